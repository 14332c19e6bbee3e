package org.cordon.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.math3.special.Erf;
import org.cordon.dose.DoseBand;
import org.cordon.dose.DoseGrid;
import org.cordon.structure.Body;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether the volume of an isodose lies where its enclosing doses say, against spheres in closed form. */
class IsodoseIntervalTest {
    private static final Optional<Body> EVERYWHERE = Optional.empty();
    private static final double PLATEAU_GY = 20;

    /** A dose that falls off around a point as an error function of the radius; the radius of a level in closed form. */
    private record Ball(double x, double y, double z, double edgeMm, double sigmaMm) {
        double atGy(double px, double py, double pz) {
            double r = Bodies.radius(px - x, py - y, pz - z);
            return PLATEAU_GY / 2 * Erf.erfc((r - edgeMm) / (Math.sqrt(2) * sigmaMm));
        }

        double volumeCc(double levelGy) {
            double r = edgeMm + Math.sqrt(2) * sigmaMm * Erf.erfInv(1 - 2 * levelGy / PLATEAU_GY);
            return 4.0 / 3 * Math.PI * r * r * r / 1000;
        }
    }

    /** Fall-offs of 2 to 5 mm from 90 to 50 % are what the spine has: sigma 1.6 to 4 mm. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 2, 3})
    void of_spheres_in_a_radial_dose_nearly_all_lie_inside_and_the_interval_is_no_wider_than_five_errors(
            double spacingMm) {
        Random random = new Random(20261120);
        int inside = 0;
        int all = 0;
        List<Double> widths = new ArrayList<>();
        for (int n = 0; n < (spacingMm < 1.5 ? 8 : 25); n++) {
            Ball ball = new Ball(
                    random.nextDouble(),
                    random.nextDouble(),
                    random.nextDouble(),
                    8 + 7 * random.nextDouble(),
                    1.6 + 2.4 * random.nextDouble());
            DoseGrid dose = Bodies.dose(30, spacingMm, ball::atGy);
            DoseBand band = DoseBand.of(dose);
            for (double share : new double[] {0.9, 0.8, 0.65, 0.5, 0.4, 0.25}) {
                double level = share * PLATEAU_GY;
                double truth = ball.volumeCc(level);
                double low = IsodoseVolume.of(band.least(), level, EVERYWHERE).volumeCc();
                double high = IsodoseVolume.of(band.most(), level, EVERYWHERE).volumeCc();
                double error =
                        Math.abs(IsodoseVolume.of(dose, level, EVERYWHERE).volumeCc() - truth);
                all++;
                inside += low <= truth && truth <= high ? 1 : 0;
                widths.add((high - low) / error);
            }
        }
        widths.sort(null);
        assertThat((double) inside / all).isGreaterThanOrEqualTo(0.97);
        assertThat(widths.get(all / 2)).isLessThan(5);
    }

    @Test
    void a_linear_dose_leaves_no_doubt() {
        DoseGrid dose = Bodies.dose(10, 2.5, (x, y, z) -> 20 + x - 0.5 * y + 0.25 * z);
        DoseBand band = DoseBand.of(dose);

        for (int node = 0; node < 9; node++) {
            assertThat(band.most().atNodeGy(node, 4, 8 - node) - band.least().atNodeGy(node, 4, 8 - node))
                    .isLessThan(1e-4f);
        }
    }

    @Test
    void a_dose_is_enclosed_at_every_node_and_nothing_falls_below_zero() {
        Random random = new Random(7);
        DoseGrid dose = Bodies.dose(6, 2, (x, y, z) -> 3 * random.nextDouble());
        DoseBand band = DoseBand.of(dose);

        for (int i = 0; i < 7; i++) {
            float here = dose.atNodeGy(i, 6 - i, i);
            assertThat(here)
                    .isBetween(band.least().atNodeGy(i, 6 - i, i), band.most().atNodeGy(i, 6 - i, i));
            assertThat(band.least().atNodeGy(i, 6 - i, i)).isNotNegative();
        }
    }

    @Test
    void doses_on_different_nodes_are_no_band() {
        DoseGrid one = Bodies.dose(6, 2, (x, y, z) -> 1);
        DoseGrid other = Bodies.dose(6, 3, (x, y, z) -> 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DoseBand(one, other))
                .withMessage("both doses of a band must have the same nodes");
    }
}
