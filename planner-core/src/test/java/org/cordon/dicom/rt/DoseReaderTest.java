package org.cordon.dicom.rt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cordon.dicom.DatasetBuilder;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.DicomReadException;
import org.cordon.dicom.ReadLimits;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Values;
import org.cordon.dicom.Vr;
import org.cordon.dose.DoseGrid;
import org.cordon.finding.Finding;
import org.cordon.geometry.Point3;
import org.cordon.plan.RtDose;
import org.cordon.plan.StoredDvh;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoseReaderTest {
    /** Half a step of 16 bits signed at the highest dose of the sample, 24 Gy. */
    private static final double HALF_STEP_GY = 24.0 / 32767 / 2;

    /** Where the sample dose is looked up: off the nodes, different in each coordinate. */
    private static final List<Point3> POINTS = List.of(
            new Point3(-31.5, 12.25, -140),
            new Point3(-30.1, 18.9, -126.2),
            new Point3(-23.6, 12.3, -138.7),
            new Point3(-27.0, 16.5, -131));

    private final List<Finding> findings = new ArrayList<>();

    private RtDose read(DicomDataset dataset) {
        return DoseReader.read(Values.of(dataset), Samples.INPUT, ReadLimits.standard(), findings);
    }

    private RtDose changed(UnaryOperator<DatasetBuilder> change) {
        DatasetBuilder copy = DatasetBuilder.copyOf(Samples.dose(DosePixelFormat.standard()));
        return read(change.apply(copy).build());
    }

    private static void assertLinear(DoseGrid grid, double toleranceGy) {
        assertThat(grid.geometry().sameNodes(Samples.GRID, 1e-9)).isTrue();
        for (Point3 point : POINTS) {
            assertThat(grid.sampleGy(point).getAsDouble())
                    .isCloseTo(Samples.linearGy(point.xMm(), point.yMm(), point.zMm()), within(toleranceGy));
        }
    }

    @Nested
    class Orientation {
        @ParameterizedTest
        @EnumSource(AxialOrientation.class)
        void every_standard_orientation_gives_the_dose_at_its_place(AxialOrientation orientation) {
            for (boolean descend : new boolean[] {false, true}) {
                DosePixelFormat format = new DosePixelFormat(16, true, false, orientation, descend);
                assertLinear(read(Samples.dose(format)).source().load(), HALF_STEP_GY + 1e-5);
            }
            assertThat(findings).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(AxialOrientation.class)
        void absolute_offsets_hold_patient_z_and_are_reported_where_the_standard_does_not_allow_them(
                AxialOrientation orientation) {
            DosePixelFormat format = new DosePixelFormat(32, false, true, orientation, true);
            assertLinear(read(Samples.dose(format)).source().load(), 1e-5);
            assertThat(findings).hasSize(orientation == AxialOrientation.HFS ? 0 : 1);
        }

        /** Row and column directions written down from PS3.3, pixels placed by its formula and not by our own. */
        @ParameterizedTest
        @CsvSource({
            "1,0,0,1",
            "-1,0,0,-1",
            "-1,0,0,1",
            "1,0,0,-1",
            "0,1,-1,0",
            "0,-1,1,0",
            "0,-1,-1,0",
            "0,1,1,0",
        })
        void pixels_lie_where_the_formula_of_the_standard_puts_them(int rowX, int rowY, int columnX, int columnY) {
            int columns = 4;
            int rows = 3;
            int frames = 5;
            double normalZ = rowX * columnY - rowY * columnX;
            ByteBuffer pixels = ByteBuffer.allocate(4 * columns * rows * frames).order(ByteOrder.LITTLE_ENDIAN);
            for (int frame = 0; frame < frames; frame++) {
                for (int row = 0; row < rows; row++) {
                    for (int column = 0; column < columns; column++) {
                        double x = 7 + rowX * 2.0 * column + columnX * 1.5 * row;
                        double y = -3 + rowY * 2.0 * column + columnY * 1.5 * row;
                        double z = 40 + normalZ * 2.5 * frame;
                        pixels.putInt((int) Math.round(1e6 * (20 + 0.5 * x + 0.3 * y + 0.02 * z)));
                    }
                }
            }
            DoseGrid grid = changed(copy -> copy.shorts(Tag.ROWS, rows)
                            .shorts(Tag.COLUMNS, columns)
                            .integers(Tag.NUMBER_OF_FRAMES, frames)
                            .decimals(Tag.PIXEL_SPACING, 1.5, 2)
                            .decimals(Tag.IMAGE_POSITION_PATIENT, 7, -3, 40)
                            .decimals(Tag.IMAGE_ORIENTATION_PATIENT, rowX, rowY, 0, columnX, columnY, 0)
                            .decimals(Tag.GRID_FRAME_OFFSET_VECTOR, 0, 2.5, 5, 7.5, 10)
                            .decimals(Tag.DOSE_GRID_SCALING, 1e-6)
                            .bytes(Tag.PIXEL_DATA, Vr.OW, pixels.array()))
                    .source()
                    .load();
            for (double part : new double[] {0, 0.3, 0.8, 1}) {
                double x = 7 + (rowX * 6 + columnX * 3) * part;
                double y = -3 + (rowY * 6 + columnY * 3) * (1 - part);
                double z = 40 + normalZ * 10 * part;
                assertThat(grid.sampleGy(new Point3(x, y, z)).getAsDouble())
                        .isCloseTo(20 + 0.5 * x + 0.3 * y + 0.02 * z, within(1e-5));
            }
        }

        @Test
        void feet_first_frames_with_positive_offsets_run_towards_the_feet() {
            RtDose dose = changed(copy -> copy.decimals(Tag.IMAGE_ORIENTATION_PATIENT, AxialOrientation.FFS.cosines()));
            assertThat(dose.geometry().orElseThrow().zRange().upperMm()).isEqualTo(-140);
            assertThat(dose.geometry().orElseThrow().zRange().lowerMm()).isEqualTo(-155);
        }

        @Test
        void an_oblique_grid_is_refused_with_the_reason() {
            double tilt = 0.01;
            double[] oblique = {1, 0, 0, 0, Math.sqrt(1 - tilt * tilt), tilt};
            assertThatThrownBy(() -> changed(copy -> copy.decimals(Tag.IMAGE_ORIENTATION_PATIENT, oblique)))
                    .isInstanceOf(DicomReadException.class)
                    .hasMessageContaining("ImageOrientationPatient (0020,0037)")
                    .hasMessageContaining("oblique, sagittal and coronal grids are not read");
        }

        @Test
        void a_coronal_grid_is_refused() {
            assertRefused(
                    "ORIENTATION_NOT_AXIAL", copy -> copy.decimals(Tag.IMAGE_ORIENTATION_PATIENT, 1, 0, 0, 0, 0, -1));
        }
    }

    @Nested
    class Frames {
        @Test
        void uneven_frames_are_refused_naming_the_frame() {
            assertThatThrownBy(
                            () -> changed(copy -> copy.decimals(Tag.GRID_FRAME_OFFSET_VECTOR, 0, 3, 6, 9.02, 12, 15)))
                    .hasMessageContaining("GridFrameOffsetVector (3004,000C)")
                    .hasMessageContaining("evenly spaced within 0.01 mm, frame 4 is at 9.02 where 9.0 was due");
        }

        @Test
        void frames_uneven_by_less_than_the_tolerance_are_read() {
            RtDose dose = changed(copy -> copy.decimals(Tag.GRID_FRAME_OFFSET_VECTOR, 0, 3, 6.009, 9, 12, 15));
            assertThat(dose.geometry().orElseThrow().spacingZMm()).isEqualTo(3);
        }

        @Test
        void shuffled_frames_are_refused() {
            assertRefused(
                    "FRAME_OFFSETS_NOT_MONOTONE",
                    copy -> copy.decimals(Tag.GRID_FRAME_OFFSET_VECTOR, 0, 6, 3, 9, 12, 15));
        }

        @Test
        void equal_offsets_are_refused() {
            assertRefused(
                    "FRAME_OFFSETS_NOT_MONOTONE",
                    copy -> copy.decimals(Tag.GRID_FRAME_OFFSET_VECTOR, 0, 0, 0, 0, 0, 0));
        }

        @Test
        void offsets_that_start_neither_at_0_nor_at_the_position_are_refused() {
            assertRefused(
                    "FRAME_OFFSETS_START",
                    copy -> copy.decimals(
                            Tag.GRID_FRAME_OFFSET_VECTOR, -139.9, -136.9, -133.9, -130.9, -127.9, -124.9));
        }

        @Test
        void a_missing_offset_is_refused() {
            assertRefused("FRAME_OFFSETS_COUNT", copy -> copy.decimals(Tag.GRID_FRAME_OFFSET_VECTOR, 0, 3, 6, 9, 12));
        }

        @Test
        void a_pointer_to_something_else_is_refused_and_a_missing_one_reported() {
            assertRefused(
                    "FRAME_INCREMENT_POINTER",
                    copy -> copy.attributeTags(Tag.FRAME_INCREMENT_POINTER, Tag.SLICE_THICKNESS));
            changed(copy -> copy.remove(Tag.FRAME_INCREMENT_POINTER));
            assertThat(findings).extracting(Finding::code).containsExactly("ATTRIBUTE_MISSING");
        }
    }

    @Nested
    class Pixels {
        static Stream<DosePixelFormat> formats() {
            List<DosePixelFormat> formats = new ArrayList<>();
            for (int bits : new int[] {16, 32}) {
                for (boolean signed : new boolean[] {false, true}) {
                    for (boolean absolute : new boolean[] {false, true}) {
                        formats.add(new DosePixelFormat(bits, signed, absolute, AxialOrientation.HFS, false));
                    }
                }
            }
            return formats.stream();
        }

        @ParameterizedTest
        @MethodSource("formats")
        void every_pixel_format_gives_the_dose_within_half_a_step(DosePixelFormat format) {
            assertLinear(read(Samples.dose(format)).source().load(), format.bits() == 16 ? HALF_STEP_GY + 1e-5 : 1e-5);
        }

        @Test
        void the_highest_unsigned_value_is_the_maximum_and_not_negative() {
            DoseGrid grid =
                    read(Samples.dose(DosePixelFormat.standard())).source().load();
            assertThat(grid.maxGy()).isCloseTo(Samples.linearDose().maxGy(), within(1e-5));
        }

        @ParameterizedTest
        @ValueSource(doubles = {0, -1e-3})
        void a_scaling_that_is_not_positive_is_refused(double scaling) {
            assertThatThrownBy(() -> changed(copy -> copy.decimals(Tag.DOSE_GRID_SCALING, scaling)))
                    .hasMessageContaining("DoseGridScaling (3004,000E): must be above 0, was " + scaling);
        }

        @Test
        void required_attributes_are_never_defaulted() {
            for (int tag : new int[] {
                Tag.DOSE_GRID_SCALING,
                Tag.DOSE_UNITS,
                Tag.DOSE_TYPE,
                Tag.DOSE_SUMMATION_TYPE,
                Tag.FRAME_OF_REFERENCE_UID,
                Tag.ROWS,
                Tag.COLUMNS,
                Tag.PIXEL_SPACING,
                Tag.IMAGE_POSITION_PATIENT,
                Tag.IMAGE_ORIENTATION_PATIENT,
                Tag.SAMPLES_PER_PIXEL,
                Tag.PHOTOMETRIC_INTERPRETATION,
                Tag.BITS_ALLOCATED,
                Tag.BITS_STORED,
                Tag.HIGH_BIT,
                Tag.PIXEL_REPRESENTATION
            }) {
                assertRefused("DICOM_ATTRIBUTE_MISSING", copy -> copy.remove(tag));
                assertRefused(
                        "DICOM_ATTRIBUTE_EMPTY",
                        copy -> copy.bytes(
                                tag,
                                Samples.dose(DosePixelFormat.standard()).vr(tag).orElseThrow(),
                                new byte[0]));
            }
        }

        @Test
        void without_a_number_of_frames_the_pixel_data_is_too_long_for_one_plane() {
            assertRefused("PIXEL_DATA_LENGTH", copy -> copy.remove(Tag.NUMBER_OF_FRAMES));
        }

        @Test
        void pixel_data_of_another_length_is_refused_with_both_lengths() {
            assertThatThrownBy(() -> changed(copy -> copy.bytes(Tag.PIXEL_DATA, Vr.OW, new byte[240])))
                    .hasMessageContaining("must be 480 bytes for its rows, columns and frames, was 240");
        }

        @Test
        void a_size_that_overflows_an_int_is_refused() {
            assertRefused(
                    "GRID_TOO_LARGE",
                    copy -> copy.shorts(Tag.ROWS, 65535)
                            .shorts(Tag.COLUMNS, 65535)
                            .integers(Tag.NUMBER_OF_FRAMES, Integer.MAX_VALUE));
            assertRefused("SIZE_NOT_POSITIVE", copy -> copy.integers(Tag.NUMBER_OF_FRAMES, -6));
            assertRefused("SIZE_NOT_POSITIVE", copy -> copy.shorts(Tag.ROWS, 0));
        }

        @Test
        void contradictory_bits_are_refused() {
            assertRefused(
                    "PIXEL_FORMAT", copy -> copy.shorts(Tag.BITS_STORED, 31).shorts(Tag.HIGH_BIT, 30));
            assertRefused("PIXEL_FORMAT", copy -> copy.shorts(Tag.HIGH_BIT, 30));
            assertRefused("PIXEL_FORMAT", copy -> copy.shorts(Tag.BITS_ALLOCATED, 8));
            assertRefused("PIXEL_FORMAT", copy -> copy.shorts(Tag.PIXEL_REPRESENTATION, 2));
            assertRefused("PIXEL_FORMAT", copy -> copy.shorts(Tag.SAMPLES_PER_PIXEL, 3));
            assertRefused("PIXEL_FORMAT", copy -> copy.strings(Tag.PHOTOMETRIC_INTERPRETATION, Vr.CS, "RGB"));
        }

        @Test
        void spacing_and_position_beyond_reason_are_refused() {
            assertRefused("PIXEL_SPACING_NOT_POSITIVE", copy -> copy.decimals(Tag.PIXEL_SPACING, 0, 2));
            assertRefused("PIXEL_SPACING_NOT_POSITIVE", copy -> copy.decimals(Tag.PIXEL_SPACING, 2, -2));
            assertRefused("POSITION_IMPLAUSIBLE", copy -> copy.decimals(Tag.IMAGE_POSITION_PATIENT, 1e7, 0, -140));
            assertRefused("DICOM_VALUE_COUNT", copy -> copy.decimals(Tag.PIXEL_SPACING, 2));
        }

        @Test
        void a_negative_dose_is_refused_when_its_values_are_read() {
            byte[] pixels = new byte[480];
            ByteBuffer.wrap(pixels).order(ByteOrder.LITTLE_ENDIAN).putInt(100, -1);
            RtDose dose =
                    changed(copy -> copy.shorts(Tag.PIXEL_REPRESENTATION, 1).bytes(Tag.PIXEL_DATA, Vr.OW, pixels));
            assertThatThrownBy(dose.source()::load)
                    .isInstanceOf(DicomReadException.class)
                    .hasMessageContaining("PixelData (7FE0,0010): holds a negative dose");
        }

        @Test
        void a_dose_of_0_everywhere_is_refused_because_it_would_pass_every_maximum() {
            RtDose dose = changed(copy -> copy.bytes(Tag.PIXEL_DATA, Vr.OW, new byte[480]));
            assertThatThrownBy(dose.source()::load).hasMessageContaining("the dose is 0 everywhere");
        }

        @Test
        void a_dose_beyond_reason_is_refused() {
            RtDose dose = changed(copy -> copy.decimals(Tag.DOSE_GRID_SCALING, 1e300));
            assertThatThrownBy(dose.source()::load).hasMessageContaining("gives a dose above 100000.0");
        }
    }

    @Nested
    class WithoutGrid {
        @Test
        void histograms_alone_are_listed_with_a_finding_and_cannot_be_loaded() {
            RtDose dose = changed(copy -> {
                for (int tag : List.copyOf(copy.build().tags())) {
                    if ((tag >>> 16) == 0x0028 || tag == Tag.PIXEL_DATA) {
                        copy.remove(tag);
                    }
                }
                return copy.remove(Tag.GRID_FRAME_OFFSET_VECTOR).remove(Tag.DOSE_GRID_SCALING);
            });
            assertThat(dose.geometry()).isEmpty();
            assertThat(findings).extracting(Finding::code).containsExactly("DOSE_WITHOUT_GRID");
            assertThatThrownBy(dose.source()::load).hasMessageContaining("this object holds no dose grid");
        }

        @Test
        void pixel_data_lost_from_a_grid_is_refused() {
            assertRefused("PIXEL_DATA_MISSING", copy -> copy.remove(Tag.PIXEL_DATA));
        }

        @Test
        void a_single_plane_has_no_grid() {
            RtDose dose = changed(copy -> copy.remove(Tag.NUMBER_OF_FRAMES)
                    .remove(Tag.GRID_FRAME_OFFSET_VECTOR)
                    .bytes(Tag.PIXEL_DATA, Vr.OW, new byte[80]));
            assertThat(dose.geometry()).isEmpty();
            assertThat(findings).extracting(Finding::code).containsExactly("DOSE_SINGLE_PLANE");
        }
    }

    @Nested
    class References {
        @Test
        void units_type_and_summation_are_kept_as_given() {
            RtDose dose = changed(copy -> copy.strings(Tag.DOSE_UNITS, Vr.CS, "RELATIVE")
                    .strings(Tag.DOSE_TYPE, Vr.CS, "EFFECTIVE")
                    .strings(Tag.DOSE_SUMMATION_TYPE, Vr.CS, "RECORD"));
            assertThat(dose.units()).isEqualTo("RELATIVE");
            assertThat(dose.type()).isEqualTo("EFFECTIVE");
            assertThat(dose.summation()).isEqualTo("RECORD");
            assertThat(dose.referencedPlanUids()).containsExactly(Samples.PLAN_UID);
            assertThat(dose.tissueHeterogeneityCorrections()).containsExactly("IMAGE");
        }

        @Test
        void a_beam_dose_names_its_fraction_group_and_beam() {
            RtDose header = Samples.doseHeader();
            RtDose beam = new RtDose(
                    header.input(),
                    header.frameOfReferenceUid(),
                    "GY",
                    "PHYSICAL",
                    "BEAM",
                    header.referencedPlanUids(),
                    OptionalInt.of(1),
                    List.of(4),
                    List.of(),
                    header.geometry(),
                    header.source(),
                    List.of());
            RtDose dose = read(RtDoseWriter.dataset(
                    beam, Samples.linearDose(), DosePixelFormat.standard(), Samples.context(Samples.DOSE_UID)));
            assertThat(dose.referencedFractionGroup()).hasValue(1);
            assertThat(dose.referencedBeams()).containsExactly(4);
        }

        @Test
        void a_transformed_dose_is_reported() {
            changed(copy -> copy.strings(Tag.SPATIAL_TRANSFORM_OF_DOSE, Vr.CS, "NON_RIGID"));
            assertThat(findings).extracting(Finding::code).containsExactly("DOSE_SPATIALLY_TRANSFORMED");
        }
    }

    @Nested
    class StoredHistograms {
        private DatasetBuilder histogram(double... data) {
            return CommonModules.item()
                    .strings(Tag.DVH_TYPE, Vr.CS, "CUMULATIVE")
                    .strings(Tag.DOSE_UNITS, Vr.CS, "GY")
                    .decimals(Tag.DVH_DOSE_SCALING, 0.5)
                    .strings(Tag.DVH_VOLUME_UNITS, Vr.CS, "CM3")
                    .integers(Tag.DVH_NUMBER_OF_BINS, 3)
                    .decimals(Tag.DVH_DATA, data)
                    .items(
                            Tag.DVH_REFERENCED_ROI_SEQUENCE,
                            List.of(CommonModules.item()
                                    .integers(Tag.REFERENCED_ROI_NUMBER, 3)
                                    .build()));
        }

        @Test
        void widths_become_left_ends_of_bins_with_the_scaling_applied() {
            RtDose dose = changed(copy -> copy.items(
                    Tag.DVH_SEQUENCE, List.of(histogram(2, 10, 4, 7, 2, 1).build())));
            StoredDvh dvh = dose.storedDvhs().get(0);
            assertThat(dvh.roiNumber()).isEqualTo(3);
            assertThat(dvh.edges()).containsExactly(0, 1, 3, 4);
            assertThat(dvh.volume()).containsExactly(10, 7, 1);
        }

        @Test
        void what_a_histogram_says_of_itself_is_kept() {
            DatasetBuilder item = histogram(2, 10, 4, 7, 2, 1)
                    .strings(Tag.DOSE_UNITS, Vr.CS, "RELATIVE")
                    .decimals(Tag.DVH_MINIMUM_DOSE, 0.1)
                    .decimals(Tag.DVH_MEAN_DOSE, 0.7);
            RtDose dose = changed(copy -> copy.decimals(Tag.DVH_NORMALIZATION_DOSE_VALUE, 18)
                    .items(
                            Tag.REFERENCED_STRUCTURE_SET_SEQUENCE,
                            List.of(CommonModules.reference(SopClass.STRUCTURE_SET, "2.25.77")))
                    .items(Tag.DVH_SEQUENCE, List.of(item.build())));
            StoredDvh.Header header = dose.storedDvhs().get(0).header();
            assertThat(header.normalisationGy()).hasValue(18);
            assertThat(header.structureSetUid()).hasValue("2.25.77");
            assertThat(header.included()).isTrue();
            assertThat(header.stated().min()).hasValue(0.1);
            assertThat(header.stated().max()).isEmpty();
            assertThat(header.stated().mean()).hasValue(0.7);
        }

        @Test
        void missing_volume_units_are_kept_as_missing() {
            DatasetBuilder item = histogram(2, 10, 4, 7, 2, 1).remove(Tag.DVH_VOLUME_UNITS);
            RtDose dose = changed(copy -> copy.items(Tag.DVH_SEQUENCE, List.of(item.build())));
            assertThat(dose.storedDvhs().get(0).header().volumeUnits()).isEmpty();
            assertThat(findings).isEmpty();
        }

        @Test
        void an_unreadable_histogram_is_reported_and_the_dose_kept() {
            RtDose dose = changed(copy ->
                    copy.items(Tag.DVH_SEQUENCE, List.of(histogram(2, 10, 4, 7).build())));
            assertThat(dose.storedDvhs()).isEmpty();
            assertThat(dose.geometry()).isPresent();
            assertThat(findings).extracting(Finding::code).containsExactly("STORED_DVH_UNREADABLE");
        }
    }

    private void assertRefused(String code, UnaryOperator<DatasetBuilder> change) {
        assertThatThrownBy(() -> changed(change))
                .isInstanceOfSatisfying(
                        DicomReadException.class,
                        refusal -> assertThat(refusal.reason().code()).isEqualTo(code));
    }
}
