package org.cordon.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.cordon.constraint.Rule;
import org.cordon.constraint.Status;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.dicom.ReadLimits;
import org.cordon.dicom.rt.PlanSetReader;
import org.cordon.plan.PlanSet;
import org.cordon.plan.Progress;
import org.cordon.proof.WholeLibrary;
import org.cordon.review.ConstraintRow;
import org.cordon.review.PlanReview;
import org.cordon.review.ReviewResult;
import org.cordon.review.request.ReviewRequest;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every row of every shipped protocol, whatever its number of fractions, on one plan in one run. */
class WholeLibraryTest {
    @TempDir
    private Path folder;

    @Test
    void evaluates_on_the_example_plan_in_one_run() {
        ExamplePlan.write(Variant.BASE, folder);
        PlanSet set = PlanSetReader.read(List.of(folder), ReadLimits.standard(), Progress.NONE);
        ReviewResult result = review("example plan", set, WholeLibrary.onExample(folder.resolve("case.yaml")));
        everyRowSaysSomething(result);
        assertThat(valued(result, "SpinalCord", "ThecalSac", "SpinalCanal", "Target", "Esophagus"))
                .hasSizeGreaterThan(100);
        assertThat(result.rows())
                .filteredOn(row -> row.structure().contains("@PRV"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.value()).isPresent());
    }

    @Test
    void evaluates_on_a_real_plan_by_mapping_in_one_run() {
        Optional<Path> data = Stream.of("../../shared/data/ent", "../../../shared/data/ent")
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst();
        Assumptions.assumeTrue(data.isPresent(), "needs ../shared");
        PlanSet set = PlanSetReader.read(
                List.of(data.get().resolve("RS.dcm"), data.get().resolve("RD.dcm")),
                ReadLimits.standard(),
                Progress.NONE);
        ReviewResult result = review("real plan", set, WholeLibrary.onHeadAndNeck());
        everyRowSaysSomething(result);
        assertThat(valued(result, "SpinalCord", "Liver", "Skin", "Target")).hasSizeGreaterThan(40);
    }

    private static ReviewResult review(String what, PlanSet set, ReviewRequest request) {
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            long start = System.nanoTime();
            ReviewResult result = PlanReview.review(set, request, ProtocolLibrary.shipped(), executor, Progress.NONE);
            double ms = (System.nanoTime() - start) / 1e6;
            Map<Status, Integer> counts = new EnumMap<>(Status.class);
            result.rows().forEach(row -> counts.merge(row.status(), 1, Integer::sum));
            System.out.printf(
                    Locale.ROOT,
                    "whole library on the %s: %d rules, %d rows %s, %.0f ms after reading%n",
                    what,
                    result.protocol().rules().size(),
                    result.rows().size(),
                    counts,
                    ms);
            return result;
        } finally {
            executor.shutdown();
        }
    }

    private static void everyRowSaysSomething(ReviewResult result) {
        Set<String> answered = new HashSet<>();
        for (ConstraintRow row : result.rows()) {
            answered.add(row.rule().id());
            assertThat(row.value().isPresent() || row.reason().isPresent())
                    .as(row.id())
                    .isTrue();
        }
        assertThat(answered)
                .containsExactlyInAnyOrderElementsOf(
                        result.protocol().rules().stream().map(Rule::id).toList());
        assertThat(result.rows()).extracting(ConstraintRow::id).doesNotHaveDuplicates();
    }

    private static List<ConstraintRow> valued(ReviewResult result, String... structures) {
        return result.rows().stream()
                .filter(row -> row.value().isPresent()
                        && List.of(structures).contains(row.rule().structure().canonicalName()))
                .toList();
    }
}
