package org.cordon.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordon.review.ConstraintRow;
import org.cordon.review.ReviewResult;

/** Who compared which rows with their primary source, and when; rows that do not concern the plan are left out. */
public final class ConfirmationText {
    private ConfirmationText() {}

    /** One sentence a person and day. */
    public static List<String> sentences(ReviewResult result) {
        Map<String, Set<String>> rows = new LinkedHashMap<>();
        for (ConstraintRow row : result.rows()) {
            if (RowGroup.of(row) != RowGroup.NOT_APPLICABLE) {
                row.rule()
                        .source()
                        .confirmation()
                        .ifPresent(given -> rows.computeIfAbsent(
                                        given.by() + " on " + given.on(), key -> new LinkedHashSet<>())
                                .add(row.structure() + " "
                                        + MetricText.brief(row.rule().metric())));
            }
        }
        List<String> sentences = new ArrayList<>();
        rows.forEach((who, names) ->
                sentences.add("Compared with the primary source by " + who + ": " + String.join(", ", names) + "."));
        return sentences;
    }
}
