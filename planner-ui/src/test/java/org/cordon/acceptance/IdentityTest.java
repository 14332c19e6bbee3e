package org.cordon.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cordon.cli.Shell;
import org.cordon.dicom.DatasetBuilder;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Vr;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Canaries in every input: nothing that says who the patient is gets out, but by the report that people hand to people. */
class IdentityTest {
    private static final String NAME = "Canarius^Quintilla";
    private static final String ID = "KANARI-QXZ";
    private static final String BIRTH_DATE = "19370203";
    private static final List<String> CANARIES =
            List.of("canarius", "quintilla", "kanari", BIRTH_DATE, "1937-02-03", "feb 1937", "yellowbird", "gelbvogel");

    @TempDir
    private Path folder;

    private Path work;
    private Path plan;
    private Shell shell;

    @BeforeEach
    void plant() throws IOException {
        Path written = Plans.compact(folder.resolve("written"));
        work = Files.createDirectories(folder.resolve("work"));
        plan = Files.createDirectories(work.resolve("plan/Canarius_Quintilla-KANARI-QXZ"))
                .getParent();
        for (Path file : Plans.filesOf(written)) {
            String name = file.getFileName().toString();
            if (name.endsWith(".dcm")) {
                Dicom.edit(file, plan.resolve("Canarius_Quintilla-KANARI-QXZ/Canarius-" + name), IdentityTest::canary);
            }
        }
        Files.copy(written.resolve("case.yaml"), plan.resolve("case.yaml"));
        shell = new Shell(work);
    }

    private static void canary(DatasetBuilder builder) {
        builder.strings(Tag.PATIENT_NAME, Vr.PN, NAME)
                .strings(Tag.PATIENT_ID, Vr.LO, ID)
                .strings(Tag.PATIENT_BIRTH_DATE, Vr.DA, BIRTH_DATE)
                .strings(Tag.OTHER_PATIENT_IDS, Vr.LO, ID + "-B")
                .strings(Tag.OTHER_PATIENT_NAMES, Vr.PN, NAME)
                .strings(Tag.PATIENT_COMMENTS, Vr.LT, "Canarius lives in Yellowbird Road")
                .strings(Tag.ACCESSION_NUMBER, Vr.SH, ID)
                .strings(Tag.INSTITUTION_NAME, Vr.LO, "Gelbvogel Hospital")
                .strings(Tag.REFERRING_PHYSICIAN_NAME, Vr.PN, "Yellowbird^Otto")
                .strings(Tag.STUDY_DESCRIPTION, Vr.LO, "Canarius spine")
                .strings(Tag.SERIES_DESCRIPTION, Vr.LO, "Quintilla T8")
                .strings(Tag.DOSE_COMMENT, Vr.LO, "for Canarius")
                .strings(Tag.IMAGE_COMMENTS, Vr.LT, "of Canarius")
                .strings(Tag.STATION_NAME, Vr.SH, "GELBVOGEL1")
                .bytes(0x00091010, Vr.LO, NAME.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    /** Every byte written by the last command, the reports for people and the input set apart. */
    private void assertNothingGotOut() throws IOException {
        assertNoCanary("standard output", shell.out());
        assertNoCanary("standard error", withoutPaths(shell.err()));
        for (Path file : written()) {
            String relative = work.relativize(file).toString();
            assertNoCanary("name of " + relative, relative);
            if (!relative.endsWith(".html") && !relative.endsWith(".pdf")) {
                assertNoCanary(relative, Files.readString(file));
            }
        }
    }

    /** Which files were not used is told, with their paths, to the person who typed their folder. */
    private String withoutPaths(String err) {
        String rest = err;
        for (Path file : Plans.filesOf(plan)) {
            rest = rest.replace("not used: " + file + ":", "");
        }
        return rest;
    }

    private List<Path> written() {
        return Plans.filesOf(work).stream()
                .filter(file -> !file.startsWith(plan))
                .toList();
    }

    private static void assertNoCanary(String where, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        assertThat(CANARIES.stream().filter(lower::contains)).as(where).isEmpty();
    }

    private int check(String... more) {
        List<String> args = new ArrayList<>(List.of("check", "plan"));
        args.addAll(List.of("--json", "r.json", "--html", "r.html", "--csv", "r.csv", "--pdf", "r.pdf", "--timings"));
        args.addAll(List.of(more));
        return shell.run(args.toArray(String[]::new));
    }

    private Path file(String name) {
        return Plans.filesOf(plan).stream()
                .filter(file -> file.getFileName().toString().endsWith(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_check_tells_who_it_is_in_the_reports_for_people_alone() throws IOException {
        assertThat(check()).as(shell.err()).isIn(0, 1, 2);

        assertThat(Files.readString(work.resolve("r.html"))).contains("Canarius, Quintilla", ID);
        assertThat(written()).hasSize(4);
        assertNothingGotOut();
    }

    @Test
    void a_de_identified_report_of_any_kind_tells_nobody() throws IOException {
        Dicom.edit(
                file("rtplan.dcm"),
                builder -> builder.strings(Tag.RT_PLAN_LABEL, Vr.SH, "Canarius_T8")
                        .strings(Tag.APPROVAL_STATUS, Vr.CS, "UNAPPROVED"));
        Path structures = file("rtstruct.dcm");
        byte[] named = Files.readString(structures, StandardCharsets.ISO_8859_1)
                .replace("SpinalCord", "Canarius_C")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(named).isNotEqualTo(Files.readAllBytes(structures));
        Files.write(structures, named);
        staff();
        check("--date", "2026-03-07", "--stage", "delivery", "--with", "fractionation,robustness");
        assertThat(reported().get("HTML"))
                .contains("Canarius_T8", "2026-03-07", "Otto Yellowbird", "Gelbvogel Hospital", "lent by Gelbvogel");
        assertThat(reported().get("PDF")).contains("Canarius_T8", "Otto Yellowbird", "Gelbvogel Hospital");
        assertThat(reported().get("JSON")).contains("Otto Yellowbird");

        check("--date", "2026-03-07", "--stage", "delivery", "--with", "fractionation,robustness", "--de-identify");

        assertThat(reported().get("PDF")).contains("Displacements of the patient:", "in other schedules");
        assertThat(reported().get("HTML")).contains("a person of the clinic");
        reported().forEach((kind, text) -> {
            assertNoCanary(kind, text);
            assertThat(text).as(kind).doesNotContain("2026-03-07");
        });
    }

    /** A clinic's folder, named in the case file, and confirmations in both, by a member of its staff. */
    private void staff() throws IOException {
        Path clinic = Files.createDirectories(plan.resolve("clinic"));
        Files.writeString(clinic.resolve("report.yaml"), "schema: cordon.report/1\nclinic: Gelbvogel Hospital\n");
        Files.writeString(clinic.resolve("names.yaml"), """
                schema: cordon.site-names/1
                names:
                  - roi: Canarius_C
                    canonical: SpinalCord
                    confirmedBy: Otto Yellowbird
                    confirmedOn: 2026-03-01
                """);
        Files.writeString(clinic.resolve("checks.yaml"), """
                schema: cordon.checks/1
                severities:
                  - code: NOT_APPROVED
                    severity: WARNING
                    by: Otto Yellowbird
                    on: 2026-03-01
                    comment: lent by Gelbvogel
                """);
        Path file = plan.resolve("case.yaml");
        Files.writeString(
                file,
                Files.readString(file).replaceAll("confirmedBy: .*", "confirmedBy: Otto Yellowbird")
                        + "\nclinicFolder: clinic\n");
    }

    /** What a person reads in each of the reports for people. */
    private Map<String, String> reported() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(work.resolve("r.pdf").toFile())) {
            return Map.of(
                    "HTML", Files.readString(work.resolve("r.html")),
                    "JSON", Files.readString(work.resolve("r.json")),
                    "CSV", Files.readString(work.resolve("r.csv")),
                    "PDF", new PDFTextStripper().getText(pdf));
        }
    }

    @Test
    void a_dvh_tells_nobody() throws IOException {
        assertThat(shell.run("dvh", "plan", "--json", "d.json", "--curves", "d.csv", "--timings"))
                .as(shell.err())
                .isZero();
        assertNothingGotOut();
    }

    @Test
    void files_that_contradict_each_other_are_told_without_who_they_are() throws IOException {
        Dicom.edit(
                file("rtdose.dcm"),
                builder -> builder.strings(Tag.PATIENT_NAME, Vr.PN, "Gelbvogel^Quintilla")
                        .strings(Tag.PATIENT_ID, Vr.LO, "KANARI-QXY"));

        assertThat(check()).as(shell.err()).isEqualTo(1);
        assertThat(shell.out()).contains("patient");
        assertNothingGotOut();
    }

    @Test
    void refusals_and_errors_tell_nobody() throws IOException {
        Path dose = file("rtdose.dcm");
        byte[] whole = Files.readAllBytes(dose);
        Dicom.edit(dose, builder -> builder.remove(Tag.DOSE_GRID_SCALING));
        check();
        assertNothingGotOut();
        Files.write(dose, java.util.Arrays.copyOf(whole, whole.length / 2));
        check();
        assertNothingGotOut();
        Dicom.edit(file("rtplan.dcm"), builder -> builder.strings(Tag.SOP_INSTANCE_UID, Vr.UI, ID));
        check();
        assertNothingGotOut();
        Files.delete(dose);
        assertThat(check()).isEqualTo(65);
        assertNothingGotOut();
    }

    @Test
    void an_identifier_that_is_a_path_makes_no_file() throws IOException {
        Set<Path> before = everything();
        for (String name : List.of("rtdose.dcm", "rtplan.dcm", "rtstruct.dcm")) {
            for (int tag : new int[] {Tag.SERIES_INSTANCE_UID, Tag.STUDY_INSTANCE_UID, Tag.SOP_INSTANCE_UID}) {
                Path file = file(name);
                byte[] whole = Files.readAllBytes(file);
                Dicom.edit(file, builder -> builder.strings(tag, Vr.UI, "../../../" + ID + "/x"));
                check("--plan", "Example_SBRT");
                assertNothingGotOut();
                Files.write(file, whole);
            }
        }
        Set<Path> after = everything();
        after.removeAll(before);
        assertThat(after.stream().map(path -> work.relativize(path).toString()))
                .isSubsetOf("r.json", "r.html", "r.csv", "r.pdf");
    }

    private Set<Path> everything() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return new TreeSet<>(all.toList());
        }
    }

    @Test
    void an_internal_error_writes_its_details_without_who_it_was() throws IOException {
        List<String> options = new ArrayList<>(
                Child.without("org.cordon.report.ReviewHtml", Files.createDirectory(folder.resolve("first"))));
        options.add("-Djava.io.tmpdir=" + work);

        Child.Ended ended = Child.cordon(work, options, "check", "plan", "--json", "r.json", "--html", "r.html");

        assertThat(ended.code()).as(ended.err()).isEqualTo(70);
        assertNoCanary("standard error", ended.err());
        assertThat(written()).anyMatch(file -> file.getFileName().toString().startsWith("cordon-error-"));
        assertNothingGotOut();
    }

    @Test
    void the_canaries_are_really_in_every_input() {
        for (Path file : Plans.filesOf(plan)) {
            if (file.toString().endsWith(".dcm")) {
                DicomDataset dataset = Dicom.read(file);
                assertThat(new String(bytes(dataset), java.nio.charset.StandardCharsets.US_ASCII))
                        .contains("Canarius");
            }
        }
    }

    private static byte[] bytes(DicomDataset dataset) {
        byte[] bytes = new byte[dataset.bytes(Tag.PATIENT_NAME).remaining()];
        dataset.bytes(Tag.PATIENT_NAME).get(bytes);
        return bytes;
    }
}
