package org.cordon.constraint.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordon.constraint.Confidence;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.ProtocolStatus;
import org.cordon.constraint.Rule;
import org.cordon.constraint.Tier;
import org.cordon.constraint.VolumeTable;
import org.cordon.finding.Finding;
import org.cordon.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every shipped figure against its second copy, and what holds for all of them. */
class ShippedLibraryTest {
    private static final List<Protocol> ALL = ProtocolLibrary.shipped().protocols();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tg-101",
                "hytec-2021",
                "sahgal-2013",
                "uk-sabr-unverified",
                "timmerman-2021",
                "cord-conventional",
                "cord-single-fraction",
                "cord-practice-patterns",
                "institution-1-2fx",
                "sc24",
                "intramedullary-39-13",
                "dose-spill"
            })
    void every_row_agrees_with_the_independently_typed_table(String id) throws IOException {
        assertThat(shipped(id).rules().stream().map(LibraryTable::actual).toList())
                .containsExactlyInAnyOrderElementsOf(LibraryTable.lines(id).stream()
                        .map(LibraryTable::expected)
                        .toList());
    }

    /**
     * Lines of the source's tables by the class of their weakest enforced figure, as counted in the reference. Rows taken
     * over from another library and rows that only report beside a coverage row are no lines of it.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tg-101 | {K_HI=31, T=3, K_MED=1}",
                "timmerman-2021 | {T=16}",
                "uk-sabr-unverified | {SV_WEAK=10, K_MED=3, LO=7}",
                "hytec-2021 | {SV=6}",
                "sahgal-2013 | {SV=1, K_HI=4}",
                "cord-conventional | {SV=8, K_HI=3}",
                "cord-single-fraction | {SV=4}",
                "cord-practice-patterns | {SV=7}",
                "institution-1-2fx | {SV=14}",
                "sc24 | {SV2=1}",
                "intramedullary-39-13 | {SV=1}",
                "dose-spill | {K_HI=4}"
            })
    void lines_by_confidence_are_those_of_the_reference(String id, String counts) throws IOException {
        Map<String, Confidence> weakest = new LinkedHashMap<>();
        Map<String, Rule> rules = new HashMap<>();
        shipped(id).rules().forEach(rule -> rules.put(rule.id(), rule));
        for (String[] line : LibraryTable.lines(id)) {
            if (!line[0].equals("hytec") && !line[0].equals("report")) {
                weakest.merge(line[0], rules.get(line[1]).source().confidence(), (a, b) -> a.compareTo(b) > 0 ? a : b);
            }
        }
        Map<Confidence, Integer> counted = new EnumMap<>(Confidence.class);
        weakest.values().forEach(confidence -> counted.merge(confidence, 1, Integer::sum));
        assertThat(counted).hasToString(counts);
    }

    @Test
    void the_table_of_dose_spill_is_that_of_the_source_and_interpolates() throws IOException {
        VolumeTable r50 = table("r50");
        VolumeTable d2cm = table("d2cm");
        List<String[]> lines = LibraryTable.lines("dose-spill-volumes");
        assertThat(lines).hasSize(11);
        assertThat(r50.steps()).hasSize(11);
        assertThat(d2cm.steps()).hasSize(11);
        for (String[] line : lines) {
            double volumeCc = Double.parseDouble(line[0]);
            assertThat(r50.at(volumeCc).orElseThrow().limit()).isEqualTo(Double.parseDouble(line[1]));
            assertThat(r50.at(volumeCc).orElseThrow().variation()).hasValue(Double.parseDouble(line[2]));
            assertThat(d2cm.at(volumeCc).orElseThrow().limit()).isEqualTo(Double.parseDouble(line[3]));
            assertThat(d2cm.at(volumeCc).orElseThrow().variation()).hasValue(Double.parseDouble(line[4]));
        }
        assertThat(r50.at(60).orElseThrow().limit()).isCloseTo(3.75, within(1e-12));
        assertThat(r50.at(60).orElseThrow().variation().getAsDouble()).isCloseTo(4.90, within(1e-12));
        assertThat(d2cm.at(60).orElseThrow().limit()).isCloseTo(64.0, within(1e-12));
        assertThat(d2cm.at(60).orElseThrow().variation().getAsDouble()).isCloseTo(81.5, within(1e-12));
        assertThat(r50.at(1.79)).isEmpty();
        assertThat(r50.at(163.1)).isEmpty();
    }

    @Test
    void no_low_or_derived_row_judges_and_every_row_says_where_it_comes_from() {
        for (Protocol protocol : ALL) {
            for (Rule rule : protocol.rules()) {
                String row = protocol.id() + " > " + rule.id();
                if (rule.source().confidence().advisoryOnly()) {
                    assertThat(rule.effectiveTier()).as(row).isNotIn(Tier.HARD, Tier.SOFT);
                    assertThat(rule.mustJudge()).as(row).isFalse();
                }
                assertThat(rule.source().citation()).as(row).isNotBlank();
                assertThat(rule.source().confirmation()).as(row).isEmpty();
                assertThat(rule.details().contradictions())
                        .as(row)
                        .allSatisfy(other -> assertThat(other.resolution()).isNotBlank());
            }
        }
    }

    @Test
    void the_uk_set_is_marked_unverified_wherever_it_is_named() {
        Protocol uk = shipped("uk-sabr-unverified");
        assertThat(uk.status()).isEqualTo(ProtocolStatus.UNVERIFIED);
        assertThat(uk.title()).contains("UNVERIFIED");
        assertThat(uk.rules()).allSatisfy(rule -> {
            assertThat(rule.tier()).isEqualTo(Tier.ADVISORY);
            assertThat(rule.source().citation()).contains("UNVERIFIED");
        });
    }

    @Test
    void advisory_libraries_hold_no_row_that_counts() {
        for (String id : Set.of(
                "timmerman-2021",
                "uk-sabr-unverified",
                "sahgal-2013",
                "cord-conventional",
                "cord-single-fraction",
                "cord-practice-patterns",
                "institution-1-2fx",
                "dose-spill")) {
            assertThat(shipped(id).rules())
                    .as(id)
                    .noneMatch(rule -> rule.effectiveTier().judges());
        }
        assertThat(shipped("intramedullary-39-13").rules()).noneMatch(rule -> rule.tier() == Tier.HARD);
    }

    @Test
    void cord_limits_of_tg101_above_hytec_can_only_fail_and_hytec_is_judged_beside_them() {
        Protocol tg101 = shipped("tg-101");
        for (Rule rule : tg101.rules()) {
            boolean manyFractions = !rule.details().when().allowsFractions(1);
            boolean cord = rule.structure().canonicalName().equals("SpinalCord");
            assertThat(rule.details().failOnly()).as(rule.id()).isEqualTo(cord && manyFractions);
        }
        for (int fractions : new int[] {3, 5}) {
            Rule hytec = tg101.rule("hytec-sac-max-" + fractions + "fx").orElseThrow();
            Rule own = tg101.rule("cord-max-" + fractions + "fx").orElseThrow();
            assertThat(hytec.mustJudge()).isTrue();
            assertThat(hytec.limit().getAsDouble()).isLessThan(own.limit().getAsDouble());
            assertThat(hytec.limit())
                    .isEqualTo(shipped("hytec-2021")
                            .rule("sac-max-" + fractions + "fx")
                            .orElseThrow()
                            .limit());
            assertThat(own.details().contradictions())
                    .anySatisfy(other -> assertThat(other.says()).startsWith("HyTEC " + plain(hytec)));
            assertThat(hytec.details().contradictions())
                    .anySatisfy(other -> assertThat(other.says()).startsWith("TG-101 " + plain(own)));
        }
    }

    /** What the copies print for three fractions are four-fraction figures. */
    @ParameterizedTest
    @CsvSource({
        "lungs-cv1500-3fx,10.5,11.6",
        "lungs-cv1000-3fx,11.4,12.4",
        "liver-cv700-3fx,17.1,19.2",
        "renal-cortex-cv200-3fx,14.4,16"
    })
    void parallel_organs_in_three_fractions_carry_the_corrected_figure(String id, double enforced, String printed) {
        Rule rule = shipped("tg-101").rule(id).orElseThrow();
        assertThat(rule.metric().histogramQuery().orElseThrow())
                .isEqualTo(new org.cordon.dvh.DvhMetric.ColdVolume(
                        enforced, org.cordon.dvh.DoseUnit.GY, org.cordon.dvh.VolumeUnit.CC));
        assertThat(rule.source().judges()).isFalse();
        assertThat(rule.details().contradictions())
                .anySatisfy(other -> assertThat(other.says()).contains(printed + " Gy in 3 fractions"));
    }

    @Test
    void only_what_is_left_open_on_purpose_is_remarked_upon() {
        List<String> warnings = new ArrayList<>();
        for (Protocol protocol : ALL) {
            for (Finding finding : ProtocolLint.lint(protocol)) {
                if (finding.severity() == Severity.WARNING) {
                    warnings.add(protocol.id() + ": " + finding.reason().code());
                }
            }
        }
        assertThat(warnings.stream().distinct().toList())
                .containsExactlyInAnyOrder(
                        "sc24: LINT_NO_COVERAGE_ROW",
                        "institution-1-2fx: LINT_PERCENT_DOSE_IS_OF_PRESCRIPTION",
                        "intramedullary-39-13: LINT_NOTHING_MUST_BE_JUDGED");
    }

    private static String plain(Rule rule) {
        return java.math.BigDecimal.valueOf(rule.limit().getAsDouble())
                .stripTrailingZeros()
                .toPlainString();
    }

    private static VolumeTable table(String id) {
        return shipped("dose-spill")
                .rule(id)
                .orElseThrow()
                .details()
                .byTargetVolume()
                .orElseThrow();
    }

    private static Protocol shipped(String id) {
        return ALL.stream()
                .filter(protocol -> protocol.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
