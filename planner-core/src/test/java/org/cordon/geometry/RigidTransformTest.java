package org.cordon.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RigidTransformTest {
    private static final double ROUNDING_MM = 1e-9;

    /** A quarter turn about z and a shift. */
    private static final RigidTransform TURN =
            RigidTransform.ofMatrix(0, -1, 0, 4.3, 1, 0, 0, -2.1, 0, 0, 1, 5.7, 0, 0, 0, 1);

    @Test
    void a_turn_and_a_shift_take_a_point_where_they_should() {
        assertThat(TURN.apply(new Point3(10, 0, 1)).distanceMm(new Point3(4.3, 7.9, 6.7)))
                .isCloseTo(0, within(ROUNDING_MM));
        assertThat(TURN.rotationDeg()).isCloseTo(90, within(1e-9));
        assertThat(RigidTransform.identity().rotationDeg()).isZero();
    }

    @Test
    void there_and_back_is_no_change() {
        Point3 point = new Point3(-31.5, 12.25, 87);
        assertThat(TURN.inverse().apply(TURN.apply(point)).distanceMm(point)).isCloseTo(0, within(ROUNDING_MM));
        assertThat(TURN.inverse().after(TURN).apply(point).distanceMm(point)).isCloseTo(0, within(ROUNDING_MM));
    }

    @Test
    void the_first_of_two_is_applied_first() {
        RigidTransform shift = RigidTransform.translation(10, 0, 0);
        assertThat(TURN.after(shift).apply(new Point3(0, 0, 0)).distanceMm(TURN.apply(new Point3(10, 0, 0))))
                .isCloseTo(0, within(ROUNDING_MM));
    }

    @Test
    void scaled_sheared_mirrored_and_incomplete_matrices_are_refused() {
        double[][] wrong = {
            {1.01, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1},
            {1, 0.1, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1},
            {-1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1},
            {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 2},
            {1, 0, 0, Double.NaN, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1},
            {1, 0, 0},
        };
        for (double[] matrix : wrong) {
            assertThatThrownBy(() -> RigidTransform.ofMatrix(matrix)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
