package org.cordon.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cordon.proof.Outcome.Against;

/** Runs plans of the proof side by side, each in a folder of its own. */
final class ProofRun {
    private ProofRun() {}

    static List<Outcome> of(List<ProofPlan> plans, Set<Against> wanted)
            throws InterruptedException, ExecutionException {
        ExecutorService executor =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<List<Outcome>>> running = new ArrayList<>();
            for (ProofPlan plan : plans) {
                running.add(executor.submit(() -> inOwnFolder(plan, wanted)));
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<List<Outcome>> one : running) {
                outcomes.addAll(one.get());
            }
            return outcomes;
        } finally {
            executor.shutdownNow();
        }
    }

    private static List<Outcome> inOwnFolder(ProofPlan plan, Set<Against> wanted) throws IOException {
        Path folder = Files.createTempDirectory("cordon-proof");
        try {
            return plan.outcomes(folder, wanted);
        } finally {
            PlanFiles.delete(folder);
        }
    }
}
