package org.cordon.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.cordon.dvh.Dvh;
import org.cordon.dvh.Measurement;
import org.cordon.report.DvhReport.InDose;
import org.cordon.report.DvhReport.MetricResult;
import org.cordon.report.DvhReport.OfStructure;
import org.cordon.report.DvhReport.StoredComparison;
import org.cordon.text.Mark;
import org.cordon.text.MetricText;
import org.cordon.text.Numbers;

/** Writes histograms as a table a dose: volume, share inside the grid, minimum, mean, maximum, and what was asked. */
public final class DvhTerminal {
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
                "maximum " + Numbers.withUnit(dose.maxGy(), "Gy") + ", grid " + grid + ", z convention "
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
            table.add(cells.stream().map(style::safe).toList(), UnaryOperator.identity(), below(structure));
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

    private List<String> below(OfStructure structure) {
        List<String> below = new ArrayList<>();
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
        lines.add(style.bold("Histograms stored in the file, against those computed here"));
        TextTable table =
                new TextTable(List.of("Structure", ">Stored", ">Computed", ">Largest difference", ">At", ">Doses"), 0);
        for (StoredComparison each : dose.stored()) {
            table.add(List.of(
                            each.info().name(),
                            each.storedVolumeCc().isPresent()
                                    ? Numbers.withUnit(each.storedVolumeCc().getAsDouble(), "cc")
                                    : "",
                            Numbers.withUnit(each.volumeCc(), "cc"),
                            Numbers.fixed(each.largestPercent(), 2) + Numbers.NO_BREAK_SPACE + "% of volume",
                            Numbers.withUnit(each.atDoseGy(), "Gy"),
                            Integer.toString(each.points()))
                    .stream()
                    .map(style::safe)
                    .toList());
        }
        int[] widths = table.widths(style.width());
        lines.addAll(table.head(widths, style::faint));
        lines.addAll(table.lines(widths, style.width()));
    }

    private void paragraph(List<String> lines, String text) {
        lines.addAll(TextWidth.wrap(style.safe(text), style.width()));
    }
}
