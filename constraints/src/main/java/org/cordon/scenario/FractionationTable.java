package org.cordon.scenario;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.cordon.assessment.AlphaBetaFlip;
import org.cordon.assessment.CordDose;
import org.cordon.assessment.CountedCourse;
import org.cordon.assessment.Equivalent;
import org.cordon.assessment.KnownSchedule;
import org.cordon.assessment.NewCourse;
import org.cordon.assessment.Reirradiation;
import org.cordon.assessment.ReirradiationResult;
import org.cordon.assessment.ReirradiationTables;
import org.cordon.assessment.ScheduleSyntax;
import org.cordon.assessment.TissueAlphaBeta;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.Status;
import org.cordon.finding.Reason;
import org.cordon.radiobiology.LinearQuadratic;
import org.cordon.radiobiology.Schedule;
import org.cordon.review.Prescription;
import org.cordon.review.ReirradiationSection;
import org.cordon.review.ScaledReview;
import org.cordon.review.ScaledReview.CordMaximum;
import org.cordon.review.ScaledReview.Isotoxic;
import org.cordon.review.ScaledReview.Outcome;

/**
 * What the rules say of a plan's dose distribution in other schedules, and the highest prescription they allow in each number
 * of fractions.
 *
 * @param prescriptions of the plan
 * @param tumour whose alpha/beta is used
 * @param rows one a schedule
 * @param isotoxic one a number of fractions and protocol
 * @param withoutProtocol numbers of fractions for which no protocol holds
 * @param refusal why nothing could be evaluated
 * @param notes what must stand beside
 */
public record FractionationTable(
        List<Prescription> prescriptions,
        TissueAlphaBeta tumour,
        List<FractionationRow> rows,
        List<Isotoxic> isotoxic,
        List<Integer> withoutProtocol,
        Optional<Reason> refusal,
        List<Reason> notes) {
    private static final double ALPHA_BETA_CORD_GY = CordDose.shipped().alphaBetaGy();
    private static final int MOST_FRACTIONS = 5;

    /** Takes immutable copies. */
    public FractionationTable {
        prescriptions = ImmutableList.copyOf(prescriptions);
        rows = ImmutableList.copyOf(rows);
        isotoxic = ImmutableList.copyOf(isotoxic);
        withoutProtocol = ImmutableList.copyOf(withoutProtocol);
        notes = ImmutableList.copyOf(notes);
    }

    /**
     * Computes it.
     *
     * @param review the plan
     * @param own schedules that a person asked for, beside the known ones
     * @param tumour whose alpha/beta is used
     */
    public static FractionationTable of(ScaledReview review, List<Schedule> own, TissueAlphaBeta tumour) {
        List<CountedCourse> earlier = review.again()
                .flatMap(ReirradiationSection::result)
                .map(ReirradiationResult::earlier)
                .orElse(List.of());
        List<Reason> notes = new ArrayList<>(
                List.of(Reason.of("SCALED_NOT_REOPTIMISED"), Reason.of("BED_DISPUTED_IN_CORD_GRADIENT")));
        if (review.refusal().isPresent()) {
            return new FractionationTable(
                    review.prescriptions(), tumour, List.of(), List.of(), List.of(), review.refusal(), notes);
        }
        review.again().flatMap(ReirradiationSection::refusal).ifPresent(notes::add);
        Map<Schedule, FractionationRow> rows = new LinkedHashMap<>();
        Prescription first = review.prescriptions().get(0);
        Schedule planned = new Schedule(first.doseGy(), first.fractions());
        for (KnownSchedule known : KnownSchedule.table()) {
            rows.put(known.schedule(), row(review, known.schedule(), known.use(), planned, own, tumour, earlier));
        }
        List<Schedule> others = new ArrayList<>(own);
        others.add(planned);
        for (Schedule schedule : others) {
            rows.computeIfAbsent(schedule, any -> row(review, any, "", planned, own, tumour, earlier));
        }
        TreeSet<Integer> counts = new TreeSet<>();
        for (int n = 1; n <= MOST_FRACTIONS; n++) {
            counts.add(n);
        }
        others.forEach(schedule -> counts.add(schedule.fractions()));
        List<Isotoxic> highest = new ArrayList<>();
        List<Integer> without = new ArrayList<>();
        for (int n : counts) {
            List<Protocol> protocols = review.protocols(n, OptionalDouble.empty());
            protocols.forEach(protocol -> highest.add(review.isotoxic(protocol, n)));
            if (protocols.isEmpty()) {
                without.add(n);
            }
        }
        return new FractionationTable(
                review.prescriptions(),
                tumour,
                rows.values().stream().sorted(FractionationTable::order).toList(),
                highest,
                without,
                Optional.empty(),
                notes);
    }

    private static int order(FractionationRow first, FractionationRow second) {
        int byFractions =
                Integer.compare(first.schedule().fractions(), second.schedule().fractions());
        return byFractions != 0
                ? byFractions
                : Double.compare(first.schedule().totalGy(), second.schedule().totalGy());
    }

    private static FractionationRow row(
            ScaledReview review,
            Schedule schedule,
            String use,
            Schedule planned,
            List<Schedule> own,
            TissueAlphaBeta tumour,
            List<CountedCourse> earlier) {
        OptionalDouble doseGy = OptionalDouble.of(schedule.totalGy());
        List<Outcome> outcomes = review.protocols(schedule.fractions(), doseGy).stream()
                .map(protocol -> review.at(protocol, schedule))
                .toList();
        double factor = schedule.totalGy() / planned.totalGy();
        Optional<CordMaximum> cord = review.cords().stream().findFirst();
        return new FractionationRow(
                schedule,
                use,
                schedule.equals(planned),
                own.contains(schedule) || schedule.equals(planned),
                Equivalent.of(schedule, tumour.alphaBetaGy()),
                Equivalent.range(schedule, tumour),
                cord.map(maximum -> cord(maximum, factor, schedule.fractions())),
                outcomes,
                outcomes.isEmpty() ? Optional.of(withoutLimits(review, schedule)) : Optional.empty(),
                again(cord, factor, schedule.fractions(), earlier));
    }

    private static Reason withoutLimits(ScaledReview review, Schedule schedule) {
        boolean forFractions =
                !review.protocols(schedule.fractions(), OptionalDouble.empty()).isEmpty();
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

    private static Optional<ReirradiationResult> again(
            Optional<CordMaximum> cord, double factor, int fractions, List<CountedCourse> earlier) {
        if (earlier.isEmpty() || cord.isEmpty()) {
            return Optional.empty();
        }
        NewCourse course = new NewCourse(
                new Schedule(cord.get().maxGy() * factor, fractions),
                cord.get().interval().times(factor),
                cord.get().canonical());
        return Optional.of(Reirradiation.shipped().assess(course, earlier));
    }
}
