package org.cordon.review.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.constraint.Setting;
import org.cordon.review.request.ReviewRequest.GivenPrescription;
import org.junit.jupiter.api.Test;

class CaseFileTextTest {
    private static final Path FILE = Path.of("plan", CaseFile.NAME);

    private static final CaseStatement NOTHING = new CaseStatement(
            Optional.empty(), Setting.DENOVO, Optional.empty(), List.of(), Map.of(), List.of(), Optional.empty());

    private static final CaseStatement ALL = new CaseStatement(
            Optional.of(LevelSyntax.parse("T8-T9")),
            Setting.REIRRADIATED,
            Optional.of("rtog-0631"),
            List.of(
                    new CaseFile.Target(
                            "PTV: \"upper\" # 1",
                            Optional.of(new GivenPrescription(Optional.of("PTV: \"upper\" # 1"), 16.5, 1)),
                            "V100%>=90"),
                    new CaseFile.Target("#4", Optional.empty(), "")),
            Map.of("Rückenmark", "SpinalCord", "#7", "Lung_L"),
            List.of("30/10, 2025-03-01, cord 100%"),
            Optional.of(LocalDate.of(2026, 11, 20)));

    private static CaseFile read(String text) {
        return CaseFile.parse(text.getBytes(StandardCharsets.UTF_8), FILE);
    }

    @Test
    void a_new_file_reads_back_as_what_was_said() {
        CaseFile file = read(CaseFileText.written("", ALL, FILE));

        assertThat(file.level()).isEqualTo(ALL.level());
        assertThat(file.setting()).contains(Setting.REIRRADIATED);
        assertThat(file.protocol()).contains("rtog-0631");
        assertThat(file.targets()).isEqualTo(ALL.targets());
        assertThat(file.mapping()).isEqualTo(ALL.mapping());
        assertThat(file.earlier().newCourse()).contains(LocalDate.of(2026, 11, 20));
        assertThat(file.earlier().courses()).hasSize(1);
    }

    @Test
    void what_is_not_said_stays_line_by_line() {
        String old = """
                # Checked twice.
                schema: cordon.case/1
                # The level, as counted on the sagittal picture.
                level: T7
                plan: second # the later one
                mapping:
                  myelon: SpinalCord
                note: "keep this"
                confirmations:
                  - protocol: rtog-0631
                    row: cord-v7-cc
                    limit: "< 1.2 cc"
                    confirmedBy: "A. Physicist"
                    confirmedOn: 2026-01-02
                """;

        assertThat(CaseFileText.written(old, NOTHING, FILE)).isEqualTo("""
                # Checked twice.
                schema: cordon.case/1
                # The level, as counted on the sagittal picture.
                plan: second # the later one
                note: "keep this"
                confirmations:
                  - protocol: rtog-0631
                    row: cord-v7-cc
                    limit: "< 1.2 cc"
                    confirmedBy: "A. Physicist"
                    confirmedOn: 2026-01-02
                setting: denovo
                """);
    }

    @Test
    void writing_twice_changes_nothing_more() {
        String once = CaseFileText.written("", ALL, FILE);

        assertThat(CaseFileText.written(once, ALL, FILE)).isEqualTo(once);
        assertThat(CaseFileText.earlier(once)).isEqualTo(ALL.earlier());
    }

    @Test
    void a_file_on_one_line_is_left_alone() {
        assertThatThrownBy(() -> CaseFileText.written("{schema: cordon.case/1, level: T8}\n", ALL, FILE))
                .isInstanceOf(ReviewException.class);
    }

    @Test
    void a_file_that_is_not_valid_is_left_alone() {
        assertThatThrownBy(() -> CaseFileText.written("schema: cordon.case/1\nlvl: T8\n", ALL, FILE))
                .isInstanceOf(ReviewException.class)
                .hasMessageContaining("line 2, column 1: an unknown key");
    }
}
