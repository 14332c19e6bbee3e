package org.cordon.assessment;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.cordon.constraint.LevelRange;
import org.cordon.dvh.Bounds;
import org.cordon.finding.Reason;
import org.cordon.radiobiology.Eqd2;
import org.cordon.radiobiology.LinearQuadratic;
import org.cordon.radiobiology.Schedule;

/**
 * An earlier course as it counts in the sum.
 *
 * @param label how it is called in reports
 * @param regimen dose and fractions of the course
 * @param cordMaximum physical maximum of the cord (or sac) with its number of fractions
 * @param eqd2 of that maximum
 * @param eqd2Interval in which it lies; of a stated course the number itself
 * @param intervalMonths completed months before the new course; empty when unknown, which counts as too short
 * @param fromDose whether the maximum was measured in a dose of the course, not stated by a person
 * @param notes what was assumed
 */
public record CountedCourse(
        String label,
        Schedule regimen,
        Schedule cordMaximum,
        Eqd2 eqd2,
        Bounds eqd2Interval,
        OptionalInt intervalMonths,
        boolean fromDose,
        List<Reason> notes) {
    /** Takes an immutable copy. */
    public CountedCourse {
        notes = ImmutableList.copyOf(notes);
    }

    /**
     * A course stated by a person. An unknown share of the cord counts as all of it; levels that a person stated count where
     * fewer than two vertebrae lie between them and the stated level of the target, the largest share among them.
     *
     * @param label how it is called in reports
     * @param course as stated
     * @param newCourse day of the new course, where known
     * @param level of the target, where stated
     * @param alphaBetaGy of the sums
     */
    public static CountedCourse of(
            String label,
            EarlierCourse course,
            Optional<LocalDate> newCourse,
            Optional<LevelRange> level,
            double alphaBetaGy) {
        ImmutableList.Builder<Reason> notes = ImmutableList.builder();
        Schedule maximum = course.cordMaximum(level);
        if (course.share(level).isEmpty() && course.cordMaxGy().isEmpty()) {
            notes.add(Reason.of("PRIOR_CORD_SHARE_UNKNOWN", "course", label));
        }
        if (course.delivered().isPresent()) {
            notes.add(Reason.of(
                    "PRIOR_DELIVERED_DIFFERS",
                    "course",
                    label,
                    "planned",
                    ScheduleSyntax.print(course.planned()),
                    "delivered",
                    ScheduleSyntax.print(course.counted())));
        }
        String stated =
                course.levels().stream().map(each -> each.levels().toString()).collect(Collectors.joining(", "));
        if (!course.levels().isEmpty() && level.isEmpty()) {
            notes.add(Reason.of("PRIOR_LEVELS_NOT_USED", "course", label));
        } else if (!course.levels().isEmpty() && course.near(level).isEmpty()) {
            notes.add(Reason.of(
                    "PRIOR_AT_OTHER_LEVELS",
                    "course",
                    label,
                    "levels",
                    stated,
                    "level",
                    level.get().toString()));
        } else if (course.levels().stream().anyMatch(each -> each.cordShare().isPresent())) {
            notes.add(new Reason(
                    "PRIOR_SHARE_BY_LEVEL",
                    Map.of(
                            "course",
                            label,
                            "levels",
                            stated,
                            "level",
                            level.get().toString(),
                            "sharePercent",
                            100 * course.share(level).orElse(1))));
        }
        OptionalInt months = months(course, newCourse);
        if (months.isEmpty()) {
            notes.add(Reason.of("PRIOR_INTERVAL_UNKNOWN", "course", label));
        }
        return new CountedCourse(
                label,
                course.counted(),
                maximum,
                LinearQuadratic.eqd2(maximum, alphaBetaGy),
                Bounds.exactly(LinearQuadratic.eqd2(maximum, alphaBetaGy).valueGy()),
                months,
                false,
                notes.build());
    }

    /**
     * Completed calendar months between two courses.
     *
     * @throws IllegalArgumentException when the earlier course ended after the new one
     */
    public static OptionalInt months(EarlierCourse course, Optional<LocalDate> newCourse) {
        if (course.intervalMonths().isPresent() || course.finished().isEmpty() || newCourse.isEmpty()) {
            return course.intervalMonths();
        }
        Period period = Period.between(course.finished().get(), newCourse.get());
        if (period.isNegative()) {
            throw new IllegalArgumentException("an earlier course ended after the new one");
        }
        return OptionalInt.of(Math.toIntExact(period.toTotalMonths()));
    }
}
