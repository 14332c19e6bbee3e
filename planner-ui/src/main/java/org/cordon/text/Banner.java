package org.cordon.text;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordon.constraint.Status;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.finding.Severity;
import org.cordon.review.ConstraintRow;
import org.cordon.review.ReviewResult;
import org.cordon.review.Verdict;

/**
 * The verdict with its reasons, as it stands at the top of every report.
 *
 * @param mark of the verdict
 * @param word PASS, REVIEW, FAIL, with WHAT-IF before it where it is one
 * @param meaning second line
 * @param reasons why it is not a pass, worst first; every FAIL, ERROR and NOT_EVALUATED is among them or counted
 * @param counts number of rows by status, zeros included
 * @param required "all 7 rows that must be judged were judged"
 */
public record Banner(Mark mark, String word, String meaning, List<Line> reasons, List<Count> counts, String required) {
    /** Rows or findings named in one line; the others are counted, and stand in the table. */
    private static final int NAMED = 3;

    /** Takes immutable copies. */
    public Banner {
        reasons = ImmutableList.copyOf(reasons);
        counts = ImmutableList.copyOf(counts);
    }

    /**
     * One reason.
     *
     * @param mark its status
     * @param subject what it is about
     * @param text what is the matter
     */
    public record Line(Mark mark, String subject, String text) {}

    /**
     * A counter.
     *
     * @param mark of the status
     * @param number of rows
     * @param word e.g. {@code fail}
     */
    public record Count(Mark mark, long number, String word) {}

    /** The banner of a review. */
    public static Banner of(ReviewResult result, Wording words) {
        String word = (result.whatIf() ? "WHAT-IF: " : "") + result.verdict().name();
        return new Banner(
                Mark.of(result.verdict()),
                word,
                meaning(result),
                lines(result, words),
                counts(result),
                required(result));
    }

    private static String meaning(ReviewResult result) {
        if (result.whatIf()) {
            return "what-if, not the plan";
        }
        return switch (result.verdict()) {
            case PASS -> "all required rows judged and passed";
            case REVIEW -> "a person must look";
            case FAIL -> failure(result);
        };
    }

    private static String failure(ReviewResult result) {
        if (result.rows().stream().anyMatch(row -> judged(row) && row.status() == Status.FAIL)) {
            return "a limit is exceeded";
        }
        boolean again =
                result.findings().stream().anyMatch(finding -> finding.code().equals("REIRRADIATION_CRITERIA_NOT_MET"));
        return again ? "criteria for irradiating again are not met" : "the data are in error";
    }

    private static boolean judged(ConstraintRow row) {
        return RowGroup.of(row) != RowGroup.OUTSIDE && RowGroup.of(row) != RowGroup.NOT_APPLICABLE;
    }

    private static List<Line> lines(ReviewResult result, Wording words) {
        List<Line> lines = new ArrayList<>();
        lines.addAll(findings(result, Severity.ERROR, words));
        lines.addAll(rows(result, Mark.FAIL, words));
        lines.addAll(rows(result, Mark.UNKNOWN, words));
        lines.addAll(rows(result, Mark.CAUTION, words));
        lines.addAll(findings(result, Severity.WARNING, words));
        if (lines.isEmpty() && result.verdict() != Verdict.PASS) {
            lines.add(new Line(Mark.CAUTION, "Required rows", required(result)));
        }
        return lines;
    }

    /** Findings that say the same stand in one line. */
    private static List<Line> findings(ReviewResult result, Severity severity, Wording words) {
        Map<String, List<String>> bySentence = new LinkedHashMap<>();
        for (Finding finding : result.findings()) {
            if (finding.severity() == severity) {
                bySentence
                        .computeIfAbsent(words.sentence(finding.reason()), key -> new ArrayList<>())
                        .add(finding.subject());
            }
        }
        List<Line> lines = new ArrayList<>();
        bySentence.forEach((sentence, subjects) -> {
            List<String> named =
                    subjects.stream().filter(subject -> !subject.isEmpty()).toList();
            String subject = Mark.word(severity) + (named.isEmpty() ? "" : ": " + listed(named));
            lines.add(new Line(Mark.of(severity), subject, sentence));
        });
        return lines;
    }

    /** Rows with the same reason stand in one line. */
    private static List<Line> rows(ReviewResult result, Mark mark, Wording words) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        for (ConstraintRow row : result.rows()) {
            if (judged(row) && Mark.of(row) == mark) {
                byReason.computeIfAbsent(why(row, result, words), key -> new ArrayList<>())
                        .add(row.structure() + " " + metric(row, result));
            }
        }
        List<Line> lines = new ArrayList<>();
        byReason.forEach((reason, names) -> lines.add(new Line(mark, listed(names), reason)));
        return lines;
    }

    /** With its unit where the brief name is that of another row as well: 10 % and 0.35 cc at 10 Gy. */
    private static String metric(ConstraintRow row, ReviewResult result) {
        String brief = MetricText.brief(row.rule().metric());
        String full = MetricText.full(row.rule().metric());
        boolean shared = result.rows().stream()
                .anyMatch(other -> other.structure().equals(row.structure())
                        && MetricText.brief(other.rule().metric()).equals(brief)
                        && !MetricText.full(other.rule().metric()).equals(full));
        return shared ? full : brief;
    }

    private static String listed(List<String> names) {
        if (names.size() <= NAMED) {
            return String.join(", ", names);
        }
        return String.join(", ", names.subList(0, NAMED)) + " and " + (names.size() - NAMED) + " more";
    }

    private static String why(ConstraintRow row, ReviewResult result, Wording words) {
        String reason = row.reason().map(words::sentence).orElse("");
        if (row.value().isEmpty()) {
            return reason;
        }
        RowText text = RowText.of(row, result.protocol().doseToleranceGy());
        String numbers = text.value() + ", limit " + text.limit()
                + RowText.doubt(row).map(doubt -> ", " + doubt).orElse("");
        return reason.isEmpty() ? numbers : numbers + ". " + reason;
    }

    private static List<Count> counts(ReviewResult result) {
        return List.of(
                count(result, Mark.FAIL, "fail"),
                count(result, Mark.UNKNOWN, "not evaluated"),
                count(result, Mark.CAUTION, "variation or within bounds"),
                count(result, Mark.PASS, "pass"));
    }

    private static Count count(ReviewResult result, Mark mark, String word) {
        long number = result.rows().stream()
                .filter(row -> judged(row) && Mark.of(row) == mark)
                .count();
        return new Count(mark, number, word);
    }

    private static String required(ReviewResult result) {
        List<ConstraintRow> must = result.rows().stream()
                .filter(row -> row.rule().mustJudge() && row.status() != Status.NOT_APPLICABLE)
                .toList();
        long judged = must.stream()
                .filter(row -> !row.advisory() && row.status() != Status.NOT_EVALUATED)
                .count();
        if (must.isEmpty()) {
            return "no row that must be judged applies to this plan";
        }
        String rows =
                must.size() == 1 ? " row that must be judged was judged" : " rows that must be judged were judged";
        return (judged == must.size() ? must.size() == 1 ? "the " : "all " : judged + " of ") + must.size() + rows;
    }

    /** The sentence that every report carries. */
    public static String computationOnly(Wording words) {
        return words.sentence(Reason.of("COMPUTATION_ONLY")) + " "
                + words.sentence(Reason.of("NOT_A_SECOND_CALCULATION"));
    }
}
