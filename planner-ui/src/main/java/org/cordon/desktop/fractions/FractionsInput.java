package org.cordon.desktop.fractions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.assessment.TissueAlphaBeta;
import org.cordon.radiobiology.Schedule;
import org.cordon.review.CaseFile;
import org.cordon.review.EarlierCourses;
import org.cordon.review.ReviewRequest;

/**
 * What a person typed on the screen. Immutable.
 *
 * @param courses earlier courses beside those of the case
 * @param newCourse day of the new course, where typed
 * @param own schedules beside the known ones
 * @param tumour whose alpha/beta is used
 */
record FractionsInput(
        List<TypedCourse> courses, Optional<LocalDate> newCourse, List<Schedule> own, TissueAlphaBeta tumour) {
    /**
     * A course with the text that it was read from.
     *
     * @param text as typed
     * @param course as read
     */
    record TypedCourse(String text, EarlierCourses.Earlier course) {}

    FractionsInput {
        courses = List.copyOf(courses);
        own = List.copyOf(own);
    }

    /** Nothing typed. */
    static FractionsInput empty() {
        return new FractionsInput(
                List.of(),
                Optional.empty(),
                List.of(),
                TissueAlphaBeta.find("tumour").orElseThrow());
    }

    /** Whether the result is no longer that of the case. */
    boolean isWhatIf() {
        return !courses.isEmpty() || newCourse.isPresent();
    }

    FractionsInput withCourse(TypedCourse course) {
        List<TypedCourse> more = new ArrayList<>(courses);
        more.add(course);
        return new FractionsInput(more, newCourse, own, tumour);
    }

    FractionsInput withoutCourse(TypedCourse course) {
        return new FractionsInput(
                courses.stream().filter(each -> !each.equals(course)).toList(), newCourse, own, tumour);
    }

    FractionsInput on(Optional<LocalDate> date) {
        return new FractionsInput(courses, date, own, tumour);
    }

    FractionsInput withOwn(Schedule schedule) {
        List<Schedule> more = new ArrayList<>(own);
        if (!more.contains(schedule)) {
            more.add(schedule);
        }
        return new FractionsInput(courses, newCourse, more, tumour);
    }

    FractionsInput withoutOwn(Schedule schedule) {
        return new FractionsInput(
                courses,
                newCourse,
                own.stream().filter(each -> !each.equals(schedule)).toList(),
                tumour);
    }

    FractionsInput of(TissueAlphaBeta tissue) {
        return new FractionsInput(courses, newCourse, own, tissue);
    }

    /**
     * The request of the plan with what was typed: courses are added to those that the case states.
     *
     * @throws org.cordon.review.ReviewException when the case file is no longer valid
     * @throws java.io.UncheckedIOException when it can no longer be read
     */
    ReviewRequest added(ReviewRequest plan) {
        if (!isWhatIf()) {
            return plan;
        }
        EarlierCourses stated = plan.earlier().isEmpty()
                ? plan.caseFile().map(CaseFile::read).map(CaseFile::earlier).orElse(EarlierCourses.none())
                : plan.earlier();
        List<EarlierCourses.Earlier> all = new ArrayList<>(stated.courses());
        courses.forEach(each -> all.add(each.course()));
        return plan.withEarlier(new EarlierCourses(all, newCourse.or(stated::newCourse), stated.searchRadiusMm()));
    }
}
