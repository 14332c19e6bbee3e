package org.cordon.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTest {
    private static final OptionalDouble NONE = OptionalDouble.empty();

    @ParameterizedTest
    @CsvSource({
        "LESS,9.9,true",
        "LESS,10,false",
        "LESS,10.1,false",
        "LESS_OR_EQUAL,10,true",
        "LESS_OR_EQUAL,10.1,false",
        "GREATER,10,false",
        "GREATER,10.1,true",
        "GREATER_OR_EQUAL,10,true",
        "GREATER_OR_EQUAL,9.9,false",
        "LESS,NaN,false",
        "LESS_OR_EQUAL,NaN,false",
        "GREATER,NaN,false",
        "GREATER_OR_EQUAL,NaN,false"
    })
    void a_comparison_holds_as_it_is_printed_and_never_for_what_is_no_number(
            Comparison comparison, double value, boolean holds) {
        assertThat(comparison.holds(value, 10)).isEqualTo(holds);
    }

    @Test
    void a_limit_and_its_comparison_come_together() {
        assertThatThrownBy(() -> rule(Optional.empty(), OptionalDouble.of(14), NONE, Tier.HARD, Confidence.SV, false))
                .hasMessage("row r needs a comparison with a limit, or tier report");
        assertThatThrownBy(() -> rule(Optional.of(Comparison.LESS), NONE, NONE, Tier.HARD, Confidence.SV, false))
                .hasMessage("row r needs a comparison with a limit, or tier report");
        assertThatThrownBy(() -> rule(
                        Optional.of(Comparison.LESS), OptionalDouble.of(14), NONE, Tier.REPORT, Confidence.SV, false))
                .hasMessage("row r needs a comparison with a limit, or tier report");
        assertThatThrownBy(() -> rule(Optional.empty(), NONE, NONE, Tier.HARD, Confidence.SV, false))
                .hasMessage("row r needs a comparison with a limit, or tier report");
        assertThat(rule(Optional.empty(), NONE, NONE, Tier.REPORT, Confidence.SV, false)
                        .limit())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "LESS_OR_EQUAL,15,true",
        "LESS_OR_EQUAL,13,false",
        "LESS_OR_EQUAL,14,false",
        "GREATER,13,true",
        "GREATER,15,false",
        "GREATER,14,false"
    })
    void a_variation_lies_where_the_limit_is_missed(Comparison comparison, double variation, boolean allowed) {
        ThrowingCallable make = () -> rule(
                Optional.of(comparison),
                OptionalDouble.of(14),
                OptionalDouble.of(variation),
                Tier.HARD,
                Confidence.SV,
                false);
        if (allowed) {
            assertThatCode(make).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(make).hasMessage("row r needs its variation on the far side of its limit");
        }
    }

    @Test
    void nothing_may_depend_on_a_row_that_never_judges() {
        Optional<Comparison> less = Optional.of(Comparison.LESS);
        OptionalDouble limit = OptionalDouble.of(14);
        assertThatThrownBy(() -> rule(less, limit, NONE, Tier.ADVISORY, Confidence.SV, true))
                .hasMessage("row r cannot be judged, so nothing may depend on it");
        assertThatThrownBy(() -> rule(less, limit, NONE, Tier.HARD, Confidence.LO, true))
                .hasMessage("row r cannot be judged, so nothing may depend on it");
        assertThat(rule(less, limit, NONE, Tier.HARD, Confidence.SV2, true).mustJudge())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "SV,true,true",
        "K_HI,true,true",
        "T,false,true",
        "SV2,false,true",
        "SV_WEAK,false,true",
        "K_MED,false,true",
        "LO,false,false",
        "DERIVED,false,false"
    })
    void a_row_judges_by_its_confidence_or_once_a_person_has_compared_it(
            Confidence confidence, boolean alone, boolean confirmed) {
        Rule rule = rule(Optional.of(Comparison.LESS), OptionalDouble.of(14), NONE, Tier.HARD, confidence, false);
        Rule compared = rule.confirmed(new Confirmation("A. Physicist", LocalDate.of(2026, 3, 1)));
        assertThat(rule.source().judges()).isEqualTo(alone);
        assertThat(compared.source().judges()).isEqualTo(confirmed);
        assertThat(compared.effectiveTier()).isEqualTo(confirmed ? Tier.HARD : Tier.ADVISORY);
    }

    @ParameterizedTest
    @CsvSource({
        "SpinalCord,CORD",
        "SpinalCord_PRV02,CORD",
        "SpinalCanal,CORD",
        "ThecalSac,CORD",
        "CaudaEquina,CORD",
        "Target,TARGET",
        "Heart,ORGAN"
    })
    void the_group_follows_from_the_structure(String structure, RuleGroup group) {
        assertThat(RuleGroup.of(StructureSyntax.parse(structure), Optional.empty()))
                .isEqualTo(group);
    }

    @Test
    void a_row_with_derived_on_is_a_cord_row() {
        assertThat(RuleGroup.of(StructureSyntax.parse("Myelon"), Optional.of(DerivedOn.TRUE_CORD)))
                .isEqualTo(RuleGroup.CORD);
    }

    @ParameterizedTest
    @CsvSource({"16,true", "18,true", "15.996,true", "15.99,false", "18.004,true", "18.01,false", "NaN,false"})
    void a_dose_range_holds_its_ends_within_rounding(double doseGy, boolean inside) {
        assertThat(new Protocol.DoseRange(16, 18).contains(doseGy)).isEqualTo(inside);
    }

    @Test
    void level_ranges_overlap_at_their_ends_and_run_downwards() {
        LevelRange cord = new LevelRange(Level.C1, Level.L2);
        assertThat(cord.overlaps(LevelRange.of(Level.L2))).isTrue();
        assertThat(cord.overlaps(new LevelRange(Level.L2, Level.L3))).isTrue();
        assertThat(cord.overlaps(new LevelRange(Level.L3, Level.S5))).isFalse();
        assertThat(new LevelRange(Level.L3, Level.S5).overlaps(cord)).isFalse();
        assertThat(cord).hasToString("C1-L2");
        assertThat(LevelRange.of(Level.T8)).hasToString("T8");
        assertThatThrownBy(() -> new LevelRange(Level.L2, Level.C1))
                .hasMessage("levels must run from cranial to caudal, were L2-C1");
    }

    private static Rule rule(
            Optional<Comparison> comparison,
            OptionalDouble limit,
            OptionalDouble variation,
            Tier tier,
            Confidence confidence,
            boolean mustJudge) {
        return new Rule(
                "r",
                StructureSyntax.parse("SpinalCord"),
                Optional.of(DerivedOn.TRUE_CORD),
                MetricSyntax.parse("D0.03cc[Gy]"),
                comparison,
                limit,
                variation,
                NONE,
                1,
                mustJudge,
                tier,
                Optional.empty(),
                new Source("a paper", confidence, Optional.empty()),
                "");
    }
}
