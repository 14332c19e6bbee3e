package org.cordon.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.cordon.gamma.GammaCriteria;
import org.cordon.gamma.GammaNormalisation;
import org.cordon.gamma.GammaStatistics;
import org.cordon.text.Numbers;

/** Writes a comparison as text: the criteria first, then the pass rates, then what a person must know of them. */
public final class GammaTerminal {
    private final ReportContext context;
    private final TerminalStyle style;

    /** A writer for one context and terminal. */
    public GammaTerminal(ReportContext context, TerminalStyle style) {
        this.context = context;
        this.style = style;
    }

    /** The whole text. */
    public String write(GammaReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(style.bold(style.safe("Gamma, " + criteria(report))));
        paragraph(lines, dose("Reference", report.reference()));
        paragraph(lines, dose("Evaluated", report.evaluated()));
        lines.add("");
        table(lines, report);
        lines.add("");
        level(lines, report);
        report.minPassPercent()
                .ifPresent(wanted -> paragraph(
                        lines,
                        "Asked for: at least " + Numbers.shortest(wanted) + Numbers.NO_BREAK_SPACE + "% "
                                + (report.regions().isEmpty() ? "of all points" : "in each structure") + ": "
                                + (report.passed().orElse(false) ? "reached." : "NOT reached.")));
        report.remarks().forEach(remark -> paragraph(lines, context.words().sentence(remark)));
        if (!context.timingsMs().isEmpty()) {
            String stages = context.timingsMs().entrySet().stream()
                    .map(stage -> stage.getKey() + " " + Numbers.fixed(stage.getValue(), 0) + " ms")
                    .collect(Collectors.joining(", "));
            paragraph(lines, "Timings: " + stages.toLowerCase(Locale.ROOT));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String criteria(GammaReport report) {
        GammaCriteria criteria = report.criteria();
        String of = criteria.normalisation() == GammaNormalisation.GLOBAL
                ? "of " + Numbers.withUnit(report.normalisationGy(), "Gy") + " (global)"
                : "of the dose at each point (local)";
        return percent(criteria.dosePercent()) + " " + of + ", "
                + Numbers.shortest(criteria.distanceMm()) + Numbers.NO_BREAK_SPACE + "mm, points from "
                + percent(criteria.cutoffPercent()) + " of "
                + Numbers.withUnit(report.normalisationGy(), "Gy") + " up, searched to gamma "
                + Numbers.shortest(criteria.maxGamma());
    }

    private static String percent(double value) {
        return Numbers.shortest(value) + Numbers.NO_BREAK_SPACE + "%";
    }

    private static String dose(String what, GammaReport.Dose dose) {
        return what + ": " + dose.label() + ", " + dose.summation() + ", maximum "
                + Numbers.withUnit(dose.maxGy(), "Gy") + ", grid "
                + dose.geometry().nx() + " \u00d7 "
                + dose.geometry().ny() + " \u00d7 " + dose.geometry().nz() + " at "
                + Numbers.shortest(dose.geometry().spacingXMm()) + " \u00d7 "
                + Numbers.shortest(dose.geometry().spacingYMm()) + " \u00d7 "
                + Numbers.shortest(dose.geometry().spacingZMm()) + " mm";
    }

    private void table(List<String> lines, GammaReport report) {
        TextTable table = new TextTable(
                List.of("Where", ">Points", ">Gamma \u2264 1", ">Mean", ">Median", ">95th", ">Max", ">At the end"), 0);
        row(table, "all", report.all(), report, List.of());
        for (GammaReport.Region region : report.regions()) {
            List<String> below = region.reason()
                    .map(reason -> List.of(
                            style.safe("not evaluated: " + context.words().paragraph(reason))))
                    .orElse(List.of());
            row(table, region.info().name(), region.statistics(), report, below);
        }
        int[] widths = table.widths(style.width());
        table.head(widths, style::faint)
                .forEach(line -> lines.add(style.unicode() ? line : line.replace("\u2264", "<=")));
        lines.addAll(table.lines(widths, style.width()));
    }

    private void row(TextTable table, String name, GammaStatistics statistics, GammaReport report, List<String> below) {
        table.add(
                List.of(
                                name,
                                Integer.toString(statistics.points()),
                                rate(statistics.passRatePercent(), report),
                                gamma(statistics.mean()),
                                gamma(statistics.median()),
                                gamma(statistics.percentile95()),
                                gamma(statistics.max()),
                                Integer.toString(statistics.atEndOfSearch()))
                        .stream()
                        .map(style::safe)
                        .toList(),
                UnaryOperator.identity(),
                below);
    }

    /** With as many digits as it takes not to contradict a level or what was asked for. */
    private static String rate(OptionalDouble rate, GammaReport report) {
        if (rate.isEmpty()) {
            return "";
        }
        double value = rate.getAsDouble();
        List<Double> levels = new ArrayList<>(List.of(100.0));
        if (report.criteria().areThoseOfTg218()) {
            levels.add(GammaReport.TOLERANCE_PERCENT);
            levels.add(GammaReport.ACTION_PERCENT);
        }
        report.minPassPercent().ifPresent(levels::add);
        int decimals = 2;
        while (decimals < 9 && contradicts(value, decimals, levels)) {
            decimals++;
        }
        return Numbers.fixed(value, decimals) + Numbers.NO_BREAK_SPACE + "%";
    }

    private static boolean contradicts(double value, int decimals, List<Double> levels) {
        double shown = Numbers.rounded(value, decimals).doubleValue();
        return levels.stream().anyMatch(level -> (value >= level) != (shown >= level));
    }

    private static String gamma(OptionalDouble value) {
        return value.isPresent() ? Numbers.fixed(value.getAsDouble(), 3) : "";
    }

    private void level(List<String> lines, GammaReport report) {
        report.level()
                .ifPresent(level -> paragraph(
                        lines,
                        switch (level) {
                            case WITHIN_TOLERANCE -> "TG-218: within tolerance (95 % and more).";
                            case BELOW_TOLERANCE ->
                                "TG-218: below the tolerance level of 95 %, not below the action level of 90 %:"
                                        + " find the cause.";
                            case BELOW_ACTION -> "TG-218: below the action level of 90 %.";
                        }));
    }

    private void paragraph(List<String> lines, String text) {
        lines.addAll(TextWidth.wrap(style.safe(text), style.width()));
    }
}
