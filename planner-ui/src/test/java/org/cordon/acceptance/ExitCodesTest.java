package org.cordon.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cordon.cli.Shell;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Vr;
import org.cordon.report.Schemas;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every end without a result: its exit code, its error document, what the person is told to do. */
class ExitCodesTest {
    @TempDir
    private Path folder;

    private Path plan;
    private Shell shell;

    @BeforeEach
    void write() {
        plan = Plans.compact(folder.resolve("plan"));
        shell = new Shell(folder);
    }

    /** Runs it with an error document on standard output; all that is the same for every such end is held here. */
    private JsonNode ends(int code, String... args) {
        String[] all = new String[args.length + 2];
        System.arraycopy(args, 0, all, 0, args.length);
        all[args.length] = "--json";
        all[args.length + 1] = "-";
        int ended = shell.run(all);
        assertThat(ended).as(shell.out() + shell.err()).isEqualTo(code);
        assertThat(Schemas.problems("error", shell.out())).isEmpty();
        JsonNode document = Schemas.tree(shell.out());
        assertThat(document.get("schema").asText()).isEqualTo("cordon.error/1");
        assertThat(document.get("message").asText()).isNotBlank();
        assertThat(document.get("remedy").asText()).as("remedy").isNotBlank();
        assertThat(shell.out()).doesNotContain(folder.toString());
        assertThat(shell.err()).contains("cordon: " + document.get("message").asText());
        return document;
    }

    private static String code(JsonNode document) {
        return document.get("code").asText();
    }

    private void second(String source, String name, String uid, String label) {
        Dicom.edit(plan.resolve(source), plan.resolve(name), builder -> {
            builder.strings(Tag.SOP_INSTANCE_UID, Vr.UI, uid);
            if (label != null) {
                builder.strings(Tag.RT_PLAN_LABEL, Vr.SH, label);
            }
        });
    }

    @Nested
    class Usage_and_choices_are_64 {
        @Test
        void a_wrong_option_names_it() {
            assertThat(code(ends(64, "check", "plan", "--bogus"))).isEqualTo("USAGE");
            assertThat(shell.err()).contains("--bogus", "--help");
        }

        @Test
        void of_several_plans_the_candidates_are_listed_and_one_can_be_named() {
            second("rtplan.dcm", "second.dcm", "2.25.77", "Boost");

            assertThat(code(ends(64, "check", "plan"))).contains("PLAN");
            assertThat(shell.err()).contains("Example_SBRT", "Boost", "--plan");
            assertThat(shell.run("check", "plan", "--plan", "Example_SBRT")).isIn(0, 1, 2);
        }

        @Test
        void of_several_doses_of_one_plan_none_is_guessed() {
            second("rtdose.dcm", "second.dcm", "2.25.78", null);

            int code = shell.run("check", "plan", "--json", "r.json");

            assertThat(code).as(shell.err()).isNotZero();
        }

        @Test
        void without_a_matching_protocol_the_candidates_are_listed() throws IOException {
            Files.delete(plan.resolve("case.yaml"));

            JsonNode document = ends(64, "check", "plan", "--what-if", "--rx", "PTV=27Gy/3");

            assertThat(code(document)).isEqualTo("PROTOCOL_NOT_CHOSEN");
            assertThat(shell.err()).contains("hytec-2021", "tg-101", "--protocol");
        }

        @Test
        void two_outputs_cannot_both_be_standard_output() {
            ends(64, "check", "plan", "--csv", "-");
        }

        @Test
        void a_wrong_case_file_names_line_and_column_and_no_path() throws IOException {
            Files.writeString(folder.resolve("own.yaml"), "schema: cordon.case/1\nlevel: T8\nlevle: T9\n");

            JsonNode document = ends(64, "check", "plan", "--case", "own.yaml");

            assertThat(document.toString()).contains("line 3").doesNotContain("own.yaml");
        }
    }

    @Nested
    class Without_the_data_it_is_65 {
        @Test
        void of_an_empty_folder() throws IOException {
            Files.createDirectory(folder.resolve("empty"));

            assertThat(code(ends(65, "check", "empty"))).isEqualTo("NO_DOSE");
            ends(65, "dvh", "empty");
        }

        @Test
        void without_dose() throws IOException {
            Files.delete(plan.resolve("rtdose.dcm"));

            assertThat(code(ends(65, "check", "plan"))).isEqualTo("NO_DOSE");
            assertThat(code(ends(65, "dvh", "plan"))).isEqualTo("NO_DOSE");
        }

        @Test
        void without_structures() throws IOException {
            Files.delete(plan.resolve("rtstruct.dcm"));

            assertThat(code(ends(65, "check", "plan"))).isEqualTo("NO_STRUCTURES");
            assertThat(code(ends(65, "dvh", "plan"))).isEqualTo("NO_STRUCTURES");
        }

        @Test
        void when_the_only_dose_is_broken_the_file_and_the_attribute_are_named() {
            Dicom.edit(plan.resolve("rtdose.dcm"), builder -> builder.remove(Tag.DOSE_GRID_SCALING));

            for (String command : List.of("check", "dvh")) {
                JsonNode document = ends(65, command, "plan");

                assertThat(document.get("input").asText()).matches("RTDOSE#[0-9a-f]{4}");
                assertThat(document.get("attribute").asText()).isEqualTo("DoseGridScaling (3004,000E)");
                assertThat(shell.err()).contains("RTDOSE#", "DoseGridScaling");
            }
        }

        @Test
        void of_a_protocol_file_that_cannot_be_read() throws IOException {
            Files.writeString(folder.resolve("p.yaml"), "schema: cordon.protocol/1\nid: own\nbogus: 1\n");

            ends(65, "check", "plan", "--protocol", "p.yaml");

            assertThat(shell.err()).contains("line 3");
        }
    }

    @Nested
    class Input_and_output_errors_are_74 {
        @Test
        void for_a_missing_input_and_a_missing_output_folder() {
            assertThat(code(ends(74, "check", "nothing"))).isEqualTo("NO_SUCH_PATH");
            assertThat(code(ends(74, "check", "plan", "--html", "none/r.html"))).isEqualTo("OUTPUT_FOLDER_MISSING");
        }

        @Test
        void for_a_full_disk_and_nothing_else_is_written() {
            Assumptions.assumeTrue(Files.exists(Path.of("/dev/full")), "needs /dev/full");

            assertThat(code(ends(74, "check", "plan", "--html", "/dev/full"))).isEqualTo("OUTPUT_NOT_WRITTEN");
        }

        @Test
        void for_a_folder_that_may_not_be_written_the_old_report_stays() throws IOException {
            Path locked = Files.createDirectory(folder.resolve("locked"));
            Path old = Files.writeString(locked.resolve("r.html"), "old");
            Assumptions.assumeTrue(locked.toFile().setWritable(false), "needs file permissions");
            Assumptions.assumeFalse(Files.isWritable(locked), "needs a user that permissions hold for");

            ends(74, "check", "plan", "--html", "locked/r.html");
            assertThat(locked.toFile().setWritable(true)).isTrue();

            assertThat(old).hasContent("old");
            assertThat(Plans.filesOf(locked)).containsExactly(old);
        }

        @Test
        void for_a_pseudo_folder_that_takes_no_files() {
            Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self")), "needs /proc");

            ends(74, "check", "plan", "--html", "/proc/self/r.html");
        }
    }

    @Nested
    class An_unhandled_error_is_70 {
        @Test
        void and_leaves_no_report_and_no_temporary_file_behind() throws IOException {
            Path work = Files.createDirectory(folder.resolve("work"));
            Path old = Files.writeString(work.resolve("r.html"), "old report");
            List<String> options = new ArrayList<>(
                    Child.without("org.cordon.report.ReviewCsv", Files.createDirectory(folder.resolve("first"))));
            options.add("-Djava.io.tmpdir=" + folder);

            Child.Ended ended = Child.cordon(
                    work, options, "check", plan.toString(), "--json", "r.json", "--html", "r.html", "--csv", "r.csv");

            assertThat(ended.code()).as(ended.out() + ended.err()).isEqualTo(70);
            assertThat(ended.out()).isEmpty();
            assertThat(ended.err()).contains("internal error").contains("details: " + folder);
            assertThat(old).hasContent("old report");
            assertThat(Plans.filesOf(work)).containsExactly(old, work.resolve("r.json"));
            String document = Files.readString(work.resolve("r.json"));
            assertThat(Schemas.problems("error", document)).isEmpty();
            assertThat(document).doesNotContain(folder.toString());
        }
    }
}
