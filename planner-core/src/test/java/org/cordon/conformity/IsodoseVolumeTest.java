package org.cordon.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.cordon.dose.DoseGrid;
import org.junit.jupiter.api.Test;

class IsodoseVolumeTest {
    private static final Optional<org.cordon.structure.Body> EVERYWHERE = Optional.empty();
    /** Relative rounding of doses to float. */
    private static final double FLOAT = 1e-6;

    @Test
    void a_linear_dose_gives_the_exact_volume_of_a_half_space() {
        DoseGrid dose = Bodies.dose(10, 2.5, (x, y, z) -> 20 + x);

        assertThat(IsodoseVolume.of(dose, 21.7, EVERYWHERE).volumeCc())
                .isCloseTo((10 - 1.7) * 20 * 20 / 1000, within(8 * FLOAT));
        assertThat(IsodoseVolume.of(dose, 21.7, EVERYWHERE).reachesBorder()).isTrue();
    }

    @Test
    void a_sphere_in_a_cone_of_dose_has_the_volume_of_the_sphere_to_second_order() {
        double[] error = new double[2];
        double truth = 4.0 / 3 * Math.PI * 12 * 12 * 12 / 1000;
        for (int i = 0; i < 2; i++) {
            double spacing = i == 0 ? 2 : 1;
            DoseGrid dose = Bodies.dose(20, spacing, (x, y, z) -> Math.max(0, 40 - Bodies.radius(x, y, z)));
            IsodoseVolume volume = IsodoseVolume.of(dose, 28, EVERYWHERE);
            error[i] = Math.abs(volume.volumeCc() - truth) / truth;
            assertThat(volume.islandsCc()).hasSize(1);
            assertThat(volume.reachesBorder()).isFalse();
        }
        // Trilinear interpolation of r: at most h^2/8 of the sum of second derivatives 2/r, so 3 h^2/(4 r^2) of the
        // volume.
        assertThat(error[0]).isLessThan(0.75 * 4 / 144);
        assertThat(error[1]).isLessThan(error[0] / 3);
    }

    @Test
    void a_body_that_holds_all_of_it_changes_nothing_and_one_beside_it_leaves_nothing() {
        DoseGrid dose = Bodies.dose(20, 2, (x, y, z) -> Math.max(0, 40 - Bodies.radius(x, y, z)));
        double all = IsodoseVolume.of(dose, 30, EVERYWHERE).volumeCc();

        assertThat(IsodoseVolume.of(dose, 30, Optional.of(Bodies.box(-19.3, 19.1, -18.7, 19, -19, 19)))
                        .volumeCc())
                .isCloseTo(all, within(all * 1e-9));
        assertThat(IsodoseVolume.of(dose, 30, Optional.of(Bodies.box(11, 19, -19, 19, -19, 19)))
                        .volumeCc())
                .isZero();
    }

    @Test
    void a_body_cuts_a_linear_dose_where_it_is_drawn() {
        DoseGrid dose = Bodies.dose(10, 2.5, (x, y, z) -> 20 + x + 0.5 * z);
        double level = 21;
        // x >= 1 - z/2 within x -6.3..5.2, y -3.1..4.4, z -4..7: the plane crosses the whole box.
        double expected = 0;
        int steps = 11_000;
        for (int i = 0; i < steps; i++) {
            double z = -4 + 11 * (i + 0.5) / steps;
            expected += (5.2 - (1 - z / 2)) * 7.5 * 11 / steps / 1000;
        }

        assertThat(IsodoseVolume.of(dose, level, Optional.of(Bodies.box(-6.3, 5.2, -3.1, 4.4, -4, 7)))
                        .volumeCc())
                .isCloseTo(expected, within(expected * 2e-3));
    }

    @Test
    void two_hot_spots_are_two_islands_until_the_level_joins_them() {
        DoseGrid dose = Bodies.dose(
                24,
                2,
                (x, y, z) -> Math.max(0, 30 - Math.min(Bodies.radius(x - 10, y, z), Bodies.radius(x + 10, y, z))));
        IsodoseVolume high = IsodoseVolume.of(dose, 24, EVERYWHERE);
        IsodoseVolume low = IsodoseVolume.of(dose, 18, EVERYWHERE);

        assertThat(high.islandsCc()).hasSize(2);
        assertThat(high.islandsCc().get(0)).isCloseTo(high.islandsCc().get(1), within(1e-9));
        assertThat(low.islandsCc()).hasSize(1);
        assertThat(high.touchedBy(Bodies.box(8, 12, -2, 2, -2, 2)).cardinality())
                .isEqualTo(1);
        assertThat(high.touchedBy(Bodies.box(-12, 12, -2, 2, -2, 2)).cardinality())
                .isEqualTo(2);
        assertThat(high.touchedBy(Bodies.box(-2, 2, -2, 2, -2, 2)).cardinality())
                .isZero();
        assertThat(high.volumeCc(high.touchedBy(Bodies.box(8, 12, -2, 2, -2, 2))))
                .isCloseTo(high.volumeCc() / 2, within(1e-9));
    }

    @Test
    void a_level_that_nothing_reaches_has_no_volume() {
        DoseGrid dose = Bodies.dose(10, 5, (x, y, z) -> 3);

        assertThat(IsodoseVolume.of(dose, 3.01, EVERYWHERE).volumeCc()).isZero();
        assertThat(IsodoseVolume.of(dose, 3.01, EVERYWHERE).reachesBorder()).isFalse();
        assertThat(IsodoseVolume.of(dose, 3, EVERYWHERE).volumeCc()).isCloseTo(8, within(1e-9));
        assertThat(IsodoseVolume.of(dose, 3.01, Optional.of(Bodies.box(-2, 2, -2, 2, -2, 2)))
                        .touchedBy(Bodies.box(-2, 2, -2, 2, -2, 2))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void a_level_of_nothing_is_refused() {
        DoseGrid dose = Bodies.dose(10, 5, (x, y, z) -> 3);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> IsodoseVolume.of(dose, 0, EVERYWHERE))
                .withMessage("levelGy must be finite and > 0, was 0.0");
    }
}
