package org.cordon.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.cordon.dvh.DoseUnit;
import org.cordon.dvh.Dvh;
import org.cordon.dvh.DvhMetric;
import org.cordon.dvh.Measurement;
import org.cordon.dvh.VolumeUnit;
import org.cordon.plan.StoredDvhComparison.Compared;
import org.cordon.plan.StoredDvhComparison.NotCompared;
import org.cordon.report.DvhReport.InDose;
import org.cordon.report.DvhReport.MetricResult;
import org.cordon.report.DvhReport.OfStructure;
import org.cordon.report.DvhReport.Stored;
import org.cordon.text.Mark;
import org.cordon.text.MetricText;
import org.cordon.text.Numbers;

/** Writes histograms as a table a dose: volume, share inside the grid, minimum, mean, maximum, and what was asked. */
public final class DvhTerminal {
    private static final List<DvhMetric> COMPARED = List.of(
            new DvhMetric.StructureVolume(),
            new DvhMetric.DoseStatistic(DvhMetric.Statistic.MIN, DoseUnit.GY),
            new DvhMetric.DoseStatistic(DvhMetric.Statistic.MEAN, DoseUnit.GY),
            new DvhMetric.DoseStatistic(DvhMetric.Statistic.MAX, DoseUnit.GY),
            new DvhMetric.DoseAtVolume(95, VolumeUnit.PERCENT, DoseUnit.GY),
            new DvhMetric.DoseAtVolume(50, VolumeUnit.PERCENT, DoseUnit.GY),
            new DvhMetric.DoseAtVolume(2, VolumeUnit.PERCENT, DoseUnit.GY));

    /** With more structures than this the place of the maximum is left to the JSON. */
    private static final int FEW_STRUCTURES = 6;

    private final ReportContext context;
    private final TerminalStyle style;

    /** A writer for one context and terminal. */
    public DvhTerminal(ReportContext context, TerminalStyle style) {
        this.context = context;
        this.style = style;
    }

    /** The whole text. */
    public String write(DvhReport report) {
        List<String> lines = new ArrayList<>();
        for (InDose dose : report.doses()) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            head(lines, dose, report);
            table(lines, dose);
            stored(lines, dose);
        }
        if (!context.timingsMs().isEmpty()) {
            String stages = context.timingsMs().entrySet().stream()
                    .map(stage -> stage.getKey() + " " + Numbers.fixed(stage.getValue(), 0) + " ms")
                    .collect(Collectors.joining(", "));
            lines.add("");
            paragraph(lines, "Timings: " + stages.toLowerCase(Locale.ROOT));
        }
        return String.join("\n", lines) + "\n";
    }

    private void head(List<String> lines, InDose dose, DvhReport report) {
        lines.add(style.bold(style.safe(dose.label())) + style.safe(", " + dose.summation() + " dose"));
        String grid = dose.geometry().nx() + " \u00d7 " + dose.geometry().ny() + " \u00d7 "
                + dose.geometry().nz() + " at "
                + Numbers.shortest(dose.geometry().spacingXMm()) + " \u00d7 "
                + Numbers.shortest(dose.geometry().spacingYMm()) + " \u00d7 "
                + Numbers.shortest(dose.geometry().spacingZMm()) + " mm";
        paragraph(
                lines,
                "highest node " + Numbers.withUnit(dose.maxGy(), "Gy") + ", grid " + grid + ", z convention "
                        + report.zConvention().label());
        lines.add("");
    }

    private void table(List<String> lines, InDose dose) {
        List<String> heads =
                new ArrayList<>(List.of("Structure", "#", "Type", ">Volume", ">Inside", ">Min", ">Mean", ">Max"));
        dose.structures().stream()
                .findFirst()
                .ifPresent(first ->
                        first.metrics().forEach(metric -> heads.add(">" + MetricText.brief(metric.metric()))));
        TextTable table = new TextTable(heads, 0);
        for (OfStructure structure : dose.structures()) {
            List<String> cells = new ArrayList<>(List.of(
                    structure.info().name(),
                    Integer.toString(structure.info().number()),
                    structure.info().interpretedType().orElse("")));
            cells.addAll(numbers(structure.dvh()));
            structure.metrics().forEach(metric -> cells.add(value(metric)));
            table.add(
                    cells.stream().map(style::safe).toList(),
                    UnaryOperator.identity(),
                    below(structure, dose.structures().size()));
        }
        int[] widths = table.widths(style.width());
        lines.addAll(table.head(widths, style::faint));
        lines.addAll(table.lines(widths, style.width()));
    }

    private static List<String> numbers(Optional<Dvh> dvh) {
        if (dvh.isEmpty()) {
            return List.of("", "", "", "", "");
        }
        return List.of(
                Numbers.withUnit(dvh.get().volumeCc(), "cc"),
                Numbers.withUnit(100 * dvh.get().insideDoseGridFraction(), "%"),
                gy(dvh.get().minGy()),
                gy(dvh.get().meanGy()),
                gy(dvh.get().maxGy()));
    }

    private static String gy(OptionalDouble value) {
        return value.isPresent() ? Numbers.withUnit(value.getAsDouble(), "Gy") : "";
    }

    private String value(MetricResult result) {
        return result.measurement() instanceof Measurement.Value value
                ? Numbers.withUnit(value.value(), result.metric().unitSymbol())
                : style.icon(Mark.UNKNOWN);
    }

    private List<String> below(OfStructure structure, int structures) {
        List<String> below = new ArrayList<>();
        if (structures <= FEW_STRUCTURES) {
            structure
                    .dvh()
                    .ifPresent(dvh -> dvh.maxLocation()
                            .ifPresent(at -> below.add(style.safe("maximum at x " + Numbers.fixed(at.xMm(), 1) + ", y "
                                    + Numbers.fixed(at.yMm(), 1) + ", z " + Numbers.fixed(at.zMm(), 1) + " mm, "
                                    + dvh.cellCount() + " cells"))));
        }
        structure
                .reason()
                .ifPresent(reason ->
                        below.add(style.safe("not evaluated: " + context.words().paragraph(reason))));
        if (structure.reason().isEmpty()) {
            for (MetricResult result : structure.metrics()) {
                if (result.measurement() instanceof Measurement.NotEvaluable none) {
                    below.add(style.safe(MetricText.brief(result.metric()) + " not evaluated: "
                            + context.words().paragraph(none.reason())));
                }
            }
        }
        return below;
    }

    private void stored(List<String> lines, InDose dose) {
        if (dose.stored().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(style.bold("Histograms stored in the file: computed here minus stored"));
        TextTable table = new TextTable(
                List.of(
                        "Structure",
                        ">Stored cc",
                        ">cc",
                        ">Min Gy",
                        ">Mean Gy",
                        ">Max Gy",
                        ">D95% Gy",
                        ">D50% Gy",
                        ">D2% Gy",
                        ">Gap %",
                        ">at Gy"),
                0);
        for (Stored each : dose.stored()) {
            List<String> cells = each.comparison() instanceof Compared compared
                    ? differences(compared)
                    : Collections.nCopies(10, "");
            List<String> below = each.comparison() instanceof NotCompared none
                    ? List.of(style.safe("not compared: " + context.words().paragraph(none.reason())))
                    : List.of();
            List<String> row = new ArrayList<>(cells);
            row.add(
                    0,
                    each.structure()
                            .map(structure -> structure.info().name())
                            .orElse("#" + each.comparison().stored().roiNumber()));
            table.add(row.stream().map(style::safe).toList(), UnaryOperator.identity(), below);
        }
        int[] widths = table.widths(style.width());
        lines.addAll(table.head(widths, style::faint));
        lines.addAll(table.lines(widths, style.width()));
        paragraph(
                lines,
                "Gap is the largest difference of the curves in percent of the volume, at the doses of the file.");
    }

    private static List<String> differences(Compared compared) {
        List<String> cells = new ArrayList<>();
        cells.add(compared.numbers().stream()
                .filter(each -> each.metric().equals(COMPARED.get(0)))
                .map(each -> Numbers.fixed(each.stored(), Numbers.defaultDecimals(each.stored(), "cc")))
                .findFirst()
                .orElse(""));
        for (DvhMetric metric : COMPARED) {
            cells.add(compared.numbers().stream()
                    .filter(each -> each.metric().equals(metric))
                    .flatMapToDouble(each -> each.difference().stream())
                    .mapToObj(DvhTerminal::signed)
                    .findFirst()
                    .orElse(""));
        }
        cells.add(signed(compared.largestPercent()));
        cells.add(Numbers.fixed(compared.atDoseGy(), 2));
        return cells;
    }

    private static String signed(double difference) {
        String digits = Numbers.fixed(difference, 2);
        return difference > 0 ? "+" + digits : digits;
    }

    private void paragraph(List<String> lines, String text) {
        lines.addAll(TextWidth.wrap(style.safe(text), style.width()));
    }
}
