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
import org.cordon.text.SafeText;

/** The same metric by other definitions, each with the status that it would give. */
final class OtherReadings {
    private OtherReadings() {}

    /** The readings under each other: name, value, icon. */
    static GridPane of(ConstraintRow row, String metric) {
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
            grid.addRow(grid.getRowCount(), Parts.text(name(reading)), value, StatusIcons.of(mark, 15));
        }
        grid.setMinWidth(Region.USE_PREF_SIZE);
        grid.setAccessibleText(String.join("; ", spoken(row)));
        return grid;
    }

    private static String value(ConstraintRow row, Reading reading) {
        return Numbers.withUnit(reading.value(), row.rule().metric().unitSymbol());
    }

    /** What another reading is, in words; a code that is not known stays as it is. */
    static String name(Reading reading) {
        String[] parts = reading.label().split(":", 2);
        String subject = parts.length > 1 ? SafeText.oneLine(parts[1]) : "";
        return switch (parts[0]) {
            case "margin5mm" -> Texts.get("explain.reading.margin");
            case "contourPlanes" -> Texts.get("explain.reading.planes");
            case "otherTarget" -> Texts.get("explain.reading.target", subject);
            case "otherDose" -> Texts.get("explain.reading.dose", subject);
            case "none", "half-slice", "shape" -> Texts.get("explain.reading.ends", parts[0]);
            default -> SafeText.oneLine(reading.label());
        };
    }

    private static List<String> spoken(ConstraintRow row) {
        return row.otherReadings().stream()
                .map(each -> name(each) + " " + value(row, each) + " "
                        + Mark.of(each.status()).word())
                .toList();
    }
}
