package org.cordon.dicom.part10;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.ReadLimits;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Values;
import org.junit.jupiter.api.Test;

/** A plan of a commercial planning system, against what its description says. */
class ClinicalFilesTest {
    private static final double MAXIMUM_GY = 62.61;
    private static final double HALF_LAST_DIGIT_GY = 0.005;

    @Test
    void structure_set_has_its_structures_and_as_many_points_as_it_says() {
        Values values = Values.of(read("RS.dcm"));
        assertThat(values.items(Tag.STRUCTURE_SET_ROI_SEQUENCE)).hasSize(16);
        int contours = 0;
        for (Values roi : values.requiredItems(Tag.ROI_CONTOUR_SEQUENCE)) {
            for (Values contour : roi.items(Tag.CONTOUR_SEQUENCE)) {
                assertThat(contour.decimals(Tag.CONTOUR_DATA))
                        .hasSize(3 * contour.requiredInteger(Tag.NUMBER_OF_CONTOUR_POINTS));
                contours++;
            }
        }
        assertThat(contours).isPositive();
        assertThat(values.dataset().label()).matches("RTSTRUCT#[0-9a-f]{4}");
    }

    @Test
    void dose_has_its_grid_and_maximum() {
        Values values = Values.of(read("RD.dcm"));
        assertThat(values.requiredInteger(Tag.COLUMNS)).isEqualTo(176);
        DicomDataset.Bulk pixels = values.requiredBulk(Tag.PIXEL_DATA);
        ByteBuffer buffer = ByteBuffer.allocate((int) pixels.length()).order(ByteOrder.LITTLE_ENDIAN);
        pixels.read(0, buffer);
        assertThat(pixels.length()).isEqualTo(4L * 176 * 88 * 136);
        long maximum = 0;
        for (int i = 0; i < buffer.capacity(); i += 4) {
            maximum = Math.max(maximum, Integer.toUnsignedLong(buffer.getInt(i)));
        }
        assertThat(maximum * values.requiredDecimal(Tag.DOSE_GRID_SCALING))
                .isCloseTo(MAXIMUM_GY, offset(HALF_LAST_DIGIT_GY));
    }

    private static DicomDataset read(String name) {
        Path near = Path.of("../../shared/data/ent", name);
        Path file = Files.exists(near) ? near : Path.of("../../../shared/data/ent", name);
        assumeTrue(Files.exists(file), "needs ../shared");
        return new Part10Reader().read(file, ReadLimits.standard());
    }
}
