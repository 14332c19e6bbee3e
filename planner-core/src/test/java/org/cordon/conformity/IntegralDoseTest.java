package org.cordon.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.cordon.dose.DoseGrid;
import org.cordon.dvh.Dvh;
import org.cordon.dvh.DvhCalculator;
import org.cordon.structure.Body;
import org.junit.jupiter.api.Test;

class IntegralDoseTest {
    @Test
    void a_linear_dose_over_a_box_is_its_middle_times_the_volume() {
        DoseGrid dose = Bodies.dose(20, 2.5, (x, y, z) -> 60 + x - 0.5 * y + 0.25 * z);
        Body box = Bodies.box(-6.3, 5.2, -3.1, 4.4, -4, 7);
        double middle = 60 + (-6.3 + 5.2) / 2 - 0.5 * (-3.1 + 4.4) / 2 + 0.25 * 1.5;

        assertThat(IntegralDose.gyLitres(dose, box).getAsDouble())
                .isCloseTo(middle * 11.5 * 7.5 * 11 / 1e6, within(1e-8));
    }

    @Test
    void over_whole_cells_it_is_the_integral_of_the_trilinear_dose() {
        DoseGrid dose = Bodies.dose(30, 2, (x, y, z) -> 20 * Math.exp(-(x * x + y * y + z * z) / 200));
        double trapezoids = 0;
        for (int u = -10; u <= 10; u += 2) {
            trapezoids += (Math.abs(u) == 10 ? 1 : 2) * Math.exp(-u * u / 200.0);
        }

        assertThat(IntegralDose.gyLitres(dose, Bodies.box(-10, 10, -10, 10, -10, 10))
                        .getAsDouble())
                .isCloseTo(20 * trapezoids * trapezoids * trapezoids / 1e6, within(1e-6 * 0.1));
    }

    @Test
    void it_agrees_with_the_mean_of_the_histogram_as_far_as_the_dose_grid_tells() {
        DoseGrid dose = Bodies.dose(30, 2, (x, y, z) -> 20 * Math.exp(-(x * x + y * y + z * z) / 200));
        Body body = Bodies.cylinder(3, -2, 17, -15, 15);
        Dvh dvh = DvhCalculator.calculate(body, dose);
        double byHistogram = dvh.meanGy().getAsDouble() * dvh.volumeCc() / 1000;
        // Interpolation: h^2/8 of the second differences, which are at most 1/100 of the dose along each axis.
        double interpolation = 2 * 2 / 8.0 * 3 / 100;

        assertThat(IntegralDose.gyLitres(dose, body).getAsDouble())
                .isCloseTo(byHistogram, within(interpolation * byHistogram));
    }

    @Test
    void a_body_that_reaches_out_of_the_grid_has_none() {
        DoseGrid dose = Bodies.dose(10, 2.5, (x, y, z) -> 1);

        assertThat(IntegralDose.gyLitres(dose, Bodies.box(-5, 11, -5, 5, -5, 5)))
                .isEmpty();
    }
}
