package org.cordon.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.dose.DoseGrid;
import org.cordon.structure.Body;
import org.junit.jupiter.api.Test;

class ShellDoseTest {
    private static final Body CYLINDER = Bodies.cylinder(0, 0, 8, -10, 10);

    @Test
    void beside_a_cylinder_the_dose_is_that_at_its_distance() {
        // Falls faster along the axis than beside it: highest on the mantle of radius 28 (20 beyond the surface).
        DoseGrid dose = Bodies.dose(40, 2, (x, y, z) -> Math.max(0, 90 - Math.sqrt(x * x + y * y) - 2.5 * Math.abs(z)));

        assertThat(highestGy(dose, 20, Optional.empty()).getAsDouble()).isCloseTo(90 - 28, within(0.05));
    }

    @Test
    void above_the_end_of_a_cylinder_it_is_that_along_z() {
        DoseGrid dose =
                Bodies.dose(40, 2, (x, y, z) -> Math.max(0, 60 - 2 * Math.sqrt(x * x + y * y) - 0.3 * Math.abs(z)));

        assertThat(highestGy(dose, 20, Optional.empty()).getAsDouble()).isCloseTo(60 - 0.3 * 30, within(0.05));
    }

    @Test
    void a_hot_spot_between_nodes_of_the_shell_is_found_at_its_node() {
        DoseGrid dose = Bodies.dose(40, 2, (x, y, z) -> Bodies.radius(x - 34, y, z - 2) < 1 ? 17 : 1);

        assertThat(highestGy(dose, 20, Optional.empty()).getAsDouble()).isEqualTo(17);
    }

    @Test
    void outside_the_body_that_counts_nothing_is_seen() {
        DoseGrid dose = Bodies.dose(40, 2, (x, y, z) -> Bodies.radius(x - 34, y, z - 2) < 1 ? 17 : 1);

        assertThat(highestGy(dose, 20, Optional.of(Bodies.box(-33, 31, -33, 33, -33, 33)))
                        .getAsDouble())
                .isEqualTo(1);
    }

    @Test
    void a_grid_that_ends_before_the_shell_has_no_dose_there() {
        DoseGrid dose = Bodies.dose(12, 2, (x, y, z) -> 5);

        assertThat(highestGy(dose, 20, Optional.empty())).isEmpty();
    }

    @Test
    void a_shell_without_distance_is_refused() {
        DoseGrid dose = Bodies.dose(12, 2, (x, y, z) -> 5);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> highestGy(dose, 0, Optional.empty()))
                .withMessage("distanceMm must be > 0, was 0.0");
    }

    @Test
    void doses_asked_of_one_shell_give_what_each_gives_alone() {
        DoseGrid dose = Bodies.dose(40, 2, (x, y, z) -> Math.max(0, 90 - Math.sqrt(x * x + y * y) - 2.5 * Math.abs(z)));
        DoseGrid other = Bodies.dose(40, 2, (x, y, z) -> Math.max(0, 60 - 2 * Math.abs(x - 3) - 0.3 * Math.abs(z)));
        ShellDose shell = ShellDose.about(dose.geometry(), CYLINDER, 20, Optional.empty());

        assertThat(List.of(shell.highestGy(dose), shell.highestGy(other), shell.highestGy(dose)))
                .containsExactly(
                        highestGy(dose, 20, Optional.empty()),
                        highestGy(other, 20, Optional.empty()),
                        highestGy(dose, 20, Optional.empty()));
    }

    @Test
    void a_dose_on_other_nodes_is_refused() {
        ShellDose shell =
                ShellDose.about(Bodies.dose(12, 2, (x, y, z) -> 5).geometry(), CYLINDER, 20, Optional.empty());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> shell.highestGy(Bodies.dose(10, 2, (x, y, z) -> 5)))
                .withMessage("the dose must have the nodes of the shell");
    }

    private static OptionalDouble highestGy(DoseGrid dose, double distanceMm, Optional<Body> within) {
        return ShellDose.about(dose.geometry(), CYLINDER, distanceMm, within).highestGy(dose);
    }
}
