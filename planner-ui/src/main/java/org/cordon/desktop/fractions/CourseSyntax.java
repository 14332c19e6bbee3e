package org.cordon.desktop.fractions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.cordon.desktop.look.Texts;
import org.cordon.desktop.session.TypedCourses.TypedCourse;
import org.cordon.review.request.EarlierCourses;
import org.cordon.review.request.EarlierCoursesSyntax;

/** Reads an earlier course as it is typed, in the notation of the case file; says what is wrong. */
final class CourseSyntax {
    private CourseSyntax() {}

    /**
     * What was read, or why not.
     *
     * @param course present when it could be read
     * @param problem what is wrong, empty when nothing is
     */
    record Read(Optional<TypedCourse> course, String problem) {}

    static Read read(String text, LocalDate today) {
        EarlierCourses.Earlier course;
        try {
            course = EarlierCoursesSyntax.parse(text.strip(), Path::of);
        } catch (IllegalArgumentException wrong) {
            return new Read(Optional.empty(), Texts.get("fractions.course.wrong", wrong.getMessage()));
        }
        Optional<LocalDate> finished = course instanceof EarlierCourses.Stated stated
                ? stated.course().finished()
                : ((EarlierCourses.Files) course).finished();
        if (finished.filter(today::isBefore).isPresent()) {
            return new Read(Optional.empty(), Texts.get("fractions.course.future"));
        }
        if (course instanceof EarlierCourses.Files files && !Files.isReadable(files.files())) {
            return new Read(Optional.empty(), Texts.get("fractions.course.noFile"));
        }
        return new Read(Optional.of(new TypedCourse(text.strip(), course)), "");
    }

    /** A day; empty when the text is none. */
    static Optional<LocalDate> day(String text) {
        try {
            return EarlierCoursesSyntax.date(text.strip());
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
