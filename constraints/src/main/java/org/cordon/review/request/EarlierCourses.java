package org.cordon.review.request;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cordon.assessment.EarlierCourse;

/**
 * The courses that the spine had before, as a person states them.
 *
 * @param courses in the order given
 * @param newCourse day of the new course, from which intervals are counted; empty when not stated
 * @param searchRadiusMm how far the registration of earlier doses may be off
 */
public record EarlierCourses(List<Earlier> courses, Optional<LocalDate> newCourse, double searchRadiusMm) {
    /** The radius of RADAR (PMC12928241). */
    public static final double STANDARD_RADIUS_MM = 3;

    /** The largest radius that can be asked for. */
    public static final double LARGEST_RADIUS_MM = 20;

    /** Takes an immutable copy. */
    public EarlierCourses {
        courses = ImmutableList.copyOf(courses);
        if (!(searchRadiusMm >= 0 && searchRadiusMm <= LARGEST_RADIUS_MM)) {
            throw new IllegalArgumentException("searchRadiusMm must be from 0 to 20, was " + searchRadiusMm);
        }
    }

    /** None stated. */
    public static EarlierCourses none() {
        return new EarlierCourses(List.of(), Optional.empty(), STANDARD_RADIUS_MM);
    }

    /** Whether nothing is stated. */
    public boolean isEmpty() {
        return courses.isEmpty();
    }

    /** One course. */
    public sealed interface Earlier {}

    /**
     * A course that is known as numbers.
     *
     * @param course as stated
     */
    public record Stated(EarlierCourse course) implements Earlier {}

    /**
     * A course whose files are there.
     *
     * @param files file or folder with its plan, dose and structures
     * @param finished last day of it, where stated
     * @param intervalMonths completed months before the new course, where stated instead
     * @param deliveredFractions number of fractions that were given, where fewer than planned
     */
    public record Files(
            Path files, Optional<LocalDate> finished, OptionalInt intervalMonths, OptionalInt deliveredFractions)
            implements Earlier {}
}
