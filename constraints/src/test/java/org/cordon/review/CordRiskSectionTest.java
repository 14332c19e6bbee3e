package org.cordon.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.cordon.constraint.Setting;
import org.cordon.finding.Reason;
import org.junit.jupiter.api.Test;

class CordRiskSectionTest {
    @Test
    void the_risk_stands_beside_the_verdict_with_the_side_to_which_the_contour_errs() {
        ReviewResult result = Run.standard().on(TestCase.passing());
        CordRiskSection section = result.cordRisk().orElseThrow();
        assertThat(section.maximum().canonical()).isEqualTo("SpinalCord");
        assertThat(section.maximum().maxGy()).isCloseTo(10.8, within(0.05));
        assertThat(section.risk().orElseThrow().maximum().fractions()).isEqualTo(1);
        assertThat(section.reservation().map(Reason::code)).contains("CORD_RISK_ON_CORD");
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void a_sac_is_taken_before_the_cord_and_needs_no_reservation() {
        TestCase built = TestCase.passing().with(TestCase.box(7, "ThecalSac", "ORGAN", -6, 6, -1, 11, -80, 80));
        CordRiskSection section = Run.standard().on(built).cordRisk().orElseThrow();
        assertThat(section.maximum().canonical()).isEqualTo("ThecalSac");
        assertThat(section.reservation()).isEmpty();
    }

    @Test
    void after_an_earlier_course_no_probability_of_an_unirradiated_cord_is_printed() {
        TestProtocol protocol = TestProtocol.standard();
        protocol.settings = Set.of(Setting.REIRRADIATED);
        CordRiskSection section = Run.standard()
                .protocol(protocol)
                .setting(Setting.REIRRADIATED)
                .on(TestCase.passing())
                .cordRisk()
                .orElseThrow();
        assertThat(section.risk()).isEmpty();
        assertThat(section.refusal().map(Reason::code)).contains("CORD_RISK_AFTER_EARLIER_DOSE");
    }

    @Test
    void without_a_cord_or_a_dose_there_is_no_section() {
        assertThat(Run.standard().on(TestCase.passing().without("SpinalCord")).cordRisk())
                .isEmpty();
    }
}
