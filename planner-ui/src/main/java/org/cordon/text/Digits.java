package org.cordon.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.constraint.Comparison;
import org.cordon.constraint.Rule;
import org.cordon.constraint.Status;
import org.cordon.dvh.Bounds;
import org.cordon.review.ConstraintRow;

/**
 * Chooses how many decimals a row is shown with, so that what is printed never contradicts its status: "10.03 %", never
 * "10.0 % Fail" beside a limit of 10 %. One choice for the value and both intervals of a row.
 *
 * <p>How computed: decimals grow from the unit's default until the rounded value is on the same side of limit and
 * variation as the status says, and each interval, rounded outwards, holds the limit exactly when the true one does.
 */
public final class Digits {
    private final int decimals;
    private final boolean agrees;

    private Digits(int decimals, boolean agrees) {
        this.decimals = decimals;
        this.agrees = agrees;
    }

    /** The choice for a row that has a value. */
    public static Digits of(ConstraintRow row) {
        double value = row.value().orElseThrow();
        int first = Numbers.defaultDecimals(value, row.rule().metric().unitSymbol());
        for (int decimals = first; decimals <= Numbers.mostDecimals(); decimals++) {
            if (agrees(row, value, decimals)) {
                return new Digits(decimals, true);
            }
        }
        return new Digits(first, false);
    }

    /** The choice for a value of a rule that has a status without a row of its own. */
    public static Digits of(Rule rule, double value, Status status) {
        int first = Numbers.defaultDecimals(value, rule.metric().unitSymbol());
        if (rule.comparison().isEmpty() || status == Status.NOT_EVALUATED || status == Status.NOT_APPLICABLE) {
            return new Digits(first, true);
        }
        for (int decimals = first; decimals <= Numbers.mostDecimals(); decimals++) {
            BigDecimal shown = Numbers.rounded(value, decimals);
            if (holds(rule.comparison().get(), shown, rule.limit().getAsDouble()) == (status == Status.PASS)) {
                return new Digits(decimals, true);
            }
        }
        return new Digits(first, false);
    }

    /** The number of decimals. */
    public int decimals() {
        return decimals;
    }

    /** Whether some number of decimals agrees; false only where a tolerance decided, which must then be shown. */
    public boolean agrees() {
        return agrees;
    }

    /** A value with these decimals. */
    public String value(double value) {
        return Numbers.fixed(value, decimals);
    }

    /** An interval with these decimals, rounded outwards: {@code 7.6 – 8.7}. */
    public String interval(Bounds bounds) {
        String lower = Numbers.text(lower(bounds, decimals));
        String upper = Numbers.text(upper(bounds, decimals));
        return lower.equals(upper) ? lower : lower + " \u2013 " + upper;
    }

    private static boolean agrees(ConstraintRow row, double value, int decimals) {
        Rule rule = row.rule();
        if (rule.comparison().isEmpty()) {
            return true;
        }
        Comparison comparison = rule.comparison().get();
        BigDecimal shown = Numbers.rounded(value, decimals);
        double limit = rule.limit().getAsDouble();
        boolean meets = expectedToMeet(row, comparison, value, limit);
        if (holds(comparison, shown, limit) != meets) {
            return false;
        }
        OptionalDouble variation = rule.variation();
        if (variation.isPresent() && (row.status() == Status.VARIATION || row.status() == Status.FAIL)) {
            boolean inside = row.status() == Status.VARIATION;
            if (holds(comparison, shown, variation.getAsDouble()) != inside) {
                return false;
            }
        }
        return agrees(row.numerical(), limit, decimals) && agrees(row.convention(), limit, decimals);
    }

    private static boolean expectedToMeet(ConstraintRow row, Comparison comparison, double value, double limit) {
        return switch (row.status()) {
            case PASS -> true;
            case VARIATION, FAIL -> false;
            case NOT_EVALUATED, NOT_APPLICABLE -> comparison.holds(value, limit);
        };
    }

    private static boolean agrees(Optional<Bounds> bounds, double limit, int decimals) {
        if (bounds.isEmpty()) {
            return true;
        }
        BigDecimal exact = BigDecimal.valueOf(limit);
        boolean shown = lower(bounds.get(), decimals).compareTo(exact) <= 0
                && upper(bounds.get(), decimals).compareTo(exact) >= 0;
        return shown == bounds.get().contains(limit);
    }

    private static boolean holds(Comparison comparison, BigDecimal shown, double limit) {
        int order = shown.compareTo(BigDecimal.valueOf(limit));
        return switch (comparison) {
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
        };
    }

    private static BigDecimal lower(Bounds bounds, int decimals) {
        return BigDecimal.valueOf(bounds.lower()).setScale(decimals, RoundingMode.FLOOR);
    }

    private static BigDecimal upper(Bounds bounds, int decimals) {
        return BigDecimal.valueOf(bounds.upper()).setScale(decimals, RoundingMode.CEILING);
    }
}
