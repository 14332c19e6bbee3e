package org.cordon.constraint;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.dvh.Bounds;
import org.cordon.dvh.DoseUnit;
import org.cordon.finding.Reason;

/**
 * How a number becomes a status: the only place that compares a value with a limit.
 *
 * <table>
 * <caption>One row of a protocol</caption>
 * <tr><th>tier</th><th>source</th><th>value</th><th>status</th><th>overall verdict</th></tr>
 * <tr><td>hard</td><td>judges</td><td>meets the limit, no threshold inside an interval</td>
 *     <td>PASS</td><td>may be PASS</td></tr>
 * <tr><td>hard</td><td>judges</td><td>meets the limit, a threshold inside an interval</td>
 *     <td>PASS, within bounds</td><td>at best REVIEW</td></tr>
 * <tr><td>hard</td><td>judges</td><td>misses the limit, meets the published variation</td>
 *     <td>VARIATION</td><td>at best REVIEW</td></tr>
 * <tr><td>hard</td><td>judges</td><td>misses both, inside an interval or not</td>
 *     <td>FAIL</td><td>FAIL</td></tr>
 * <tr><td>hard, {@code failOnly}</td><td>judges</td><td>meets the limit</td>
 *     <td>NOT_APPLICABLE ({@code MEETING_PROVES_NOTHING})</td><td>outside</td></tr>
 * <tr><td>hard, {@code failOnly}</td><td>judges</td><td>misses the limit</td>
 *     <td>FAIL</td><td>FAIL</td></tr>
 * <tr><td>soft</td><td>judges</td><td>meets the limit</td>
 *     <td>PASS, within bounds where a threshold lies inside an interval</td><td>as for hard</td></tr>
 * <tr><td>soft</td><td>judges</td><td>misses the limit, however far</td>
 *     <td>VARIATION</td><td>at best REVIEW</td></tr>
 * <tr><td>hard or soft</td><td>unconfirmed</td><td>meets, varies or misses</td>
 *     <td>NOT_EVALUATED ({@code UNCONFIRMED_SOURCE}, with what it would be)</td>
 *     <td>REVIEW, neither FAIL nor PASS; never satisfies mustJudge</td></tr>
 * <tr><td>advisory</td><td>any</td><td>meets, varies or misses</td>
 *     <td>PASS, VARIATION or FAIL, shown as advisory</td><td>outside</td></tr>
 * <tr><td>report</td><td>any</td><td>any</td>
 *     <td>NOT_APPLICABLE ({@code REPORT_ONLY})</td><td>outside</td></tr>
 * </table>
 *
 * <p>Unconfirmed is a source below {@code sv} and {@code k; hi} that no person has compared with the primary source; a
 * {@code lo} or derived row is advisory whatever its file says. A row that is met but unconfirmed is REVIEW like one
 * that is missed: a clinic confirms the row once, and from then on it may pass or fail.
 *
 * <p>Tolerance: upper limits on a dose in Gy or cGy are met up to the protocol's tolerance above them (0.005 Gy by
 * default, for rounding only); volumes, lower limits and percentages have none. An interval that touches any value from
 * the limit to the limit plus tolerance is within bounds.
 */
public final class StatusLogic {
    private static final double CGY_PER_GY = 100;

    private StatusLogic() {}

    /**
     * Judges a value.
     *
     * @param rule the row
     * @param value in the metric's unit, finite
     * @param intervals in which the value may lie: numerical and convention
     * @param doseToleranceGy of the protocol, not negative
     * @param advisoryProtocol whether the whole protocol is advisory
     * @throws IllegalArgumentException when the value is not finite or the tolerance negative
     */
    public static Judgement judge(
            Rule rule, double value, List<Bounds> intervals, double doseToleranceGy, boolean advisoryProtocol) {
        if (!Double.isFinite(value) || !(doseToleranceGy >= 0)) {
            throw new IllegalArgumentException(
                    "value must be finite and tolerance >= 0, were " + value + " and " + doseToleranceGy);
        }
        if (rule.limit().isEmpty()) {
            return new Judgement(
                    Status.NOT_APPLICABLE, Status.NOT_APPLICABLE, false, true, Optional.of(Reason.of("REPORT_ONLY")));
        }
        double tolerance = tolerance(rule, doseToleranceGy);
        Status number = byNumber(rule, value, tolerance);
        boolean within = intervals.stream().anyMatch(interval -> touchesThreshold(rule, interval, tolerance));
        if (advisoryProtocol || !rule.effectiveTier().judges()) {
            return new Judgement(number, number, within, true, Optional.empty());
        }
        if (rule.effectiveTier() == Tier.SOFT && number == Status.FAIL) {
            number = Status.VARIATION;
        }
        if (!rule.source().judges()) {
            Reason reason = Reason.of(
                    "UNCONFIRMED_SOURCE",
                    "wouldBe",
                    number.name(),
                    "confidence",
                    rule.source().confidence().label());
            return new Judgement(Status.NOT_EVALUATED, number, within, false, Optional.of(reason));
        }
        if (rule.details().failOnly() && number == Status.PASS) {
            return new Judgement(
                    Status.NOT_APPLICABLE,
                    number,
                    false,
                    false,
                    Optional.of(Reason.of("MEETING_PROVES_NOTHING", "row", rule.id())));
        }
        return new Judgement(number, number, within, false, Optional.empty());
    }

    /** The distance to the limit in percent of it, positive on the passing side; empty without a limit or at 0. */
    public static OptionalDouble marginPercent(Rule rule, double value) {
        if (rule.limit().isEmpty() || rule.limit().getAsDouble() == 0) {
            return OptionalDouble.empty();
        }
        double limit = rule.limit().getAsDouble();
        double distance = rule.comparison().orElseThrow().isUpperLimit() ? limit - value : value - limit;
        return OptionalDouble.of(100 * distance / limit);
    }

    private static Status byNumber(Rule rule, double value, double tolerance) {
        Comparison comparison = rule.comparison().orElseThrow();
        if (meets(comparison, value, rule.limit().getAsDouble(), tolerance)) {
            return Status.PASS;
        }
        boolean varies = rule.variation().isPresent()
                && meets(comparison, value, rule.variation().getAsDouble(), tolerance);
        return varies ? Status.VARIATION : Status.FAIL;
    }

    private static boolean meets(Comparison comparison, double value, double limit, double tolerance) {
        return comparison.holds(value, limit) || (tolerance > 0 && value <= limit + tolerance);
    }

    private static boolean touchesThreshold(Rule rule, Bounds interval, double tolerance) {
        double limit = rule.limit().getAsDouble();
        return interval.lower() <= limit + tolerance && limit <= interval.upper();
    }

    private static double tolerance(Rule rule, double doseToleranceGy) {
        if (!rule.comparison().orElseThrow().isUpperLimit()) {
            return 0;
        }
        String unit = rule.metric().unitSymbol();
        if (unit.equals(DoseUnit.GY.symbol())) {
            return doseToleranceGy;
        }
        return unit.equals(DoseUnit.CGY.symbol()) ? doseToleranceGy * CGY_PER_GY : 0;
    }
}
