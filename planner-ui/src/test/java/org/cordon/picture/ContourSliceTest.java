package org.cordon.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Ring;
import org.cordon.structure.Structure;
import org.cordon.structure.StructureInfo;
import org.junit.jupiter.api.Test;

class ContourSliceTest {
    /** The outline is drawn on samples every millimetre. */
    private static final double STEP_MM = 1;

    private static Structure box(double... zMm) {
        List<PlanarRegion> planes = new ArrayList<>();
        for (double z : zMm) {
            planes.add(new PlanarRegion(
                    z, List.of(new Ring(new double[] {-10, 10, 10, -10}, new double[] {20, 20, 40, 40}))));
        }
        return Structure.of(StructureInfo.of(1, "box"), planes);
    }

    private static double[] extent(List<double[]> chains, int offset) {
        double[] extent = {Double.MAX_VALUE, -Double.MAX_VALUE};
        for (double[] chain : chains) {
            for (int i = offset; i < chain.length; i += 2) {
                extent[0] = Math.min(extent[0], chain[i]);
                extent[1] = Math.max(extent[1], chain[i]);
            }
        }
        return extent;
    }

    @Test
    void an_axial_slice_shows_the_drawn_contour_of_its_plane_and_nothing_beyond_half_a_slice() {
        Structure box = box(0, 3, 6);

        assertThat(ContourSlice.of(box, Plane.AXIAL, 3.4))
                .singleElement()
                .satisfies(chain ->
                        assertThat(chain).hasSize(10).startsWith(-10.0, 20.0).endsWith(-10.0, 20.0));
        assertThat(ContourSlice.of(box, Plane.AXIAL, 7.4)).hasSize(1);
        assertThat(ContourSlice.of(box, Plane.AXIAL, 7.6)).isEmpty();
    }

    @Test
    void upright_slices_show_the_box_with_half_a_slice_beyond_its_end_planes() {
        Structure box = box(0, 3, 6, 9);

        List<double[]> sagittal = ContourSlice.of(box, Plane.SAGITTAL, 0);
        assertThat(sagittal).hasSize(1);
        assertThat(extent(sagittal, 0)).containsExactly(new double[] {20, 40}, within(STEP_MM / 2));
        assertThat(extent(sagittal, 1)).containsExactly(new double[] {-1.5, 10.5}, within(STEP_MM / 2));
        assertThat(extent(ContourSlice.of(box, Plane.CORONAL, 30), 0))
                .containsExactly(new double[] {-10, 10}, within(STEP_MM / 2));
        assertThat(ContourSlice.of(box, Plane.SAGITTAL, 11)).isEmpty();
    }

    @Test
    void a_plane_that_is_missing_leaves_a_gap() {
        assertThat(ContourSlice.of(box(0, 3, 6, 18, 21, 24), Plane.SAGITTAL, 0)).hasSize(2);
    }
}
