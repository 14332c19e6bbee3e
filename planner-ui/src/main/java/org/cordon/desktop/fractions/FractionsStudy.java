package org.cordon.desktop.fractions;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.desktop.session.OpenPlan;
import org.cordon.plan.Progress;
import org.cordon.review.ScaledReview;
import org.cordon.scenario.FractionationTable;

/**
 * Computes what the screen shows. The scaled reviews of the last two reviews are kept, so that another schedule or
 * alpha/beta, or a look at the plan without a what-if, costs no histogram again. Used by one thread at a time.
 */
final class FractionsStudy {
    private static final int KEPT = 2;

    private final ExecutorService workers;
    private List<Kept> kept = List.of();

    private record Kept(OpenPlan plan, ScaledReview review) {}

    FractionsStudy(ExecutorService workers) {
        this.workers = workers;
    }

    FractionsResult of(OpenPlan plan, FractionsInput input, Progress progress) {
        progress.step("dvh", 0, 0);
        ScaledReview review = review(plan, progress);
        progress.step("judge", 0, 0);
        return new FractionsResult(input, FractionationTable.of(review, input.own(), input.tumour()), review.again());
    }

    private ScaledReview review(OpenPlan plan, Progress progress) {
        Optional<Kept> known =
                kept.stream().filter(each -> each.plan().equals(plan)).findFirst();
        Kept last = known.orElseGet(() -> new Kept(
                plan, ScaledReview.of(plan.set(), plan.request(), ProtocolLibrary.shipped(), workers, progress)));
        kept = Stream.concat(Stream.of(last), kept.stream().filter(each -> !each.equals(last)))
                .limit(KEPT)
                .toList();
        return last.review();
    }
}
