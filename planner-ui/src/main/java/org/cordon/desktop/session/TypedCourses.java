package org.cordon.desktop.session;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cordon.review.request.CaseFile;
import org.cordon.review.request.EarlierCourses;
import org.cordon.review.request.ReviewRequest;

/**
 * Earlier courses that a person tries out: they are added to those of the case, never written to it. Immutable.
 *
 * @param courses beside those of the case
 * @param newCourse day of the new course, in the place of that of the case; empty when not typed
 */
public record TypedCourses(List<TypedCourse> courses, Optional<LocalDate> newCourse) {
    /**
     * A course with the text that it was read from.
     *
     * @param text as typed
     * @param course as read
     */
    public record TypedCourse(String text, EarlierCourses.Earlier course) {}

    /** Takes an immutable copy. */
    public TypedCourses {
        courses = ImmutableList.copyOf(courses);
    }

    /** Nothing typed. */
    public static TypedCourses none() {
        return new TypedCourses(List.of(), Optional.empty());
    }

    /** Whether nothing is typed: the result is that of the case. */
    public boolean isEmpty() {
        return courses.isEmpty() && newCourse.isEmpty();
    }

    /** With one more course. */
    public TypedCourses with(TypedCourse course) {
        return new TypedCourses(
                ImmutableList.<TypedCourse>builder().addAll(courses).add(course).build(), newCourse);
    }

    /** With one course less. */
    public TypedCourses without(TypedCourse course) {
        return new TypedCourses(
                courses.stream().filter(each -> !each.equals(course)).toList(), newCourse);
    }

    /** With the new course on a day. */
    public TypedCourses on(Optional<LocalDate> day) {
        return new TypedCourses(courses, day);
    }

    /**
     * A request of a what-if with what was typed: courses are added to those that the case states.
     *
     * @throws org.cordon.review.request.ReviewException when the case file is no longer valid
     * @throws java.io.UncheckedIOException when it can no longer be read
     */
    public ReviewRequest added(ReviewRequest plan) {
        if (isEmpty()) {
            return plan;
        }
        EarlierCourses stated = plan.earlier().isEmpty()
                ? plan.caseFile().map(CaseFile::read).map(CaseFile::earlier).orElse(EarlierCourses.none())
                : plan.earlier();
        ImmutableList.Builder<EarlierCourses.Earlier> all =
                ImmutableList.<EarlierCourses.Earlier>builder().addAll(stated.courses());
        courses.forEach(each -> all.add(each.course()));
        return plan.withEarlier(
                new EarlierCourses(all.build(), newCourse.or(stated::newCourse), stated.searchRadiusMm()));
    }
}
