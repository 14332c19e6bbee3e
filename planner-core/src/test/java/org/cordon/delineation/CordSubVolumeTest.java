package org.cordon.delineation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cordon.geometry.ZRange;
import org.junit.jupiter.api.Test;

class CordSubVolumeTest {
    private static final TargetSegment SEGMENT = new TargetSegment(new ZRange(0, 30), new ZRange(-1.5, 31.5));

    @Test
    void reaches_6_mm_beyond_the_extent_and_shows_5_mm_and_contour_planes_beside() {
        CordSubVolume volume = CordSubVolume.of(SEGMENT);

        assertThat(volume.judged()).isEqualTo(new ZRange(-7.5, 37.5));
        assertThat(volume.narrower()).isEqualTo(new ZRange(-6.5, 36.5));
        assertThat(volume.fromContourPlanes()).isEqualTo(new ZRange(-6, 36));
    }

    @Test
    void lengths_follow_the_published_worked_example() {
        // clinical.md 1.5: 24 mm CTV on 3 mm slices, 9.8 % over 36 mm is 10.4 % with 5 mm and 10.7 % from contour
        // planes.
        CordSubVolume volume = CordSubVolume.of(new TargetSegment(new ZRange(1.5, 22.5), new ZRange(0, 24)));
        double hot = 0.098 * volume.judged().lengthMm();

        assertThat(Math.round(1000 * hot / volume.narrower().lengthMm())).isEqualTo(104);
        assertThat(Math.round(1000 * hot / volume.fromContourPlanes().lengthMm()))
                .isEqualTo(107);
    }

    @Test
    void margin_below_1_mm_is_refused() {
        assertThatThrownBy(() -> CordSubVolume.of(SEGMENT, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("marginMm must be finite and >= 1.0, was 0.5");
    }

    @Test
    void segment_whose_extent_leaves_out_planes_is_refused() {
        assertThatThrownBy(() -> new TargetSegment(new ZRange(0, 30), new ZRange(1, 31)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("extent must hold the contour planes");
    }
}
