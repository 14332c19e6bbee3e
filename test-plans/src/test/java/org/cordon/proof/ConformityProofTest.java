package org.cordon.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.conformity.ConformityIndex;
import org.cordon.conformity.ConformityRequest;
import org.cordon.conformity.ConformityRequest.Tissue;
import org.cordon.conformity.ConformityValue;
import org.cordon.conformity.IsodoseVolume;
import org.cordon.conformity.ShellDose;
import org.cordon.conformity.TargetConformity;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;
import org.cordon.dvh.DvhCalculator;
import org.cordon.geometry.Point3;
import org.cordon.phantom.PhantomBody;
import org.cordon.phantom.PhantomDrawing;
import org.cordon.phantom.Phantoms;
import org.cordon.structure.Body;
import org.cordon.structure.StructureInfo;
import org.cordon.structure.ZConvention;
import org.junit.jupiter.api.Test;

/** A sphere in a dose that falls by 2 Gy/mm from its middle: every index is known in closed form. */
class ConformityProofTest {
    private static final double RADIUS_MM = 12;
    private static final double MIDDLE_GY = 80;
    private static final double FALL = 2;
    /** The prescribed isodose is a sphere of 13 mm, its half one of 26.5 mm. */
    private static final double PRESCRIBED_GY = 54;

    private static final double PRESCRIBED_MM = 13;
    private static final double HALF_MM = 26.5;
    private static final double SPACING_MM = 1;

    /**
     * Relative error of a volume: interpolation moves an isodose by up to h²/8 (2/r) = 0.02 mm, three times that over r;
     * slabs of 0.5 mm add less than 0.1 %.
     */
    private static final double VOLUME = 0.006;

    private static final Map<ConformityIndex, Double> FOUND = indices();

    private static Map<ConformityIndex, Double> indices() {
        Point3 middle = new Point3(0.3, -0.2, 0.4);
        DoseGrid dose = dose(middle);
        Body target = body(Phantoms.sphere(middle, RADIUS_MM), 1);
        Body cord = body(Phantoms.cylinder(new Point3(0.3, 20, 0.4), 5, 60), 2);
        ConformityRequest request = new ConformityRequest(
                dose,
                DvhCalculator.calculate(target, dose),
                PRESCRIBED_GY,
                Tissue.of(
                        IsodoseVolume.of(dose, PRESCRIBED_GY, Optional.empty()).volumeCc()),
                Tissue.of(IsodoseVolume.of(dose, PRESCRIBED_GY / 2, Optional.empty())
                        .volumeCc()),
                ShellDose.about(dose.geometry(), target, TargetConformity.SHELL_MM, Optional.empty()),
                Optional.empty(),
                Optional.of(cord));
        Map<ConformityIndex, Double> values = new EnumMap<>(ConformityIndex.class);
        for (ConformityValue value : TargetConformity.of(request)) {
            value.value().ifPresent(number -> values.put(value.index(), number));
        }
        return values;
    }

    private static Body body(PhantomBody phantom, int number) {
        List<Double> planes = PhantomDrawing.planes(phantom, 0.5, 0.3);
        return Body.of(
                PhantomDrawing.draw(phantom, StructureInfo.of(number, phantom.name()), planes), ZConvention.HALF_SLICE);
    }

    private static DoseGrid dose(Point3 middle) {
        int nodes = 81;
        GridGeometry grid =
                new GridGeometry(new Point3(-40, -40, -40), SPACING_MM, SPACING_MM, SPACING_MM, nodes, nodes, nodes);
        float[] values = new float[grid.nodeCount()];
        int index = 0;
        for (int k = 0; k < nodes; k++) {
            for (int j = 0; j < nodes; j++) {
                for (int i = 0; i < nodes; i++) {
                    values[index++] = (float) Math.max(0, MIDDLE_GY - FALL * middle.distanceMm(grid.node(i, j, k)));
                }
            }
        }
        return DoseGrid.owning(grid, values);
    }

    private static double cubed(double ratio) {
        return ratio * ratio * ratio;
    }

    private void holds(ConformityIndex index, double truth) {
        assertThat(FOUND.get(index)).as(index.id()).isCloseTo(truth, within(VOLUME * truth));
    }

    @Test
    void volumes_and_their_ratios() {
        double sphere = 4 * Math.PI / 3 / 1000;
        holds(ConformityIndex.PIV, sphere * cubed(PRESCRIBED_MM));
        holds(ConformityIndex.PIV50, sphere * cubed(HALF_MM));
        holds(ConformityIndex.COVERAGE, 1);
        holds(ConformityIndex.RTOG_CONFORMITY, cubed(PRESCRIBED_MM / RADIUS_MM));
        holds(ConformityIndex.R100, cubed(PRESCRIBED_MM / RADIUS_MM));
        holds(ConformityIndex.SELECTIVITY, cubed(RADIUS_MM / PRESCRIBED_MM));
        holds(ConformityIndex.PADDICK, cubed(RADIUS_MM / PRESCRIBED_MM));
        holds(ConformityIndex.GRADIENT_INDEX, cubed(HALF_MM / PRESCRIBED_MM));
        holds(ConformityIndex.R50, cubed(HALF_MM / RADIUS_MM));
        holds(ConformityIndex.GRADIENT_MEASURE, (HALF_MM - PRESCRIBED_MM) / 10);
        holds(ConformityIndex.EFFECTIVE_GRADIENT, 50 / ((HALF_MM - PRESCRIBED_MM) / 10));
        assertThat(FOUND.get(ConformityIndex.REGRET))
                .isCloseTo(
                        sphere * (cubed(PRESCRIBED_MM) - cubed(RADIUS_MM)),
                        within(2 * VOLUME * sphere * cubed(PRESCRIBED_MM)));
    }

    @Test
    void doses_in_the_target_and_beyond() {
        double d2 = MIDDLE_GY - FALL * RADIUS_MM * Math.cbrt(0.02);
        double d50 = MIDDLE_GY - FALL * RADIUS_MM * Math.cbrt(0.5);
        double d98 = MIDDLE_GY - FALL * RADIUS_MM * Math.cbrt(0.98);

        // The outermost slab reaches half a slice, 0.25 mm, beyond the sphere.
        assertThat(FOUND.get(ConformityIndex.RTOG_QUALITY))
                .isBetween(
                        (MIDDLE_GY - FALL * (RADIUS_MM + 0.26)) / PRESCRIBED_GY,
                        (MIDDLE_GY - FALL * RADIUS_MM) / PRESCRIBED_GY + 1e-6);
        assertThat(FOUND.get(ConformityIndex.RTOG_HOMOGENEITY))
                .as("the cone's tip lies between nodes, up to half a diagonal of a cell away")
                .isBetween(
                        (MIDDLE_GY - FALL * SPACING_MM * Math.sqrt(3) / 2) / PRESCRIBED_GY, MIDDLE_GY / PRESCRIBED_GY);
        holds(ConformityIndex.MEDIAN_DOSE, d50);
        holds(ConformityIndex.NEAR_MAXIMUM, d2);
        holds(ConformityIndex.NEAR_MINIMUM, d98);
        assertThat(FOUND.get(ConformityIndex.ICRU83_HOMOGENEITY)).isCloseTo((d2 - d98) / d50, within(0.005));
        assertThat(FOUND.get(ConformityIndex.D2CM))
                .isCloseTo(100 * (MIDDLE_GY - FALL * (RADIUS_MM + 20)) / PRESCRIBED_GY, within(0.3));
    }

    @Test
    void distance_and_fall_off_towards_the_cord() {
        double straight = (0.9 - 0.5) * PRESCRIBED_GY / FALL;

        assertThat(FOUND.get(ConformityIndex.CORD_DISTANCE)).isCloseTo(20.2 - 5 - RADIUS_MM, within(0.1));
        assertThat(FOUND.get(ConformityIndex.FALL_OFF_MINIMUM)).isCloseTo(straight, within(0.05));
        assertThat(FOUND.get(ConformityIndex.FALL_OFF_MEDIAN)).isGreaterThanOrEqualTo(straight - 0.05);
        assertThat(FOUND.get(ConformityIndex.FALL_OFF_RAYS)).isGreaterThan(100);
        assertThat(FOUND.get(ConformityIndex.FALL_OFF_BELOW)).isZero();
    }
}
