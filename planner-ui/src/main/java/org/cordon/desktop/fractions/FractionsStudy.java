package org.cordon.desktop.fractions;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.desktop.session.OpenPlan;
import org.cordon.plan.Progress;
import org.cordon.review.ReviewRequest;
import org.cordon.review.ScaledReview;
import org.cordon.scenario.FractionationTable;

/**
 * Computes what the screen shows. The scaled review of the last request is kept, so that another schedule or alpha/beta
 * costs no histogram again. Used by one thread at a time.
 */
final class FractionsStudy {
    private final ExecutorService workers;
    private Optional<Kept> kept = Optional.empty();

    private record Kept(OpenPlan plan, ReviewRequest request, ScaledReview review) {}

    FractionsStudy(ExecutorService workers) {
        this.workers = workers;
    }

    FractionsResult of(OpenPlan plan, FractionsInput input, Progress progress) {
        progress.step("dvh", 0, 0);
        ReviewRequest request = input.added(plan.request());
        ScaledReview review = kept.filter(
                        each -> each.plan().equals(plan) && each.request().equals(request))
                .map(Kept::review)
                .orElseGet(() -> ScaledReview.of(plan.set(), request, ProtocolLibrary.shipped(), workers, progress));
        kept = Optional.of(new Kept(plan, request, review));
        progress.step("judge", 0, 0);
        return new FractionsResult(input, FractionationTable.of(review, input.own(), input.tumour()), review.again());
    }
}
