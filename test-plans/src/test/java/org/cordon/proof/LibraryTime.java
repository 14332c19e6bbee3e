package org.cordon.proof;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.dicom.ReadLimits;
import org.cordon.dicom.rt.PlanSetReader;
import org.cordon.plan.PlanSet;
import org.cordon.plan.Progress;
import org.cordon.review.PlanReview;
import org.cordon.review.ReviewResult;
import org.cordon.review.request.ReviewRequest;

/** Prints how long the whole library takes on a plan after reading, the first time in a process and again. */
final class LibraryTime {
    private LibraryTime() {}

    /** Takes the folder of a plan (its {@code case.yaml} says it is the example plan) and the number of rounds. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Path caseFile = folder.resolve("case.yaml");
        ReviewRequest request =
                Files.exists(caseFile) ? WholeLibrary.onExample(caseFile) : WholeLibrary.onHeadAndNeck();
        PlanSet set = PlanSetReader.read(List.of(folder), ReadLimits.standard(), Progress.NONE);
        ExecutorService executor =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        System.out.println("| whole library | rules | rows | wall ms | cpu ms | stages | load |");
        System.out.println("|---|--:|--:|--:|--:|---|--:|");
        for (int round = 1; round <= Integer.parseInt(args[1]); round++) {
            long cpu = CpuTime.processCpu();
            long begun = System.nanoTime();
            ReviewResult result = PlanReview.review(set, request, ProtocolLibrary.shipped(), executor, Progress.NONE);
            System.out.printf(
                    Locale.ROOT,
                    "| run %d | %d | %d | %.0f | %.0f | %s | %.1f |%n",
                    round,
                    result.protocol().rules().size(),
                    result.rows().size(),
                    (System.nanoTime() - begun) / 1e6,
                    (CpuTime.processCpu() - cpu) / 1e6,
                    result.timingsMs(),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        }
        executor.shutdown();
    }
}
