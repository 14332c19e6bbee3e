package org.cordon.desktop.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cordon.constraint.Status;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.desktop.session.OpenPlan;
import org.cordon.desktop.session.OpenedExample;
import org.cordon.difference.PlanDifference;
import org.cordon.difference.RowDifference;
import org.cordon.difference.VersionComparison;
import org.cordon.gamma.GammaCriteria;
import org.cordon.plan.Progress;
import org.cordon.review.ConstraintRow;
import org.cordon.text.Mark;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareModelTest {
    private static final ExecutorService WORKERS = Executors.newFixedThreadPool(2);

    @TempDir
    private static Path folder;

    private static PlanDifference same;

    @BeforeAll
    static void compare() {
        OpenPlan plan = OpenedExample.compact(folder.resolve("plan"));
        OtherVersion other = new OtherVersion.Files(List.of(folder.resolve("plan")));
        same = VersionComparison.of(
                other.version(plan, Progress.NONE),
                OtherVersion.open(plan),
                GammaCriteria.global(3, 2),
                VersionComparison.Allowed.nothing(),
                ProtocolLibrary.shipped(),
                WORKERS,
                Progress.NONE);
    }

    @AfterAll
    static void close() {
        WORKERS.shutdownNow();
    }

    private static CompareModel with(RowDifference row) {
        return new CompareModel(new PlanDifference(
                same.first(),
                same.second(),
                same.labels(),
                same.prescription(),
                same.beams(),
                same.structures(),
                same.dose(),
                List.of(same.rows().get(0), row),
                List.of(),
                List.of(),
                same.remarks()));
    }

    private static ConstraintRow passed() {
        return same.second().rows().stream()
                .filter(row -> row.status() == Status.PASS && !row.advisory())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_plan_against_itself_has_no_change_anywhere() {
        CompareModel model = new CompareModel(same);

        assertThat(same.isSame()).isTrue();
        assertThat(model.turned()).isZero();
        assertThat(model.planLines()).isEmpty();
        assertThat(model.structureLines()).isEmpty();
        assertThat(model.rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(model.change(row)).isIn("0", "same"));
        assertThat(model.worstPoint()).isPresent();
        assertThat(model.curves()).isNotEmpty();
    }

    @Test
    void a_row_that_is_gone_stands_first_and_is_told_as_gone() {
        ConstraintRow row = passed();
        RowDifference gone = new RowDifference("gone", row.structure(), row.rule(), Optional.of(row), Optional.empty());
        CompareModel model = with(gone);

        assertThat(model.turned()).isEqualTo(1);
        assertThat(model.rows().get(0)).isEqualTo(gone);
        assertThat(model.change(gone)).isEqualTo("gone");
        assertThat(CompareModel.mark(gone.second())).isEqualTo(Mark.NONE);
        assertThat(model.spoken(gone)).contains("gone");
    }
}
