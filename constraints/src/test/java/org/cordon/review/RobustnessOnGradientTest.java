package org.cordon.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.util.concurrent.MoreExecutors;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.cordon.constraint.Status;
import org.cordon.dose.GridGeometry;
import org.cordon.geometry.Point3;
import org.cordon.plan.Progress;
import org.cordon.scenario.Direction;
import org.cordon.scenario.RobustRow;
import org.cordon.scenario.RobustnessOptions;
import org.cordon.scenario.RobustnessResult;
import org.cordon.scenario.RobustnessStudy;
import org.junit.jupiter.api.Test;

/** The passing case with 1 Gy/mm along y around the cord's front wall: where a row first fails is known in closed form. */
class RobustnessOnGradientTest {
    private static final double FRONT_GY = 13;
    private static final double LIMIT_GY = 14;
    private static final double TOLERANCE_GY = 0.005;
    private static final double SEARCH_MM = 3;
    /** The last step of the bisection, and two bins of the histogram (17 Gy over 4096) at 1 Gy/mm. */
    private static final double EXACT_MM = 0.01 + 2 * 17.0 / 4096;

    private static final RobustnessOptions OPTIONS = new RobustnessOptions(List.of(2.0), List.of(), SEARCH_MM);

    private static RobustnessResult study(TestCase built) {
        TestProtocol protocol = TestProtocol.standard()
                .plus(TestProtocol.row("cord-top", "SpinalCord", "Max[Gy]", "<= " + LIMIT_GY + " Gy")
                        .cord()
                        .build());
        return RobustnessStudy.of(
                Run.standard().protocol(protocol).reviewedOn(built),
                OPTIONS,
                MoreExecutors.newDirectExecutorService(),
                Progress.NONE);
    }

    private static TestCase gradient() {
        TestCase built = TestCase.passing();
        built.frontGy = FRONT_GY;
        return built;
    }

    private static RobustRow row(RobustnessResult result, String id) {
        return result.rows().stream()
                .filter(row -> row.row().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_maximum_fails_where_the_shift_along_the_gradient_makes_up_the_distance_to_the_limit() {
        RobustRow row = row(study(gradient()), "cord-top");
        double needed = LIMIT_GY + TOLERANCE_GY - FRONT_GY;

        assertThat(row.notMoved()).isEmpty();
        for (Direction direction : Direction.all()) {
            OptionalDouble found = row.firstFails().get(Direction.all().indexOf(direction));
            double share = -direction.times(1).yMm();
            if (share > 0 && needed / share < SEARCH_MM) {
                assertThat(found).as(direction.label()).isPresent();
                assertThat(found.getAsDouble()).as(direction.label()).isCloseTo(needed / share, within(EXACT_MM));
            } else {
                assertThat(found).as(direction.label()).isEmpty();
            }
        }
        assertThat(row.nearest().orElseThrow().direction().times(1).yMm()).isEqualTo(-1);
        assertThat(row.worst().orElseThrow().value()).as("2 mm to the front").isCloseTo(FRONT_GY + 2, within(0.02));
        assertThat(row.failing())
                .as("2 mm times the share to the front beyond 1.005 mm: 1, 1/sqrt 2 and 1/sqrt 3 of it")
                .isEqualTo(1 + 4 + 4);
        assertThat(row.worst().orElseThrow().status()).isEqualTo(Status.FAIL);
    }

    @Test
    void an_organ_that_leaves_the_dose_grid_is_not_evaluated_there_and_named() {
        TestCase built = gradient();
        GridGeometry tight = new GridGeometry(new Point3(-60, -61, -100), 2, 2, 2, 61, 51, 101);
        built.doses.add(TestCase.dose(
                "1.7",
                "PLAN",
                "GY",
                "PHYSICAL",
                TestCase.FRAME,
                Set.of(TestCase.PLAN_UID),
                List.of(),
                TestCase.sample(tight, (x, y, z) -> y < -58 ? 9 : built.baseGy(x, y, z))));
        RobustnessResult result = study(built);
        RobustRow organ = row(result, "eso-max");

        assertThat(organ.row().status()).isEqualTo(Status.PASS);
        assertThat(organ.notEvaluated())
                .as("1 mm from the border: every shift with 2 mm or 2/sqrt 2 or 2/sqrt 3 mm towards it leaves")
                .isEqualTo(9);
        assertThat(organ.holds()).isFalse();
        assertThat(result.verdict()).isNotEqualTo(Verdict.PASS);
        assertThat(result.remarks()).anySatisfy(remark -> {
            assertThat(remark.code()).isEqualTo("ROBUSTNESS_LEAVES_GRID");
            assertThat(remark.args().get("structures")).isEqualTo(List.of("Esophagus"));
        });
    }

    @Test
    void a_row_within_its_bounds_at_the_planned_position_does_not_hold() {
        TestCase built = gradient();
        built.frontGy = LIMIT_GY;
        RobustRow row = row(study(built), "cord-top");

        assertThat(row.row().withinBounds()).isTrue();
        assertThat(row.holds()).isFalse();
    }
}
