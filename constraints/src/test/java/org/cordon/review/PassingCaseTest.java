package org.cordon.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.cordon.constraint.Status;
import org.junit.jupiter.api.Test;

class PassingCaseTest {
    @Test
    void a_plan_that_meets_every_row_outside_its_bounds_passes_without_warning() {
        ReviewResult result = Run.standard().on(TestCase.passing());
        assertThat(result.verdict()).as(Run.shown(result)).isEqualTo(Verdict.PASS);
        assertThat(Run.errors(result)).isEmpty();
        assertThat(Run.warnings(result)).isEmpty();
        assertThat(Run.status(result, "cauda-max")).isEqualTo(Status.NOT_APPLICABLE);
    }
}
