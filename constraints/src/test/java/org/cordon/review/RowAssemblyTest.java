package org.cordon.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.review.TestCase.box;

import com.google.common.util.concurrent.MoreExecutors;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.constraint.Rule;
import org.cordon.constraint.Status;
import org.cordon.constraint.StatusLogic;
import org.cordon.dvh.Bounds;
import org.cordon.review.choice.JudgedDose;
import org.cordon.structure.Body;
import org.cordon.structure.ZConvention;
import org.junit.jupiter.api.Test;

/** A row of several candidates: the worst is shown, but the doubt of none is lost. */
class RowAssemblyTest {
    private final Rule rule = TestProtocol.row("cord-partial-v10", "SpinalCord@target±6mm", "V10Gy[%]", "<= 10 %")
            .cord()
            .build();
    private final Body body = Body.of(box(1, "SpinalCord", "ORGAN", -5, 5, 0, 10, -20, 20), ZConvention.HALF_SLICE);

    private Candidate candidate(String target, double value, Bounds spread) {
        return new Candidate(
                0,
                new Subject(target, Optional.empty(), body, List.of(), true),
                new Measure.Value(value, Bounds.exactly(value), List.of(), Optional.empty()),
                Optional.of(StatusLogic.judge(rule, value, List.of(spread), 0.005, false)),
                Optional.of(spread),
                List.of(),
                Status.PASS);
    }

    private ConstraintRow assembled(Candidate worst, Candidate other) {
        TestCase built = TestCase.passing();
        DvhStore store = new DvhStore(
                List.of(new JudgedDose("dose", TestCase.sample(TestCase.grid(), built::baseGy))),
                MoreExecutors.newDirectExecutorService());
        store.compute(List.of(body));
        PlannedRow.Measured planned = new PlannedRow.Measured(
                RowHead.of(rule, RoiMatch.none()),
                OptionalDouble.empty(),
                List.of(worst.subject(), other.subject()),
                Substitution.NONE,
                Optional.empty(),
                List.of());
        return new RowAssembly(planned, List.of(worst, other), store, false)
                .row()
                .row();
    }

    @Test
    void beside_another_target_that_would_flip_is_within_its_bounds() {
        ConstraintRow row = assembled(
                candidate("PTV_T8", 9.6, new Bounds(9.5, 9.7)), candidate("CTV_T8", 9.5, new Bounds(9.4, 10.1)));
        assertThat(row.value()).hasValue(9.6);
        assertThat(row.status()).isEqualTo(Status.PASS);
        assertThat(row.withinBounds()).isTrue();
    }

    @Test
    void beside_another_target_that_would_not_flip_is_not() {
        ConstraintRow row = assembled(
                candidate("PTV_T8", 9.6, new Bounds(9.5, 9.7)), candidate("CTV_T8", 9.5, new Bounds(9.4, 9.9)));
        assertThat(row.withinBounds()).isFalse();
    }
}
