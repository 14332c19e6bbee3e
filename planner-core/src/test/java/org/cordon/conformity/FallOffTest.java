package org.cordon.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.cordon.dose.DoseGrid;
import org.cordon.structure.Body;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FallOffTest {
    private static final Body TARGET = Bodies.box(-10, 10, -20, 0, -10, 10);
    private static final Body CORD = Bodies.cylinder(0, 8, 5, -20, 20);
    private static final double LINEAR_MM = 1e-4;

    /** 20 Gy to y = -1, then falling by a rate. */
    private static DoseGrid ramp(double gyPerMm) {
        return Bodies.dose(40, 1, (x, y, z) -> Math.max(0.5, 20 - gyPerMm * Math.max(0, y + 1)));
    }

    @Nested
    class In_a_dose_that_falls_along_one_axis {
        @Test
        void straight_rays_give_the_levels_over_the_rate() {
            FallOff fallOff = FallOff.of(ramp(2), TARGET, CORD, new FallOffLevels(18, 10));

            assertThat(fallOff.minimumMm().getAsDouble()).isCloseTo((18 - 10) / 2.0, within(LINEAR_MM));
            assertThat(fallOff.distancesMm()).isSorted();
            assertThat(fallOff.steepest().orElseThrow().upper().yMm()).isCloseTo(0, within(LINEAR_MM));
            assertThat(fallOff.steepest().orElseThrow().lower().yMm()).isCloseTo(4, within(LINEAR_MM));
        }

        @Test
        void oblique_rays_cross_later_by_their_angle() {
            FallOff fallOff = FallOff.of(ramp(2), TARGET, CORD, new FallOffLevels(18, 10));
            FallOff.Ray flattest = fallOff.flattest().orElseThrow();
            double cosine = (flattest.lower().yMm() - flattest.upper().yMm()) / flattest.distanceMm();

            assertThat(cosine).isLessThan(0.99);
            assertThat(fallOff.maximumMm().getAsDouble() * cosine).isCloseTo(4, within(LINEAR_MM));
        }

        @Test
        void rays_go_on_through_the_cord() {
            FallOff fallOff = FallOff.of(ramp(1), TARGET, CORD, new FallOffLevels(18, 9));

            assertThat(fallOff.steepest().orElseThrow().lower().yMm())
                    .as("inside the cord, which begins at 3 mm")
                    .isCloseTo(10, within(LINEAR_MM));
        }

        @Test
        void rays_that_never_reach_the_lower_level_are_counted() {
            FallOff fallOff = FallOff.of(ramp(0.2), TARGET, CORD, new FallOffLevels(18, 10));

            assertThat(fallOff.distancesMm()).isEmpty();
            assertThat(fallOff.minimumMm()).isEmpty();
            assertThat(fallOff.notCrossing()).isPositive();
            assertThat(fallOff.rays()).isEqualTo(fallOff.notCrossing() + fallOff.startingBelow());
        }

        @Test
        void rays_that_start_below_the_upper_level_are_counted_apart() {
            FallOff fallOff = FallOff.of(ramp(2), TARGET, CORD, new FallOffLevels(19.5, 10));

            assertThat(fallOff.startingBelow())
                    .as("the edge at y = 0 has 18 Gy")
                    .isPositive();
            assertThat(fallOff.notCrossing()).isZero();
        }
    }

    @Test
    void a_target_far_from_the_cord_starts_no_ray() {
        Body far = Bodies.cylinder(0, 30, 5, -20, 20);

        assertThat(FallOff.of(ramp(2), TARGET, far, new FallOffLevels(18, 10)).rays())
                .isZero();
    }

    @Test
    void a_target_in_the_cord_sends_its_rays_to_the_middle_of_the_cord() {
        Body wide = Bodies.cylinder(0, 0, 30, -20, 20);
        Body inside = Bodies.box(-3, 3, -3, 3, -3, 3);
        DoseGrid dose = Bodies.dose(40, 1, (x, y, z) -> 20);
        FallOff fallOff = FallOff.of(dose, inside, wide, new FallOffLevels(18, 10));

        assertThat(fallOff.rays()).isEqualTo(6 * 24);
        assertThat(fallOff.notCrossing()).isEqualTo(6 * 24);
    }

    @Test
    void percentiles_lie_between_the_rays() {
        FallOff fallOff = FallOff.of(ramp(2), TARGET, CORD, new FallOffLevels(18, 10));

        assertThat(fallOff.percentileMm(5).getAsDouble())
                .isBetween(fallOff.minimumMm().getAsDouble(), fallOff.medianMm().getAsDouble());
        assertThat(fallOff.medianMm().getAsDouble())
                .isLessThanOrEqualTo(fallOff.maximumMm().getAsDouble());
    }

    @Test
    void levels_of_prescription_and_of_normalisation_differ_as_the_source_counts_them() {
        assertThat(FallOffLevels.ofPrescription(16)).isEqualTo(new FallOffLevels(14.4, 8));
        assertThat(FallOffLevels.ofNormalisation(16).upperGy()).isEqualTo(16);
        assertThat(FallOffLevels.ofNormalisation(16).lowerGy()).isCloseTo(16 * 0.5556, within(0.001));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FallOffLevels(5, 5))
                .withMessage("levels must be finite with upper > lower > 0 Gy, were 5.0 and 5.0");
    }
}
