package org.cordon.constraint.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cordon.finding.Finding;
import org.cordon.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProtocolLintTest {
    @Test
    void a_sound_protocol_has_no_remark() {
        assertThat(codes(ProtocolText.BASE)).isEmpty();
    }

    @Test
    void a_protocol_without_rows_that_must_be_judged_or_without_coverage_is_a_warning() {
        assertThat(codes(ProtocolText.BASE.replace("mustJudge: true", "mustJudge: false")))
                .containsExactly("LINT_NOTHING_MUST_BE_JUDGED");
        assertThat(codes(ProtocolText.with("structure: Target", "structure: Heart")))
                .contains("LINT_NO_COVERAGE_ROW");
    }

    @Test
    void point_doses_in_different_volumes_and_beside_a_maximum_are_told() {
        String both = ProtocolText.BASE + row("cord-point", "SpinalCord", "D0.035cc[Gy]", "<= 14 Gy");
        assertThat(codes(both)).containsExactly("LINT_POINT_VOLUMES_DIFFER");
        assertThat(ProtocolLint.lint(ProtocolText.read(both)).get(0).reason().args())
                .containsEntry("volumesCc", List.of("0.03", "0.035"));
        assertThat(codes(ProtocolText.BASE + row("cord-dmax", "SpinalCord", "Max[Gy]", "<= 14 Gy")))
                .containsExactly("LINT_MAX_BESIDE_POINT_DOSE");
    }

    @Test
    void rows_that_need_a_confirmation_are_listed() {
        List<Finding> findings = ProtocolLint.lint(ProtocolText.read(ProtocolText.BASE
                + row("heart", "Heart", "V16Gy[cc]", "< 15 cc").replace("confidence: sv", "confidence: sv2")));
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("LINT_ROWS_NEED_CONFIRMATION");
            assertThat(finding.severity()).isEqualTo(Severity.INFO);
            assertThat(finding.reason().args()).containsEntry("rows", List.of("heart"));
        });
    }

    @Test
    void a_name_that_is_not_canonical_is_a_warning() {
        assertThat(codes(ProtocolText.BASE + row("eso", "Oesophagus", "V16Gy[cc]", "< 15 cc")))
                .containsExactly("LINT_STRUCTURE_NOT_CANONICAL");
        assertThat(codes(ProtocolText.BASE + row("x", "Thyroid", "V16Gy[cc]", "< 15 cc")))
                .containsExactly("LINT_STRUCTURE_NOT_CANONICAL");
        assertThat(codes(ProtocolText.BASE + row("prv", "SpinalCord_PRV02", "V16Gy[cc]", "< 15 cc")))
                .doesNotContain("LINT_STRUCTURE_NOT_CANONICAL");
    }

    @Test
    void a_relative_row_on_a_wider_structure_is_a_warning_and_an_absolute_one_is_not() {
        assertThat(codes(ProtocolText.with("structure: SpinalCord\n", "structure: SpinalCanal\n")
                        .replace("metric: \"D0.03cc[Gy]\"", "metric: \"D10%[Gy]\"")))
                .containsExactly("LINT_RELATIVE_ROW_ON_SURROGATE");
        assertThat(codes(ProtocolText.with("structure: SpinalCord\n", "structure: SpinalCanal\n")))
                .isEmpty();
    }

    @Test
    void a_cord_row_that_does_not_say_what_it_was_derived_on_is_a_warning() {
        assertThat(codes(ProtocolText.with("    derivedOn: trueCord\n", "    group: cord\n")))
                .containsExactly("LINT_DERIVED_ON_MISSING");
        assertThat(codes(ProtocolText.with("    derivedOn: trueCord\n", "")))
                .containsExactly("LINT_DERIVED_ON_MISSING");
    }

    @Test
    void a_dose_in_percent_on_an_organ_is_a_warning() {
        assertThat(codes(ProtocolText.BASE + row("eso", "Esophagus", "V100%[cc]", "< 5 cc")))
                .containsExactly("LINT_PERCENT_DOSE_IS_OF_PRESCRIPTION");
        assertThat(codes(ProtocolText.BASE + row("eso", "Esophagus", "Max[%]", "< 50 %")))
                .containsExactly("LINT_PERCENT_DOSE_IS_OF_PRESCRIPTION");
        assertThat(codes(ProtocolText.BASE + row("eso", "Esophagus", "DC10cc[%]", "< 50 %")))
                .containsExactly("LINT_PERCENT_DOSE_IS_OF_PRESCRIPTION", "LINT_CRITICAL_VOLUME");
    }

    @Test
    void comparisons_against_the_usual_direction_are_a_warning() {
        assertThat(codes(ProtocolText.with("limit: \">= 90 %\"", "limit: \"<= 70 %\"")))
                .containsExactly("LINT_UNUSUAL_DIRECTION");
        assertThat(codes(ProtocolText.BASE + row("eso", "Esophagus", "V16Gy[cc]", "> 5 cc")))
                .containsExactly("LINT_UNUSUAL_DIRECTION");
        assertThat(codes(ProtocolText.BASE + row("lung", "Lungs", "CV7.4Gy[cc]", "<= 1000 cc")))
                .containsExactly("LINT_UNUSUAL_DIRECTION", "LINT_CRITICAL_VOLUME");
        assertThat(codes(ProtocolText.BASE + row("t", "Target", "D2%[%]", "<= 140 %")))
                .isEmpty();
    }

    /** A protocol that draws a remark, and the same repaired. */
    private record Pair(String broken, String repaired) {}

    private static final Map<String, Pair> PAIRS = new TreeMap<>();

    static {
        String heart = row("heart", "Heart", "V16Gy[cc]", "< 15 cc");
        pair("LINT_NOTHING_MUST_BE_JUDGED", ProtocolText.BASE.replace("mustJudge: true", "mustJudge: false"), "");
        pair("LINT_NO_COVERAGE_ROW", ProtocolText.with("structure: Target", "structure: Heart"), "");
        pair(
                "LINT_POINT_VOLUMES_DIFFER",
                row("p", "SpinalCord", "D0.035cc[Gy]", "<= 14 Gy"),
                row("p", "SpinalCord", "D0.35cc[Gy]", "<= 10 Gy"));
        pair("LINT_ROWS_NEED_CONFIRMATION", heart.replace("confidence: sv", "confidence: sv2"), heart);
        pair(
                "LINT_MAX_BESIDE_POINT_DOSE",
                row("m", "SpinalCord", "Max[Gy]", "<= 14 Gy"),
                row("m", "Heart", "Max[Gy]", "<= 22 Gy"));
        pair(
                "LINT_STRICTNESS_DIFFERS",
                heart + heart.replace("id: heart", "id: heart2").replace("< 15", "<= 14"),
                heart + heart.replace("id: heart", "id: heart2").replace("< 15", "< 14"));
        pair(
                "LINT_CC_BESIDE_PERCENT",
                heart + row("heart2", "Heart", "V16Gy[%]", "< 15 %"),
                heart + row("heart2", "Heart", "V14Gy[%]", "< 15 %"));
        pair("LINT_STRUCTURE_NOT_CANONICAL", heart.replace("structure: Heart", "structure: Herz"), heart);
        pair(
                "LINT_RELATIVE_ROW_ON_SURROGATE",
                row("canal", "SpinalCanal", "V10Gy[%]", "<= 10 %") + "    derivedOn: trueCord\n",
                row("canal", "SpinalCanal", "V10Gy[%]", "<= 10 %") + "    derivedOn: canal\n");
        pair(
                "LINT_DERIVED_ON_MISSING",
                row("canal", "SpinalCanal", "Max[Gy]", "<= 14 Gy"),
                row("canal", "SpinalCanal", "Max[Gy]", "<= 14 Gy") + "    derivedOn: canal\n");
        pair(
                "LINT_PERCENT_DOSE_IS_OF_PRESCRIPTION",
                row("eso", "Esophagus", "V100%[cc]", "< 5 cc"),
                row("eso", "Esophagus", "V16Gy[cc]", "< 5 cc"));
        pair("LINT_UNUSUAL_DIRECTION", heart.replace("< 15", "> 15"), heart);
        pair(
                "LINT_VARIATION_NOT_CONFIRMED",
                ProtocolText.with("\"Another paper\", confidence: sv}", "\"Another paper\", confidence: k; lo}")
                        .replace("k; lo", "\"lo\""),
                "");
        pair(
                "LINT_PERCENT_ABOVE_100",
                row("heart", "Heart", "V16Gy[%]", "< 150 %"),
                row("heart", "Heart", "V16Gy[%]", "< 15 %"));
        String failOnly = row("f", "SpinalCord", "D0.35cc[Gy]", "<= 10 Gy") + "    failOnly: true\n";
        pair(
                "LINT_FAIL_ONLY_WITHOUT_JUDGED",
                ProtocolText.BASE.replaceFirst("    mustJudge: true\n", "") + failOnly,
                ProtocolText.BASE + failOnly);
        pair(
                "LINT_CRITICAL_VOLUME",
                row("lung", "Lungs", "CV7.4Gy[cc]", ">= 1000 cc"),
                row("lung", "Lungs", "V7.4Gy[cc]", "<= 1000 cc"));
    }

    /** Rows are put behind the sound protocol; a whole protocol stands for itself, and the sound one for its repair. */
    private static void pair(String code, String broken, String repaired) {
        PAIRS.put(code, new Pair(whole(broken), whole(repaired)));
    }

    private static String whole(String text) {
        return text.startsWith("schema") ? text : ProtocolText.BASE + text;
    }

    static Set<String> remarks() {
        return PAIRS.keySet();
    }

    @ParameterizedTest
    @MethodSource("remarks")
    void each_remark_falls_on_a_minimal_example_and_not_on_its_repaired_twin(String code) {
        assertThat(codes(PAIRS.get(code).broken())).containsOnlyOnce(code);
        assertThat(codes(PAIRS.get(code).repaired())).doesNotContain(code);
    }

    @Test
    void every_remark_has_its_pair() throws IOException {
        String source = Files.readString(Path.of("src/main/java/org/cordon/constraint/library/ProtocolLint.java"));
        Set<String> all = Pattern.compile("\"(LINT_[A-Z0-9_]+)\"")
                .matcher(source)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(PAIRS.keySet()).containsExactlyInAnyOrderElementsOf(all);
    }

    private static List<String> codes(String text) {
        return ProtocolLint.lint(ProtocolText.read(text)).stream()
                .map(Finding::code)
                .toList();
    }

    private static String row(String id, String structure, String metric, String limit) {
        return "  - id: " + id + "\n    structure: " + structure + "\n    metric: \"" + metric + "\"\n    limit: \""
                + limit
                + "\"\n    citation: \"A paper\"\n    confidence: sv\n"
                + (structure.startsWith("SpinalCord") ? "    derivedOn: trueCord\n" : "");
    }
}
