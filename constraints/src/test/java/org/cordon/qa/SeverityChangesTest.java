package org.cordon.qa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.finding.Severity;
import org.cordon.yaml.YamlException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeverityChangesTest {
    private static SeverityChanges parse(String code, String severity) {
        return SeverityChanges.parse("""
                schema: cordon.checks/1
                severities:
                  - code: %s
                    severity: %s
                    by: A. Physicist
                    on: 2026-03-01
                    comment: our couch is in no arc
                """.formatted(code, severity).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_changed_finding_keeps_the_severity_it_was_shipped_with() {
        SeverityChanges changes = parse("COUCH_NOT_DRAWN", "INFO");
        Finding changed = changes.applied(Finding.warning(Reason.of("COUCH_NOT_DRAWN"), "RTSTRUCT#1"));

        assertThat(changed.severity()).isEqualTo(Severity.INFO);
        assertThat(changed.shippedSeverity()).contains(Severity.WARNING);
        assertThat(changes.applied(Finding.warning(Reason.of("LEAVES_WIDE"), "RTPLAN#1"))
                        .shippedSeverity())
                .isEmpty();
    }

    @Test
    void an_error_stays_at_least_a_warning() {
        Finding error = Finding.error(Reason.of("DOSE_GRID_SPACING"), "RTDOSE#1");

        assertThat(parse("DOSE_GRID_SPACING", "INFO").applied(error).severity()).isEqualTo(Severity.WARNING);
        assertThat(parse("DOSE_GRID_SPACING", "WARNING").applied(error).severity())
                .isEqualTo(Severity.WARNING);
    }

    @ParameterizedTest
    @CsvSource({
        "PATIENT_MISMATCH, WARNING, fixed",
        "NO_SUCH_CODE, WARNING, no check gives this finding",
        "COUCH_NOT_DRAWN, FATAL, not a severity"
    })
    void what_must_not_be_changed_is_refused(String code, String severity, String says) {
        assertThatThrownBy(() -> parse(code, severity))
                .isInstanceOf(YamlException.class)
                .hasMessageContaining(says);
    }

    @Test
    void nothing_is_changed_without_a_file() {
        Finding finding = Finding.warning(Reason.of("COUCH_NOT_DRAWN"), "RTSTRUCT#1");

        assertThat(SeverityChanges.none().applied(finding)).isEqualTo(finding);
    }
}
