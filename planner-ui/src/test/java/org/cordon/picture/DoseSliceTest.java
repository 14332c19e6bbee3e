package org.cordon.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import java.util.Random;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;
import org.cordon.geometry.Point3;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DoseSliceTest {
    private static final int STEP_PX = 3;

    @ParameterizedTest
    @EnumSource(Plane.class)
    void each_sample_is_the_dose_of_the_grid_there_and_none_outside(Plane plane) {
        DoseGrid dose = dose();
        SliceFrame frame = new SliceFrame(plane, 3.7, 2, 1, 4.1, 170, 130);

        DoseSlice samples = DoseSlice.of(dose, frame, STEP_PX);

        int inside = 0;
        for (int j = 0; j < frame.heightPx() / STEP_PX; j++) {
            for (int i = 0; i < frame.widthPx() / STEP_PX; i++) {
                Point3 point = plane.point(
                        frame.acrossMm((double) i * STEP_PX), frame.alongMm((double) j * STEP_PX), frame.throughMm());
                OptionalDouble there = dose.sampleGy(point);
                inside += there.isPresent() ? 1 : 0;
                Float expected = there.isPresent() ? (float) there.getAsDouble() : Float.NaN;
                assertThat(Float.valueOf(samples.doseGy(i, j))).isEqualTo(expected);
            }
        }
        assertThat(inside).isBetween(400, 2000);
    }

    private static DoseGrid dose() {
        GridGeometry geometry = new GridGeometry(new Point3(-10, -9, -8), 2.5, 2, 3, 9, 10, 7);
        Random random = new Random(5);
        float[] values = new float[geometry.nodeCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = 20 * random.nextFloat();
        }
        return DoseGrid.owning(geometry, values);
    }
}
