package org.cordon.dicom.rt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.cordon.dicom.DatasetBuilder;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.DicomReadException;
import org.cordon.dicom.ReadLimits;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Values;
import org.cordon.dicom.Vr;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.finding.Severity;
import org.cordon.geometry.PlanarRegion;
import org.cordon.plan.StructureSet;
import org.cordon.structure.Structure;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StructureSetReaderTest {
    private final List<Finding> findings = new ArrayList<>();

    private StructureSet read(DicomDataset dataset) {
        return read(dataset, ReadLimits.standard());
    }

    private StructureSet read(DicomDataset dataset, ReadLimits limits) {
        return StructureSetReader.read(
                Values.of(dataset), Samples.structureSet().input(), limits, findings);
    }

    private static DatasetBuilder contour(String type, double... data) {
        return CommonModules.item()
                .strings(Tag.CONTOUR_GEOMETRIC_TYPE, Vr.CS, type)
                .integers(Tag.NUMBER_OF_CONTOUR_POINTS, data.length / 3)
                .decimals(Tag.CONTOUR_DATA, data);
    }

    private static double[] squareAt(double zMm) {
        return new double[] {0, 0, zMm, 10, 0, zMm, 10, 10, zMm, 0, 10, zMm};
    }

    /** The sample set with the contours of its first structure replaced. */
    private static DicomDataset withContours(DatasetBuilder... contours) {
        List<DicomDataset> items = new ArrayList<>();
        for (DatasetBuilder contour : contours) {
            items.add(contour.build());
        }
        return changedItem(
                Samples.structures(), Tag.ROI_CONTOUR_SEQUENCE, 0, roi -> roi.items(Tag.CONTOUR_SEQUENCE, items));
    }

    private static DicomDataset changedItem(
            DicomDataset dataset, int sequence, int index, UnaryOperator<DatasetBuilder> change) {
        List<DicomDataset> items = new ArrayList<>(dataset.items(sequence));
        items.set(index, change.apply(DatasetBuilder.copyOf(items.get(index))).build());
        return DatasetBuilder.copyOf(dataset).items(sequence, items).build();
    }

    private Structure first(DatasetBuilder... contours) {
        return read(withContours(contours)).structures().get(0);
    }

    @Nested
    class Sound {
        @Test
        void a_written_set_comes_back_the_same() {
            StructureSet expected = Samples.structureSet();
            StructureSet set = read(Samples.structures());
            assertThat(set.setLabel()).isEqualTo("Plan A");
            assertThat(set.approvalStatus()).contains("UNAPPROVED");
            assertThat(set.frameOfReferenceUids()).containsExactly(Samples.FRAME_UID);
            assertThat(set.referencedImageUids())
                    .containsExactlyInAnyOrderElementsOf(Samples.slices().values());
            for (int i = 0; i < expected.structures().size(); i++) {
                Structure written = expected.structures().get(i);
                Structure structure = set.structures().get(i);
                assertThat(structure.info()).isEqualTo(written.info());
                assertThat(structure.planes())
                        .extracting(PlanarRegion::zMm)
                        .containsExactlyElementsOf(
                                written.planes().stream().map(PlanarRegion::zMm).toList());
                assertThat(structure.planes())
                        .flatExtracting(PlanarRegion::rings)
                        .containsExactlyElementsOf(written.planes().stream()
                                .flatMap(plane -> plane.rings().stream())
                                .toList());
                assertThat(structure.defects()).isEmpty();
            }
            assertThat(findings).extracting(Finding::code).containsExactly("STRUCTURE_WITHOUT_CONTOURS");
            assertThat(findings).extracting(Finding::severity).containsExactly(Severity.INFO);
        }

        @Test
        void contours_of_one_plane_form_one_region_whatever_their_order() {
            Structure structure = first(
                    contour("CLOSED_PLANAR", squareAt(6)),
                    contour("CLOSED_PLANAR", 2, 2, 3.004, 4, 2, 3.004, 4, 4, 3.004),
                    contour("CLOSEDPLANAR_XOR", squareAt(0)),
                    contour("CLOSED_PLANAR", squareAt(3)));
            assertThat(structure.isMeasurable()).isTrue();
            assertThat(structure.planes()).extracting(PlanarRegion::zMm).containsExactly(0.0, 3.002, 6.0);
            assertThat(structure.planes().get(1).rings()).hasSize(2);
        }

        @Test
        void points_and_open_contours_are_counted_and_reported_beside_closed_ones() {
            Structure structure = first(
                    contour("POINT", 1, 2, 3),
                    contour("OPEN_PLANAR", 0, 0, 0, 1, 1, 0),
                    contour("OPEN_NONPLANAR", 0, 0, 0, 1, 1, 5),
                    contour("CLOSED_PLANAR", squareAt(0)));
            assertThat(structure.pointContours()).isEqualTo(1);
            assertThat(structure.openContours()).isEqualTo(2);
            assertThat(structure.isMeasurable()).isTrue();
            assertThat(findings).extracting(Finding::code).contains("STRUCTURE_PARTLY_OPEN");
        }

        @Test
        void a_structure_without_an_item_of_contours_is_kept_as_empty() {
            DicomDataset none = DatasetBuilder.copyOf(Samples.structures())
                    .remove(Tag.ROI_CONTOUR_SEQUENCE)
                    .build();
            assertThat(read(none).structures()).hasSize(3).allMatch(Structure::isEmpty);
        }

        @Test
        void a_contour_that_wavers_within_the_tolerance_lies_half_way() {
            Structure structure = first(contour("CLOSED_PLANAR", 0, 0, 1, 5, 0, 1.04, 5, 5, 1.02));
            assertThat(structure.planes().get(0).zMm()).isEqualTo(1.02);
            assertThat(structure.defects()).isEmpty();
        }
    }

    @Nested
    class Defective {
        private void assertDefect(Structure structure, String code) {
            assertThat(structure.defects()).extracting(Reason::code).containsExactly(code);
            assertThat(structure.isMeasurable()).isFalse();
            assertThat(findings)
                    .filteredOn(finding -> finding.code().equals(code))
                    .hasSize(1)
                    .allMatch(finding -> finding.severity() == Severity.WARNING
                            && finding.subject().equals("SpinalCord"));
        }

        @Test
        void numbers_that_are_no_triples() {
            assertDefect(first(contour("CLOSED_PLANAR", 0, 0, 0, 1, 0, 0, 1, 1, 0, 5)), "CONTOUR_DATA_NOT_TRIPLES");
        }

        @Test
        void fewer_than_3_points() {
            assertDefect(first(contour("CLOSED_PLANAR", 0, 0, 0, 1, 0, 0)), "CONTOUR_TOO_FEW_POINTS");
        }

        @Test
        void an_empty_contour() {
            assertDefect(
                    first(contour("CLOSED_PLANAR", squareAt(0)).bytes(Tag.CONTOUR_DATA, Vr.DS, new byte[0])),
                    "CONTOUR_POINT_COUNT",
                    "CONTOUR_TOO_FEW_POINTS");
        }

        private void assertDefect(Structure structure, String... codes) {
            assertThat(structure.defects()).extracting(Reason::code).containsExactly(codes);
        }

        @Test
        void a_contour_out_of_its_plane() {
            assertDefect(first(contour("CLOSED_PLANAR", 0, 0, 1, 5, 0, 1.06, 5, 5, 1)), "CONTOUR_NOT_PLANAR");
        }

        @Test
        void a_count_of_points_that_contradicts_the_data() {
            assertDefect(
                    first(contour("CLOSED_PLANAR", squareAt(0)).integers(Tag.NUMBER_OF_CONTOUR_POINTS, 5)),
                    "CONTOUR_POINT_COUNT");
        }

        @ParameterizedTest
        @ValueSource(strings = {"NaN", "1e999", "0x10", "1,5", "abc", "1d", "Infinity", ""})
        void a_number_that_is_none(String number) {
            byte[] data =
                    ("0\\0\\0\\10\\" + number + "\\0\\10\\10\\0").getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            Structure structure = first(contour("CLOSED_PLANAR", squareAt(0)).bytes(Tag.CONTOUR_DATA, Vr.DS, data));
            assertDefect(structure, "CONTOUR_UNREADABLE");
            assertThat(structure.defects().get(0).args()).containsEntry("attribute", "ContourData (3006,0050)");
        }

        @Test
        void planes_closer_than_any_scan() {
            assertDefect(
                    first(contour("CLOSED_PLANAR", squareAt(0)), contour("CLOSED_PLANAR", squareAt(0.05))),
                    "CONTOUR_PLANES_TOO_CLOSE");
        }

        @Test
        void a_contour_drawn_twice_which_would_cancel_by_even_odd() {
            assertDefect(
                    first(
                            contour("CLOSED_PLANAR", squareAt(0)),
                            contour("CLOSED_PLANAR", 10, 10, 0, 10, 0, 0, 0, 0, 0, 0, 10, 0)),
                    "CONTOUR_REPEATED");
        }

        @Test
        void a_coordinate_beyond_any_patient() {
            assertDefect(
                    first(contour("CLOSED_PLANAR", 0, 0, 0, 1e6, 0, 0, 5, 5, 0)), "CONTOUR_COORDINATE_IMPLAUSIBLE");
        }

        @Test
        void a_shifted_contour() {
            assertDefect(
                    first(contour("CLOSED_PLANAR", squareAt(0)).decimals(Tag.CONTOUR_OFFSET_VECTOR, 0, 2, 0)),
                    "CONTOUR_OFFSET_NOT_SUPPORTED");
        }

        @Test
        void a_contour_of_unknown_or_no_type() {
            assertDefect(first(contour("CLOSED", squareAt(0))), "CONTOUR_TYPE_UNKNOWN");
            findings.clear();
            assertDefect(first(contour("POINT", squareAt(0)).remove(Tag.CONTOUR_GEOMETRIC_TYPE)), "CONTOUR_UNREADABLE");
        }

        @Test
        void many_of_a_kind_are_one_reason_with_their_number_and_the_first() {
            Structure structure = first(
                    contour("CLOSED_PLANAR", squareAt(0)),
                    contour("CLOSED_PLANAR", 0, 0, 3, 1, 0, 3),
                    contour("CLOSED_PLANAR", 0, 0, 6));
            assertDefect(structure, "CONTOUR_TOO_FEW_POINTS");
            assertThat(structure.defects().get(0).args())
                    .containsEntry("contours", 2L)
                    .containsEntry("firstContour", 2L)
                    .containsEntry("roiNumber", 3L)
                    .containsEntry("found", 2L);
            assertThat(structure.planes()).hasSize(1);
        }

        @Test
        void a_structure_contoured_in_two_items() {
            DicomDataset twice = changedItem(
                    Samples.structures(),
                    Tag.ROI_CONTOUR_SEQUENCE,
                    1,
                    roi -> roi.integers(Tag.REFERENCED_ROI_NUMBER, 3));
            assertDefect(read(twice).structures().get(0), "ROI_CONTOURED_TWICE");
        }

        @Test
        void a_structure_without_a_frame_of_reference() {
            DicomDataset lost = changedItem(
                    Samples.structures(),
                    Tag.STRUCTURE_SET_ROI_SEQUENCE,
                    0,
                    roi -> roi.remove(Tag.REFERENCED_FRAME_OF_REFERENCE_UID));
            assertDefect(read(lost).structures().get(0), "ROI_WITHOUT_FRAME_OF_REFERENCE");
        }
    }

    @Nested
    class WholeSet {
        private void assertRefused(DicomDataset dataset, String code) {
            assertThatThrownBy(() -> read(dataset))
                    .isInstanceOfSatisfying(
                            DicomReadException.class,
                            refusal -> assertThat(refusal.reason().code()).isEqualTo(code));
        }

        @Test
        void two_structures_of_one_number_are_refused() {
            assertThatThrownBy(() -> read(changedItem(
                            Samples.structures(),
                            Tag.STRUCTURE_SET_ROI_SEQUENCE,
                            1,
                            roi -> roi.integers(Tag.ROI_NUMBER, 3))))
                    .hasMessageContaining("ROINumber (3006,0022): number 3 is used for two structures");
        }

        @Test
        void contours_of_an_unknown_structure_are_refused() {
            assertRefused(
                    changedItem(
                            Samples.structures(),
                            Tag.ROI_CONTOUR_SEQUENCE,
                            1,
                            roi -> roi.integers(Tag.REFERENCED_ROI_NUMBER, 77)),
                    "CONTOURS_OF_UNKNOWN_ROI");
        }

        @Test
        void a_set_without_structures_or_without_their_numbers_is_refused() {
            assertRefused(
                    DatasetBuilder.copyOf(Samples.structures())
                            .remove(Tag.STRUCTURE_SET_ROI_SEQUENCE)
                            .build(),
                    "DICOM_ATTRIBUTE_MISSING");
            assertRefused(
                    changedItem(
                            Samples.structures(), Tag.STRUCTURE_SET_ROI_SEQUENCE, 2, roi -> roi.remove(Tag.ROI_NUMBER)),
                    "DICOM_ATTRIBUTE_MISSING");
        }

        @Test
        void limits_on_structures_and_points_are_kept() {
            ReadLimits s = ReadLimits.standard();
            ReadLimits few = new ReadLimits(
                    s.depth(),
                    s.items(),
                    s.elements(),
                    s.valueBytes(),
                    s.inflatedBytes(),
                    s.inflatedRatio(),
                    s.gridNodes(),
                    s.rois(),
                    10);
            assertThatThrownBy(() -> read(Samples.structures(), few))
                    .hasMessageContaining("more than 10 contour points");
        }

        @Test
        void several_frames_of_reference_are_visible_and_an_error() {
            StructureSet set = read(changedItem(
                    Samples.structures(),
                    Tag.STRUCTURE_SET_ROI_SEQUENCE,
                    1,
                    roi -> roi.strings(Tag.REFERENCED_FRAME_OF_REFERENCE_UID, Vr.UI, "1.2.3.10")));
            assertThat(set.frameOfReferenceUids()).containsExactly(Samples.FRAME_UID, "1.2.3.10");
            assertThat(findings)
                    .filteredOn(finding -> finding.severity() == Severity.ERROR)
                    .extracting(Finding::code)
                    .containsExactly("STRUCTURES_IN_SEVERAL_FRAMES");
        }

        @Test
        void a_missing_label_is_reported() {
            read(DatasetBuilder.copyOf(Samples.structures())
                    .remove(Tag.STRUCTURE_SET_LABEL)
                    .build());
            assertThat(findings).extracting(Finding::code).contains("ATTRIBUTE_MISSING");
        }

        @Test
        void contradictory_types_and_strange_colours_do_not_stop_reading() {
            DicomDataset set = changedItem(
                    changedItem(
                            Samples.structures(),
                            Tag.RT_ROI_OBSERVATIONS_SEQUENCE,
                            1,
                            item -> item.integers(Tag.REFERENCED_ROI_NUMBER, 3)),
                    Tag.ROI_CONTOUR_SEQUENCE,
                    0,
                    roi -> roi.integers(Tag.ROI_DISPLAY_COLOR, 300, 0, 0));
            Structure cord = read(set).structures().get(0);
            assertThat(cord.info().rgb()).isEmpty();
            assertThat(findings).extracting(Finding::code).contains("ROI_TYPE_CONTRADICTORY");
        }
    }
}
