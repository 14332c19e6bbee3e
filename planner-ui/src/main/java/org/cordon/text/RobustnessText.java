package org.cordon.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cordon.constraint.Rule;
import org.cordon.constraint.Status;
import org.cordon.scenario.Displacement;
import org.cordon.scenario.RobustRow;
import org.cordon.scenario.RobustnessOptions;
import org.cordon.scenario.RobustnessResult;

/** Says in words how a patient was displaced and what became of a row. */
public final class RobustnessText {
    private RobustnessText() {}

    /** The displacement: {@code 2 mm left, superior; +1° about z}. */
    public static String displacement(Displacement displacement) {
        List<String> parts = new ArrayList<>();
        displacement
                .direction()
                .ifPresent(direction -> parts.add(mm(displacement.shiftMm()) + " " + direction.label()));
        displacement
                .axis()
                .ifPresent(axis -> parts.add((displacement.angleDeg() > 0 ? "+" : "")
                        + Numbers.shortest(displacement.angleDeg())
                        + "\u00b0 about " + axis.name().toLowerCase(Locale.ROOT)));
        return parts.isEmpty() ? "planned position" : String.join("; ", parts);
    }

    /** What was tried: {@code 688 displacements: shifts of 1 and 2 mm along 26 directions, ...}. */
    public static String tried(RobustnessResult result) {
        RobustnessOptions options = result.options();
        List<String> parts = new ArrayList<>();
        if (!options.shiftsMm().isEmpty()) {
            parts.add("shifts of " + numbers(options.shiftsMm()) + Numbers.NO_BREAK_SPACE + "mm along 26 directions");
        }
        if (!options.rotationsDeg().isEmpty()) {
            parts.add("rotations of \u00b1" + numbers(options.rotationsDeg())
                    + "\u00b0 about the patient's three axes through "
                    + (result.centreSource().equals("targetCentre") ? "the middle of the target" : "the isocentre"));
        }
        if (parts.size() == 2) {
            parts.add("and both together");
        }
        return result.scenarios() + " displacements of the patient: " + String.join(", ", parts) + ".";
    }

    private static String numbers(List<Double> values) {
        return String.join(" and ", values.stream().map(Numbers::shortest).toList());
    }

    /** What became of a row over all displacements; one that was not asked again does not pass by its planned position. */
    public static Mark mark(RobustRow row) {
        if (row.notMoved().isPresent()) {
            Mark planned = Mark.of(row.row());
            return planned == Mark.PASS || planned == Mark.CAUTION ? Mark.UNKNOWN : planned;
        }
        if (row.holds()) {
            return Mark.PASS;
        }
        return row.failing() > 0 ? Mark.FAIL : row.notEvaluated() > 0 ? Mark.UNKNOWN : Mark.CAUTION;
    }

    /** What became of a row in a word. */
    public static String word(RobustRow row) {
        if (row.notMoved().isPresent()) {
            return "Not asked again";
        }
        return switch (mark(row)) {
            case PASS -> "Holds";
            case FAIL -> row.row().status() == Status.FAIL ? "Fail" : "Can fail";
            case UNKNOWN -> "Not judged everywhere";
            case CAUTION, INFO, NONE -> row.row().withinBounds() ? "Within bounds" : "Variation";
        };
    }

    /** What stands under a row: why it was not asked again, where it is worst, where it could not be judged. */
    public static List<String> remarks(RobustRow row, Wording words) {
        List<String> remarks = new ArrayList<>();
        row.notMoved().ifPresent(reason -> remarks.add(words.sentence(reason)));
        if (row.notMoved().isEmpty() && row.passing() < row.scenarios()) {
            row.worst().ifPresent(worst -> remarks.add("worst: " + displacement(worst.displacement())));
        }
        if (row.notEvaluated() > 0) {
            remarks.add("leaves the dose grid in " + row.notEvaluated() + " displacements: not judged there");
        }
        return remarks;
    }

    /** How many rows are left out of the table. */
    public static String aside(long rows) {
        return rows + " rows do not apply to this plan or state no limit: see cordon check.";
    }

    /** The value of the worst case with its unit; empty when there is none. */
    public static String worst(RobustRow row) {
        return row.worst()
                .map(worst -> {
                    Rule rule = row.row().rule();
                    String unit = rule.metric().unitSymbol();
                    String number =
                            Digits.of(rule, worst.value(), worst.status()).value(worst.value());
                    return unit.isEmpty() ? number : number + Numbers.NO_BREAK_SPACE + unit;
                })
                .orElse("");
    }

    /** The pass rate, never rounded up to 100 % nor down to 0 %. */
    public static String passRate(RobustRow row) {
        if (row.scenarios() == 0) {
            return "";
        }
        double percent = row.passRatePercent().orElseThrow();
        int decimals = 0;
        while (decimals < 3 && misleads(row, percent, decimals)) {
            decimals++;
        }
        return Numbers.fixed(percent, decimals) + Numbers.NO_BREAK_SPACE + "%";
    }

    private static boolean misleads(RobustRow row, double percent, int decimals) {
        double shown = Numbers.rounded(percent, decimals).doubleValue();
        boolean all = shown == 100 && row.passing() < row.scenarios();
        boolean none = shown == 0 && row.passing() > 0;
        return all || none;
    }

    /** From which shift on it fails: {@code 1.24 mm left}, {@code > 5 mm}; empty when it was not asked. */
    public static String nearest(RobustRow row, RobustnessOptions options) {
        if (row.notMoved().isPresent()) {
            return "";
        }
        return row.nearest()
                .map(nearest -> nearest.shiftMm() == 0
                        ? shift(0)
                        : shift(nearest.shiftMm()) + " " + nearest.direction().label())
                .orElse(beyond(options));
    }

    /** The length of a shift from which something fails: {@code 0.27 mm}, {@code 0 mm} for the planned position. */
    public static String shift(double shiftMm) {
        return (shiftMm == 0 ? "0" : Numbers.fixed(shiftMm, 2)) + Numbers.NO_BREAK_SPACE + "mm";
    }

    /** Where nothing fails within the search: {@code > 5 mm}. */
    public static String beyond(RobustnessOptions options) {
        return ">" + Numbers.NO_BREAK_SPACE + mm(options.searchMm());
    }

    private static String mm(double value) {
        return Numbers.shortest(value) + Numbers.NO_BREAK_SPACE + "mm";
    }
}
