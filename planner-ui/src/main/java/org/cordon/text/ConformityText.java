package org.cordon.text;

import java.util.Optional;
import org.cordon.conformity.ConformityIndex;
import org.cordon.conformity.ConformityValue;
import org.cordon.qa.SpillGrade;
import org.cordon.review.ConformityRow;

/** An index of plan quality as people read it. */
public final class ConformityText {
    private ConformityText() {}

    /** The heading of the rows of one target or island. */
    public static String heading(ConformityRow row) {
        String island = row.island()
                .map(range -> ", z " + Numbers.fixed(range.lowerMm(), 1) + " to " + Numbers.fixed(range.upperMm(), 1)
                        + Numbers.NO_BREAK_SPACE + "mm")
                .orElse("");
        String cord = row.cord().isEmpty() ? "no cord" : "cord " + row.cord();
        return row.target() + island + " (isodoses in " + row.tissue() + ", " + cord + ")";
    }

    /** The number with its unit, or a dash. */
    public static String value(ConformityRow row) {
        ConformityIndex index = row.value().index();
        if (row.value().value().isEmpty()) {
            return "\u2013";
        }
        double number = row.value().value().getAsDouble();
        String unit = index.unit();
        if (isCount(index)) {
            return Numbers.fixed(number, 0);
        }
        int decimals = unit.isEmpty() || unit.equals("cm") ? 3 : Numbers.defaultDecimals(number, unit);
        return Numbers.fixed(number, decimals) + (unit.isEmpty() ? "" : Numbers.NO_BREAK_SPACE + unit);
    }

    private static boolean isCount(ConformityIndex index) {
        return index == ConformityIndex.FALL_OFF_RAYS
                || index == ConformityIndex.FALL_OFF_NOT_CROSSING
                || index == ConformityIndex.FALL_OFF_BELOW;
    }

    /** Why there is no number; empty when there is one. */
    public static Optional<String> reason(ConformityRow row, Wording words) {
        return row.value().reason().map(words::sentence);
    }

    /** The advisory grade in words. */
    public static Optional<String> grade(ConformityRow row) {
        return row.grade().map(grade -> word(grade) + " (" + grade.comparison() + " " + limit(grade) + ")");
    }

    private static String word(SpillGrade grade) {
        return switch (grade.grade()) {
            case PER_PROTOCOL -> "per protocol";
            case MINOR -> "minor deviation";
            case MAJOR -> "major deviation";
            case NOT_GRADED -> "not graded";
        };
    }

    private static String limit(SpillGrade grade) {
        String first = Numbers.shortest(rounded(grade.perProtocol()));
        return grade.minor()
                .map(minor -> first + ", minor " + Numbers.shortest(rounded(minor)))
                .orElse(first);
    }

    private static double rounded(double limit) {
        return Numbers.rounded(limit, 3).doubleValue();
    }

    /** Whether an index belongs to the short list that a terminal shows. */
    public static boolean isBrief(ConformityValue value) {
        return switch (value.index()) {
            case PIV,
                    PIV50,
                    R100,
                    EFFECTIVE_GRADIENT,
                    FALL_OFF_RAYS,
                    FALL_OFF_NOT_CROSSING,
                    FALL_OFF_BELOW,
                    FALL_OFF_NORMALISED,
                    MEDIAN_DOSE,
                    NEAR_MAXIMUM,
                    NEAR_MINIMUM -> false;
            default -> true;
        };
    }
}
