package org.cordon.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.util.concurrent.MoreExecutors;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.Status;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.plan.Progress;
import org.cordon.radiobiology.Schedule;
import org.cordon.review.ScaledReview.Isotoxic;
import org.cordon.review.ScaledReview.Outcome;
import org.cordon.review.request.LevelSyntax;
import org.cordon.review.request.ReviewRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scaled review against the review of a plan whose dose was scaled. */
class ScaledReviewTest {
    /** Doses are kept as float: an ulp at 20 Gy, on a slope of at most 2 points a Gy. */
    private static final double FLOAT = 1e-4;

    private static TestProtocol wide() {
        TestProtocol protocol = TestProtocol.standard();
        protocol.rules.add(TestProtocol.row("cord-eqd2", "SpinalCord", "Max[EQD2(2)]", "<= 60 Gy")
                .cord()
                .build());
        protocol.rules.add(TestProtocol.row("coverage-gy", "Target", "D95%[Gy]", ">= 15 Gy")
                .build());
        protocol.fractions = Set.of(1, 3);
        protocol.range = new Protocol.DoseRange(1, 60);
        return protocol;
    }

    private static ScaledReview scaled(TestCase built, TestProtocol protocol) {
        ReviewRequest request = ReviewRequest.empty()
                .withProtocol(Optional.of(protocol.build()))
                .withLevel(Optional.of(LevelSyntax.parse("T8")));
        return ScaledReview.of(
                built.set(),
                request,
                ProtocolLibrary.shipped(),
                MoreExecutors.newDirectExecutorService(),
                Progress.NONE);
    }

    /** The plan as it would be with another prescription: every dose times the factor. */
    private static ReviewResult anew(double doseGy, int fractions, TestProtocol protocol) {
        TestCase built = TestCase.passing();
        double factor = doseGy / 16;
        built.references.set(0, TestCase.targetReference(1, 2, doseGy));
        built.groups = List.of(TestCase.group(1, fractions, 1, 2, 3));
        built.doses.add(built.dose("1.7", "PLAN", (x, y, z) -> factor * built.baseGy(x, y, z)));
        return Run.standard().protocol(protocol).on(built);
    }

    @ParameterizedTest
    @CsvSource({"16, 1", "18, 1", "12.5, 1", "27, 3", "40, 3"})
    void every_row_is_that_of_the_plan_with_the_scaled_dose(double doseGy, int fractions) {
        ScaledReview scaled = scaled(TestCase.passing(), wide());
        Outcome outcome = scaled.at(
                scaled.protocols(fractions, OptionalDouble.of(doseGy))
                        .protocols()
                        .get(0),
                new Schedule(doseGy, fractions));
        ReviewResult expected = anew(doseGy, fractions, wide());

        assertThat(outcome.rows()).hasSameSizeAs(expected.rows());
        for (ConstraintRow row : expected.rows()) {
            ConstraintRow own = outcome.rows().stream()
                    .filter(each -> each.id().equals(row.id()))
                    .findFirst()
                    .orElseThrow();
            assertThat(own.status()).as(row.id()).isEqualTo(row.status());
            assertThat(own.withinBounds()).as(row.id()).isEqualTo(row.withinBounds());
            if (row.value().isPresent()) {
                assertThat(own.value().getAsDouble())
                        .as(row.id())
                        .isCloseTo(
                                row.value().getAsDouble(),
                                within(FLOAT * (1 + row.value().getAsDouble())));
            }
        }
        assertThat(outcome.verdict()).isEqualTo(expected.verdict());
    }

    @ParameterizedTest
    @CsvSource({"1", "3"})
    void the_highest_prescription_is_met_just_below_and_missed_just_above_by_the_row_that_binds(int fractions) {
        ScaledReview scaled = scaled(TestCase.passing(), wide());
        Isotoxic highest = scaled.isotoxic(
                scaled.protocols(fractions, OptionalDouble.empty()).protocols().get(0), fractions);
        double doseGy = highest.prescriptionGy().getAsDouble();
        String binding = highest.bindingRow().orElseThrow();

        ReviewResult below = anew(doseGy * 0.9995, fractions, wide());
        ReviewResult above = anew(doseGy * 1.0005, fractions, wide());
        assertThat(below.rows())
                .filteredOn(row -> row.rule().comparison().orElseThrow().isUpperLimit())
                .noneMatch(row -> row.status() == Status.FAIL);
        assertThat(above.rows())
                .filteredOn(row -> row.id().equals(binding))
                .allMatch(row -> row.status() == Status.FAIL);
    }

    @Test
    void a_row_that_proves_nothing_when_it_is_met_binds_where_it_fails_all_the_same() {
        TestProtocol protocol = wide();
        protocol.rules.clear();
        protocol.fractions = Set.of(5);
        ProtocolLibrary.shipped().find("tg-101").orElseThrow().rules().stream()
                .filter(rule ->
                        rule.details().failOnly() && rule.details().when().allowsFractions(5))
                .forEach(protocol.rules::add);
        ScaledReview scaled = scaled(TestCase.passing(), protocol);
        Protocol held = scaled.protocols(5, OptionalDouble.empty()).protocols().get(0);
        Isotoxic highest = scaled.isotoxic(held, 5);
        double doseGy = highest.prescriptionGy().orElseThrow();
        String binding = highest.bindingRow().orElseThrow();

        assertThat(highest.notJudged()).isEmpty();
        assertThat(scaled.at(held, new Schedule(doseGy * 0.9995, 5)).rows())
                .noneMatch(row -> row.status() == Status.FAIL);
        assertThat(scaled.at(held, new Schedule(doseGy * 1.0005, 5)).rows())
                .filteredOn(row -> row.id().equals(binding))
                .extracting(ConstraintRow::status)
                .containsExactly(Status.FAIL);
    }

    @Test
    void the_range_of_the_protocol_binds_where_no_row_does() {
        TestProtocol protocol = wide();
        protocol.range = new Protocol.DoseRange(8, 16.5);
        ScaledReview scaled = scaled(TestCase.passing(), protocol);
        Isotoxic highest = scaled.isotoxic(
                scaled.protocols(1, OptionalDouble.empty()).protocols().get(0), 1);
        assertThat(highest.prescriptionGy().getAsDouble()).isCloseTo(16.5, within(1e-9));
        assertThat(highest.byRange()).isTrue();
        assertThat(highest.bindingRow()).isEmpty();
    }

    @Test
    void rows_that_were_not_judged_are_named_and_never_counted_as_met() {
        TestCase built = TestCase.passing().without("Esophagus");
        ScaledReview scaled = scaled(built, wide());
        Isotoxic highest = scaled.isotoxic(
                scaled.protocols(1, OptionalDouble.empty()).protocols().get(0), 1);
        assertThat(highest.notJudged()).contains("eso-max");
    }

    @Test
    void the_cord_is_the_sac_where_one_is_drawn_and_its_maximum_is_that_of_the_plan() {
        ScaledReview scaled = scaled(TestCase.passing(), wide());
        assertThat(scaled.cords().get(0).canonical()).isEqualTo("SpinalCord");
        assertThat(scaled.cords().get(0).maxGy()).isCloseTo(10.8, within(0.05));
    }

    @Test
    void where_the_named_protocol_does_not_hold_the_library_stands_in_and_says_so() {
        ScaledReview scaled = scaled(TestCase.passing(), wide());
        assertThat(scaled.protocols(1, OptionalDouble.of(16)).insteadOfNamed()).isEmpty();
        for (ScaledReview.Holding held :
                List.of(scaled.protocols(2, OptionalDouble.of(24)), scaled.protocols(2, OptionalDouble.empty()))) {
            assertThat(held.protocols()).extracting(Protocol::id).containsExactly("sc24");
            assertThat(held.insteadOfNamed().orElseThrow().code()).isEqualTo("NAMED_PROTOCOL_DOES_NOT_HOLD");
        }
        assertThat(scaled.protocols(3, OptionalDouble.of(61)).protocols())
                .extracting(Protocol::id)
                .containsExactly("hytec-2021", "tg-101");
    }

    @Test
    void no_protocol_for_a_number_of_fractions_is_an_answer() {
        ScaledReview scaled = scaled(TestCase.passing(), wide());
        assertThat(scaled.protocols(13, OptionalDouble.empty()).protocols()).isEmpty();
    }

    @Test
    void what_a_review_finds_of_the_plan_counts_in_every_schedule() {
        TestCase built = TestCase.passing();
        built.findings.add(Finding.error(Reason.of("FRAME_OF_REFERENCE_MISMATCH"), "RTDOSE#1"));
        ScaledReview scaled = scaled(built, wide());
        ReviewResult review = Run.standard().protocol(wide()).on(built);
        Outcome outcome =
                scaled.at(scaled.protocols(1, OptionalDouble.of(16)).protocols().get(0), new Schedule(16, 1));
        assertThat(outcome.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(outcome.findings()).extracting(Finding::code).contains("FRAME_OF_REFERENCE_MISMATCH");
        assertThat(outcome.findings()).containsExactlyElementsOf(review.findings());
    }

    @Test
    void an_effective_dose_is_refused() {
        TestCase built = TestCase.passing();
        built.doses.add(TestCase.dose(
                "1.7",
                "PLAN",
                "GY",
                "EFFECTIVE",
                TestCase.FRAME,
                Set.of(TestCase.PLAN_UID),
                List.of(),
                TestCase.sample(TestCase.grid(), built::baseGy)));
        assertThat(scaled(built, wide()).refusal().orElseThrow().code()).isEqualTo("DOSE_TYPE_EFFECTIVE");
    }
}
