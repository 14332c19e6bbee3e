package org.cordon.assessment;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.cordon.constraint.LevelRange;
import org.cordon.radiobiology.Schedule;

/**
 * An earlier course as a person states it. What was delivered counts where it is stated, not what was planned. An unknown
 * share of the cord is all of it.
 *
 * @param planned dose and fractions as planned
 * @param delivered dose and fractions as delivered, where they differ
 * @param finished last day of it, where known
 * @param intervalMonths completed months before the new course, where stated instead of a date
 * @param cordShare part of the dose that the cord got, 0 to 1; empty when not stated
 * @param cordMaxGy physical maximum of the cord in the whole course, where stated instead of a share
 * @param levels where the dose was given, uniform over each range; empty when not stated
 */
public record EarlierCourse(
        Schedule planned,
        Optional<Schedule> delivered,
        Optional<LocalDate> finished,
        OptionalInt intervalMonths,
        OptionalDouble cordShare,
        OptionalDouble cordMaxGy,
        List<LevelShare> levels) {
    private static final double MOST_CORD_GY = 200;

    /** Checks that each thing is stated once and within reason. */
    public EarlierCourse {
        levels = ImmutableList.copyOf(levels);
        if (finished.isPresent() && intervalMonths.isPresent()) {
            throw new IllegalArgumentException("a course has a date or an interval, not both");
        }
        if (cordShare.isPresent() && cordMaxGy.isPresent()) {
            throw new IllegalArgumentException("a course has a share of the cord or a maximum of it, not both");
        }
        if (cordMaxGy.isPresent()
                && levels.stream().anyMatch(each -> each.cordShare().isPresent())) {
            throw new IllegalArgumentException("a course has shares by level or a maximum of the cord, not both");
        }
        requireShare(cordShare);
        if (cordMaxGy.isPresent() && !(cordMaxGy.getAsDouble() >= 0 && cordMaxGy.getAsDouble() <= MOST_CORD_GY)) {
            throw new IllegalArgumentException("the cord's maximum must be from 0 to 200 Gy");
        }
    }

    /** What counts: delivered where stated, else planned. */
    public Schedule counted() {
        return delivered.orElse(planned);
    }

    static void requireShare(OptionalDouble cordShare) {
        if (cordShare.isPresent() && !(cordShare.getAsDouble() >= 0 && cordShare.getAsDouble() <= 2)) {
            throw new IllegalArgumentException("the cord's share must be from 0 to 200 %");
        }
    }

    /** The ranges that count at a level: those with fewer than two vertebrae between; all, while no level is known. */
    List<LevelShare> near(Optional<LevelRange> target) {
        return levels.stream()
                .filter(each -> target.filter(level -> !each.isNear(level)).isEmpty())
                .toList();
    }

    /** The part of the dose that the cord got, the largest of the ranges that count; empty when nobody stated it. */
    OptionalDouble share(Optional<LevelRange> target) {
        if (levels.isEmpty()) {
            return cordShare;
        }
        List<LevelShare> near = near(target);
        boolean unknown = near.stream().anyMatch(each -> each.cordShare().isEmpty()) && cordShare.isEmpty();
        return unknown
                ? OptionalDouble.empty()
                : OptionalDouble.of(near.stream()
                        .mapToDouble(each -> each.cordShare().orElse(cordShare.orElse(1)))
                        .max()
                        .orElse(0));
    }

    /** The largest share that is stated for a range that counts; 0 where none is. */
    private double largest(Optional<LevelRange> target) {
        return near(target).stream()
                .flatMapToDouble(each -> each.cordShare().stream())
                .max()
                .orElse(0);
    }

    /**
     * The physical maximum of the cord with its number of fractions. An unknown share is all of the dose, and not less than
     * what is stated of another range that counts.
     *
     * @param target levels of the new course, where stated
     */
    public Schedule cordMaximum(Optional<LevelRange> target) {
        Schedule counted = counted();
        if (cordMaxGy.isEmpty()) {
            return counted.times(share(target).orElse(Math.max(1, largest(target))));
        }
        if (!levels.isEmpty() && near(target).isEmpty()) {
            return counted.times(0);
        }
        // The maximum is of the course as planned; of a course cut short the cord got its part.
        double part = counted.totalGy() / planned.totalGy();
        return new Schedule(cordMaxGy.getAsDouble() * part, counted.fractions());
    }

    /** The same with a date. */
    public EarlierCourse finishedOn(LocalDate date) {
        return new EarlierCourse(
                planned, delivered, Optional.of(date), OptionalInt.empty(), cordShare, cordMaxGy, levels);
    }
}
