package org.cordon.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TargetVolumesTest {
    private static final double PRINTED = 5e-7;
    private static final TargetVolumes WORKED = new TargetVolumes(50, 55, 46, 210);

    @Test
    void the_worked_numbers_of_the_reference_come_out() {
        assertThat(WORKED.coverage()).isCloseTo(0.92, within(PRINTED));
        assertThat(WORKED.rtogConformity()).isCloseTo(1.10, within(PRINTED));
        assertThat(WORKED.selectivity()).isCloseTo(0.836364, within(PRINTED));
        assertThat(WORKED.paddick()).isCloseTo(0.769455, within(PRINTED));
        assertThat(WORKED.gradientIndex()).isCloseTo(3.818182, within(PRINTED));
        assertThat(WORKED.r50()).isCloseTo(4.20, within(PRINTED));
        assertThat(WORKED.gradientMeasureCm()).isCloseTo(1.328151, within(PRINTED));
        assertThat(WORKED.regretCc()).isCloseTo(9, within(PRINTED));
        assertThat(TargetVolumes.radiusMm(210) / 10).isCloseTo(3.687315, within(PRINTED));
        assertThat(TargetVolumes.radiusMm(55) / 10).isCloseTo(2.359163, within(PRINTED));
    }

    @Test
    void paddick_is_coverage_times_selectivity() {
        assertThat(WORKED.paddick()).isCloseTo(WORKED.coverage() * WORKED.selectivity(), within(1e-15));
    }

    @Test
    void ratios_to_an_isodose_that_nothing_reaches_are_refused() {
        TargetVolumes cold = new TargetVolumes(50, 0, 0, 3);

        assertThat(cold.isPrescribedDoseReached()).isFalse();
        assertThat(cold.coverage()).isZero();
        assertThatThrownBy(cold::selectivity)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("nothing receives the prescribed dose");
        assertThatThrownBy(cold::paddick).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(cold::gradientMeasureCm).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void volumes_that_cannot_be_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TargetVolumes(0, 1, 1, 1))
                .withMessage("volumes must be finite and >= 0 cc, the target's > 0, were 0.0, 1.0, 1.0, 1.0");
    }
}
