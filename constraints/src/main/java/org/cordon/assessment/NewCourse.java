package org.cordon.assessment;

import org.cordon.dvh.Bounds;
import org.cordon.radiobiology.Eqd2;
import org.cordon.radiobiology.LinearQuadratic;
import org.cordon.radiobiology.Schedule;

/**
 * The new course at the cord.
 *
 * @param maximum physical maximum of the judged structure with the number of fractions
 * @param interval in which the maximum lies, in Gy
 * @param structure the judged structure
 */
public record NewCourse(Schedule maximum, Bounds interval, String structure) {
    /** Without an interval. */
    public static NewCourse exactly(Schedule maximum, String structure) {
        return new NewCourse(maximum, Bounds.exactly(maximum.totalGy()), structure);
    }

    /** EQD2 of the maximum. */
    public Eqd2 eqd2(double alphaBetaGy) {
        return LinearQuadratic.eqd2(maximum, alphaBetaGy);
    }

    /** The interval in EQD2. */
    public Bounds eqd2Interval(double alphaBetaGy) {
        return new Bounds(
                LinearQuadratic.eqd2(new Schedule(Math.max(0, interval.lower()), maximum.fractions()), alphaBetaGy)
                        .valueGy(),
                LinearQuadratic.eqd2(new Schedule(interval.upper(), maximum.fractions()), alphaBetaGy)
                        .valueGy());
    }
}
