package org.cordon.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DatasetBuilderTest {
    @Test
    void tags_are_ascending_unsigned_whatever_order_they_were_put_in() {
        DicomDataset dataset = DatasetBuilder.create("X")
                .bytes(0xFFFC0001, Vr.OB, new byte[2])
                .strings(Tag.PATIENT_ID, Vr.LO, "1")
                .bytes(Tag.PIXEL_DATA, Vr.OW, new byte[2])
                .strings(Tag.MODALITY, Vr.CS, "CT")
                .build();
        assertThat(dataset.tags()).containsExactly(Tag.MODALITY, Tag.PATIENT_ID, Tag.PIXEL_DATA, 0xFFFC0001);
        assertThat(dataset.contains(Tag.ROWS)).isFalse();
        assertThat(dataset.byteOrder()).isEqualTo(ByteOrder.LITTLE_ENDIAN);
    }

    @Test
    void text_beyond_ascii_declares_utf_8_and_other_text_declares_nothing() {
        DatasetBuilder builder = DatasetBuilder.create("X").strings(Tag.ROI_NAME, Vr.LO, "Cord");
        assertThat(builder.build().characterSets()).isEmpty();
        builder.strings(Tag.ROI_NAME, Vr.LO, "Rückenmark");
        assertThat(builder.build().characterSets()).containsExactly("ISO_IR 192");
        assertThat(Values.of(builder.build()).string(Tag.ROI_NAME)).contains("Rückenmark");
    }

    @Test
    void item_keeps_its_character_set_below_another_one() {
        DicomDataset latin = DatasetBuilder.create("X")
                .strings(Tag.SPECIFIC_CHARACTER_SET, Vr.CS, "ISO_IR 100")
                .items(
                        Tag.STRUCTURE_SET_ROI_SEQUENCE,
                        List.of(DatasetBuilder.create("item")
                                .bytes(Tag.ROI_NAME, Vr.LO, new byte[] {(byte) 0xD6, 'l'})
                                .build()))
                .build();
        DicomDataset other = DatasetBuilder.create("Y")
                .strings(Tag.SPECIFIC_CHARACTER_SET, Vr.CS, "ISO_IR 192")
                .items(Tag.STRUCTURE_SET_ROI_SEQUENCE, latin.items(Tag.STRUCTURE_SET_ROI_SEQUENCE))
                .build();
        assertThat(Values.of(other).items(Tag.STRUCTURE_SET_ROI_SEQUENCE).get(0).string(Tag.ROI_NAME))
                .contains("Öl");
        assertThat(Values.of(DatasetBuilder.copyOf(latin).build())
                        .items(Tag.STRUCTURE_SET_ROI_SEQUENCE)
                        .get(0)
                        .string(Tag.ROI_NAME))
                .contains("Öl");
    }

    @Test
    void copy_can_be_changed_without_changing_its_source() {
        DicomDataset source =
                DatasetBuilder.create("X").integers(Tag.ROI_NUMBER, 1).build();
        DicomDataset changed = DatasetBuilder.copyOf(source)
                .integers(Tag.ROI_NUMBER, 2)
                .strings(Tag.ROI_NAME, Vr.LO, "A", "B")
                .build();
        DicomDataset removed =
                DatasetBuilder.copyOf(changed).remove(Tag.ROI_NAME).build();
        assertThat(Values.of(source).requiredInteger(Tag.ROI_NUMBER)).isEqualTo(1);
        assertThat(Values.of(changed).requiredInteger(Tag.ROI_NUMBER)).isEqualTo(2);
        assertThat(Values.of(changed).strings(Tag.ROI_NAME)).containsExactly("A", "B");
        assertThat(removed.vr(Tag.ROI_NAME)).isEqualTo(Optional.empty());
        assertThat(removed.label()).isEqualTo("X");
    }

    @Test
    void values_are_padded_to_even_length_as_their_vr_asks() {
        DicomDataset dataset = DatasetBuilder.create("X")
                .strings(Tag.SOP_INSTANCE_UID, Vr.UI, "1.2.3.4.5")
                .strings(Tag.PATIENT_ID, Vr.LO, "123")
                .bytes(Tag.PIXEL_DATA, Vr.OB, new byte[3])
                .build();
        assertThat(dataset.bytes(Tag.SOP_INSTANCE_UID).get(9)).isZero();
        assertThat(dataset.bytes(Tag.PATIENT_ID).get(3)).isEqualTo((byte) ' ');
        assertThat(dataset.bytes(Tag.PIXEL_DATA).remaining()).isEqualTo(4);
    }

    @Test
    void wrong_arguments_are_refused() {
        DatasetBuilder builder = DatasetBuilder.create("X");
        assertThatThrownBy(() -> builder.strings(Tag.ROI_NAME, Vr.LO, "a\\b"))
                .hasMessage("a value of ROIName (3006,0026) holds a backslash");
        assertThatThrownBy(() -> builder.strings(Tag.ROWS, Vr.US, "1")).hasMessage("US is not a VR of text");
        assertThatThrownBy(() -> builder.shorts(Tag.ROWS, 65536))
                .hasMessage("value must be within 0 to 65535, was 65536");
        assertThatThrownBy(() -> builder.decimals(Tag.SLICE_THICKNESS, Double.POSITIVE_INFINITY))
                .hasMessage("value must be finite, was Infinity");
        assertThatThrownBy(() -> builder.bytes(Tag.BEAM_SEQUENCE, Vr.SQ, new byte[0]))
                .hasMessage("a sequence is put by items");
    }
}
