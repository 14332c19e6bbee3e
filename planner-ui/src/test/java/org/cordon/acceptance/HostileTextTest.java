package org.cordon.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cordon.cli.Shell;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Vr;
import org.cordon.text.SafeText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a file is data wherever it is shown: no cursor moves, no formula runs, no element is opened. */
class HostileTextTest {
    @TempDir
    private Path folder;

    private Path plan;
    private Shell shell;

    @BeforeEach
    void write() {
        plan = Plans.compact(folder.resolve("plan"));
        shell = new Shell(folder);
    }

    private int check() {
        return shell.run("check", "plan", "--json", "r.json", "--html", "r.html", "--csv", "r.csv");
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001b[2J\u001b[31mPTV",
                "\u001b]0;title\u0007PTV",
                "\u009b31mPTV",
                "PTV\u202ecod\u2066",
                "PTV\u200b\u00ad",
                "=cmd|'/C calc'!A0",
                "+1+1",
                "-2+3",
                "@SUM(A1:A9)",
                "\tPTV,\"x\";y",
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "'];</style><svg/onload=alert(1)>",
                "PTV\r\nPASS all rows",
                "PTV & \"quotes\" 'single' `tick` ${x} {args} [a]",
                "\u05d0\u05d1\u05d2 PTV",
            })
    void a_name_is_shown_and_does_nothing(String name) throws IOException {
        Dicom.rename(plan.resolve("rtstruct.dcm"), old -> old.equals("PTV") ? name : old);
        Dicom.edit(
                plan.resolve("rtplan.dcm"),
                builder -> builder.strings(Tag.RT_PLAN_LABEL, Vr.SH, name).strings(Tag.RT_PLAN_NAME, Vr.LO, name));

        int code = check();

        assertThat(code).as(shell.err()).isIn(0, 1, 2);
        assertHarmless("terminal", shell.out());
        assertHarmless("standard error", shell.err());
        assertHarmless("JSON", text("r.json"));
        assertHarmless("HTML", text("r.html"));
        assertHarmless("CSV", text("r.csv").replace("\r\n", "\n"));
        assertThat(shell.out().lines().filter(line -> line.startsWith("PASS"))).isEmpty();
        HtmlPage.parse(text("r.html")).assertInert();
        Csv.parse(text("r.csv")).assertNoFormulas();
        ReviewDocument document = new ReviewDocument(text("r.json"));
        assertThat(document.breaches()).isEmpty();
        assertThat(targets(document)).as("the name is kept as it is in JSON").contains(name);
        assertThat(shell.run("dvh", "plan", "--json", "d.json", "--curves", "d.csv"))
                .as(shell.err())
                .isZero();
        assertHarmless("terminal", shell.out());
        assertHarmless("JSON", text("d.json"));
        Csv.parse(text("d.csv")).assertNoFormulas();
    }

    private static List<String> targets(ReviewDocument document) {
        List<String> targets = new ArrayList<>();
        document.root()
                .get("prescriptions")
                .forEach(each -> targets.add(each.get("target").asText()));
        return targets;
    }

    private static void assertHarmless(String where, String text) {
        assertThat(text.codePoints()
                        .filter(point -> point != '\n' && SafeText.isHarmful(point))
                        .mapToObj(Integer::toHexString))
                .as("%s: %s", where, text)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Spinal\u0421ord",
                "SpinalC\u03bfrd",
                "Spinal\u200bCord",
                "SpinalCord\u202c",
                "\uff33pinalCord",
                "SpinalCord\u00ad"
            })
    void a_name_that_only_looks_like_the_cord_is_flagged_and_never_taken_for_it(String name) throws IOException {
        Dicom.rename(plan.resolve("rtstruct.dcm"), old -> old.equals("SpinalCord") ? name : old);

        assertThat(check()).isNotZero();

        ReviewDocument document = new ReviewDocument(text("r.json"));
        assertThat(document.ofRule("cord-partial-v10"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("status").asText()).isEqualTo("NOT_EVALUATED"));
        assertThat(document.rows(row -> name.equals(row.get("matchedRoi").asText(null))))
                .isEmpty();
        assertThat(document.findings("WARNING").stream()
                        .map(finding -> finding.get("subject").asText()))
                .contains(name);
        assertHarmless("terminal", shell.out());
    }

    @Test
    void names_of_input_files_never_become_names_of_outputs() throws IOException {
        Path odd = Files.createDirectory(folder.resolve("$(touch x);`y` & z"));
        for (Path file : Plans.filesOf(plan)) {
            Files.copy(file, odd.resolve("\u202e" + file.getFileName()));
        }
        Files.copy(plan.resolve("case.yaml"), odd.resolve("case.yaml"));

        int code = shell.run("check", odd.toString(), "--json", "r.json");

        assertThat(code).as(shell.err()).isIn(0, 1, 2);
        assertHarmless("standard error", shell.err());
        assertThat(Plans.filesOf(folder).stream()
                        .filter(file -> !file.startsWith(odd) && !file.startsWith(plan))
                        .map(file -> folder.relativize(file).toString()))
                .containsExactly("r.json");
    }
}
