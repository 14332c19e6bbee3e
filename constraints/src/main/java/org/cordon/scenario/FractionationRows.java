package org.cordon.scenario;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.assessment.AlphaBetaFlip;
import org.cordon.assessment.CordDose;
import org.cordon.assessment.Equivalent;
import org.cordon.assessment.KnownSchedule;
import org.cordon.assessment.ReirradiationTables;
import org.cordon.assessment.ScheduleSyntax;
import org.cordon.assessment.TissueAlphaBeta;
import org.cordon.constraint.Status;
import org.cordon.finding.Reason;
import org.cordon.radiobiology.LinearQuadratic;
import org.cordon.radiobiology.Schedule;
import org.cordon.review.CordMaximum;
import org.cordon.review.ScaledReview;
import org.cordon.review.ScaledReview.Holding;

/** Makes the rows of a fractionation table. */
final class FractionationRows {
    private static final double ALPHA_BETA_CORD_GY = CordDose.shipped().alphaBetaGy();

    private final ScaledReview review;
    private final List<Schedule> own;
    private final TissueAlphaBeta tumour;
    private final Optional<CordMaximum> cord;

    FractionationRows(ScaledReview review, List<Schedule> own, TissueAlphaBeta tumour) {
        this.review = review;
        this.own = own;
        this.tumour = tumour;
        this.cord = review.cords().stream().findFirst();
    }

    FractionationRow row(Schedule schedule, Holding held) {
        Schedule planned = review.planned();
        double factor = schedule.totalGy() / planned.totalGy();
        return new FractionationRow(
                schedule,
                KnownSchedule.find(schedule).map(KnownSchedule::use).orElse(""),
                schedule.equals(planned),
                own.contains(schedule) || schedule.equals(planned),
                Equivalent.of(schedule, tumour.alphaBetaGy()),
                Equivalent.range(schedule, tumour),
                cord.map(maximum -> cord(maximum, factor, schedule.fractions())),
                held.protocols().stream()
                        .map(protocol -> review.at(protocol, schedule))
                        .toList(),
                held.insteadOfNamed(),
                held.protocols().isEmpty() ? Optional.of(withoutLimits(schedule)) : Optional.empty(),
                review.again(schedule));
    }

    private Reason withoutLimits(Schedule schedule) {
        boolean forFractions = !review.protocols(schedule.fractions(), OptionalDouble.empty())
                .protocols()
                .isEmpty();
        return forFractions
                ? Reason.of("SCHEDULE_OUTSIDE_PROTOCOLS", "schedule", ScheduleSyntax.print(schedule))
                : Reason.of("NO_LIMITS_FOR_FRACTIONS", "fractions", schedule.fractions());
    }

    private static FractionationRow.Cord cord(CordMaximum maximum, double factor, int fractions) {
        Schedule scaled = new Schedule(maximum.maxGy() * factor, fractions);
        double tolerance = ReirradiationTables.shipped().tolerances().get(0).eqd2Gy();
        Equivalent equivalent = Equivalent.of(scaled, ALPHA_BETA_CORD_GY);
        return new FractionationRow.Cord(
                maximum.canonical(),
                maximum.roi(),
                scaled,
                equivalent,
                Equivalent.range(
                        scaled, TissueAlphaBeta.ofStructure(maximum.canonical()).orElseThrow()),
                tolerance,
                equivalent.eqd2().valueGy() <= tolerance ? Status.PASS : Status.FAIL,
                AlphaBetaFlip.nearest(
                        ratio -> LinearQuadratic.eqd2(scaled, ratio).valueGy(), tolerance, ALPHA_BETA_CORD_GY),
                CordDose.shipped().deNovo().sac(fractions));
    }
}
