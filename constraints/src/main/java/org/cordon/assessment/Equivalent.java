package org.cordon.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.cordon.radiobiology.Bed;
import org.cordon.radiobiology.Eqd2;
import org.cordon.radiobiology.LinearQuadratic;
import org.cordon.radiobiology.LinearQuadraticLinear;
import org.cordon.radiobiology.Schedule;

/**
 * What a schedule amounts to at one alpha/beta.
 *
 * @param schedule physical dose and fractions
 * @param bed by the linear-quadratic model
 * @param eqd2 by the same model
 */
public record Equivalent(Schedule schedule, Bed bed, Eqd2 eqd2) {
    /** By the linear-quadratic model. */
    public static Equivalent of(Schedule schedule, double alphaBetaGy) {
        return new Equivalent(
                schedule, LinearQuadratic.bed(schedule, alphaBetaGy), LinearQuadratic.eqd2(schedule, alphaBetaGy));
    }

    /** With the linear-quadratic-linear model's tangent above a dose per fraction: for comparison, never for a limit. */
    public static Equivalent linearAbove(Schedule schedule, double alphaBetaGy, double transitionGy) {
        Bed bed = LinearQuadraticLinear.tangent(alphaBetaGy, transitionGy).bed(schedule);
        return new Equivalent(schedule, bed, bed.eqd2());
    }

    /** At the ends of a tissue's range of alpha/beta; empty when it has only one value. */
    public static List<Equivalent> range(Schedule schedule, TissueAlphaBeta tissue) {
        List<Equivalent> ends = new ArrayList<>();
        if (tissue.fromGy() < tissue.toGy()) {
            ends.add(of(schedule, tissue.fromGy()));
            ends.add(of(schedule, tissue.toGy()));
        }
        return ends;
    }

    /**
     * The alpha/beta at which two schedules have the same BED: below it the one with the larger fractions has more effect.
     * {@code a = (D1 d1 - D2 d2)/(D2 - D1)}; empty when there is no positive one.
     */
    public static OptionalDouble equalAt(Schedule first, Schedule second) {
        double difference = second.totalGy() - first.totalGy();
        double ratio =
                (first.totalGy() * first.perFractionGy() - second.totalGy() * second.perFractionGy()) / difference;
        return Double.isFinite(ratio) && ratio > 0 ? OptionalDouble.of(ratio) : OptionalDouble.empty();
    }
}
