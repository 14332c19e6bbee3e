package org.cordon.gamma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Point3;
import org.cordon.geometry.Ring;
import org.cordon.structure.Body;
import org.cordon.structure.Structure;
import org.cordon.structure.StructureInfo;
import org.cordon.structure.ZConvention;
import org.junit.jupiter.api.Test;

class DoseDifferenceMapTest {
    private static final GridGeometry GRID = new GridGeometry(new Point3(-10, -10, -10), 2, 2, 2, 11, 11, 11);
    /** Half a unit in the last place of a float of some 30 Gy. */
    private static final double FLOAT_GY = 2e-6;

    /** 20 Gy and a gradient of g Gy/mm along x about the middle. */
    private static DoseGrid gradient(GridGeometry grid, double gyPerMm, double shiftMm) {
        float[] gy = new float[grid.nodeCount()];
        int node = 0;
        for (int k = 0; k < grid.nz(); k++) {
            for (int j = 0; j < grid.ny(); j++) {
                for (int i = 0; i < grid.nx(); i++) {
                    gy[node++] = (float) (20 + gyPerMm * (grid.node(i, j, k).xMm() - shiftMm));
                }
            }
        }
        return DoseGrid.owning(grid, gy);
    }

    @Test
    void a_dose_less_itself_is_nothing() {
        DoseGrid dose = gradient(GRID, 1, 0);
        DoseDifferenceStatistics same =
                DoseDifferenceMap.of(dose, dose).statistics().orElseThrow();

        assertThat(same.nodes()).isEqualTo(11 * 11 * 11);
        assertThat(same.meanGy()).isZero();
        assertThat(same.standardDeviationGy()).isZero();
        assertThat(same.largest().differenceGy()).isZero();
    }

    @Test
    void a_scaled_dose_differs_by_its_share_of_the_dose() {
        DoseGrid dose = gradient(GRID, 1, 0);
        DoseDifferenceStatistics scaled =
                DoseDifferenceMap.of(dose, dose.times(1.03)).statistics().orElseThrow();

        assertThat(scaled.meanGy()).isCloseTo(0.03 * 20, within(FLOAT_GY));
        assertThat(scaled.meanAbsoluteGy()).isCloseTo(0.03 * 20, within(FLOAT_GY));
        assertThat(scaled.standardDeviationGy())
                .as("of 11 nodes 2 mm apart")
                .isCloseTo(0.03 * 2 * Math.sqrt(10), within(FLOAT_GY));
        assertThat(scaled.highest().differenceGy()).isCloseTo(0.03 * 30, within(FLOAT_GY));
        assertThat(scaled.highest().atMm().xMm()).isEqualTo(10);
        assertThat(scaled.lowest().differenceGy()).isCloseTo(0.03 * 10, within(FLOAT_GY));
        assertThat(scaled.largest()).isEqualTo(scaled.highest());
    }

    @Test
    void a_dose_shifted_along_its_gradient_differs_by_shift_times_gradient_everywhere() {
        DoseDifferenceStatistics shifted = DoseDifferenceMap.of(gradient(GRID, 1, 0), gradient(GRID, 1, 1.5))
                .statistics()
                .orElseThrow();

        assertThat(shifted.meanGy()).isCloseTo(-1.5, within(FLOAT_GY));
        assertThat(shifted.standardDeviationGy()).isCloseTo(0, within(FLOAT_GY));
        assertThat(shifted.largest()).isEqualTo(shifted.lowest());
    }

    @Test
    void between_other_nodes_the_second_dose_is_trilinear_and_nodes_that_it_does_not_reach_do_not_count() {
        GridGeometry smaller = new GridGeometry(new Point3(-7.3, -8.1, -5.2), 1.5, 1.7, 1.1, 11, 11, 11);
        DoseDifferenceMap map = DoseDifferenceMap.of(gradient(GRID, 1, 0), gradient(smaller, 1, -0.5));
        DoseDifferenceStatistics statistics = map.statistics().orElseThrow();

        assertThat(statistics.nodes()).as("x -6 to 6, y -8 to 8, z -4 to 4").isEqualTo(7 * 9 * 5);
        assertThat(statistics.meanGy()).isCloseTo(0.5, within(FLOAT_GY));
        assertThat(map.atGy(0, 5, 5)).isEmpty();
        assertThat(map.atGy(5, 5, 5).orElseThrow()).isCloseTo(0.5, within(FLOAT_GY));
    }

    @Test
    void doses_without_a_common_node_have_no_difference() {
        GridGeometry elsewhere = new GridGeometry(new Point3(100, 0, 0), 2, 2, 2, 3, 3, 3);

        assertThat(DoseDifferenceMap.of(gradient(GRID, 1, 0), gradient(elsewhere, 0, 0))
                        .statistics())
                .isEmpty();
    }

    @Test
    void a_region_counts_its_own_nodes_only() {
        Ring ring = new Ring(new double[] {1, 9, 9, 1}, new double[] {-5, -5, 5, 5});
        Structure box = Structure.of(
                StructureInfo.of(1, "box"),
                List.of(new PlanarRegion(-2, List.of(ring)), new PlanarRegion(0, List.of(ring))));
        DoseGrid dose = gradient(GRID, 1, 0);
        DoseDifferenceMap map = DoseDifferenceMap.of(dose, dose.times(1.1));
        DoseDifferenceStatistics inside = map.statistics(NodeRegion.of(Body.of(box, ZConvention.HALF_SLICE), GRID))
                .orElseThrow();

        assertThat(inside.nodes()).as("x 2 to 8, y -4 to 4, z -2 and 0").isEqualTo(4 * 5 * 2);
        assertThat(inside.meanGy()).isCloseTo(0.1 * 25, within(FLOAT_GY));
        assertThat(map.statistics(NodeRegion.none(GRID))).isEmpty();
        assertThatThrownBy(
                        () -> map.statistics(NodeRegion.none(new GridGeometry(new Point3(0, 0, 0), 1, 1, 1, 3, 3, 3))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the region was made for another grid");
    }
}
