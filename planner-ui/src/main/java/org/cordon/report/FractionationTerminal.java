package org.cordon.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cordon.assessment.Equivalent;
import org.cordon.constraint.Status;
import org.cordon.finding.Reason;
import org.cordon.finding.Severity;
import org.cordon.review.ScaledReview;
import org.cordon.scenario.FractionationRow;
import org.cordon.scenario.FractionationTable;
import org.cordon.text.Mark;
import org.cordon.text.Numbers;

/** Writes a fractionation table for a terminal. */
public final class FractionationTerminal {
    private static final int SHOWN = 4;

    private final ReportContext context;
    private final TerminalStyle style;

    /** A writer for one terminal. */
    public FractionationTerminal(ReportContext context, TerminalStyle style) {
        this.context = context;
        this.style = style;
    }

    /** The whole page. */
    public String write(FractionationTable table) {
        List<String> lines = new ArrayList<>();
        String plan = table.prescriptions().stream()
                .map(given -> given.target() + " " + Numbers.shortest(given.doseGy()) + " Gy in " + given.fractions())
                .collect(Collectors.joining(", "));
        lines.add(style.bold(style.safe("What if: this dose distribution in other schedules")));
        paragraph(lines, "Plan: " + plan + ". " + words(Reason.of("SCALED_NOT_REOPTIMISED")));
        lines.add("");
        if (table.refusal().isPresent()) {
            paragraph(lines, words(table.refusal().get()));
            return String.join("\n", lines) + "\n";
        }
        schedules(lines, table);
        lines.add("");
        isotoxic(lines, table);
        lines.add("");
        table.notes().stream()
                .filter(note -> !note.code().equals("SCALED_NOT_REOPTIMISED"))
                .forEach(note -> paragraph(lines, words(note)));
        paragraph(
                lines,
                "Tumour: " + table.tumour().name() + ", alpha/beta "
                        + Numbers.shortest(table.tumour().alphaBetaGy()) + " Gy ("
                        + Numbers.shortest(table.tumour().fromGy()) + " to "
                        + Numbers.shortest(table.tumour().toGy()) + "). Cord: alpha/beta 2 Gy.");
        context.timings().ifPresent(timings -> {
            lines.add("");
            paragraph(lines, timings);
        });
        return String.join("\n", lines) + "\n";
    }

    private void schedules(List<String> lines, FractionationTable table) {
        TextTable rows =
                new TextTable(List.of("Verdict", "Schedule", ">EQD2 tumour", ">Cord max", ">EQD2 cord", "Protocol"), 5);
        for (FractionationRow row : table.rows()) {
            Optional<FractionationRow.Cord> cord = row.cord();
            rows.add(
                    List.of(
                            verdict(row),
                            style.safe(Numbers.shortest(row.schedule().totalGy()) + " in "
                                    + row.schedule().fractions() + (row.planned() ? " (plan)" : "")),
                            style.safe(range(row.tumour(), row.tumourRange())),
                            style.safe(cord.map(each -> gy(each.maximum().totalGy()))
                                    .orElse("\u2013")),
                            style.safe(
                                    cord.map(each -> gy(each.equivalent().eqd2().valueGy()))
                                            .orElse("\u2013")),
                            style.safe(
                                    row.outcomes().isEmpty()
                                            ? "no limits"
                                            : row.outcomes().stream()
                                                    .map(each -> each.protocol().id())
                                                    .collect(Collectors.joining(", ")))),
                    text -> style.paint(mark(row), text),
                    below(row));
        }
        int[] widths = rows.widths(style.width());
        lines.addAll(rows.head(widths, style::faint));
        lines.addAll(rows.lines(widths, style.width()));
    }

    private List<String> below(FractionationRow row) {
        List<String> below = new ArrayList<>();
        row.insteadOfNamed()
                .ifPresent(reason -> below.add(style.safe(context.words().sentence(reason))));
        row.notEvaluated()
                .ifPresent(reason -> below.add(style.safe(context.words().sentence(reason))));
        for (ScaledReview.Outcome outcome : row.outcomes()) {
            String prefix = row.outcomes().size() > 1 ? outcome.protocol().id() + ": " : "";
            List<String> failed = FractionationJson.ids(outcome.rows(), Status.FAIL);
            List<String> open = FractionationJson.ids(outcome.rows(), Status.NOT_EVALUATED);
            if (!failed.isEmpty()) {
                below.add(style.safe(prefix + "fails " + shortened(failed)));
            }
            if (!open.isEmpty()) {
                below.add(style.safe(prefix + "not judged " + shortened(open)));
            }
            told(outcome, Severity.ERROR).forEach(text -> below.add(style.safe(prefix + text)));
        }
        row.again()
                .ifPresent(result -> below.add(style.safe("after the earlier courses: "
                        + (result.status() == Status.PASS
                                ? "meets the criteria"
                                : "does not meet the criteria of HyTEC"))));
        if (row.outcomes().isEmpty()) {
            row.cord().ifPresent(cord -> below.add(style.safe(derived(cord))));
        }
        return below;
    }

    private List<String> told(ScaledReview.Outcome outcome, Severity severity) {
        return outcome.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .map(finding -> words(finding.reason()))
                .toList();
    }

    private static String derived(FractionationRow.Cord cord) {
        String flips = cord.flipsAtAlphaBetaGy().isPresent()
                ? "; flips at alpha/beta "
                        + Numbers.fixed(cord.flipsAtAlphaBetaGy().getAsDouble(), 2) + " Gy"
                : "";
        return "advisory, derived: cord EQD2 " + gy(cord.equivalent().eqd2().valueGy()) + " is "
                + (cord.derived() == Status.PASS ? "within " : "above ")
                + gy(cord.toleranceEqd2Gy()) + ", that of the de-novo limits" + flips;
    }

    private void isotoxic(List<String> lines, FractionationTable table) {
        lines.add(style.bold(style.safe("Highest prescription that meets every judged upper limit")));
        TextTable rows = new TextTable(List.of(">Fractions", "Protocol", ">Prescription", "What binds"), 3);
        for (ScaledReview.Isotoxic each : table.isotoxic()) {
            List<String> below = each.notJudged().isEmpty()
                    ? List.of()
                    : List.of(style.safe("not judged, so not in it: " + shortened(each.notJudged())));
            rows.add(
                    List.of(
                            Integer.toString(each.fractions()),
                            style.safe(each.protocol().id()),
                            style.safe(
                                    each.prescriptionGy().isPresent()
                                            ? floor(each.prescriptionGy().getAsDouble())
                                            : "\u2013"),
                            style.safe(binds(each))),
                    text -> text,
                    below);
        }
        if (!table.withoutProtocol().isEmpty()) {
            String counts = table.withoutProtocol().stream()
                    .map(n -> Integer.toString(n))
                    .collect(Collectors.joining(", "));
            rows.add(List.of(
                    style.safe(counts),
                    style.safe("\u2013"),
                    style.safe("\u2013"),
                    "no limits here: name a protocol with --protocol"));
        }
        int[] widths = rows.widths(style.width());
        lines.addAll(rows.head(widths, style::faint));
        lines.addAll(rows.lines(widths, style.width()));
    }

    private static String binds(ScaledReview.Isotoxic each) {
        if (each.byRange()) {
            return "upper end of the protocol's range of prescriptions";
        }
        return each.bindingRow().orElse("no judged upper limit binds");
    }

    private String verdict(FractionationRow row) {
        String icon = style.icon(mark(row));
        return icon + " " + row.verdict().map(Enum::name).orElse("NOT EVALUATED");
    }

    private static Mark mark(FractionationRow row) {
        if (row.verdict().isEmpty()) {
            return Mark.UNKNOWN;
        }
        return switch (row.verdict().get()) {
            case PASS -> Mark.PASS;
            case REVIEW -> Mark.CAUTION;
            case FAIL -> Mark.FAIL;
        };
    }

    private static String range(Equivalent value, List<Equivalent> ends) {
        String own = Numbers.fixed(value.eqd2().valueGy(), 1);
        if (ends.isEmpty()) {
            return own + Numbers.NO_BREAK_SPACE + "Gy";
        }
        List<String> shown =
                ends.stream().map(end -> Numbers.fixed(end.eqd2().valueGy(), 1)).toList();
        return own + " (" + String.join(" .. ", shown) + ")" + Numbers.NO_BREAK_SPACE + "Gy";
    }

    private static String shortened(List<String> ids) {
        String shown = String.join(", ", ids.subList(0, Math.min(SHOWN, ids.size())));
        return ids.size() > SHOWN ? shown + " and " + (ids.size() - SHOWN) + " more" : shown;
    }

    /** Rounded down: a highest dose must not be exceeded by its own digits. */
    private static String floor(double valueGy) {
        return BigDecimal.valueOf(valueGy).setScale(2, RoundingMode.FLOOR).toPlainString() + Numbers.NO_BREAK_SPACE
                + "Gy";
    }

    private static String gy(double valueGy) {
        return Numbers.fixed(valueGy, 2) + Numbers.NO_BREAK_SPACE + "Gy";
    }

    private String words(Reason reason) {
        return context.words().paragraph(reason);
    }

    private void paragraph(List<String> lines, String text) {
        TextWidth.wrap(style.safe(text), style.width()).forEach(lines::add);
    }
}
