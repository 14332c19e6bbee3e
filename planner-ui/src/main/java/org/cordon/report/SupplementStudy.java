package org.cordon.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import org.cordon.assessment.TissueAlphaBeta;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.plan.PlanSet;
import org.cordon.plan.Progress;
import org.cordon.review.Reviewed;
import org.cordon.review.ScaledReview;
import org.cordon.review.request.ReviewRequest;
import org.cordon.scenario.FractionationTable;
import org.cordon.scenario.RobustnessOptions;
import org.cordon.scenario.RobustnessResult;
import org.cordon.scenario.RobustnessStudy;

/** Computes the supplements of a report as the commands {@code dose options} and {@code robustness} do by themselves. */
public final class SupplementStudy {
    private static final String TUMOUR = "tumour";

    private SupplementStudy() {}

    /**
     * Computes what is wanted.
     *
     * @param set what was read
     * @param request what was asked of the review
     * @param reviewed what came out
     * @param wanted the others stay empty
     * @param executor runs it; not shut down
     * @param progress told of stages, asked whether to stop
     * @throws CancellationException when cancelled
     */
    public static Supplements of(
            PlanSet set,
            ReviewRequest request,
            Reviewed reviewed,
            Set<Supplements.Kind> wanted,
            ExecutorService executor,
            Progress progress) {
        Optional<FractionationTable> table = Optional.empty();
        if (wanted.contains(Supplements.Kind.FRACTIONATION)) {
            table = Optional.of(FractionationTable.of(
                    ScaledReview.of(set, request, ProtocolLibrary.shipped(), executor, progress),
                    List.of(),
                    TissueAlphaBeta.find(TUMOUR).orElseThrow()));
        }
        Optional<RobustnessResult> displaced = Optional.empty();
        if (wanted.contains(Supplements.Kind.ROBUSTNESS)) {
            displaced = Optional.of(RobustnessStudy.of(reviewed, RobustnessOptions.standard(), executor, progress));
        }
        return new Supplements(table, displaced);
    }
}
