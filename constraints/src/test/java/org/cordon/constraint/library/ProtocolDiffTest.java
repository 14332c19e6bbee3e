package org.cordon.constraint.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cordon.constraint.Protocol;
import org.cordon.finding.Finding;
import org.cordon.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtocolDiffTest {
    private static List<Finding> diff(String text, String replacement) {
        return ProtocolDiff.between(
                ProtocolText.read(ProtocolText.BASE), ProtocolText.read(ProtocolText.with(text, replacement)));
    }

    @Test
    void a_protocol_does_not_differ_from_itself_nor_by_comments_in_its_file() {
        assertThat(diff("rows:\n", "# nothing\nrows:\n")).isEmpty();
        for (Protocol protocol : ProtocolLibrary.shipped().protocols()) {
            assertThat(ProtocolDiff.between(protocol, protocol)).isEmpty();
        }
    }

    /** What can let a plan pass that did not pass before is a warning. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<= 14 Gy | <= 14.5 Gy | WARNING | limit | <= 14 Gy | <= 14.5 Gy",
                "<= 14 Gy | <= 13.5 Gy | INFO | limit | <= 14 Gy | <= 13.5 Gy",
                "<= 14 Gy | < 14 Gy | INFO | limit | <= 14 Gy | < 14 Gy",
                ">= 90 % | >= 85 % | WARNING | limit | >= 90 % | >= 85 %",
                ">= 90 % | >= 95 % | INFO | limit | >= 90 % | >= 95 %",
                "D0.03cc[Gy] | D0.35cc[Gy] | WARNING | metric | D0.03cc[Gy] | D0.35cc[Gy]",
                "structure: SpinalCord | structure: SpinalCanal | WARNING | structure | SpinalCord | SpinalCanal",
                "derivedOn: trueCord | derivedOn: canal | WARNING | derivedOn | trueCord | canal",
                "limit: '80 %' | limit: '70 %' | WARNING | variation | 80 % | 70 %",
                "version: '2.1' | version: '2.2' | INFO | version | 2.1 | 2.2",
                "fractions: [1] | fractions: [1, 2] | INFO | fractions | [1] | [1, 2]",
                "status: Clinical | status: Unverified | INFO | status | Clinical | Unverified"
            })
    void a_change_is_told_with_what_it_was_and_is(
            String text, String replacement, Severity severity, String field, String before, String after) {
        assertThat(diff(text.replace('\'', '"'), replacement.replace('\'', '"')))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.severity()).isEqualTo(severity);
                    assertThat(change.reason().args())
                            .containsEntry("field", field)
                            .containsEntry("before", before)
                            .containsEntry("after", after);
                });
    }

    @Test
    void a_row_that_is_gone_is_a_warning_and_a_new_one_is_not() {
        Protocol less =
                ProtocolText.read(ProtocolText.BASE.substring(0, ProtocolText.BASE.indexOf("  - id: coverage")));
        Protocol full = ProtocolText.read(ProtocolText.BASE);
        assertThat(ProtocolDiff.between(full, less)).singleElement().satisfies(change -> {
            assertThat(change.severity()).isEqualTo(Severity.WARNING);
            assertThat(change.code()).isEqualTo("DIFF_ROW_REMOVED");
            assertThat(change.reason().args()).containsEntry("line", "Target: V100%[%] >= 90 %");
        });
        assertThat(ProtocolDiff.between(less, full)).singleElement().satisfies(change -> {
            assertThat(change.severity()).isEqualTo(Severity.INFO);
            assertThat(change.code()).isEqualTo("DIFF_ROW_ADDED");
        });
    }

    @Test
    void a_row_that_no_longer_judges_or_must_be_judged_is_a_warning() {
        assertThat(diff("mustJudge: true\n    citation", "tier: advisory\n    citation"))
                .extracting(Finding::severity)
                .containsOnly(Severity.WARNING);
    }
}
