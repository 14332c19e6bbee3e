package org.cordon.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.review.request.EarlierCourses;
import org.cordon.review.request.EarlierCoursesSyntax;
import org.cordon.review.request.ReviewRequest;
import picocli.CommandLine.Option;

/** Earlier courses as a person states them on the command line. */
final class PriorOptions {
    @Option(
            names = "--prior",
            paramLabel = "COURSE|PATH",
            description = {
                "An earlier course at the spine, in numbers: '30/10, 2025-03-01, cord 100%%'. Parts after the schedule, in",
                "any order: date of its end, '7 months ago', 'cord 80%%' or 'cord 24 Gy', 'delivered 24/8', levels 'T4-T9'",
                "or 'T4-T9 50%%', repeatable.",
                "Or the file or folder of its plan, dose and structures, and behind it its date. Repeatable."
            })
    private List<String> priors = List.of();

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "Day of the new course: intervals are counted from it, and the protocol must be valid on it.")
    private String date;

    @Option(
            names = "--search-radius-mm",
            paramLabel = "X",
            description =
                    "How far the registration of earlier doses may be off (default: 3, or that of the case file).")
    private Double radiusMm;

    /** The request with what was stated here. */
    ReviewRequest added(ReviewRequest request, Surroundings surroundings) {
        List<EarlierCourses.Earlier> courses = new ArrayList<>();
        for (String text : priors) {
            courses.add(course(text, surroundings));
        }
        if (radiusMm != null && !(radiusMm >= 0 && radiusMm <= EarlierCourses.LARGEST_RADIUS_MM)) {
            throw CommandFailure.usage("OPTION_VALUE", "the value of --search-radius-mm must be from 0 to 20")
                    .attribute("--search-radius-mm")
                    .remedy("Correct it.")
                    .build();
        }
        return request.withEarlier(
                new EarlierCourses(courses, date(), radiusMm == null ? EarlierCourses.STANDARD_RADIUS_MM : radiusMm));
    }

    private static EarlierCourses.Earlier course(String text, Surroundings surroundings) {
        try {
            EarlierCourses.Earlier course = EarlierCoursesSyntax.parse(
                    text, name -> surroundings.folder().resolve(name));
            if (course instanceof EarlierCourses.Files files) {
                InputPaths.requireReadable(files.files());
                requirePast(files.finished(), text);
            } else if (course instanceof EarlierCourses.Stated stated) {
                requirePast(stated.course().finished(), text);
            }
            return course;
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage("PRIOR", "an earlier course cannot be read: " + e.getMessage())
                    .attribute("--prior")
                    .remedy("Write it as in --prior \"30/10, 2025-03-01, cord 100%\", or name a folder.")
                    .shownHere(List.of(text))
                    .build();
        }
    }

    /** Past anywhere on earth. */
    private static void requirePast(Optional<LocalDate> finished, String text) {
        if (finished.isPresent() && finished.get().isAfter(LocalDate.now(ZoneOffset.ofHours(14)))) {
            throw CommandFailure.usage("PRIOR_IN_FUTURE", "an earlier course has a date in the future")
                    .attribute("--prior")
                    .remedy("Correct the date.")
                    .shownHere(List.of(text))
                    .build();
        }
    }

    private Optional<LocalDate> date() {
        if (date == null) {
            return Optional.empty();
        }
        try {
            return EarlierCoursesSyntax.date(date);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage("OPTION_VALUE", "the value of --date is no date")
                    .attribute("--date")
                    .remedy("Write it as 2026-11-20.")
                    .build();
        }
    }
}
