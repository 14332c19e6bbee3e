package org.cordon.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.cordon.radiobiology.LinearQuadratic;
import org.cordon.radiobiology.Schedule;
import org.junit.jupiter.api.Test;

class AlphaBetaFlipTest {
    @Test
    void an_eqd2_crosses_a_limit_where_the_formula_says() {
        // E(a) = D (d + a)/(2 + a) = L at a = (D d - 2 L)/(L - D).
        Schedule mori = new Schedule(39, 13);
        double flip = AlphaBetaFlip.nearest(a -> LinearQuadratic.eqd2(mori, a).valueGy(), 50, 2)
                .orElseThrow();
        assertThat(flip).isCloseTo((39 * 3 - 2 * 50.0) / (50 - 39.0), within(1e-9));
    }

    @Test
    void the_crossing_nearest_to_the_ratio_in_use_is_named() {
        double flip = AlphaBetaFlip.nearest(a -> Math.abs(a - 3), 1, 2.5).orElseThrow();
        assertThat(flip).isCloseTo(2, within(1e-9));
    }

    @Test
    void a_verdict_that_holds_everywhere_does_not_flip() {
        assertThat(AlphaBetaFlip.nearest(a -> 44, 50, 2)).isEmpty();
        assertThat(AlphaBetaFlip.nearest(
                        a -> LinearQuadratic.eqd2(new Schedule(44, 22), a).valueGy(), 50, 2))
                .isEmpty();
    }
}
