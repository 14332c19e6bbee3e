package org.cordon.radiobiology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Point3;
import org.cordon.geometry.RigidTransform;
import org.cordon.geometry.Ring;
import org.cordon.geometry.ZRange;
import org.cordon.structure.Body;
import org.cordon.structure.Structure;
import org.cordon.structure.StructureInfo;
import org.cordon.structure.ZConvention;
import org.junit.jupiter.api.Test;

/**
 * Two courses on grids of different nodes, fractions and frames; the earlier frame lies at a known rigid shift. Where doses are
 * linear in position they are exact between nodes, and the truth is a formula.
 */
class CumulativeDoseTest {
    private static final double ALPHA_BETA_GY = 2;
    private static final double RADIUS_MM = 3;
    private static final Point3 SHIFT = new Point3(4.3, -2.1, 5.7);
    private static final RigidTransform TO_EARLIER = RigidTransform.translation(SHIFT.xMm(), SHIFT.yMm(), SHIFT.zMm());
    private static final ZRange BESIDE_TARGET = new ZRange(-20, 20);

    /** Half of the last step by which a point is narrowed down, times the steepest slope in EQD2 of these courses. */
    private static final double NARROWED_GY = 0.06;

    /** One voxel of the finer grid times the steepest slope of the EQD2 of a course here, about 1.3 Gy a mm. */
    private static final double VOXEL_STEP_GY = 2 * 1.3;

    private static final Body CORD = cord();

    /** A box: x -5 to 5, y 0 to 10, z -31 to 31 with its end slices. */
    private static Body cord() {
        List<PlanarRegion> planes = new ArrayList<>();
        for (int z = -30; z <= 30; z += 2) {
            planes.add(new PlanarRegion(
                    z, List.of(new Ring(new double[] {-5, 5, 5, -5}, new double[] {0, 0, 10, 10}))));
        }
        return Body.of(
                Structure.of(new StructureInfo(1, "cord", Optional.empty(), Optional.empty()), planes),
                ZConvention.HALF_SLICE);
    }

    @FunctionalInterface
    private interface Field {
        double gy(double x, double y, double z);
    }

    private static CourseDose today(int fractions, Field field) {
        return new CourseDose(
                grid(new GridGeometry(new Point3(-40, -40, -60), 2, 2, 2, 41, 41, 61), field),
                RigidTransform.identity(),
                1,
                fractions);
    }

    /** In the earlier frame, on other nodes, the same field seen from today's frame. */
    private static CourseDose earlier(int fractions, Field field) {
        GridGeometry nodes = new GridGeometry(new Point3(-41.3, -38.2, -57.7), 2.5, 2.5, 3, 36, 33, 42);
        return new CourseDose(
                grid(nodes, (x, y, z) -> field.gy(x - SHIFT.xMm(), y - SHIFT.yMm(), z - SHIFT.zMm())),
                TO_EARLIER,
                1,
                fractions);
    }

    private static DoseGrid grid(GridGeometry nodes, Field field) {
        float[] gy = new float[nodes.nodeCount()];
        int at = 0;
        for (int k = 0; k < nodes.nz(); k++) {
            for (int j = 0; j < nodes.ny(); j++) {
                for (int i = 0; i < nodes.nx(); i++) {
                    Point3 node = nodes.node(i, j, k);
                    gy[at++] = (float) field.gy(node.xMm(), node.yMm(), node.zMm());
                }
            }
        }
        return DoseGrid.owning(nodes, gy);
    }

    private static double eqd2(double doseGy, int fractions) {
        return doseGy * (doseGy / fractions + 2) / 4;
    }

    private static CumulativeDose.Result sums(CourseDose... courses) {
        return new CumulativeDose(CORD, List.of(courses), Eqd2.zero(ALPHA_BETA_GY))
                .sums(RADIUS_MM, BESIDE_TARGET)
                .orElseThrow();
    }

    @Test
    void opposite_slopes_give_the_values_of_the_formula() {
        // Today the dose falls by 0.5 Gy a mm with y, before it rose by 0.4 Gy a mm with y.
        CourseDose today = today(3, (x, y, z) -> 25 - 0.5 * y);
        CourseDose before = earlier(10, (x, y, z) -> 20 + 0.4 * y);
        CumulativeDose.Result found = sums(today, before);

        double plain = Math.max(eqd2(25, 3) + eqd2(20, 10), eqd2(20, 3) + eqd2(24, 10));
        double inCord = Math.max(eqd2(25, 3) + eqd2(21.2, 10), eqd2(25 - 3.5, 3) + eqd2(24, 10));
        double free = Math.max(eqd2(25, 3) + eqd2(21.2, 10), eqd2(20, 3) + eqd2(25.2, 10));
        assertThat(found.pointByPoint().eqd2().valueGy()).isCloseTo(plain, within(NARROWED_GY));
        assertThat(found.inOrgan().eqd2().valueGy()).isCloseTo(inCord, within(VOXEL_STEP_GY));
        assertThat(found.inOrgan().eqd2().valueGy()).isCloseTo(inCord, within(NARROWED_GY));
        assertThat(found.search().eqd2().valueGy()).isCloseTo(free, within(NARROWED_GY));
        assertThat(found.coveredPercent()).isEqualTo(100);
        assertThat(found.coveredWhereAsked()).isTrue();
    }

    @Test
    void a_free_search_leaves_the_cord_and_the_restricted_one_does_not() {
        // Both doses are highest at the cord's front wall, and the earlier one is higher still in front of it.
        CourseDose today = today(3, (x, y, z) -> 20 - 0.5 * y);
        CourseDose before = earlier(10, (x, y, z) -> 25 - 0.4 * y);
        CumulativeDose.Result found = sums(today, before);

        double atWall = eqd2(20, 3) + eqd2(25, 10);
        assertThat(found.pointByPoint().eqd2().valueGy()).isCloseTo(atWall, within(NARROWED_GY));
        assertThat(found.inOrgan().eqd2().valueGy()).isCloseTo(atWall, within(NARROWED_GY));
        assertThat(found.search().eqd2().valueGy())
                .isCloseTo(eqd2(20, 3) + eqd2(25 + 0.4 * RADIUS_MM, 10), within(NARROWED_GY));
    }

    @Test
    void the_shift_counts_and_its_direction_too() {
        Field ridge = (x, y, z) -> Math.max(0, 30 - 0.9 * Math.abs(z - 3) - 0.6 * Math.abs(y - 5));
        CourseDose today = today(3, (x, y, z) -> Math.max(0, 25 - 0.5 * Math.abs(z - 3) - 0.5 * Math.abs(y - 5)));
        double right = sums(today, earlier(10, ridge)).pointByPoint().eqd2().valueGy();
        CourseDose before = earlier(10, ridge);
        double wrong = sums(today, new CourseDose(before.dose(), TO_EARLIER.inverse(), 1, 10))
                .pointByPoint()
                .eqd2()
                .valueGy();
        assertThat(right).isGreaterThan(wrong + 3);
    }

    @Test
    void between_nodes_of_bent_doses_the_interval_holds_the_truth() {
        Field bell = (x, y, z) -> 15
                * Math.exp(-((x - 1.3) * (x - 1.3) + (y - 1) * (y - 1)) / (2 * 64.0))
                * Math.exp(-(z - 3.1) * (z - 3.1) / (2 * 225.0));
        Field other = (x, y, z) -> 30
                * Math.exp(-((x + 2) * (x + 2) + (y - 8) * (y - 8)) / (2 * 100.0))
                * Math.exp(-(z + 4) * (z + 4) / (2 * 144.0));
        CumulativeDose.Result found = sums(today(1, bell), earlier(10, other));

        double truth = 0;
        for (double z = -31; z <= 31; z += 0.25) {
            for (double y = 0; y <= 10; y += 0.25) {
                for (double x = -5; x <= 5; x += 0.25) {
                    truth = Math.max(truth, eqd2(bell.gy(x, y, z), 1) + eqd2(other.gy(x, y, z), 10));
                }
            }
        }
        assertThat(found.pointByPoint().interval().lower()).isLessThanOrEqualTo(truth);
        assertThat(found.pointByPoint().interval().upper()).isGreaterThanOrEqualTo(truth);
        assertThat(found.pointByPoint().eqd2().valueGy()).isCloseTo(truth, within(0.02 * truth));
    }

    @Test
    void the_four_sums_are_ordered() {
        Field bell = (x, y, z) -> 15 * Math.exp(-((x - 4) * (x - 4) + y * y + z * z) / (2 * 64.0));
        Field other = (x, y, z) -> 30 * Math.exp(-((x + 4) * (x + 4) + (y - 8) * (y - 8) + z * z) / (2 * 100.0));
        CourseDose today = today(1, bell);
        CourseDose before = earlier(10, other);
        CumulativeDose.Result found = sums(today, before);
        double maxima = sums(today).pointByPoint().eqd2().valueGy()
                + sums(before).pointByPoint().eqd2().valueGy();
        assertThat(found.pointByPoint().eqd2().valueGy())
                .isLessThanOrEqualTo(found.inOrgan().eqd2().valueGy());
        assertThat(found.inOrgan().eqd2().valueGy())
                .isLessThanOrEqualTo(found.search().eqd2().valueGy());
        assertThat(found.inOrgan().eqd2().valueGy()).isLessThanOrEqualTo(maxima + NARROWED_GY);
    }

    @Test
    void a_uniform_course_adds_its_number_and_a_course_cut_short_its_part() {
        CourseDose today = today(3, (x, y, z) -> 12);
        CumulativeDose.Result with = new CumulativeDose(CORD, List.of(today), new Eqd2(37.5, ALPHA_BETA_GY))
                .sums(RADIUS_MM, BESIDE_TARGET)
                .orElseThrow();
        assertThat(with.pointByPoint().eqd2().valueGy()).isCloseTo(eqd2(12, 3) + 37.5, within(1e-4));
        CourseDose cut = new CourseDose(earlier(10, (x, y, z) -> 30).dose(), TO_EARLIER, 0.8, 8);
        assertThat(sums(today, cut).pointByPoint().eqd2().valueGy()).isCloseTo(eqd2(12, 3) + eqd2(24, 8), within(1e-4));
    }

    @Test
    void a_grid_that_ends_beside_the_target_is_told_and_one_that_ends_further_away_is_not() {
        GridGeometry low = new GridGeometry(new Point3(-41.3, -38.2, -57.7), 2.5, 2.5, 3, 36, 33, 22);
        CourseDose cut = new CourseDose(grid(low, (x, y, z) -> 20), TO_EARLIER, 1, 10);
        CumulativeDose.Result beside = sums(today(3, (x, y, z) -> 12), cut);
        assertThat(beside.coveredWhereAsked()).isFalse();
        assertThat(beside.coveredPercent()).isBetween(20.0, 80.0);
        CumulativeDose.Result further = new CumulativeDose(
                        CORD, List.of(today(3, (x, y, z) -> 12), cut), Eqd2.zero(ALPHA_BETA_GY))
                .sums(RADIUS_MM, new ZRange(-30, -10))
                .orElseThrow();
        assertThat(further.coveredWhereAsked()).isTrue();
        CourseDose away = new CourseDose(cut.dose(), RigidTransform.translation(900, 0, 0), 1, 10);
        assertThat(new CumulativeDose(CORD, List.of(today(3, (x, y, z) -> 12), away), Eqd2.zero(ALPHA_BETA_GY))
                        .sums(RADIUS_MM, BESIDE_TARGET))
                .isEmpty();
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> new CumulativeDose(CORD, List.of(), Eqd2.zero(2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CourseDose(
                        grid(new GridGeometry(new Point3(0, 0, 0), 1, 1, 1, 2, 2, 2), (x, y, z) -> 1),
                        TO_EARLIER,
                        0,
                        1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("factor must be above 0");
        assertThatThrownBy(() -> new CumulativeDose(CORD, List.of(today(1, (x, y, z) -> 1)), Eqd2.zero(2))
                        .sums(30, BESIDE_TARGET))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("radiusMm must be from 0 to 20, was 30.0");
    }
}
