package org.cordon.dicom.rt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.cordon.dicom.DatasetBuilder;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.ReadLimits;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Vr;
import org.cordon.dicom.part10.Part10Writer;
import org.cordon.dicom.part10.TransferSyntax;
import org.cordon.finding.Finding;
import org.cordon.finding.Severity;
import org.cordon.geometry.Point3;
import org.cordon.plan.ImageSeries;
import org.cordon.plan.ImageSlice;
import org.cordon.plan.InputObject;
import org.cordon.plan.PlanSet;
import org.cordon.plan.Progress;
import org.cordon.plan.SkippedFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanSetReaderTest {
    @TempDir
    Path root;

    Path folder;

    @BeforeEach
    void createFolder() throws IOException {
        folder = Files.createDirectory(root.resolve("set"));
    }

    private static PlanSet read(Path... paths) {
        return PlanSetReader.read(List.of(paths), ReadLimits.standard(), Progress.NONE);
    }

    private Path write(String name, DicomDataset dataset) {
        return write(name, dataset, TransferSyntax.EXPLICIT_LITTLE);
    }

    private Path write(String name, DicomDataset dataset, TransferSyntax syntax) {
        Path file = folder.resolve(name);
        Part10Writer.write(dataset, syntax, file);
        return file;
    }

    private void writeAll(TransferSyntax syntax) {
        write("dose.dcm", Samples.dose(DosePixelFormat.standard()), syntax);
        write("structures.dcm", Samples.structures(), syntax);
        write("plan.dcm", Samples.plan(), syntax);
        Samples.slices().forEach((z, uid) -> write(uid + ".dcm", Samples.ct(z, uid, "HFS"), syntax));
    }

    private static List<String> codes(PlanSet set, Severity severity) {
        return set.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .map(Finding::code)
                .toList();
    }

    private static List<String> skipped(PlanSet set) {
        return set.skipped().stream()
                .map(SkippedFile::reason)
                .map(reason -> reason.code())
                .toList();
    }

    private static DicomDataset changed(DicomDataset dataset, int tag, Vr vr, String value) {
        return DatasetBuilder.copyOf(dataset).strings(tag, vr, value).build();
    }

    @Nested
    class WholeFolder {
        @ParameterizedTest
        @EnumSource(TransferSyntax.class)
        void a_complete_set_is_read_and_linked_in_every_transfer_syntax(TransferSyntax syntax) {
            writeAll(syntax);
            PlanSet set = read(folder);
            assertThat(codes(set, Severity.ERROR)).isEmpty();
            assertThat(codes(set, Severity.WARNING)).isEmpty();
            assertThat(codes(set, Severity.INFO)).containsExactly("STRUCTURE_WITHOUT_CONTOURS");
            assertThat(set.skipped()).isEmpty();
            assertThat(set.patients()).containsExactly(Samples.context("1.2").patient());
            assertThat(set.plans().get(0).withInput(Samples.planHeader().input()))
                    .isEqualTo(Samples.planHeader());
            assertThat(set.structureSets().get(0).structures()).hasSize(3);
            assertThat(set.structureSets().get(0).structures().get(1).name()).isEqualTo("PTV Wirbelkörper");
            Point3 point = new Point3(-27.3, 16.1, -131.4);
            assertThat(set.doses().get(0).source().load().sampleGy(point).getAsDouble())
                    .isCloseTo(Samples.linearGy(-27.3, 16.1, -131.4), within(1e-5));
            ImageSeries ct = set.images().get(0);
            assertThat(ct.slicePositionsMm()).containsExactly(-141.0, -138.0, -135.0, -132.0, -129.0, -126.0);
            assertThat(ct.pixels().load(2).value(3, 1))
                    .isEqualTo(Samples.slice().value(3, 1));
            assertThat(ct.pixels().load(2).originMm()).isEqualTo(new Point3(-40, 5, -135));
        }

        @Test
        void inputs_name_each_object_once_and_a_series_as_one() {
            writeAll(TransferSyntax.IMPLICIT_LITTLE);
            PlanSet set = read(folder);
            assertThat(set.inputs())
                    .extracting(InputObject::modality)
                    .containsExactly("RTPLAN", "RTSTRUCT", "RTDOSE", "CT");
            assertThat(set.inputs()).extracting(InputObject::count).containsExactly(1, 1, 1, 6);
            for (InputObject input : set.inputs()) {
                assertThat(input.label())
                        .isEqualTo(input.modality() + "#" + input.sha256().substring(0, 4));
            }
        }

        @Test
        void names_order_and_depth_of_files_do_not_matter() throws IOException {
            writeAll(TransferSyntax.EXPLICIT_LITTLE);
            PlanSet expected = read(folder);
            Path other = Files.createDirectories(folder.resolveSibling("other/a/b"));
            int number = 99;
            try (var files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    Path parent = number % 2 == 0 ? other : other.getParent();
                    Files.copy(file, parent.resolve("x" + number--));
                }
            }
            PlanSet set = read(other.getParent());
            assertThat(set.inputs()).isEqualTo(expected.inputs());
            assertThat(set.findings()).isEqualTo(expected.findings());
            assertThat(set.patients()).isEqualTo(expected.patients());
            assertThat(set.plans()).isEqualTo(expected.plans());
            assertThat(set.images())
                    .extracting(ImageSeries::slicePositionsMm)
                    .containsExactly(expected.images().get(0).slicePositionsMm());
        }

        @Test
        void files_read_ahead_by_other_threads_make_the_same_set() {
            writeAll(TransferSyntax.EXPLICIT_LITTLE);
            PlanSet alone = read(folder);
            ExecutorService executor = Executors.newFixedThreadPool(3);
            try {
                PlanSet ahead = PlanSetReader.read(List.of(folder), ReadLimits.standard(), Progress.NONE, executor);
                assertThat(ahead.inputs()).isEqualTo(alone.inputs());
                assertThat(ahead.findings()).isEqualTo(alone.findings());
                assertThat(ahead.skipped()).isEqualTo(alone.skipped());
            } finally {
                executor.shutdown();
            }
        }

        @Test
        void other_files_are_skipped_with_a_reason() throws IOException {
            writeAll(TransferSyntax.EXPLICIT_LITTLE);
            Files.writeString(folder.resolve("case.yaml"), "level: T8\n");
            Files.writeString(folder.resolve("notes.txt"), "n".repeat(5000));
            Files.createFile(folder.resolve("empty"));
            Files.write(folder.resolve("._dose.dcm"), new byte[] {0, 5, 0x16, 7, 0, 2, 0, 0});
            write(
                    "secondary.dcm",
                    DatasetBuilder.copyOf(Samples.ct(0, "1.2.3.50", "HFS"))
                            .strings(Tag.SOP_CLASS_UID, Vr.UI, "1.2.840.10008.5.1.4.1.1.7")
                            .strings(Tag.MODALITY, Vr.CS, "OT")
                            .build());
            write(
                    "scout.dcm",
                    DatasetBuilder.copyOf(Samples.ct(0, "1.2.3.51", "HFS"))
                            .strings(Tag.IMAGE_TYPE, Vr.CS, "ORIGINAL", "PRIMARY", "LOCALIZER")
                            .build());
            PlanSet set = read(folder);
            assertThat(skipped(set))
                    .containsExactlyInAnyOrder(
                            "FILE_NOT_DICOM",
                            "FILE_NOT_DICOM",
                            "FILE_NOT_DICOM",
                            "FILE_NOT_DICOM",
                            "DICOM_KIND_NOT_USED",
                            "IMAGE_IS_LOCALIZER");
            assertThat(codes(set, Severity.ERROR)).isEmpty();
            assertThat(codes(set, Severity.WARNING)).isEmpty();
        }

        @Test
        void an_ion_plan_is_listed_as_not_supported() {
            write("ion.dcm", changed(Samples.plan(), Tag.SOP_CLASS_UID, Vr.UI, "1.2.840.10008.5.1.4.1.1.481.8"));
            PlanSet set = read(folder);
            assertThat(set.plans()).isEmpty();
            assertThat(codes(set, Severity.WARNING)).containsExactly("PLAN_IS_ION");
            assertThat(skipped(set)).containsExactly("PLAN_IS_ION");
        }

        @Test
        void a_path_that_does_not_exist_is_an_error_without_its_name() {
            PlanSet set = read(folder.resolve("Doe_John"));
            assertThat(codes(set, Severity.ERROR)).containsExactly("PATH_NOT_FOUND");
            assertThat(set.findings().toString()).doesNotContain("Doe");
        }
    }

    @Nested
    class Refusals {
        @Test
        void a_damaged_dose_is_an_error_with_code_attribute_and_label() {
            write(
                    "d.dcm",
                    DatasetBuilder.copyOf(Samples.dose(DosePixelFormat.standard()))
                            .remove(Tag.DOSE_GRID_SCALING)
                            .build());
            PlanSet set = read(folder);
            assertThat(set.doses()).isEmpty();
            Finding finding = set.findings().get(0);
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.code()).isEqualTo("DICOM_ATTRIBUTE_MISSING");
            assertThat(finding.reason().args()).containsEntry("attribute", "DoseGridScaling (3004,000E)");
            assertThat(finding.subject()).matches("RTDOSE#[0-9a-f]{4}");
        }

        @Test
        void a_damaged_image_is_a_warning() {
            write(
                    "i.dcm",
                    DatasetBuilder.copyOf(Samples.ct(0, "1.2.3.4.1", "HFS"))
                            .remove(Tag.RESCALE_SLOPE)
                            .build());
            PlanSet set = read(folder);
            assertThat(codes(set, Severity.ERROR)).isEmpty();
            assertThat(codes(set, Severity.WARNING)).containsExactly("DICOM_ATTRIBUTE_MISSING");
        }

        @Test
        void a_cut_file_is_an_error_even_when_its_kind_cannot_be_told() throws IOException {
            Path file = write("p.dcm", Samples.plan());
            for (int length : new int[] {0, 100, 140, 300, (int) Files.size(file) - 10}) {
                byte[] all = Files.readAllBytes(file);
                Path cut = Files.write(folder.resolve("cut.dcm"), Arrays.copyOf(all, length));
                assertThat(codes(read(cut), Severity.ERROR))
                        .as("cut at " + length)
                        .hasSize(1);
            }
        }

        @Test
        void an_object_that_contradicts_its_class_is_an_error() {
            write("d.dcm", changed(Samples.dose(DosePixelFormat.standard()), Tag.MODALITY, Vr.CS, "RTPLAN"));
            write("e.dcm", changed(Samples.plan(), Tag.SOP_CLASS_UID, Vr.UI, "1.2.840.10008.5.1.4.1.1.481.55"));
            assertThat(codes(read(folder), Severity.ERROR))
                    .containsExactly("MODALITY_CONTRADICTS_CLASS", "MODALITY_CONTRADICTS_CLASS");
        }
    }

    @Nested
    class SeveralFiles {
        @Test
        void copies_count_once() {
            writeAll(TransferSyntax.EXPLICIT_LITTLE);
            write("copy.dcm", Samples.plan());
            write("again.dcm", Samples.ct(-141, Samples.CT_SERIES_UID + ".1", "HFS"));
            PlanSet set = read(folder, folder);
            assertThat(set.plans()).hasSize(1);
            assertThat(set.images().get(0).slicePositionsMm()).hasSize(6);
            assertThat(codes(set, Severity.INFO))
                    .containsExactly("FILE_REPEATED", "FILE_REPEATED", "STRUCTURE_WITHOUT_CONTOURS");
            assertThat(codes(set, Severity.ERROR)).isEmpty();
        }

        @Test
        void different_files_of_one_uid_are_an_error_and_the_same_one_is_kept_whatever_their_names() {
            DicomDataset other = changed(Samples.plan(), Tag.RT_PLAN_LABEL, Vr.SH, "other");
            write("a.dcm", Samples.plan());
            write("b.dcm", other);
            PlanSet one = read(folder);
            write("a.dcm", other);
            write("b.dcm", Samples.plan());
            PlanSet two = read(folder);
            assertThat(codes(one, Severity.ERROR)).contains("UID_NOT_UNIQUE");
            assertThat(one.plans()).hasSize(1).isEqualTo(two.plans());
        }

        @Test
        void different_patients_are_an_error_that_does_not_name_them() {
            writeAll(TransferSyntax.EXPLICIT_LITTLE);
            write("dose.dcm", changed(Samples.dose(DosePixelFormat.standard()), Tag.PATIENT_ID, Vr.LO, "CANARY-77"));
            PlanSet set = read(folder);
            assertThat(set.patients()).hasSize(2);
            Finding finding = set.findings().get(0);
            assertThat(finding.code()).isEqualTo("PATIENT_MISMATCH");
            assertThat(finding.reason().args()).containsEntry("attributes", List.of("PatientID"));
            assertThat(set.toString()).doesNotContain("CANARY").doesNotContain("Example^Patient");
        }

        @Test
        void the_same_patient_spelt_differently_is_no_mismatch() {
            writeAll(TransferSyntax.EXPLICIT_LITTLE);
            DicomDataset spelt = DatasetBuilder.copyOf(Samples.dose(DosePixelFormat.standard()))
                    .strings(Tag.PATIENT_NAME, Vr.PN, "EXAMPLE^PATIENT^^^")
                    .strings(Tag.PATIENT_BIRTH_DATE, Vr.DA, "")
                    .strings(Tag.PATIENT_SEX, Vr.CS, "M")
                    .build();
            write("dose.dcm", spelt);
            PlanSet set = read(folder);
            assertThat(codes(set, Severity.ERROR)).isEmpty();
            assertThat(set.patients()).hasSize(1);
            assertThat(set.patients().get(0).birthDate()).isEqualTo("19500101");
        }

        @Test
        void a_file_without_patient_id_beside_others_is_reported() {
            writeAll(TransferSyntax.EXPLICIT_LITTLE);
            write("dose.dcm", changed(Samples.dose(DosePixelFormat.standard()), Tag.PATIENT_ID, Vr.LO, ""));
            assertThat(codes(read(folder), Severity.WARNING)).containsExactly("PATIENT_ID_MISSING");
        }

        @Test
        void a_dose_in_another_frame_of_reference_is_an_error() {
            writeAll(TransferSyntax.EXPLICIT_LITTLE);
            write(
                    "dose.dcm",
                    changed(Samples.dose(DosePixelFormat.standard()), Tag.FRAME_OF_REFERENCE_UID, Vr.UI, "1.2.3.77"));
            assertThat(codes(read(folder), Severity.ERROR)).containsExactly("FRAME_OF_REFERENCE_MISMATCH");
        }
    }

    @Nested
    class Images {
        @ParameterizedTest
        @EnumSource(AxialOrientation.class)
        void pixels_come_out_in_ascending_x_and_y_for_every_patient_position(AxialOrientation position) {
            write("i.dcm", Samples.ct(7, "1.2.3.4.1", position.name()), TransferSyntax.EXPLICIT_BIG);
            ImageSeries series = read(folder).images().get(0);
            ImageSlice slice = series.pixels().load(0);
            assertThat(series.patientPosition()).isEqualTo(position.name());
            assertThat(series.rows()).isEqualTo(4);
            assertThat(series.columns()).isEqualTo(5);
            assertThat(slice.originMm()).isEqualTo(new Point3(-40, 5, 7));
            assertThat(slice.spacingXMm()).isEqualTo(1.5);
            for (int j = 0; j < 4; j++) {
                for (int i = 0; i < 5; i++) {
                    assertThat(slice.value(i, j)).isEqualTo(100 * j + i - 500);
                }
            }
        }

        @Test
        void rescaling_and_unused_bits_are_applied() {
            write(
                    "i.dcm",
                    DatasetBuilder.copyOf(Samples.ct(0, "1.2.3.4.1", "HFS"))
                            .shorts(Tag.BITS_STORED, 12)
                            .shorts(Tag.HIGH_BIT, 11)
                            .shorts(Tag.PIXEL_REPRESENTATION, 0)
                            .decimals(Tag.RESCALE_SLOPE, 2)
                            .decimals(Tag.RESCALE_INTERCEPT, -1024)
                            .build());
            // -500 is 0xFE0C; its lower 12 bits are 0xE0C = 3596.
            assertThat(read(folder).images().get(0).pixels().load(0).value(0, 0))
                    .isEqualTo(2 * 3596 - 1024);
        }

        @Test
        void a_missing_slice_a_slice_twice_and_a_crooked_one_are_errors_of_a_ct() {
            double[] positions = {0, 3, 6, 12, 15, 15, 18.5};
            for (int i = 0; i < positions.length; i++) {
                write(i + ".dcm", Samples.ct(positions[i], "1.2.3.4." + i, "HFS"));
            }
            PlanSet set = read(folder);
            assertThat(codes(set, Severity.ERROR))
                    .containsExactly("IMAGE_SLICES_MISSING", "IMAGE_SLICES_NOT_UNIFORM", "IMAGE_SLICES_TWICE");
            assertThat(set.images().get(0).slicePositionsMm()).containsExactly(0.0, 3.0, 6.0, 12.0, 15.0, 15.0, 18.5);
        }

        @Test
        void gantry_tilt_and_slices_beside_each_other_are_errors_of_a_ct() {
            write("0.dcm", Samples.ct(0, "1.2.3.4.1", "HFS"));
            write(
                    "1.dcm",
                    DatasetBuilder.copyOf(Samples.ct(3, "1.2.3.4.2", "HFS"))
                            .decimals(Tag.GANTRY_DETECTOR_TILT, 5)
                            .decimals(Tag.IMAGE_POSITION_PATIENT, -40, 5.3, 3)
                            .build());
            assertThat(codes(read(folder), Severity.ERROR))
                    .containsExactly("IMAGE_GANTRY_TILT", "IMAGE_SLICES_NOT_ALIGNED");
        }

        @Test
        void images_of_different_geometry_in_one_series_are_separated() {
            write("0.dcm", Samples.ct(0, "1.2.3.4.1", "HFS"));
            write("1.dcm", Samples.ct(3, "1.2.3.4.2", "HFP"));
            PlanSet set = read(folder);
            assertThat(set.images()).hasSize(2);
            assertThat(codes(set, Severity.WARNING)).containsExactly("IMAGE_SERIES_MIXED");
        }

        @Test
        void an_image_that_says_so_is_of_a_phantom() {
            write("0.dcm", changed(Samples.ct(0, "1.2.3.4.1", "HFS"), 0x00280300, Vr.CS, "YES"));
            assertThat(read(folder).images().get(0).phantom()).isTrue();
            write("0.dcm", changed(Samples.ct(0, "1.2.3.4.1", "HFS"), 0x00280300, Vr.CS, "NO"));
            assertThat(read(folder).images().get(0).phantom()).isFalse();
        }

        @Test
        void a_file_replaced_after_reading_is_noticed() {
            Path file = write("0.dcm", Samples.ct(0, "1.2.3.4.1", "HFS"));
            ImageSeries series = read(folder).images().get(0);
            write(file.getFileName().toString(), Samples.ct(1, "1.2.3.4.1", "HFS"));
            assertThatThrownBy(() -> series.pixels().load(0)).hasMessageContaining("the file was replaced");
        }
    }

    @Nested
    class Scan {
        @Test
        void links_are_not_followed_whether_they_leave_or_loop() throws IOException {
            writeAll(TransferSyntax.EXPLICIT_LITTLE);
            Path outside = Files.createDirectories(folder.resolveSibling("outside"));
            Part10Writer.write(
                    changed(Samples.plan(), Tag.SOP_INSTANCE_UID, Vr.UI, "1.2.3.88"),
                    TransferSyntax.EXPLICIT_LITTLE,
                    outside.resolve("p.dcm"));
            Files.createSymbolicLink(folder.resolve("leaves"), outside);
            Files.createSymbolicLink(folder.resolve("file"), outside.resolve("p.dcm"));
            Files.createSymbolicLink(folder.resolve("loop"), folder);
            Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("nowhere"));
            PlanSet set = read(folder);
            assertThat(set.plans()).hasSize(1);
            assertThat(skipped(set)).containsOnly("LINK_NOT_FOLLOWED").hasSize(4);
            assertThat(read(folder.resolve("leaves")).plans())
                    .as("named by the user")
                    .hasSize(1);
        }

        @Test
        @Timeout(10)
        void a_pipe_is_never_opened() throws IOException, InterruptedException {
            writeAll(TransferSyntax.EXPLICIT_LITTLE);
            Path pipe = folder.resolve("pipe.dcm");
            assumeTrue(makePipe(pipe), "needs mkfifo");
            assertThat(skipped(read(folder))).containsExactly("NOT_A_REGULAR_FILE");
            assertThat(skipped(read(pipe))).containsExactly("NOT_A_REGULAR_FILE");
        }

        private static boolean makePipe(Path pipe) throws InterruptedException {
            try {
                return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
            } catch (IOException unavailable) {
                return false;
            }
        }

        @Test
        @Timeout(10)
        void a_huge_sparse_file_is_passed_over_without_being_read() throws IOException {
            writeAll(TransferSyntax.EXPLICIT_LITTLE);
            try (RandomAccessFile sparse =
                    new RandomAccessFile(folder.resolve("video.mov").toFile(), "rw")) {
                sparse.setLength(8L << 30);
            }
            PlanSet set = read(folder);
            assertThat(skipped(set)).containsExactly("FILE_NOT_DICOM");
            assertThat(codes(set, Severity.ERROR)).isEmpty();
        }

        @Test
        void cancelling_ends_with_a_cancellation_and_no_file_more() {
            writeAll(TransferSyntax.EXPLICIT_LITTLE);
            List<Long> done = new ArrayList<>();
            Progress progress = new Progress() {
                @Override
                public void step(String stage, long count, long total) {
                    if (stage.equals("read")) {
                        done.add(count);
                    }
                }

                @Override
                public boolean isCancelled() {
                    return done.size() == 3;
                }
            };
            assertThatThrownBy(() -> PlanSetReader.read(List.of(folder), ReadLimits.standard(), progress))
                    .isInstanceOf(CancellationException.class);
            assertThat(done).containsExactly(0L, 1L, 2L);
        }

        @Test
        @Timeout(value = 120, unit = TimeUnit.SECONDS)
        void three_hundred_slices_of_the_same_series_are_one_input() {
            for (int i = 0; i < 300; i++) {
                write(i + ".dcm", Samples.ct(i, "1.2.3.4." + (i + 1), "HFS"));
            }
            PlanSet set = read(folder);
            assertThat(set.inputs()).hasSize(1);
            assertThat(set.inputs().get(0).count()).isEqualTo(300);
            assertThat(set.findings()).extracting(Finding::code).containsExactly("IMAGES_OF_NO_STRUCTURE_SET");
        }
    }
}
