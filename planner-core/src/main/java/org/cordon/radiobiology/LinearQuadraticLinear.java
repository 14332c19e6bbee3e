package org.cordon.radiobiology;

/**
 * The linear-quadratic-linear model: above a dose per fraction the effect rises on a straight line. For comparison only: the
 * published limits are plain linear-quadratic.
 *
 * <p>{@code BED = D (1 + d/a)} up to d = transition; above it {@code BED = n (dT (1 + dT/a) + slope (d - dT))}. Source:
 * Astrahan, Med Phys 2008;35:4161, eq. 4.
 *
 * @param alphaBetaGy alpha/beta, positive
 * @param transitionGy dose per fraction dT at which the line starts, positive
 * @param slope of BED against dose per fraction on the line (gamma/alpha), positive
 */
public record LinearQuadraticLinear(double alphaBetaGy, double transitionGy, double slope) {
    /** Checks all three. */
    public LinearQuadraticLinear {
        AlphaBeta.checked(alphaBetaGy);
        if (!(transitionGy > 0 && slope > 0) || Double.isInfinite(transitionGy + slope)) {
            throw new IllegalArgumentException(
                    "transitionGy and slope must be finite and > 0, were " + transitionGy + " and " + slope);
        }
    }

    /** The line that continues the parabola as its tangent: slope 1 + 2 dT/a. */
    public static LinearQuadraticLinear tangent(double alphaBetaGy, double transitionGy) {
        return new LinearQuadraticLinear(
                alphaBetaGy, transitionGy, 1 + 2 * transitionGy / AlphaBeta.checked(alphaBetaGy));
    }

    /** The BED of a schedule. */
    public Bed bed(Schedule schedule) {
        double perFraction = schedule.perFractionGy();
        if (perFraction <= transitionGy) {
            return LinearQuadratic.bed(schedule, alphaBetaGy);
        }
        double effect = transitionGy * (1 + transitionGy / alphaBetaGy) + slope * (perFraction - transitionGy);
        return new Bed(schedule.fractions() * effect, alphaBetaGy);
    }
}
