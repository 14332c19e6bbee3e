package org.cordon.desktop.fractions;

import java.util.OptionalDouble;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.cordon.desktop.look.Card;
import org.cordon.desktop.look.NumberField;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.Texts;
import org.cordon.radiobiology.Schedule;

/** BED and EQD2 of any schedule at any alpha/beta, as it is typed. */
final class CalculatorView {
    private static final double PX = 84;
    private static final double MOST_GY = 1000;
    private static final double MOST_FRACTIONS = 200;

    private final NumberField dose = field("dose", "30", "Gy", 0.01, MOST_GY, false);
    private final NumberField fractions = field("fractions", "10", "", 1, MOST_FRACTIONS, true);
    private final NumberField ratio = field("ratio", "2", "Gy", 0.1, MOST_GY, false);
    private final NumberField other = field("other", "1", "", 1, MOST_FRACTIONS, true);
    private final Label bed = figure("calc-bed");
    private final Label eqd2 = figure("calc-eqd2");
    private final Label same = figure("calc-same");
    private final Label sameName = Parts.text("", "s115", "t2");

    private static NumberField field(String id, String text, String unit, double least, double most, boolean whole) {
        return new NumberField("calc-" + id, Texts.get("fractions.calc." + id), text, unit, least, most, whole, PX);
    }

    private static Label figure(String id) {
        Label label = Parts.text("", "s16", "semi");
        label.setId(id);
        return label;
    }

    /** Gives the focus to its first field. */
    void focus() {
        dose.focus();
    }

    VBox card() {
        VBox box = Parts.column(
                12,
                Parts.row(
                        10,
                        dose.named(Texts.get("fractions.calc.dose")),
                        fractions.named(Texts.get("fractions.calc.fractions")),
                        ratio.named(Texts.get("fractions.calc.ratio")),
                        other.named(Texts.get("fractions.calc.other"))),
                Parts.row(
                        22,
                        Parts.column(1, Parts.text(Texts.get("fractions.calc.bed"), "s115", "t2"), bed),
                        Parts.column(1, Parts.text(Texts.get("fractions.calc.eqd2"), "s115", "t2"), eqd2),
                        Parts.column(1, sameName, same)),
                Parts.paragraph(Texts.get("fractions.calc.note"), "s12", "t2"));
        box.setPadding(new Insets(12, 14, 12, 14));
        Stream.of(dose, fractions, ratio, other).forEach(field -> field.onChange(this::refresh));
        refresh();
        return Card.of(Texts.get("fractions.calc"), "", box);
    }

    private void refresh() {
        OptionalDouble gy = dose.value();
        OptionalDouble n = fractions.value();
        OptionalDouble ab = ratio.value();
        OptionalDouble m = other.value();
        boolean complete = gy.isPresent() && n.isPresent() && ab.isPresent() && m.isPresent();
        sameName.setText(
                m.isPresent() ? Texts.get("fractions.calc.same", (int) m.getAsDouble()) : Texts.get("fractions.none"));
        if (!complete) {
            Stream.of(bed, eqd2, same).forEach(label -> label.setText(Texts.get("fractions.none")));
            return;
        }
        Calculator calculator = new Calculator(
                new Schedule(gy.getAsDouble(), (int) n.getAsDouble()), ab.getAsDouble(), (int) m.getAsDouble());
        bed.setText(calculator.bed());
        eqd2.setText(calculator.eqd2());
        same.setText(calculator.sameEffect());
    }
}
