package org.cordon.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordon.constraint.LevelRange;
import org.cordon.review.ConstraintRow;
import org.cordon.review.ReviewResult;

/** Names the rows that do not concern a plan in few lines, one a reason. */
public final class NotApplicableText {
    private static final String NOT_REQUIRED = "NOT_REQUIRED_AT_LEVEL";

    private NotApplicableText() {}

    /** One sentence a reason; organs that are not required at the level in one. */
    public static List<String> sentences(ReviewResult result, Wording words) {
        Set<String> notRequired = new LinkedHashSet<>();
        Map<String, Set<String>> others = new LinkedHashMap<>();
        for (ConstraintRow row : result.rows()) {
            if (RowGroup.of(row) != RowGroup.NOT_APPLICABLE) {
                continue;
            }
            String code = row.reason().orElseThrow().code();
            if (code.equals(NOT_REQUIRED)) {
                String at = row.rule().requiredAt().map(LevelRange::toString).orElse("");
                notRequired.add(row.structure() + (at.isEmpty() ? "" : " (" + at + ")"));
            } else {
                others.computeIfAbsent(words.sentence(row.reason().orElseThrow()), key -> new LinkedHashSet<>())
                        .add(row.structure() + " " + MetricText.brief(row.rule().metric()));
            }
        }
        List<String> sentences = new ArrayList<>();
        if (!notRequired.isEmpty()) {
            String level = result.level().map(LevelRange::toString).orElse("this level");
            sentences.add(
                    "Not drawn, and not required at " + level + " (but at): " + String.join(", ", notRequired) + ".");
        }
        others.forEach((why, rows) -> sentences.add(String.join(", ", rows) + ": " + why));
        return sentences;
    }
}
