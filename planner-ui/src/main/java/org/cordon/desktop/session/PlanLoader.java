package org.cordon.desktop.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.dicom.ReadLimits;
import org.cordon.dicom.rt.PlanSetReader;
import org.cordon.plan.PlanSet;
import org.cordon.plan.Progress;
import org.cordon.review.PlanReview;
import org.cordon.review.Reviewed;
import org.cordon.review.request.CaseFile;
import org.cordon.review.request.ReviewRequest;

/** Reads and reviews plans, with as many threads as there are processors; results do not depend on their number. */
final class PlanLoader implements AutoCloseable {
    private final Map<String, String> environment;
    private final ExecutorService workers =
            Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors()), task -> {
                Thread thread = new Thread(task, "cordon-worker");
                thread.setDaemon(true);
                return thread;
            });
    private volatile Optional<PlanSet> lastRead = Optional.empty();

    PlanLoader(Map<String, String> environment) {
        this.environment = environment;
    }

    OpenPlan open(List<Path> paths, boolean example, UnaryOperator<ReviewRequest> choice, Progress progress) {
        lastRead = Optional.empty();
        PlanSet set = PlanSetReader.read(paths, ReadLimits.standard(), progress, workers);
        lastRead = Optional.of(set);
        ReviewRequest request = choice.apply(request(paths, example));
        return new OpenPlan(paths, example, set, request, review(set, request, progress));
    }

    Reviewed review(PlanSet set, ReviewRequest request, Progress progress) {
        return PlanReview.reviewed(set, request, ProtocolLibrary.shipped(), workers, progress);
    }

    ExecutorService workers() {
        return workers;
    }

    /** What was read by the load that ended last. */
    Optional<PlanSet> lastRead() {
        return lastRead;
    }

    /** The example stands for itself: nothing of this machine's settings goes into it. */
    private ReviewRequest request(List<Path> paths, boolean example) {
        return Requests.ofCase(CaseFile.findIn(paths), example ? Map.of() : environment);
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
