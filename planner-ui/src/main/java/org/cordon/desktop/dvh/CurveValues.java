package org.cordon.desktop.dvh;

import java.util.ArrayList;
import java.util.List;
import org.cordon.desktop.look.Texts;
import org.cordon.dvh.DoseUnit;
import org.cordon.dvh.DvhMetric;
import org.cordon.dvh.Measurement;
import org.cordon.picture.NiceAxis;
import org.cordon.text.Numbers;

/**
 * The curves as a table, for whoever reads rather than looks: a row a structure, the volume at or above every tick of the dose
 * axis, with the whole volume, mean and maximum. What is not known is a dash, never a zero.
 */
final class CurveValues {
    private static final int TICKS = 10;
    private static final int HALF = 2;

    private final DvhModel model;
    private final List<Double> doses;

    CurveValues(DvhModel model) {
        this.model = model;
        this.doses = NiceAxis.upTo(model.wholeGy(), TICKS).ticks();
    }

    /**
     * A structure's values.
     *
     * @param name of the structure
     * @param volume of it, with unit
     * @param mean of its dose, with unit
     * @param max of its dose, with unit
     * @param at the volume at or above each dose, without unit
     */
    record Row(String name, String volume, String mean, String max, List<String> at) {}

    /** The doses over the columns, {@code 2}. */
    List<String> doses() {
        return doses.stream()
                .map(dose -> Numbers.shortest(Numbers.rounded(dose, HALF).doubleValue()))
                .toList();
    }

    /** The unit of the values: that of the axis in use. */
    String unit() {
        return model.percent() ? "%" : "cc";
    }

    List<Row> rows() {
        return model.curves().stream().map(this::row).toList();
    }

    private Row row(DvhCurveLine curve) {
        return new Row(
                curve.name(),
                Numbers.withUnit(curve.dvh().volumeCc(), "cc"),
                statistic(curve, DvhMetric.Statistic.MEAN),
                statistic(curve, DvhMetric.Statistic.MAX),
                doses.stream().map(dose -> at(curve, dose)).toList());
    }

    private static String statistic(DvhCurveLine curve, DvhMetric.Statistic which) {
        DvhMetric metric = new DvhMetric.DoseStatistic(which, DoseUnit.GY);
        return curve.dvh().measure(metric, java.util.OptionalDouble.empty()) instanceof Measurement.Value value
                ? Numbers.withUnit(value.value(), "Gy")
                : Texts.get("fractions.none");
    }

    private String at(DvhCurveLine curve, double doseGy) {
        return curve.dvh().volumeCc() > 0 ? number(curve.volume(doseGy, model.percent())) : Texts.get("fractions.none");
    }

    /** As elsewhere: percent with one decimal, cc with two below 10, one below 100, none above. */
    private String number(double value) {
        return Numbers.fixed(value, Numbers.defaultDecimals(value, unit()));
    }

    /** A row as one sentence. */
    String spoken(Row row) {
        List<String> parts = new ArrayList<>(List.of(
                row.name(),
                row.volume(),
                Texts.get("dvh.values.mean.of", row.mean()),
                Texts.get("dvh.values.max.of", row.max())));
        for (int i = 0; i < row.at().size(); i++) {
            parts.add(Texts.get("dvh.values.at", row.at().get(i), unit(), doses().get(i)));
        }
        return String.join(", ", parts);
    }

    /** All of it with tabs between, for a spreadsheet. */
    String asText() {
        List<String> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(
                Texts.get("table.structure"),
                Texts.get("dvh.values.volume"),
                Texts.get("dvh.values.mean"),
                Texts.get("dvh.values.max")));
        doses().forEach(dose -> head.add(Texts.get("dvh.values.column", dose, unit())));
        lines.add(String.join("\t", head));
        for (Row row : rows()) {
            List<String> cells = new ArrayList<>(List.of(row.name(), row.volume(), row.mean(), row.max()));
            cells.addAll(row.at());
            lines.add(String.join("\t", cells));
        }
        return String.join("\n", lines) + "\n";
    }
}
