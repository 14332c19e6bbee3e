package org.cordon.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.cordon.geometry.Point3;
import org.cordon.plan.ImageSeries;
import org.cordon.plan.ImageSlice;
import org.cordon.plan.InputObject;
import org.cordon.plan.Progress;
import org.junit.jupiter.api.Test;

class CtPainterTest {
    private static final int BLACK = 0xFF07090C;

    /** 8 x 8 pixels of 2 mm, value = 100 x column, slices at z = 0, 3, 6 with 10 more each. */
    private static CtVolume ramp() {
        ImageSeries series = new ImageSeries(
                new InputObject("CT#1", "CT", "1.2", 3, "0".repeat(64)),
                "CT",
                "1.2.3",
                "HFS",
                false,
                8,
                8,
                List.of(0.0, 3.0, 6.0),
                Set.of(),
                k -> {
                    float[] values = new float[64];
                    for (int i = 0; i < 64; i++) {
                        values[i] = 100 * (i % 8) + 10 * k;
                    }
                    return new ImageSlice(new Point3(0, 0, 3 * k), 2, 2, 8, 8, values);
                });
        return CtVolume.read(series, Progress.NONE);
    }

    private static int grey(double hu) {
        int level = (int) Math.max(0, Math.min(255, Math.round(hu / 1000 * 255)));
        return 0xFF000000 | level << 16 | level << 8 | level;
    }

    private static int[] painted(SliceFrame frame) {
        int[] argb = new int[frame.widthPx() * frame.heightPx()];
        CtPainter.paint(ramp(), frame, 500, 1000, argb);
        return argb;
    }

    @Test
    void an_axial_slice_is_bilinear_through_the_window_and_black_beyond_the_images() {
        SliceFrame frame = new SliceFrame(Plane.AXIAL, 0, 7, 7, 1, 20, 20);

        int[] argb = painted(frame);

        // pixel 10 has its middle at x = 7.5 mm, which is column 3.75
        assertThat(argb[10 * 20 + 10]).isEqualTo(grey(375));
        assertThat(argb[10 * 20 + 9]).isEqualTo(grey(325));
        assertThat(argb[10 * 20]).isEqualTo(BLACK);
        assertThat(argb[10]).isEqualTo(BLACK);
    }

    @Test
    void upright_slices_have_z_upwards() {
        SliceFrame frame = new SliceFrame(Plane.SAGITTAL, 4, 7, 3, 1, 6, 6);

        int[] argb = painted(frame);

        // column 2 (x = 4 mm): 200, and 10 more every 3 mm of z; the middle of the lowest row is z = 0.5 mm
        assertThat(argb[5 * 6 + 3]).isEqualTo(grey(201));
        assertThat(argb[3]).isEqualTo(grey(218));
    }

    @Test
    void values_are_told_by_the_nearest_pixel_and_not_outside() {
        assertThat(ramp().valueAt(new Point3(4.4, 3, 2.9))).isEqualTo((short) 210);
        assertThat(ramp().valueAt(new Point3(-3, 3, 3))).isEqualTo(CtVolume.NONE);
        assertThat(ramp().valueAt(new Point3(4, 3, 20))).isEqualTo(CtVolume.NONE);
    }

    @Test
    void a_frame_places_millimetres_and_pixels_both_ways() {
        for (Plane plane : Plane.values()) {
            SliceFrame frame = new SliceFrame(plane, 0, 12, -7, 2.5, 300, 200);
            assertThat(frame.acrossMm(frame.x(20))).isEqualTo(20);
            assertThat(frame.alongMm(frame.y(-30))).isEqualTo(-30);
            assertThat(frame.y(-7)).isEqualTo(100);
            assertThat(frame.y(0) < 100).isEqualTo(plane.isUpwards());
            Point3 point = new Point3(1, 2, 3);
            assertThat(plane.point(plane.across(point), plane.along(point), plane.through(point)))
                    .isEqualTo(point);
        }
    }
}
