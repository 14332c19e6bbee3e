package org.cordon.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cordon.cli.Shell;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Vr;
import org.cordon.example.ExamplePlan;
import org.cordon.qa.Attestation;
import org.cordon.qa.CheckRegistry;
import org.cordon.report.Schemas;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checks before delivery on the command line: their list, their stages and what a clinic changes. */
class ChecksCommandTest {
    private static final String CHANGED = """
            schema: cordon.checks/1
            severities:
              - code: NOT_APPROVED
                severity: WARNING
                by: A. Physicist
                on: 2026-03-01
                comment: approved on paper here
            """;

    @TempDir
    private static Path folder;

    private final Shell shell = new Shell(folder);

    @BeforeAll
    static void writeAPlanThatNobodyApproved() throws IOException {
        ExamplePlan.writeForInjectedErrors(folder.resolve("plan"));
        Dicom.edit(
                folder.resolve("plan/rtplan.dcm"),
                builder -> builder.strings(Tag.APPROVAL_STATUS, Vr.CS, "UNAPPROVED"));
        Files.createDirectories(folder.resolve("clinic"));
        Files.writeString(folder.resolve("clinic/checks.yaml"), CHANGED);
    }

    private JsonNode finding(String code, String... more) {
        String[] args = new String[more.length + 4];
        System.arraycopy(new String[] {"check", "plan", "--json", "-"}, 0, args, 0, 4);
        System.arraycopy(more, 0, args, 4, more.length);
        shell.run(args);
        assertThat(Schemas.problems("review", shell.out())).isEmpty();
        for (JsonNode finding : Schemas.tree(shell.out()).get("findings")) {
            if (finding.get("code").asText().equals(code)) {
                return finding;
            }
        }
        throw new AssertionError("no " + code + " in " + shell.out());
    }

    @Test
    void the_list_tells_every_check_with_its_findings_and_what_a_person_must_attest() throws IOException {
        assertThat(shell.run("qa", "list", "--json", "qa.json")).isZero();
        JsonNode root = Schemas.tree(Files.readString(folder.resolve("qa.json")));

        assertThat(Schemas.problems("qa", root.toString())).isEmpty();
        assertThat(root.get("checks")).hasSize(CheckRegistry.infos().size());
        CheckRegistry.infos().forEach(check -> assertThat(shell.out()).contains(check.title()));
        assertThat(Attestation.ALL).extracting(Attestation::row).contains(28, 29, 30);
        assertThat(shell.run("qa", "list", "--markdown", "-")).isZero();
        assertThat(shell.out()).startsWith("# Checks before delivery").contains("NOT_APPROVED");
        assertThat(shell.run("qa")).isEqualTo(64);
    }

    @Test
    void an_approval_is_an_error_only_when_it_is_due() {
        assertThat(finding("NOT_APPROVED", "--stage", "plan").get("severity").asText())
                .isEqualTo("INFO");
        assertThat(finding("NOT_APPROVED").get("severity").asText())
                .as("review is the stage that is meant")
                .isEqualTo("INFO");
        assertThat(finding("NOT_APPROVED", "--stage", "delivery")
                        .get("severity")
                        .asText())
                .isEqualTo("ERROR");
        assertThat(shell.run("check", "plan", "--stage", "delivery")).isEqualTo(1);
        assertThat(shell.run("check", "plan", "--stage", "tomorrow")).isEqualTo(64);
        assertThat(shell.err()).contains("plan, review or delivery");
    }

    @Test
    void a_clinics_severity_counts_and_the_shipped_one_and_who_changed_it_are_shown() {
        JsonNode finding = finding("NOT_APPROVED", "--stage", "delivery", "--protocol-dir", "clinic");

        assertThat(finding.get("severity").asText()).isEqualTo("WARNING");
        assertThat(finding.get("shippedSeverity").asText()).isEqualTo("ERROR");
        assertThat(finding("SEVERITY_CHANGED_BY_CLINIC", "--stage", "delivery", "--protocol-dir", "clinic")
                        .get("text")
                        .asText())
                .contains("NOT_APPROVED", "WARNING instead of ERROR", "A. Physicist", "2026-03-01");
        assertThat(shell.run("check", "plan", "--stage", "delivery", "--protocol-dir", "clinic", "--html", "page.html"))
                .as("nothing is an error any more, and a warning asks for a person")
                .isEqualTo(2);
        assertThat(shell.out()).contains("approved on paper", "shipped as Error, changed by the clinic");
        assertThat(folder.resolve("page.html")).content().contains("approved on paper here", "A. Physicist");
    }

    @Test
    void the_self_test_runs_a_group_and_reports_each_case() throws IOException {
        assertThat(shell.run("self-test", "--only", "phantom", "--all", "--json", "test.json"))
                .isZero();
        JsonNode root = Schemas.tree(Files.readString(folder.resolve("test.json")));

        assertThat(Schemas.problems("self-test", root.toString())).isEmpty();
        assertThat(root.get("passed").asBoolean()).isTrue();
        assertThat(root.get("cases")).hasSize(27);
        assertThat(shell.out())
                .contains("27 of 27 numbers of phantoms", "The self-test passed")
                .doesNotContain("injected errors");
        assertThat(shell.run("self-test", "--only", "everything")).isEqualTo(64);
        assertThat(shell.err()).contains("phantom, plan, error");
    }
}
