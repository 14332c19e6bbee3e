package org.cordon.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.util.concurrent.MoreExecutors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.Status;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.dicom.ReadLimits;
import org.cordon.dicom.rt.PlanSetReader;
import org.cordon.plan.PlanSet;
import org.cordon.plan.Progress;
import org.cordon.review.request.PrescriptionSyntax;
import org.cordon.review.request.ReviewRequest;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A head-and-neck plan of a commercial planning system: two doses, no plan, 60 Gy in 30 fractions. */
class ClinicalPlanTest {
    private static final String PROTOCOL = """
            schema: cordon.protocol/1
            id: ent-60-30
            version: "1"
            title: "Brainstem, chiasm and coverage, 60 Gy in 30 fractions"
            status: Demo
            scope:
              fractions: [30]
              prescription: {from: "60 Gy", to: "60 Gy"}
              settings: [denovo]
            doseTolerance: "0.005 Gy"
            rows:
              - id: brainstem-max
                structure: Brainstem
                metric: "D0.03cc[Gy]"
                limit: "<= 54 Gy"
                priority: 1
                citation: "for this test"
                confidence: "k; hi"
              - id: chiasm-max
                structure: OpticChiasm
                metric: "D0.03cc[Gy]"
                limit: "<= 55 Gy"
                priority: 1
                citation: "for this test"
                confidence: "k; hi"
              - id: coverage
                structure: Target
                metric: "V95%[%]"
                limit: ">= 50 %"
                priority: 1
                mustJudge: true
                citation: "for this test"
                confidence: "k; hi"
            """;

    @TempDir
    private Path folder;

    private static Optional<Path> shared() {
        for (String beside : List.of("../shared", "../../shared", "../../../shared")) {
            Path candidate = Path.of(beside).resolve("data/ent");
            if (Files.isDirectory(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private ReviewResult review(List<Path> paths) throws IOException {
        Protocol protocol = ProtocolLibrary.load(Files.writeString(folder.resolve("ent.yaml"), PROTOCOL));
        PlanSet set = PlanSetReader.read(paths, ReadLimits.standard(), Progress.NONE);
        ReviewRequest request = ReviewRequest.empty()
                .withProtocol(Optional.of(protocol))
                .withPrescriptions(List.of(PrescriptionSyntax.parse("PTV1=60Gy/30")));
        return PlanReview.review(
                set, request, ProtocolLibrary.shipped(), MoreExecutors.newDirectExecutorService(), Progress.NONE);
    }

    @Test
    void every_row_is_judged_on_the_worse_of_both_doses() throws IOException {
        Path data = shared().orElse(null);
        Assumptions.assumeTrue(data != null, "needs ../shared");
        ReviewResult result = review(List.of(data));
        assertThat(Run.warnings(result)).contains("NO_PLAN", "SEVERAL_DOSES_WORST_JUDGED");
        assertThat(result.rows()).as(Run.shown(result)).allMatch(row -> MustJudge.isJudged(row));
        assertThat(result.rows())
                .allMatch(row -> row.otherReadings().stream()
                        .anyMatch(reading -> reading.label().startsWith("otherDose:")));
        assertThat(result.doseMaxGy()).isCloseTo(62.61, within(0.01));
        assertThat(result.exitCode()).isIn(1, 2);
    }

    @Test
    void one_dose_named_by_its_file_is_judged_alone() throws IOException {
        Path data = shared().orElse(null);
        Assumptions.assumeTrue(data != null, "needs ../shared");
        ReviewResult result = review(List.of(data.resolve("RS.dcm"), data.resolve("RD.dcm")));
        assertThat(Run.warnings(result)).contains("NO_PLAN").doesNotContain("SEVERAL_DOSES_WORST_JUDGED");
        assertThat(Run.status(result, "coverage")).as(Run.shown(result)).isEqualTo(Status.PASS);
        assertThat(result.prescriptions().get(0).source()).isEqualTo("--rx");
    }
}
