package org.cordon.desktop.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.cordon.constraint.Level;
import org.cordon.constraint.LevelRange;
import org.cordon.review.request.CaseFile;
import org.cordon.review.request.ReviewRequest.GivenPrescription;
import org.junit.jupiter.api.Test;

class TargetDraftTest {
    private static final TargetDraft TYPED = new TargetDraft(2, "PTV", "", "", "", "", false, false);
    private static final TargetDraft BY_PLAN =
            new TargetDraft(2, "PTV", "16", "1", "", "RTPLAN DoseReference 1", true, false);

    @Test
    void dose_and_fractions_are_needed_both_or_neither() {
        assertThat(TYPED.isSound()).isTrue();
        assertThat(TYPED.withDose("16").isSound()).isFalse();
        assertThat(TYPED.withFractions("1").isSound()).isFalse();
        assertThat(TYPED.withDose("16").withFractions("1").isSound()).isTrue();
        assertThat(TYPED.withDose("16 Gy").withFractions("1").isSound()).isFalse();
    }

    @Test
    void what_is_typed_is_stated_with_its_target() {
        assertThat(TYPED.withDose("16,5")
                        .withFractions("1")
                        .withPrescribedTo(" V100%>=90 ")
                        .stated())
                .contains(new CaseFile.Target(
                        "PTV", Optional.of(new GivenPrescription(Optional.of("PTV"), 16.5, 1)), "V100%>=90"));
    }

    @Test
    void what_the_plan_states_is_not_said_again() {
        assertThat(BY_PLAN.stated()).isEmpty();
        assertThat(BY_PLAN.withPrescribedTo("V100%>=90").stated())
                .contains(new CaseFile.Target("PTV", Optional.empty(), "V100%>=90"));
    }

    @Test
    void a_level_is_chosen_taken_back_and_extended_to_a_run() {
        Optional<LevelRange> t8 = LevelCard.next(Optional.empty(), Level.T8, false);

        assertThat(t8).contains(LevelRange.of(Level.T8));
        assertThat(LevelCard.next(t8, Level.T8, false)).isEmpty();
        assertThat(LevelCard.next(t8, Level.T10, true)).contains(new LevelRange(Level.T8, Level.T10));
        assertThat(LevelCard.next(t8, Level.T6, true)).contains(new LevelRange(Level.T6, Level.T8));
        assertThat(LevelCard.next(Optional.empty(), Level.T6, true)).contains(LevelRange.of(Level.T6));
    }
}
