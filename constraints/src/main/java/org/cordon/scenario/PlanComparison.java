package org.cordon.scenario;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.cordon.constraint.Rule;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.plan.PlanSet;
import org.cordon.plan.Progress;
import org.cordon.plan.RtPlan;
import org.cordon.review.ConstraintRow;
import org.cordon.review.ReviewResult;
import org.cordon.review.request.ReviewException;
import org.cordon.review.request.ReviewRequest;

/**
 * Candidate plans for one patient, each reviewed on its own with the same protocol, row by row side by side. The other
 * candidates are no further plans of the course: they are left out of each review.
 *
 * @param plans labels, with the UID where two are alike
 * @param results one a plan
 * @param rows one a row of any of them, in the order of the first that has it
 */
public record PlanComparison(List<String> plans, List<ReviewResult> results, List<Row> rows) {
    /** Takes immutable copies. */
    public PlanComparison {
        plans = ImmutableList.copyOf(plans);
        results = ImmutableList.copyOf(results);
        rows = ImmutableList.copyOf(rows);
    }

    /**
     * One row in all plans.
     *
     * @param id of the row
     * @param structure what it is applied to
     * @param rule the rule
     * @param cells one a plan, empty where the plan has no such row
     */
    public record Row(String id, String structure, Rule rule, List<Optional<ConstraintRow>> cells) {
        /** Takes an immutable copy. */
        public Row {
            cells = ImmutableList.copyOf(cells);
        }
    }

    /**
     * Reviews and compares.
     *
     * @param set what was read
     * @param request as for one plan; its plans are the candidates, all that are not rejected when it names none
     * @throws ReviewException of kind USAGE when there are less than two candidates or the plans were reviewed by different
     *     protocols, else as for {@link org.cordon.review.PlanReview#review}
     */
    public static PlanComparison of(
            PlanSet set, ReviewRequest request, ProtocolLibrary library, ExecutorService executor, Progress progress) {
        List<RtPlan> candidates = CandidatePlans.of(set, request.plans());
        List<ReviewResult> results = new ArrayList<>();
        for (RtPlan plan : candidates) {
            results.add(CandidatePlans.review(set, plan, request, library, executor, progress));
        }
        String protocol = results.get(0).protocol().sha256();
        if (results.stream().anyMatch(result -> !result.protocol().sha256().equals(protocol))) {
            throw new ReviewException(
                    ReviewException.Kind.USAGE,
                    "CANDIDATES_BY_DIFFERENT_PROTOCOLS",
                    "the candidates would be judged by different protocols",
                    "name one with --protocol",
                    results.stream()
                            .map(result -> result.protocol().id())
                            .distinct()
                            .toList());
        }
        return between(CandidatePlans.labels(candidates), results);
    }

    /** Reviews that are there already, side by side; their protocols may differ. */
    public static PlanComparison between(List<String> labels, List<ReviewResult> results) {
        return new PlanComparison(labels, results, rows(results));
    }

    private static List<Row> rows(List<ReviewResult> results) {
        Map<String, ConstraintRow> first = new LinkedHashMap<>();
        results.forEach(result -> result.rows().forEach(row -> first.putIfAbsent(row.id(), row)));
        List<Row> rows = new ArrayList<>();
        for (ConstraintRow row : first.values()) {
            rows.add(new Row(
                    row.id(),
                    row.structure(),
                    row.rule(),
                    results.stream()
                            .map(result -> result.rows().stream()
                                    .filter(other -> other.id().equals(row.id()))
                                    .findFirst())
                            .toList()));
        }
        return rows;
    }
}
