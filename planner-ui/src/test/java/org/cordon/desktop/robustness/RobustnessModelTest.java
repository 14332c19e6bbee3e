package org.cordon.desktop.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cordon.constraint.Status;
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
import org.cordon.scenario.ShiftCurve;
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

    /** To which the search brackets a first failure. */
    private static final double EXACT_MM = 0.01;

    private static OpenPlan plan;
    private static RobustnessResult result;

    @BeforeAll
    static void displace() {
        plan = OpenedExample.compact(folder.resolve("plan"));
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

    @Test
    void the_curve_of_a_row_has_the_value_of_the_review_in_the_middle_and_fails_where_the_search_found_it() {
        RobustRow row = new RobustnessModel(result).first().orElseThrow();
        ShiftAxis axis = ShiftAxis.nearest(row);
        ShiftCurve curve = ShiftCurve.of(plan.reviewed(), row.row().id(), axis.towards(), 3, WORKERS, Progress.NONE)
                .orElseThrow();
        CurveModel model = new CurveModel(row, axis, curve);

        assertThat(curve.points()).hasSize(25);
        assertThat(model.at(0).getAsDouble()).isCloseTo(row.row().value().getAsDouble(), within(1e-9));
        assertThat(model.failuresMm()).isNotEmpty();
        for (double mm : model.failuresMm()) {
            assertThat(curve.points())
                    .filteredOn(point -> Math.signum(point.shiftMm()) == Math.signum(mm))
                    .allSatisfy(point -> {
                        double inside = Math.abs(mm) - Math.abs(point.shiftMm());
                        if (inside > EXACT_MM) {
                            assertThat(point.status())
                                    .as("at %s", point.shiftMm())
                                    .isNotEqualTo(Status.FAIL);
                        } else if (inside < 0 && inside > -ShiftCurve.STEP_MM) {
                            assertThat(point.status())
                                    .as("at %s", point.shiftMm())
                                    .isEqualTo(Status.FAIL);
                        }
                    });
        }
        assertThat(model.low()).isLessThanOrEqualTo(row.row().rule().limit().getAsDouble());
        assertThat(model.high()).isGreaterThanOrEqualTo(row.row().rule().limit().getAsDouble());
        assertThat(model.spoken()).contains("Planned").contains("3 mm");
    }

    @Test
    void a_curve_of_no_row_is_refused() {
        assertThatThrownBy(
                        () -> ShiftCurve.of(plan.reviewed(), "none", new Direction(0, 1, 0), 3, WORKERS, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the review has no row none");
        assertThatThrownBy(
                        () -> ShiftCurve.of(plan.reviewed(), "none", new Direction(0, 1, 0), 0, WORKERS, Progress.NONE))
                .hasMessage("reachMm must be positive and finite, was 0.0");
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
