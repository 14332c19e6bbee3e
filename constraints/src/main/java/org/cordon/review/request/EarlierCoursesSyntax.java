package org.cordon.review.request;

import com.google.common.base.Splitter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.cordon.assessment.EarlierCourse;
import org.cordon.assessment.EarlierCourseSyntax;
import org.cordon.review.request.EarlierCourses.Earlier;
import org.cordon.review.request.EarlierCourses.Files;
import org.cordon.review.request.EarlierCourses.Stated;

/**
 * Reads one earlier course: numbers as in {@link EarlierCourseSyntax}, or a file or folder, and behind it, separated by
 * commas, its date, {@code 7 months ago} and {@code delivered 8}.
 */
public final class EarlierCoursesSyntax {
    private EarlierCoursesSyntax() {}

    /**
     * Reads a course.
     *
     * @param text as given
     * @param folder finds the file or folder of a name
     * @throws IllegalArgumentException with what is wrong and what is expected
     */
    public static Earlier parse(String text, Function<String, Path> folder) {
        if (EarlierCourseSyntax.looksLikeCourse(text)) {
            return new Stated(EarlierCourseSyntax.parse(text));
        }
        List<String> parts = Splitter.on(',').trimResults().splitToList(text);
        int end = parts.size();
        while (end > 1 && isPart(parts.get(end - 1))) {
            end--;
        }
        String name = String.join(", ", parts.subList(0, end));
        if (name.isBlank()) {
            throw new IllegalArgumentException("expected a schedule such as 30/10, or a file or folder");
        }
        // The parts are those of a course; a schedule that never counts stands before them.
        StringBuilder rest = new StringBuilder("1/200");
        parts.subList(end, parts.size()).forEach(part -> rest.append(", ").append(part));
        EarlierCourse said = EarlierCourseSyntax.parse(rest.toString());
        return new Files(
                folder.apply(name),
                said.finished(),
                said.intervalMonths(),
                said.delivered().map(given -> OptionalInt.of(given.fractions())).orElse(OptionalInt.empty()));
    }

    private static boolean isPart(String part) {
        return part.matches("\\d{4}-\\d{2}-\\d{2}|\\d{1,4} months? ago|delivered \\d{1,3}");
    }

    /**
     * Reads a date.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Optional<LocalDate> date(String text) {
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            throw new IllegalArgumentException("expected a date such as 2026-11-20");
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException none) {
            throw new IllegalArgumentException("there is no such date", none);
        }
    }
}
