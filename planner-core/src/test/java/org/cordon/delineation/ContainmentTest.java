package org.cordon.delineation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.cordon.delineation.Drawn.box;
import static org.cordon.delineation.Drawn.square;

import org.cordon.geometry.ZRange;
import org.cordon.structure.Structure;
import org.junit.jupiter.api.Test;

class ContainmentTest {
    private final Structure cord = Drawn.planes(0, 57, 3, square()).structure();

    @Test
    void prv_around_its_organ_contains_it() {
        assertThat(Containment.of(
                                cord,
                                Drawn.planes(-3, 60, 3, box(-12, -12, 12, 12)).structure())
                        .isComplete())
                .isTrue();
    }

    @Test
    void contours_of_the_same_organ_rounded_to_a_tenth_still_contain_it() {
        assertThat(Containment.of(
                                cord,
                                Drawn.planes(0, 57, 3, box(-9.95, -9.95, 10, 10))
                                        .structure())
                        .isComplete())
                .isTrue();
    }

    @Test
    void prv_shifted_by_a_millimetre_beyond_its_margin_does_not_contain_the_organ() {
        Containment shifted = Containment.of(
                cord, Drawn.planes(-3, 60, 3, box(-9, -12, 15, 12)).structure());

        assertThat(shifted.fraction()).isCloseTo(0.95, within(1e-12));
        assertThat(shifted.isComplete()).isFalse();
    }

    @Test
    void prv_over_a_part_of_the_organ_contains_that_part_only() {
        Structure partial = Drawn.planes(0, 27, 3, box(-12, -12, 12, 12)).structure();

        assertThat(Containment.of(cord, partial).isComplete()).isFalse();
        assertThat(Containment.of(cord, partial, new ZRange(3, 24))
                        .orElseThrow()
                        .isComplete())
                .isTrue();
        assertThat(Containment.of(cord, partial, new ZRange(100, 120))).isEmpty();
    }

    @Test
    void fraction_beyond_one_is_refused() {
        assertThatThrownBy(() -> new Containment(1.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("fraction must be 0 to 1, was 1.1");
    }
}
