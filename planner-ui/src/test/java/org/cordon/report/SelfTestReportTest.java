package org.cordon.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cordon.selftest.SelfTestCase;
import org.junit.jupiter.api.Test;

class SelfTestReportTest {
    private static final SelfTestCase GOOD =
            new SelfTestCase("error", "no-dose", "no dose", "NO_DOSE", "refused: NO_DOSE", true);
    private static final SelfTestCase BAD =
            new SelfTestCase("error", "no-plan", "no plan", "NO_PLAN", "PASS: nothing", false);

    @Test
    void one_case_that_failed_fails_the_test_and_is_shown_with_what_was_found() {
        String text = SelfTestReport.text(List.of(GOOD, BAD), false, TerminalStyle.plain());

        assertThat(text)
                .contains("FAILED  error no-plan: no plan; expected NO_PLAN; found PASS: nothing")
                .contains("1 of 2 injected errors")
                .contains("The self-test FAILED: do not use this installation.")
                .doesNotContain("no-dose");
        String json = SelfTestReport.json(new Tool("cordon", "1", "0"), List.of(GOOD, BAD));
        assertThat(Schemas.problems("self-test", json)).isEmpty();
        assertThat(Schemas.tree(json).get("passed").asBoolean()).isFalse();
    }

    @Test
    void every_case_is_listed_when_asked_for() {
        assertThat(SelfTestReport.text(List.of(GOOD), true, TerminalStyle.plain()))
                .contains("no-dose", "The self-test passed.")
                .doesNotContain("phantoms");
    }
}
