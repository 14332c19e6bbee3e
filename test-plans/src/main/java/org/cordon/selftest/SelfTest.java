package org.cordon.selftest;

import com.google.common.util.concurrent.MoreExecutors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.dicom.ReadLimits;
import org.cordon.dicom.rt.PlanSetReader;
import org.cordon.dose.OrderedTasks;
import org.cordon.example.ExamplePlan;
import org.cordon.example.Variant;
import org.cordon.finding.Finding;
import org.cordon.finding.Severity;
import org.cordon.mutation.InjectedError;
import org.cordon.mutation.InjectedErrors;
import org.cordon.mutation.SeedSet;
import org.cordon.plan.PlanSet;
import org.cordon.plan.Progress;
import org.cordon.qa.Stage;
import org.cordon.review.ConstraintRow;
import org.cordon.review.PlanReview;
import org.cordon.review.ReviewResult;
import org.cordon.review.Verdict;
import org.cordon.review.request.ReviewException;
import org.cordon.review.request.ReviewRequest;

/**
 * Runs the self-test. Files are written below a folder that the caller names and removes.
 *
 * <p>An injected error is found when its code is among the findings, the reasons of rows, or is that of the refusal; a
 * verdict of PASS with an ERROR or WARNING expected is a failure whatever was found. Errors are injected side by side, each
 * review on one thread; every case goes the way of {@code cordon check} from files to result.
 */
public final class SelfTest {
    private static final String PHANTOM = "phantom";
    private static final String PLAN = "plan";
    private static final String ERROR = "error";

    /** Phantoms in closed form, the verdict on the example plan, injected errors with the plan they are injected into. */
    public static final List<String> GROUPS = List.of(PHANTOM, PLAN, ERROR);

    private final Path folder;
    private final ExecutorService executor;
    private final Progress progress;
    private final List<SelfTestCase> cases = new ArrayList<>();

    private SelfTest(Path folder, ExecutorService executor, Progress progress) {
        this.folder = folder;
        this.executor = executor;
        this.progress = progress;
    }

    /**
     * Runs groups of cases.
     *
     * @param folder empty, for the files of the test
     * @param groups which of {@link #GROUPS}
     * @param executor runs the cases; not shut down
     * @param progress told each case
     * @throws UncheckedIOException when files cannot be written
     * @throws CancellationException when cancelled
     */
    public static List<SelfTestCase> run(Path folder, Set<String> groups, ExecutorService executor, Progress progress) {
        SelfTest test = new SelfTest(folder, executor, progress);
        if (groups.contains(PHANTOM)) {
            test.cases.addAll(PhantomCases.run(executor));
        }
        if (groups.contains(PLAN)) {
            test.wholePlan();
        }
        if (groups.contains(ERROR)) {
            test.injected();
        }
        return List.copyOf(test.cases);
    }

    /** The full example plan passes. */
    private void wholePlan() {
        Path plan = folder.resolve("base");
        ExamplePlan.write(Variant.BASE, plan);
        ReviewResult result = review(List.of(plan), plan, Stage.DELIVERY);
        cases.add(new SelfTestCase(
                PLAN,
                "example-plan",
                "the example plan before delivery",
                Verdict.PASS.name(),
                result.verdict().name(),
                result.verdict() == Verdict.PASS));
    }

    private void injected() {
        Path valid = folder.resolve("valid");
        ExamplePlan.writeForInjectedErrors(valid);
        SeedSet set = seed(valid);
        ReviewResult good = review(List.of(valid), valid, Stage.DELIVERY);
        List<String> raised = good.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .map(Finding::code)
                .toList();
        cases.add(new SelfTestCase(
                PLAN,
                "no-error",
                "the plan without an error, before delivery",
                "no warning, no error",
                raised.isEmpty() ? "no warning, no error" : String.join(", ", raised),
                raised.isEmpty()));
        Set<String> known = codes(good);
        AtomicInteger done = new AtomicInteger();
        List<Callable<SelfTestCase>> tasks = new ArrayList<>();
        for (InjectedError error : InjectedErrors.all()) {
            tasks.add(() -> {
                if (progress.isCancelled()) {
                    throw new CancellationException("cancelled");
                }
                SelfTestCase outcome = outcome(error, set, valid, known);
                progress.step(
                        "self-test",
                        done.incrementAndGet(),
                        InjectedErrors.all().size());
                return outcome;
            });
        }
        cases.addAll(OrderedTasks.all(tasks, executor));
    }

    private static SeedSet seed(Path valid) {
        try {
            return SeedSet.read(valid);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the self-test's plan cannot be read", unreadable);
        }
    }

    private SelfTestCase outcome(InjectedError error, SeedSet set, Path valid, Set<String> known) {
        Path changed = folder.resolve("changed-" + error.id());
        Set<String> found = new LinkedHashSet<>();
        String verdict;
        try {
            List<Path> paths = paths(error.changes(set), set, valid, changed);
            PlanSet changedSet = PlanSetReader.read(paths, ReadLimits.standard(), Progress.NONE);
            changedSet.findings().forEach(finding -> found.add(finding.code()));
            ReviewResult result = review(changedSet, valid, error.stage(), MoreExecutors.newDirectExecutorService());
            found.addAll(codes(result));
            verdict = result.verdict().name();
        } catch (ReviewException refused) {
            found.add(refused.code());
            verdict = "refused";
        } finally {
            remove(changed);
        }
        boolean named = found.contains(error.expected())
                && !known.contains(error.expected())
                && !verdict.equals(Verdict.PASS.name());
        found.removeAll(known);
        return new SelfTestCase(
                ERROR,
                error.id(),
                error.title(),
                error.expected(),
                verdict + ": " + (found.isEmpty() ? "nothing" : String.join(", ", found)),
                named);
    }

    /** The files of the valid set that stay, and the changed ones. */
    private static List<Path> paths(Map<String, Optional<byte[]>> changes, SeedSet set, Path valid, Path changed) {
        Map<String, Path> paths = new TreeMap<>();
        set.files().keySet().stream()
                .filter(name -> name.endsWith(".dcm"))
                .forEach(name -> paths.put(name, valid.resolve(name)));
        changes.forEach((name, bytes) -> {
            paths.remove(name);
            bytes.ifPresent(content -> paths.put(name, write(changed.resolve(name), content)));
        });
        return List.copyOf(paths.values());
    }

    private static Path write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, content);
        } catch (IOException failed) {
            throw new UncheckedIOException("a file of the self-test cannot be written", failed);
        }
    }

    private static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("a file of the self-test cannot be removed", failed);
        }
    }

    private ReviewResult review(List<Path> paths, Path valid, Stage stage) {
        return review(PlanSetReader.read(paths, ReadLimits.standard(), Progress.NONE), valid, stage, executor);
    }

    private static ReviewResult review(PlanSet set, Path valid, Stage stage, ExecutorService executor) {
        ReviewRequest request = ReviewRequest.empty()
                .withCaseFile(Optional.of(valid.resolve("case.yaml")))
                .withStage(stage);
        return PlanReview.review(set, request, ProtocolLibrary.shipped(), executor, Progress.NONE);
    }

    /** Codes of findings, of rows' reasons and notes, and what structures and files were refused for. */
    private static Set<String> codes(ReviewResult result) {
        Set<String> codes = new LinkedHashSet<>();
        result.findings().forEach(finding -> codes.add(finding.code()));
        for (ConstraintRow row : result.rows()) {
            row.reason().ifPresent(reason -> codes.add(reason.code()));
            row.notes().forEach(note -> codes.add(note.code()));
        }
        return codes;
    }
}
