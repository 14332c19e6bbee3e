package org.cordon.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.assessment.CountedCourse;
import org.cordon.assessment.EarlierCourse;
import org.cordon.assessment.EarlierCourseSyntax;
import org.cordon.assessment.ReirradiationTables;
import org.cordon.review.ReviewRequest;
import picocli.CommandLine.Option;

/** Earlier courses as a person states them on the command line. */
final class PriorOptions {
    @Option(
            names = "--prior",
            paramLabel = "COURSE",
            description = {
                "An earlier course at the spine: '30/10, 2025-03-01, cord 100%'. Parts after the schedule, in any order:",
                "date, '7 months ago', 'cord 80%' or 'cord 24 Gy', 'delivered 24/8', levels 'T4-T9'. Repeatable."
            })
    private List<String> priors = List.of();

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "Day of the new course, from which intervals are counted.")
    private String date;

    List<CountedCourse> counted(ReviewRequest request) {
        List<CountedCourse> counted = new ArrayList<>();
        Optional<LocalDate> day = date();
        for (int i = 0; i < priors.size(); i++) {
            counted.add(counted("prior " + (i + 1), priors.get(i), day, request));
        }
        return counted;
    }

    private static CountedCourse counted(String label, String text, Optional<LocalDate> day, ReviewRequest request) {
        try {
            EarlierCourse course = EarlierCourseSyntax.parse(text);
            double ratio = ReirradiationTables.shipped().alphaBetaGy();
            return CountedCourse.of(label, course, day, request.level(), ratio);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage("PRIOR", "an earlier course cannot be used: " + e.getMessage())
                    .attribute("--prior")
                    .remedy("Write it as in --prior \"30/10, 2025-03-01, cord 100%\".")
                    .shownHere(List.of(text))
                    .build();
        }
    }

    private Optional<LocalDate> date() {
        if (date == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(date));
        } catch (DateTimeParseException e) {
            throw CommandFailure.usage("OPTION_VALUE", "the value of --date is no date")
                    .attribute("--date")
                    .remedy("Write it as 2026-11-20.")
                    .build();
        }
    }
}
