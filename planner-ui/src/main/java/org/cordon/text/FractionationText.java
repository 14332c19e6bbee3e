package org.cordon.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cordon.assessment.Equivalent;
import org.cordon.assessment.ReirradiationResult;
import org.cordon.constraint.Status;
import org.cordon.finding.Reason;
import org.cordon.finding.Severity;
import org.cordon.review.ConstraintRow;
import org.cordon.review.ScaledReview;
import org.cordon.scenario.FractionationRow;
import org.cordon.scenario.FractionationTable;

/** What is said of a plan in other schedules: the same words on every sink. */
public final class FractionationText {
    /** Stands on every table. */
    public static final Reason SCALED = Reason.of("SCALED_NOT_REOPTIMISED");

    /** Above the highest prescriptions. */
    public static final String HIGHEST = "Highest prescription that meets every judged limit that more dose can break";

    private static final int SHOWN = 4;
    private static final String NONE = "\u2013";

    private FractionationText() {}

    /** The verdict on a schedule. */
    public static Mark mark(FractionationRow row) {
        return row.verdict().map(Mark::of).orElse(Mark.UNKNOWN);
    }

    /** The verdict on a schedule in a word. */
    public static String verdict(FractionationRow row) {
        return row.verdict().map(Enum::name).orElse("NOT EVALUATED");
    }

    /** Dose and fractions, and whether they are those of the plan. */
    public static String schedule(FractionationRow row) {
        return Numbers.shortest(row.schedule().totalGy()) + " in "
                + row.schedule().fractions() + (row.planned() ? " (plan)" : "");
    }

    /** The highest physical dose of the cord; a dash when none is drawn. */
    public static String cordMaximum(FractionationRow row) {
        return row.cord().map(each -> gy(each.maximum().totalGy())).orElse(NONE);
    }

    /** EQD2 of {@link #cordMaximum}. */
    public static String cordEqd2(FractionationRow row) {
        return row.cord().map(each -> gy(each.equivalent().eqd2().valueGy())).orElse(NONE);
    }

    /** By whose limits a schedule was judged. */
    public static String protocols(FractionationRow row) {
        return row.outcomes().isEmpty()
                ? "no limits"
                : row.outcomes().stream().map(each -> each.protocol().id()).collect(Collectors.joining(", "));
    }

    /** Whose alpha/beta was used. */
    public static String alphaBeta(FractionationTable table) {
        return "Tumour: " + table.tumour().name() + ", alpha/beta "
                + Numbers.shortest(table.tumour().alphaBetaGy()) + " Gy ("
                + Numbers.shortest(table.tumour().fromGy()) + " to "
                + Numbers.shortest(table.tumour().toGy()) + "). Cord: alpha/beta 2 Gy.";
    }

    /** The highest prescription, rounded down; a dash where no row limits it. */
    public static String highest(ScaledReview.Isotoxic each) {
        return each.prescriptionGy().isPresent() ? floor(each.prescriptionGy().getAsDouble()) : NONE;
    }

    /** What stands under a schedule: why there is no verdict, what fails, what was not judged. */
    public static List<String> remarks(FractionationRow row, Wording words) {
        List<String> remarks = new ArrayList<>();
        row.insteadOfNamed().ifPresent(reason -> remarks.add(words.sentence(reason)));
        row.notEvaluated().ifPresent(reason -> remarks.add(words.sentence(reason)));
        for (ScaledReview.Outcome outcome : row.outcomes()) {
            String prefix = row.outcomes().size() > 1 ? outcome.protocol().id() + ": " : "";
            List<String> failed = ids(outcome.rows(), Status.FAIL);
            List<String> open = ids(outcome.rows(), Status.NOT_EVALUATED);
            if (!failed.isEmpty()) {
                remarks.add(prefix + "fails " + shortened(failed));
            }
            if (!open.isEmpty()) {
                remarks.add(prefix + "not judged " + shortened(open));
            }
            outcome.findings().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .forEach(finding -> remarks.add(prefix + words.paragraph(finding.reason())));
        }
        row.again().ifPresent(result -> remarks.add("after the earlier courses: " + again(result)));
        if (row.outcomes().isEmpty()) {
            row.cord().ifPresent(cord -> remarks.add(derived(cord)));
        }
        return remarks;
    }

    /** The judged rows with a status. */
    public static List<String> ids(List<ConstraintRow> rows, Status status) {
        return rows.stream()
                .filter(row -> row.status() == status && !row.advisory())
                .map(ConstraintRow::id)
                .toList();
    }

    private static String again(ReirradiationResult result) {
        return switch (result.status()) {
            case PASS -> result.withinBounds() ? "meets the criteria within bounds" : "meets the criteria";
            case FAIL -> "does not meet the criteria of HyTEC";
            default -> "not judged by the criteria";
        };
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

    /** The first few of them and how many more. */
    public static String shortened(List<String> ids) {
        String shown = String.join(", ", ids.subList(0, Math.min(SHOWN, ids.size())));
        return ids.size() > SHOWN ? shown + " and " + (ids.size() - SHOWN) + " more" : shown;
    }

    /** What limits the highest prescription. */
    public static String binds(ScaledReview.Isotoxic each) {
        if (each.byRange()) {
            return "upper end of the protocol's range of prescriptions";
        }
        return each.bindingRow().orElse("no judged limit binds");
    }

    /** What the highest prescription does not say. */
    public static List<String> reservations(ScaledReview.Isotoxic each) {
        List<String> said = new ArrayList<>();
        if (!each.notJudged().isEmpty()) {
            said.add("not judged, so not in it: " + shortened(each.notJudged()));
        }
        if (!each.inDoubt().isEmpty()) {
            said.add("met on another structure than the limit is for, so in doubt: " + shortened(each.inDoubt()));
        }
        return said;
    }

    /** EQD2 with the values at the ends of the tissue's range of alpha/beta. */
    public static String range(Equivalent value, List<Equivalent> ends) {
        String own = Numbers.fixed(value.eqd2().valueGy(), 1);
        if (ends.isEmpty()) {
            return own + Numbers.NO_BREAK_SPACE + "Gy";
        }
        List<String> shown =
                ends.stream().map(end -> Numbers.fixed(end.eqd2().valueGy(), 1)).toList();
        return own + " (" + String.join(" .. ", shown) + ")" + Numbers.NO_BREAK_SPACE + "Gy";
    }

    /** Rounded down: a highest dose must not be exceeded by its own digits. */
    public static String floor(double valueGy) {
        return BigDecimal.valueOf(valueGy).setScale(2, RoundingMode.FLOOR).toPlainString() + Numbers.NO_BREAK_SPACE
                + "Gy";
    }

    /** A dose as people read it. */
    public static String gy(double valueGy) {
        return Numbers.fixed(valueGy, 2) + Numbers.NO_BREAK_SPACE + "Gy";
    }
}
