package org.cordon.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.util.concurrent.MoreExecutors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.constraint.Confidence;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.Setting;
import org.cordon.constraint.Status;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.plan.Progress;
import org.cordon.review.request.CaseFile;
import org.cordon.review.request.EnvironmentSettings;
import org.cordon.review.request.LevelSyntax;
import org.cordon.review.request.PrescriptionSyntax;
import org.cordon.review.request.ReviewException;
import org.cordon.review.request.ReviewRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseFileTest {
    private static final String HEAD = "schema: cordon.case/1\n";

    @TempDir
    private Path folder;

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve(CaseFile.NAME), HEAD + content);
    }

    @Test
    void holds_targets_level_setting_mapping_and_confirmations() throws IOException {
        CaseFile file = CaseFile.read(file("""
                level: T8-T9
                setting: postop
                protocol: rtog-0631
                plan: Spine
                clinicFolder: ../clinic
                targets:
                  - roi: PTV_T8
                    prescription: 16Gy/1
                    prescribedTo: V100%>=90
                  - roi: '#7'
                mapping:
                  cord: SpinalCord
                confirmations:
                  - protocol: rtog-0631
                    row: some-row
                    limit: "< 1.2 cc"
                    confirmedBy: A. Person
                    confirmedOn: 2026-01-05
                note: nothing else
                """));
        assertThat(file.level().orElseThrow()).hasToString("T8-T9");
        assertThat(file.setting()).contains(Setting.POSTOP);
        assertThat(file.targets().get(0).prescription().orElseThrow().doseGy()).isEqualTo(16);
        assertThat(file.targets().get(1).roi()).isEqualTo("#7");
        assertThat(file.mapping()).containsEntry("cord", "SpinalCord");
        assertThat(file.confirmations().get(0).confirmation().by()).isEqualTo("A. Person");
        assertThat(file.clinicFolder().orElseThrow())
                .isEqualTo(folder.getParent().resolve("clinic"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "levle: T8|line 2, column 1|unknown key",
                "level: Q8|line 2, column 8|not a level",
                "level: L2-T8|line 2, column 8|not a level",
                "setting: de novo|line 2, column 10|not denovo",
                "level: [T8]|line 2|not a text",
                "level: T8\\nlevel: T9|line 3, column 1|the same key twice",
                "targets:\\n  - roi: A\\n    dose: 16|line 4, column 5|unknown key",
                "targets:\\n  - roi: A\\n    prescription: 16|line 4|not a prescription",
                "mapping: cord|line 2|not a mapping",
                "level: &a T8|line 2|anchor"
            })
    void refuses_what_it_does_not_know_with_line_and_column(String content, String place, String problem)
            throws IOException {
        Path file = file(content.replace("\\n", "\n"));
        assertThatThrownBy(() -> CaseFile.read(file)).isInstanceOfSatisfying(ReviewException.class, refused -> {
            assertThat(refused.kind()).isEqualTo(ReviewException.Kind.USAGE);
            assertThat(refused).hasMessageContaining("case file, " + place).hasMessageContaining(problem);
            assertThat(refused.getMessage()).doesNotContain(folder.toString());
        });
    }

    @Test
    void needs_its_schema() throws IOException {
        Path file = Files.writeString(folder.resolve("other.yaml"), "level: T8\n");
        assertThatThrownBy(() -> CaseFile.read(file)).hasMessageContaining("'schema' is missing");
    }

    @Test
    void that_cannot_be_read_is_an_input_error_without_its_path() {
        assertThatThrownBy(() -> CaseFile.read(folder.resolve("absent.yaml")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("the case file cannot be read");
    }

    @Test
    void is_found_in_the_folder_and_beside_the_files_of_a_plan() throws IOException {
        Path file = file("");
        Path dicom = Files.createFile(folder.resolve("a.dcm"));
        assertThat(CaseFile.findIn(List.of(folder))).contains(file);
        assertThat(CaseFile.findIn(List.of(dicom, folder))).contains(file);
        assertThat(CaseFile.findIn(List.of(folder.resolve("nowhere").resolve("a"))))
                .isEmpty();
    }

    @Test
    void two_found_case_files_are_a_choice_of_the_user() throws IOException {
        file("");
        Path other = Files.createDirectory(folder.resolve("b"));
        Files.writeString(other.resolve(CaseFile.NAME), HEAD);
        assertThatThrownBy(() -> CaseFile.findIn(List.of(folder, other)))
                .isInstanceOf(ReviewException.class)
                .hasMessage("the given paths hold 2 case files");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"16", "16Gy", "16/1", "=16Gy/1", "16Gy/0", "0Gy/1", "1e1Gy/1", "-16Gy/1", "16 cGy/1", "NaNGy/1"})
    void a_prescription_of_another_form_is_refused(String text) {
        assertThatThrownBy(() -> PrescriptionSyntax.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"PTV_T5=16Gy/1, PTV_T5, 16, 1", "a=b=24 Gy / 2, a=b, 24, 2", "PTV 1=60Gy/30, PTV 1, 60, 30"})
    void a_prescription_splits_at_its_last_equals_sign(String text, String target, double doseGy, int fractions) {
        assertThat(PrescriptionSyntax.parse(text))
                .isEqualTo(new ReviewRequest.GivenPrescription(Optional.of(target), doseGy, fractions));
    }

    @Test
    void options_come_before_the_case_file_and_the_report_says_what_came_from_where() throws IOException {
        Path file = file("level: L4\nsetting: postop\nmapping:\n  SpinalCord: SpinalCord\n");
        ReviewResult result = review(file, Optional.of("T8"), TestProtocol.standard(), Map.of());
        assertThat(result.level().orElseThrow()).hasToString("T8");
        assertThat(result.setting()).isEqualTo(Setting.POSTOP);
        assertThat(result.configuration())
                .contains(
                        new ConfigurationEntry("level", "T8", "option"),
                        new ConfigurationEntry("setting", "postop", "case file"),
                        new ConfigurationEntry("map:SpinalCord", "SpinalCord", "case file"),
                        new ConfigurationEntry("protocol", "test", "option"),
                        new ConfigurationEntry("prescription:PTV_T8", "16 Gy / 1", "RTPLAN DoseReference 1"));
    }

    @Test
    void the_configuration_hash_changes_with_every_setting() throws IOException {
        String first = review(file("level: T8"), Optional.empty(), TestProtocol.standard(), Map.of())
                .configurationSha256();
        String second = review(file("level: T9"), Optional.empty(), TestProtocol.standard(), Map.of())
                .configurationSha256();
        String again = review(file("level: T8"), Optional.empty(), TestProtocol.standard(), Map.of())
                .configurationSha256();
        assertThat(first).isEqualTo(again).isNotEqualTo(second).hasSize(64);
    }

    @Test
    void a_confirmation_lets_a_row_pass_and_is_listed_with_name_and_date() throws IOException {
        ReviewResult result = review(file(confirmation("<= 16 Gy")), Optional.of("T8"), withUnconfirmedRow(), Map.of());
        assertThat(Run.status(result, "weak")).isEqualTo(Status.PASS);
        assertThat(result.verdict()).as(Run.shown(result)).isEqualTo(Verdict.PASS);
        assertThat(Run.row(result, "weak")
                        .rule()
                        .source()
                        .confirmation()
                        .orElseThrow()
                        .by())
                .isEqualTo("A. Person");
        assertThat(result.configuration())
                .anyMatch(entry -> entry.key().equals("confirmation:test:weak")
                        && entry.value().contains("2026-01-05"));
    }

    @Test
    void a_confirmation_of_another_limit_does_not_count() throws IOException {
        ReviewResult result = review(file(confirmation("<= 15 Gy")), Optional.of("T8"), withUnconfirmedRow(), Map.of());
        assertThat(Run.reason(result, "weak")).isEqualTo("UNCONFIRMED_SOURCE");
        assertThat(Run.warnings(result)).contains("CONFIRMATION_DISAGREES");
    }

    @Test
    void a_confirmation_of_an_unknown_row_is_refused() throws IOException {
        Path file = file(confirmation("<= 16 Gy"));
        assertThatThrownBy(() -> review(file, Optional.of("T8"), TestProtocol.standard(), Map.of()))
                .isInstanceOfSatisfying(
                        ReviewException.class,
                        refused -> assertThat(refused.code()).isEqualTo("CONFIRMATION_UNKNOWN_ROW"));
    }

    @Test
    void the_environment_comes_after_the_case_file_and_unknown_variables_are_errors() throws IOException {
        ReviewRequest request = ReviewRequest.empty()
                .withCaseFile(Optional.of(file("level: T8")))
                .withEnvironment(Map.of(EnvironmentSettings.PROTOCOL, "rtog-0631"));
        EffectiveCase effective = EffectiveCase.of(request, ProtocolLibrary.shipped());
        assertThat(effective.configuration())
                .contains(
                        new ConfigurationEntry("protocol", "rtog-0631", "environment"),
                        new ConfigurationEntry("setting", "denovo", "default"));
        assertThat(EnvironmentSettings.from(Map.of("PATH", "x", "CORDON_PROGRAM_HOME", "y", "CORDON_PROTOCOL", " a ")))
                .isEqualTo(Map.of("CORDON_PROTOCOL", "a"));
        assertThatThrownBy(() -> EnvironmentSettings.from(Map.of("CORDON_LEVEL", "T8")))
                .isInstanceOf(ReviewException.class)
                .hasMessageContaining("is not known");
    }

    @Test
    void the_clinics_folder_of_the_case_file_is_read() throws IOException {
        Path clinic = Files.createDirectory(folder.resolve("clinic"));
        Files.writeString(clinic.resolve("confirmations.yaml"), """
                schema: cordon.confirmations/1
                confirmations:
                  - {protocol: nowhere, row: x, limit: "< 1 cc", confirmedBy: A, confirmedOn: 2026-01-05}
                """);
        Path file = file("clinicFolder: clinic\n");
        assertThatThrownBy(() -> review(file, Optional.of("T8"), TestProtocol.standard(), Map.of()))
                .isInstanceOfSatisfying(
                        ReviewException.class,
                        refused -> assertThat(refused.code()).isEqualTo("CLINIC_FOLDER_INVALID"));
    }

    private static TestProtocol withUnconfirmedRow() {
        return TestProtocol.standard()
                .plus(TestProtocol.row("weak", "Esophagus", "D0.03cc[Gy]", "<= 16 Gy")
                        .confidence(Confidence.SV2)
                        .build());
    }

    private static String confirmation(String limit) {
        return "confirmations:\n  - protocol: test\n    row: weak\n    limit: \"" + limit
                + "\"\n    confirmedBy: A. Person\n    confirmedOn: 2026-01-05\n";
    }

    private static ReviewResult review(
            Path file, Optional<String> level, TestProtocol protocol, Map<String, String> environment) {
        Protocol built = protocol.build();
        ReviewRequest request = ReviewRequest.empty()
                .withProtocol(Optional.of(built))
                .withLevel(level.map(LevelSyntax::parse))
                .withCaseFile(Optional.of(file))
                .withEnvironment(environment);
        return PlanReview.review(
                TestCase.passing().set(),
                request,
                ProtocolLibrary.shipped(),
                MoreExecutors.newDirectExecutorService(),
                Progress.NONE);
    }
}
