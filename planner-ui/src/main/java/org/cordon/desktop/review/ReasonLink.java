package org.cordon.desktop.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cordon.desktop.look.Texts;
import org.cordon.review.ConstraintRow;
import org.cordon.review.ReviewResult;
import org.cordon.text.Banner;
import org.cordon.text.Mark;
import org.cordon.text.SafeText;

/**
 * A reason of the banner, with the row that it leads to.
 *
 * @param mark of its status
 * @param subject what it is about
 * @param text what is the matter
 * @param row that it leads to; empty for a finding
 */
record ReasonLink(Mark mark, String subject, String text, Optional<ConstraintRow> row) {
    private static final int MOST = 4;

    /** The reasons of a result, worst first; what does not fit is counted by status in the last one. */
    static List<ReasonLink> of(ReviewResult result, Banner banner) {
        List<ReasonLink> all = banner.reasons().stream()
                .map(line -> new ReasonLink(
                        line.mark(),
                        SafeText.oneLine(shortened(line.subject())),
                        SafeText.oneLine(line.text()),
                        rowOf(line, result)))
                .toList();
        if (all.size() <= MOST) {
            return all;
        }
        List<ReasonLink> shown = new ArrayList<>(all.subList(0, MOST - 1));
        List<ReasonLink> rest = all.subList(MOST - 1, all.size());
        Map<Mark, Long> counts = rest.stream()
                .collect(Collectors.groupingBy(ReasonLink::mark, java.util.TreeMap::new, Collectors.counting()));
        String named = counts.entrySet().stream()
                .map(entry -> entry.getValue() + " "
                        + Texts.get("banner.more." + entry.getKey().name()))
                .collect(Collectors.joining(", "));
        shown.add(new ReasonLink(
                rest.get(0).mark(),
                Texts.get("banner.more", rest.size()),
                named,
                rest.get(0).row()));
        return shown;
    }

    private static String shortened(String subject) {
        return subject.replaceAll("@target\\([^)]*\\)(\u00b1\\d+)mm", " $1 mm");
    }

    private static Optional<ConstraintRow> rowOf(Banner.Line line, ReviewResult result) {
        return result.rows().stream()
                .filter(row -> Mark.of(row) == line.mark() && line.subject().startsWith(row.structure() + " "))
                .findFirst();
    }

    /** As one sentence for screen readers. */
    String spoken() {
        return mark.word() + ": " + subject + ", " + text;
    }
}
