package org.cordon.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.cordon.constraint.DerivedOn;
import org.cordon.constraint.Status;
import org.cordon.finding.Reason;
import org.cordon.plan.FractionGroup;
import org.junit.jupiter.api.Test;

/** Rows in EQD2 and BED: the plan's own number of fractions, never without the sentence that BED is disputed in the cord. */
class BiologicalRowsTest {
    private TestCase built = TestCase.passing();

    private ReviewResult review(String structure, String metric, String limit, int fractions) {
        built = TestCase.passing();
        built.groups = List.of(TestCase.group(1, fractions, 1, 2, 3));
        TestProtocol protocol = TestProtocol.of(TestProtocol.row("row", structure, metric, limit)
                .derivedOn(DerivedOn.TRUE_CORD)
                .build());
        protocol.fractions = Set.of(1, 3, 13);
        return Run.standard().protocol(protocol).on(built);
    }

    @Test
    void the_maximum_is_converted_with_the_plans_own_fractions() {
        // The cord's front wall gets 10.8 Gy.
        double one = Run.row(review("SpinalCord", "Max[EQD2(2)]", "<= 45 Gy", 1), "row")
                .value()
                .getAsDouble();
        double three = Run.row(review("SpinalCord", "Max[EQD2(2)]", "<= 45 Gy", 3), "row")
                .value()
                .getAsDouble();
        assertThat(one).isCloseTo(10.8 * 12.8 / 4, within(1e-4));
        assertThat(three).isCloseTo(10.8 * 5.6 / 4, within(1e-4));
        double bed = Run.row(review("SpinalCord", "Max[BED(2)]", "<= 90 Gy", 1), "row")
                .value()
                .getAsDouble();
        assertThat(bed).isCloseTo(2 * one, within(1e-9));
    }

    @Test
    void bounds_are_converted_too_and_the_reservation_stands_beside() {
        ConstraintRow row = Run.row(review("SpinalCord", "D0.03cc[EQD2(2)]", "<= 45 Gy", 1), "row");
        assertThat(row.status()).isEqualTo(Status.PASS);
        assertThat(row.numerical().orElseThrow().contains(row.value().getAsDouble()))
                .isTrue();
        assertThat(row.notes()).extracting(Reason::code).contains("BED_DISPUTED_IN_CORD_GRADIENT");
    }

    @Test
    void the_mean_is_that_of_the_converted_dose_and_lies_above_the_converted_mean() {
        double mean = Run.row(review("SpinalCord", "Mean[Gy]", "<= 45 Gy", 1), "row")
                .value()
                .getAsDouble();
        ConstraintRow row = Run.row(review("SpinalCord", "Mean[EQD2(2)]", "<= 45 Gy", 1), "row");
        assertThat(row.value().getAsDouble()).isGreaterThan(mean * (mean + 2) / 4);
        // By the definition, on a fine lattice over the cord's box and its end slices.
        double sum = 0;
        int count = 0;
        for (double z = -80.9; z < 81; z += 0.2) {
            for (double y = 0.05; y < 10; y += 0.1) {
                double doseGy = built.baseGy(0, y, z);
                sum += doseGy * (doseGy + 2) / 4;
                count++;
            }
        }
        // The grid's trilinear dose differs from the formula only beside its kinks, 12 and 24 mm from the centre.
        assertThat(row.value().getAsDouble()).isCloseTo(sum / count, within(0.02));
        assertThat(row.numerical().orElseThrow().contains(row.value().getAsDouble()))
                .isTrue();
    }

    @Test
    void the_row_tells_at_which_alpha_beta_its_verdict_turns_over() {
        // 10.8 Gy in one fraction meet 45 Gy until 10.8 (10.8 + a) = 45 (2 + a).
        ConstraintRow row = Run.row(review("SpinalCord", "Max[EQD2(2)]", "<= 45 Gy", 1), "row");
        Reason flip = row.notes().stream()
                .filter(note -> note.code().equals("VERDICT_FLIPS_AT_ALPHA_BETA"))
                .findFirst()
                .orElseThrow();
        assertThat((Double) flip.args().get("alphaBetaGy")).isCloseTo((10.8 * 10.8 - 90) / (45 - 10.8), within(1e-4));
        ConstraintRow calm = Run.row(review("SpinalCord", "Max[EQD2(2)]", "<= 80 Gy", 1), "row");
        assertThat(calm.notes()).extracting(Reason::code).doesNotContain("VERDICT_FLIPS_AT_ALPHA_BETA");
    }

    @Test
    void without_a_number_of_fractions_there_is_no_eqd2() {
        built.groups = List.of(new FractionGroup(1, OptionalInt.empty(), List.of(), 0));
        TestProtocol protocol = TestProtocol.of(TestProtocol.row("row", "SpinalCord", "Max[EQD2(2)]", "<= 45 Gy")
                .derivedOn(DerivedOn.TRUE_CORD)
                .build());
        ReviewResult result = Run.standard().protocol(protocol).on(built);
        assertThat(Run.status(result, "row")).isEqualTo(Status.NOT_EVALUATED);
    }
}
