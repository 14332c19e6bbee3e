package org.cordon.desktop.review;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.cordon.desktop.look.Palette;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.StatusIcons;
import org.cordon.desktop.look.Texts;
import org.cordon.review.ConstraintRow;
import org.cordon.review.ConstraintRow.Reading;
import org.cordon.text.Mark;
import org.cordon.text.Numbers;
import org.cordon.text.ReadingText;
import org.cordon.text.SafeText;
import org.cordon.text.Wording;

/** The same metric by other definitions, each with the status that it would give. */
final class OtherReadings {
    private OtherReadings() {}

    /** The readings under each other: name, value, icon. */
    static GridPane of(ConstraintRow row, String metric, Wording words) {
        GridPane grid = new GridPane();
        grid.setHgap(10);
        grid.setVgap(5);
        ColumnConstraints numbers = new ColumnConstraints();
        numbers.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().setAll(new ColumnConstraints(), numbers, new ColumnConstraints());
        grid.addRow(
                0,
                Parts.text(Texts.get("explain.readings"), "s12", "medium", "t3"),
                Parts.text(metric, "s12", "medium", "t3"));
        for (Reading reading : row.otherReadings()) {
            Mark mark = Mark.of(reading.status());
            Label value = Parts.text(value(row, reading), "semi", Palette.styleClass(mark));
            if (mark == Mark.PASS) {
                value.getStyleClass().remove(Palette.styleClass(mark));
            }
            grid.addRow(
                    grid.getRowCount(),
                    Parts.text(SafeText.oneLine(ReadingText.way(reading, words))),
                    value,
                    StatusIcons.of(mark, 15));
        }
        grid.setMinWidth(Region.USE_PREF_SIZE);
        grid.setAccessibleText(String.join("; ", spoken(row, words)));
        return grid;
    }

    private static String value(ConstraintRow row, Reading reading) {
        return Numbers.withUnit(reading.value(), row.rule().metric().unitSymbol());
    }

    private static List<String> spoken(ConstraintRow row, Wording words) {
        return row.otherReadings().stream()
                .map(each -> ReadingText.way(each, words) + " " + value(row, each) + " "
                        + Mark.of(each.status()).word())
                .toList();
    }
}
