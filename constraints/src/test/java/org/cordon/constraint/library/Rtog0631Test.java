package org.cordon.constraint.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.cordon.constraint.Comparison;
import org.cordon.constraint.Confidence;
import org.cordon.constraint.DerivedOn;
import org.cordon.constraint.Level;
import org.cordon.constraint.LevelRange;
import org.cordon.constraint.MetricSyntax;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.ProtocolStatus;
import org.cordon.constraint.Rule;
import org.cordon.constraint.RuleGroup;
import org.cordon.constraint.Setting;
import org.cordon.constraint.Sides;
import org.cordon.constraint.StructureSyntax;
import org.cordon.constraint.Tier;
import org.cordon.finding.Finding;
import org.cordon.finding.Severity;
import org.junit.jupiter.api.Test;

/** The shipped file against a table that was typed a second time, from the reference. */
class Rtog0631Test {
    private static final Protocol PROTOCOL =
            ProtocolLibrary.shipped().find("rtog-0631").orElseThrow();

    @Test
    void every_row_is_as_in_the_second_table_and_no_row_is_in_one_only() throws IOException {
        List<String> typed =
                table().stream().map(Rtog0631Test::withoutLine).sorted().toList();
        List<String> shipped =
                PROTOCOL.rules().stream().map(Rtog0631Test::row).sorted().toList();
        assertThat(shipped).isEqualTo(typed);
    }

    @Test
    void the_classes_of_the_table_lines_are_those_of_the_confidence_summary() throws IOException {
        // A line of the table counts with the weakest of its enforced figures. Lines without a limit are counted apart.
        Map<String, List<Rule>> lines = new LinkedHashMap<>();
        for (String[] cells : table()) {
            if (Character.isDigit(cells[0].charAt(0))) {
                lines.computeIfAbsent(cells[0], unused -> new ArrayList<>())
                        .add(PROTOCOL.rule(cells[1]).orElseThrow());
            }
        }
        Map<Confidence, Integer> classes = new EnumMap<>(Confidence.class);
        int reportOnly = 0;
        for (List<Rule> line : lines.values()) {
            if (line.stream().allMatch(rule -> rule.tier() == Tier.REPORT)) {
                reportOnly++;
                continue;
            }
            Confidence weakest = line.stream()
                    .map(rule -> rule.source().confidence())
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            classes.merge(weakest, 1, Integer::sum);
        }
        assertThat(lines).hasSize(22);
        assertThat(reportOnly).isEqualTo(2);
        assertThat(classes)
                .isEqualTo(Map.of(Confidence.SV, 3, Confidence.K_HI, 11, Confidence.SV2, 1, Confidence.SV_WEAK, 5));
    }

    @Test
    void the_scope_is_the_trials() {
        assertThat(PROTOCOL.status()).isEqualTo(ProtocolStatus.CLINICAL);
        assertThat(PROTOCOL.fractions()).containsExactly(1);
        assertThat(PROTOCOL.prescriptionGy()).isEqualTo(new Protocol.DoseRange(16, 18));
        assertThat(PROTOCOL.settings()).containsExactlyInAnyOrder(Setting.DENOVO, Setting.POSTOP);
        assertThat(PROTOCOL.doseToleranceGy()).isEqualTo(0.005);
    }

    @Test
    void coverage_below_90_percent_needs_a_person_and_below_80_fails() {
        Rule coverage = PROTOCOL.rule("coverage-v100").orElseThrow();
        assertThat(coverage.structure().isTarget()).isTrue();
        assertThat(coverage.mustJudge()).isTrue();
        assertThat(coverage.source().confidence()).isEqualTo(Confidence.SV);
        assertThat(coverage.variation()).hasValue(80);
        assertThat(coverage.variationSource().orElseThrow().confidence()).isEqualTo(Confidence.LO);
    }

    @Test
    void a_pass_needs_a_maximum_of_cord_and_cauda_and_every_such_row_can_judge() {
        List<Rule> must = PROTOCOL.rules().stream().filter(Rule::mustJudge).toList();
        assertThat(must).extracting(Rule::id).contains("cord-max", "cord-partial-v10", "cauda-max", "coverage-v100");
        assertThat(must).allSatisfy(rule -> {
            assertThat(rule.source().judges()).isTrue();
            assertThat(rule.tier()).isEqualTo(Tier.HARD);
        });
    }

    @Test
    void there_is_no_level_at_which_neither_cord_nor_cauda_is_required() {
        for (Level level : Level.values()) {
            assertThat(PROTOCOL.rules())
                    .as(level.name())
                    .anyMatch(rule -> rule.group() == RuleGroup.CORD
                            && rule.mustJudge()
                            && rule.requiredAt()
                                    .map(range -> range.overlaps(LevelRange.of(level)))
                                    .orElse(true));
        }
    }

    @Test
    void rows_of_low_confidence_only_advise() {
        assertThat(PROTOCOL.rules())
                .filteredOn(rule -> rule.source().confidence() == Confidence.LO)
                .hasSize(2)
                .allSatisfy(rule -> assertThat(rule.effectiveTier()).isEqualTo(Tier.ADVISORY));
    }

    @Test
    void cord_rows_were_derived_on_the_true_cord_and_stand_first() {
        List<Rule> cord = PROTOCOL.rules().stream()
                .filter(rule -> rule.structure().canonicalName().equals("SpinalCord"))
                .toList();
        assertThat(cord).hasSize(5).allSatisfy(rule -> {
            assertThat(rule.derivedOn()).contains(DerivedOn.TRUE_CORD);
            assertThat(rule.priority()).isEqualTo(1);
        });
        assertThat(PROTOCOL.rules().stream().map(Rule::group).toList()).isSortedAccordingTo(Comparator.naturalOrder());
    }

    @Test
    void the_035_cc_row_carries_its_caution_and_the_esophagus_its_warning() {
        assertThat(PROTOCOL.rules())
                .filteredOn(rule -> rule.limit().isPresent() && rule.limit().getAsDouble() == 0.35)
                .singleElement()
                .satisfies(rule -> assertThat(rule.caution()).contains("cords differ between patients"));
        assertThat(PROTOCOL.rule("esophagus-max").orElseThrow().warnAbove()).hasValue(15.4);
    }

    @Test
    void no_organ_has_a_variation_band() {
        assertThat(PROTOCOL.rules())
                .filteredOn(rule -> rule.variation().isPresent())
                .extracting(Rule::id)
                .containsExactly("coverage-v100");
    }

    @Test
    void plexus_hilum_and_roots_are_judged_side_by_side() {
        assertThat(PROTOCOL.rules())
                .filteredOn(rule -> rule.sides() == Sides.EACH)
                .extracting(rule -> rule.structure().canonicalName())
                .containsOnly("BrachialPlex", "Kidney_Hilum", "NerveRoots");
    }

    @Test
    void two_thirds_of_the_volume_are_never_rounded_up() {
        double limit = PROTOCOL.rule("renal-hilum-v10.6").orElseThrow().limit().getAsDouble();
        assertThat(limit).isLessThanOrEqualTo(200.0 / 3).isGreaterThan(200.0 / 3 - 0.01);
    }

    @Test
    void cold_volumes_are_wanted_large_and_all_other_organ_figures_small() {
        assertThat(ProtocolLint.lint(PROTOCOL))
                .filteredOn(finding -> finding.severity() == Severity.WARNING)
                .isEmpty();
        assertThat(ProtocolLint.lint(PROTOCOL))
                .extracting(Finding::code)
                .containsOnly("LINT_ROWS_NEED_CONFIRMATION", "LINT_VARIATION_NOT_CONFIRMED", "LINT_CRITICAL_VOLUME");
    }

    private static String row(Rule rule) {
        return String.join(
                ",",
                rule.id(),
                StructureSyntax.print(rule.structure()),
                MetricSyntax.print(rule.metric()),
                rule.comparison().map(Comparison::symbol).orElse(""),
                number(rule.limit()),
                rule.metric().unitSymbol(),
                number(rule.variation()),
                number(rule.warnAbove()),
                rule.requiredAt().map(LevelRange::toString).orElse(""),
                rule.tier().label(),
                String.valueOf(rule.mustJudge()),
                rule.source().confidence().label());
    }

    private static String number(OptionalDouble value) {
        return value.isEmpty()
                ? ""
                : BigDecimal.valueOf(value.getAsDouble()).stripTrailingZeros().toPlainString();
    }

    private static String withoutLine(String[] cells) {
        return String.join(",", Arrays.copyOfRange(cells, 1, cells.length));
    }

    private static List<String[]> table() throws IOException {
        try (InputStream stream = Rtog0631Test.class.getResourceAsStream("rtog-0631.csv")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        }
    }
}
