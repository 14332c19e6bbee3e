package org.cordon.scenario;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.cordon.assessment.KnownSchedule;
import org.cordon.assessment.TissueAlphaBeta;
import org.cordon.constraint.Protocol;
import org.cordon.finding.Reason;
import org.cordon.radiobiology.Schedule;
import org.cordon.review.Prescription;
import org.cordon.review.ReirradiationSection;
import org.cordon.review.ScaledReview;
import org.cordon.review.ScaledReview.Holding;
import org.cordon.review.ScaledReview.Isotoxic;

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
        List<Reason> notes = new ArrayList<>(
                List.of(Reason.of("SCALED_NOT_REOPTIMISED"), Reason.of("BED_DISPUTED_IN_CORD_GRADIENT")));
        if (review.refusal().isPresent()) {
            return new FractionationTable(
                    review.prescriptions(), tumour, List.of(), List.of(), List.of(), review.refusal(), notes);
        }
        review.again().flatMap(ReirradiationSection::refusal).ifPresent(notes::add);
        Map<Schedule, Holding> schedules = schedules(review, own);
        Map<Integer, Holding> counts = counts(review, own);
        prepare(review, schedules, counts);
        FractionationRows rows = new FractionationRows(review, own, tumour);
        List<Callable<Isotoxic>> highest = new ArrayList<>();
        List<Integer> without = new ArrayList<>();
        counts.forEach((n, held) -> {
            held.protocols().forEach(protocol -> highest.add(() -> review.isotoxic(protocol, n)));
            if (held.protocols().isEmpty()) {
                without.add(n);
            }
        });
        List<Callable<FractionationRow>> each = new ArrayList<>();
        schedules.forEach((schedule, held) -> each.add(() -> rows.row(schedule, held)));
        return new FractionationTable(
                review.prescriptions(),
                tumour,
                review.all(each).stream().sorted(FractionationTable::order).toList(),
                review.all(highest),
                without,
                Optional.empty(),
                notes);
    }

    /** The known schedules, those a person asked for and that of the plan, each with what holds for it. */
    private static Map<Schedule, Holding> schedules(ScaledReview review, List<Schedule> own) {
        Map<Schedule, Holding> held = new LinkedHashMap<>();
        List<Schedule> all = new ArrayList<>(
                KnownSchedule.table().stream().map(KnownSchedule::schedule).toList());
        all.addAll(own);
        all.add(review.planned());
        all.forEach(schedule -> held.computeIfAbsent(
                schedule, any -> review.protocols(any.fractions(), OptionalDouble.of(any.totalGy()))));
        return held;
    }

    /** One to five fractions and those asked for, each with what holds for it at some dose. */
    private static Map<Integer, Holding> counts(ScaledReview review, List<Schedule> own) {
        Map<Integer, Holding> held = new TreeMap<>();
        for (int n = 1; n <= MOST_FRACTIONS; n++) {
            held.put(n, review.protocols(n, OptionalDouble.empty()));
        }
        List<Schedule> others = new ArrayList<>(own);
        others.add(review.planned());
        others.forEach(schedule ->
                held.computeIfAbsent(schedule.fractions(), n -> review.protocols(n, OptionalDouble.empty())));
        return held;
    }

    private static void prepare(ScaledReview review, Map<Schedule, Holding> schedules, Map<Integer, Holding> counts) {
        Map<Integer, List<Protocol>> asked = new TreeMap<>();
        counts.forEach((n, held) -> asked.put(n, new ArrayList<>(held.protocols())));
        schedules.forEach((schedule, held) -> asked.computeIfAbsent(schedule.fractions(), n -> new ArrayList<>())
                .addAll(held.protocols()));
        review.prepare(asked);
    }

    private static int order(FractionationRow first, FractionationRow second) {
        int byFractions =
                Integer.compare(first.schedule().fractions(), second.schedule().fractions());
        return byFractions != 0
                ? byFractions
                : Double.compare(first.schedule().totalGy(), second.schedule().totalGy());
    }
}
