package org.cordon.example;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.dicom.ReadLimits;
import org.cordon.dicom.rt.PlanSetReader;
import org.cordon.plan.PlanSet;
import org.cordon.plan.Progress;
import org.cordon.review.PlanReview;
import org.cordon.review.ReviewResult;
import org.cordon.review.request.ReviewRequest;

/** A folder as {@code cordon check} reviews it. */
public final class Reviewed {
    private Reviewed() {}

    /** Reads a folder and reviews it with its case file. */
    public static ReviewResult folder(Path folder, Optional<Protocol> protocol) {
        PlanSet set = PlanSetReader.read(List.of(folder), ReadLimits.standard(), Progress.NONE);
        Path caseFile = folder.resolve("case.yaml");
        ReviewRequest request = ReviewRequest.empty()
                .withProtocol(protocol)
                .withCaseFile(Files.exists(caseFile) ? Optional.of(caseFile) : Optional.empty());
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            return PlanReview.review(set, request, ProtocolLibrary.shipped(), executor, Progress.NONE);
        } finally {
            executor.shutdown();
        }
    }
}
