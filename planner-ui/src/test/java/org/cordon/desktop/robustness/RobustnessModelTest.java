package org.cordon.desktop.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cordon.desktop.session.OpenPlan;
import org.cordon.desktop.session.OpenedExample;
import org.cordon.picture.ShiftPlane;
import org.cordon.plan.Progress;
import org.cordon.review.Verdict;
import org.cordon.scenario.Direction;
import org.cordon.scenario.RobustRow;
import org.cordon.scenario.RobustnessOptions;
import org.cordon.scenario.RobustnessResult;
import org.cordon.scenario.RobustnessStudy;
import org.cordon.text.Mark;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RobustnessModelTest {
    private static final ExecutorService WORKERS = Executors.newFixedThreadPool(2);

    private static final List<Long> TOLD = Collections.synchronizedList(new ArrayList<>());

    @TempDir
    private static Path folder;

    private static RobustnessResult result;

    @BeforeAll
    static void displace() {
        OpenPlan plan = OpenedExample.compact(folder.resolve("plan"));
        Progress progress = new Progress() {
            @Override
            public void step(String stage, long done, long total) {
                if (stage.equals("displace")) {
                    TOLD.add(total - done);
                }
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
        result = RobustnessStudy.of(
                plan.reviewed(), new RobustnessOptions(List.of(1.0), List.of(), 3), WORKERS, progress);
    }

    @AfterAll
    static void close() {
        WORKERS.shutdownNow();
    }

    @Test
    void progress_ends_with_everything_done() {
        assertThat(TOLD).contains(0L).allMatch(left -> left >= 0);
    }

    @Test
    void the_first_failure_of_a_direction_is_the_least_of_the_judged_rows() {
        for (Direction direction : Direction.all()) {
            double least = result.rows().stream()
                    .filter(FirstFailure::isJudged)
                    .mapToDouble(row -> FirstFailure.shift(row, direction).orElse(Double.POSITIVE_INFINITY))
                    .min()
                    .orElseThrow();

            assertThat(FirstFailure.of(result, direction).shiftMm().orElse(Double.POSITIVE_INFINITY))
                    .isEqualTo(least);
        }
    }

    @Test
    void the_headline_is_the_nearest_failure_of_all_directions() {
        RobustnessModel model = new RobustnessModel(result);
        FirstFailure nearest = model.nearest().orElseThrow();

        assertThat(model.headline().mark()).isEqualTo(Mark.CAUTION);
        assertThat(model.headline().title())
                .contains(String.format(
                        java.util.Locale.ROOT, "%.2f", nearest.shiftMm().orElseThrow()))
                .contains(nearest.direction().label());
        assertThat(Direction.all())
                .noneMatch(each -> FirstFailure.of(result, each).shiftMm().orElse(9)
                        < nearest.shiftMm().orElseThrow());
    }

    @Test
    void where_nothing_fails_it_is_a_pass_only_when_every_row_was_judged_everywhere() {
        List<RobustRow> none = result.rows().stream()
                .map(row -> new RobustRow(
                        row.row(),
                        row.notMoved(),
                        row.samplingDifference(),
                        row.scenarios(),
                        row.scenarios() - row.notEvaluated(),
                        0,
                        0,
                        row.notEvaluated(),
                        row.worst(),
                        List.of()))
                .toList();
        RobustnessModel model = new RobustnessModel(new RobustnessResult(
                result.review(),
                result.options(),
                result.centreMm(),
                result.centreSource(),
                result.scenarios(),
                none,
                result.remarks()));
        boolean passes = model.result().verdict() == Verdict.PASS;

        assertThat(model.nearest()).isEmpty();
        assertThat(model.headline().mark()).isEqualTo(passes ? Mark.PASS : Mark.CAUTION);
        assertThat(model.atTolerance(model.axes().get(0)))
                .isEqualTo(model.unsettled().isEmpty() ? Mark.PASS : Mark.UNKNOWN);
    }

    @Test
    void the_picture_goes_once_around_each_plane_in_eight_directions() {
        for (ShiftPlane plane : ShiftPlane.values()) {
            assertThat(new RobustnessModel(result).around(plane))
                    .extracting(FirstFailure::direction)
                    .doesNotHaveDuplicates()
                    .hasSize(8);
        }
        assertThat(ShiftPlane.AXIAL.direction(0, 1).label()).isEqualTo("anterior");
        assertThat(ShiftPlane.SAGITTAL.direction(1, 0).label()).isEqualTo("posterior");
        assertThat(ShiftPlane.CORONAL.direction(1, 1).label()).isEqualTo("left, superior");
    }
}
