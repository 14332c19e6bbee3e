package org.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cordon.report.Schemas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageTest {
    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void start() {
        shell = new Shell(folder);
    }

    @Test
    void no_command_prints_the_usage_on_standard_error_and_is_64() {
        assertThat(shell.run()).isEqualTo(64);
        assertThat(shell.out()).isEmpty();
        assertThat(shell.err()).contains("Usage: cordon", "check", "dvh", "demo", "protocol", "ui");
    }

    @Test
    void help_of_every_command_goes_to_standard_output() {
        assertThat(shell.run("--help")).isZero();
        assertThat(shell.out()).contains("Usage: cordon").contains("Exit codes");
        for (String command : List.of(
                "check",
                "compare",
                "diff",
                "dvh",
                "dose",
                "reirradiation",
                "gamma",
                "robustness",
                "demo",
                "self-test",
                "protocol",
                "names",
                "qa",
                "ui")) {
            assertThat(shell.run(command, "--help")).isZero();
            assertThat(shell.out()).startsWith("Usage: cordon " + command);
        }
    }

    @Test
    void the_desktop_needs_a_display() {
        assertThat(shell.run("ui")).isEqualTo(64);
        assertThat(shell.err()).contains("no display").contains("cordon check");
    }

    @Test
    void version_names_the_version_and_the_commit() {
        assertThat(shell.run("--version")).isZero();
        assertThat(shell.out()).matches("cordon \\S+ \\(commit \\S+\\)\\R");
    }

    @Test
    void unknown_words_and_options_are_64_and_say_where_help_is() {
        assertThat(shell.run("bogus")).isEqualTo(64);
        assertThat(shell.run("check", "--bogus", "x")).isEqualTo(64);
        assertThat(shell.err()).contains("--bogus").contains("cordon check --help");
        assertThat(shell.run("check")).isEqualTo(64);
    }

    @Test
    void an_error_document_goes_to_the_json_target_also_when_the_arguments_are_wrong() {
        assertThat(shell.run("check", "--json", "-", "--bogus")).isEqualTo(64);
        assertThat(Schemas.problems("error", shell.out())).isEmpty();
        assertThat(Schemas.tree(shell.out()).get("code").asText()).isEqualTo("USAGE");
    }

    @Test
    void a_missing_path_is_74_and_named_only_on_standard_error() throws IOException {
        assertThat(shell.run("check", "Anna-1961", "--json=error.json")).isEqualTo(74);
        assertThat(shell.err()).contains("Anna-1961");
        String document = Files.readString(folder.resolve("error.json"));
        assertThat(Schemas.problems("error", document)).isEmpty();
        assertThat(document).doesNotContain("Anna").contains("NO_SUCH_PATH");
    }

    @Test
    void a_folder_without_anything_readable_is_65() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "no DICOM");

        assertThat(shell.run("check", ".", "--json", "-")).isEqualTo(65);
        assertThat(Schemas.tree(shell.out()).get("code").asText()).isEqualTo("NO_DOSE");
        assertThat(shell.err()).contains("notes.txt").contains("Not DICOM");
        assertThat(shell.run("dvh", ".")).isEqualTo(65);
        assertThat(shell.err()).contains("RTSTRUCT");
    }

    @Test
    void only_one_output_may_go_to_standard_output() {
        assertThat(shell.run("check", ".", "--json", "-", "--html", "-")).isEqualTo(64);
        assertThat(shell.err()).contains("only one output");
    }

    @Test
    void what_a_report_is_to_hold_must_be_known_and_go_into_one() {
        assertThat(shell.run("check", ".", "--with", "robustness", "--json", "-"))
                .isEqualTo(64);
        assertThat(shell.err()).contains("--with adds to a report, and none is asked for");
        assertThat(shell.run("check", ".", "--with", "robustness,weather", "--pdf", "r.pdf"))
                .isEqualTo(64);
        assertThat(shell.err()).contains("Write fractionation, robustness, or both.");
        assertThat(shell.run("check", ".", "--paper", "a5", "--pdf", "r.pdf")).isEqualTo(64);
        assertThat(shell.err()).contains("Write a4 or letter.");
    }

    @Test
    void outputs_never_go_over_each_other_an_input_or_a_folder() throws IOException {
        Path input = Files.write(folder.resolve("a.dcm"), new byte[10]);
        Files.createDirectory(folder.resolve("sub"));

        assertThat(shell.run("check", "a.dcm", "--json", "a.dcm")).isEqualTo(64);
        assertThat(Files.size(input)).isEqualTo(10);
        assertThat(shell.run("check", "a.dcm", "--json", "x", "--csv", "./x")).isEqualTo(64);
        assertThat(shell.run("check", "a.dcm", "--html", "sub")).isEqualTo(64);
        assertThat(shell.run("check", "a.dcm", "--html", "none/x.html")).isEqualTo(74);
    }

    @Test
    void an_error_document_replaces_only_an_older_document_of_this_program() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.json"), "{\"mine\": 1}");
        Path old = Files.writeString(
                folder.resolve("old.json"), "{\n  \"schema\": \"cordon.review/1\",\n \"verdict\": \"PASS\"}");

        assertThat(shell.run("check", "missing", "--json", "mine.json")).isEqualTo(74);
        assertThat(mine).hasContent("{\"mine\": 1}");
        assertThat(shell.run("check", "missing", "--json", "old.json")).isEqualTo(74);
        assertThat(old).content().contains("cordon.error/1").doesNotContain("PASS");
    }

    @Test
    void a_dicom_file_is_never_overwritten_by_a_report_even_when_it_is_no_input() throws IOException {
        byte[] dicom = new byte[140];
        dicom[128] = 'D';
        dicom[129] = 'I';
        dicom[130] = 'C';
        dicom[131] = 'M';
        Files.write(folder.resolve("other.dcm"), dicom);
        Files.write(folder.resolve("a.dcm"), new byte[10]);

        assertThat(shell.run("check", "a.dcm", "--csv", "other.dcm")).isEqualTo(64);
        assertThat(folder.resolve("other.dcm")).hasBinaryContent(dicom);
    }

    @Test
    void values_of_options_are_read_strictly() throws IOException {
        Files.write(folder.resolve("a.dcm"), new byte[10]);
        String[][] wrong = {
            {"--level", "X9"},
            {"--setting", "DENOVO"},
            {"--rx", "PTV=16"},
            {"--rx-gy", "16"},
            {"--rx-gy", "1,5", "--fractions", "1"},
            {"--rx-gy", "NaN", "--fractions", "1"},
            {"--rx-gy", "16", "--fractions", "0"},
            {"--map", "cord"},
            {"--protocol", "no-such-protocol"},
        };
        for (String[] option : wrong) {
            String[] args = new String[2 + option.length];
            args[0] = "check";
            args[1] = "a.dcm";
            System.arraycopy(option, 0, args, 2, option.length);
            assertThat(shell.run(args)).as(String.join(" ", option)).isEqualTo(64);
        }
    }

    @Test
    void an_argument_with_an_at_sign_is_no_file_of_arguments() throws IOException {
        Files.writeString(folder.resolve("args"), "--help");

        assertThat(shell.run("check", "@args")).isEqualTo(74);
    }

    @Test
    void a_metric_that_cannot_be_read_is_pointed_at() {
        assertThat(shell.run("dvh", ".", "--metric", "D95[Gy]")).isEqualTo(64);
        assertThat(shell.err()).contains("column 4", "D95[Gy]\n     ^");
        assertThat(shell.run("dvh", ".", "--z-convention", "magic")).isEqualTo(64);
    }
}
