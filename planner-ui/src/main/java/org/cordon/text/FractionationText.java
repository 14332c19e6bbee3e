package org.cordon.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.cordon.assessment.Equivalent;
import org.cordon.constraint.Status;
import org.cordon.finding.Severity;
import org.cordon.review.ConstraintRow;
import org.cordon.review.ScaledReview;
import org.cordon.scenario.FractionationRow;

/** What is said of a plan in other schedules: the same words on every sink. */
public final class FractionationText {
    private static final int SHOWN = 4;

    private FractionationText() {}

    /** The verdict on a schedule. */
    public static Mark mark(FractionationRow row) {
        return row.verdict().map(Mark::of).orElse(Mark.UNKNOWN);
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
        row.again()
                .ifPresent(result -> remarks.add("after the earlier courses: "
                        + (result.status() == Status.PASS
                                ? "meets the criteria"
                                : "does not meet the criteria of HyTEC")));
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
