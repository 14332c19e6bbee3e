package org.cordon.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.cordon.cli.Shell;
import org.cordon.example.Variant;
import org.cordon.report.Schemas;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each variant of the example through the command line, from the DICOM folder that the demo wrote to what it must show. */
class VariantsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Variant.class)
    void each_variant_ends_and_shows_what_it_was_made_for(Variant variant) throws IOException {
        Plans.Demo demo = Plans.demo(variant);
        Shell shell = new Shell(folder);

        int code = shell.run("check", demo.plan().toString(), "--json", "r.json", "--html", "r.html", "--csv", "r.csv");

        String json = Files.readString(folder.resolve("r.json"));
        ReviewDocument document = new ReviewDocument(json);
        assertThat(demo.code()).as(demo.err()).isZero();
        assertThat(code).as(shell.err()).isEqualTo(exitCode(variant));
        assertThat(document.verdict()).isEqualTo(variant.expectedVerdict().name());
        assertThat(demo.out()).contains(shell.out());
        assertThat(shell.out().lines().findFirst().orElseThrow())
                .contains(variant.expectedVerdict().name());
        assertThat(Schemas.problems("review", json)).isEmpty();
        assertThat(document.breaches()).isEmpty();
        assertThat(json).doesNotContain("NaN", "Infinity");
        assertThat(untold(document)).as("codes without words").isEmpty();
        assertThat(Files.readString(folder.resolve("r.html")))
                .contains(">" + variant.expectedVerdict().name() + "<")
                .doesNotContain(demo.plan().toString(), "NaN");
        assertThat(Files.readString(folder.resolve("r.csv")).lines().count())
                .isEqualTo(1 + document.rows().size());
        assertThat(shell.err()).as("the case file that was found by itself").contains("case.yaml");
        shows(variant, document, shell.out());
    }

    /** The table of the issue; not the number that the variant itself names. */
    private static int exitCode(Variant variant) {
        return switch (variant) {
            case BASE -> 0;
            case CORD_FAIL, WRONG_FRAME, TWO_TARGETS, MISSING_BEAM -> 1;
            case MISSING_CORD, SHORT_CORD, AMBIGUOUS_NAMES, PASS_WITHIN_BOUNDS -> 2;
        };
    }

    private static void shows(Variant variant, ReviewDocument document, String terminal) {
        switch (variant) {
            case BASE -> base(document, terminal);
            case CORD_FAIL -> {
                assertThat(document.withStatus("FAIL")).hasSize(1);
                assertThat(structure(document.withStatus("FAIL").get(0))).startsWith("SpinalCord");
                assertThat(document.withStatus("NOT_EVALUATED")).isEmpty();
            }
            case MISSING_CORD, SHORT_CORD -> cordNotEvaluated(document);
            case AMBIGUOUS_NAMES -> {
                cordNotEvaluated(document);
                assertThat(document.cord())
                        .allSatisfy(
                                row -> assertThat(row.get("reason").get("text").asText())
                                        .contains("Cord-PTV", "zCord", "Canal"));
                assertThat(terminal).contains("Cord-PTV", "zCord", "Canal", "--map");
            }
            case WRONG_FRAME, MISSING_BEAM -> {
                assertThat(document.findings("ERROR")).isNotEmpty();
                assertThat(document.rows(VariantsTest::isJudged)).isEmpty();
                assertThat(document.rows()).allMatch(row -> row.get("value").isNull());
                assertThat(terminal).contains("Error");
            }
            case TWO_TARGETS -> twoTargets(document);
            case PASS_WITHIN_BOUNDS -> {
                List<JsonNode> within =
                        document.rows(row -> row.get("withinBounds").asBoolean());
                assertThat(within).hasSize(1);
                assertThat(within.get(0).get("value").asDouble()).isCloseTo(9.95, within(0.05));
                assertThat(within.get(0).get("status").asText()).isEqualTo("PASS");
                assertThat(document.rows(row -> !row.get("advisory").asBoolean()
                                && !List.of("PASS", "NOT_APPLICABLE")
                                        .contains(row.get("status").asText())))
                        .isEmpty();
                assertThat(terminal).contains("within bounds");
            }
        }
    }

    private static void base(ReviewDocument document, String terminal) {
        SoftAssertions soft = new SoftAssertions();
        JsonNode partial = document.ofRule("cord-partial-v10").get(0);
        soft.assertThat(partial.get("value").asDouble()).isCloseTo(8.0, within(0.3));
        soft.assertThat(partial.get("numerical").get("upper").asDouble()).isLessThan(10);
        soft.assertThat(partial.get("convention").get("upper").asDouble()).isLessThan(10);
        document.rows(row -> row.get("metric").asText().equals("D0.03cc[Gy]")
                        && structure(row).startsWith("SpinalCord"))
                .forEach(row -> soft.assertThat(row.get("value").asDouble()).isBetween(12.0, 13.0));
        List<JsonNode> coverage = document.rows(row ->
                structure(row).equals("PTV") && row.get("metric").asText().equals("V100%[%]"));
        soft.assertThat(coverage).hasSize(1);
        soft.assertThat(coverage.get(0).get("value").asDouble()).isCloseTo(92, within(1.0));
        soft.assertThat(document.rows(row -> row.get("mustJudge").asBoolean() && !isJudged(row)))
                .allMatch(row -> row.get("status").asText().equals("NOT_APPLICABLE"));
        soft.assertThat(document.findings("ERROR")).isEmpty();
        soft.assertThat(document.findings("WARNING")).isEmpty();
        soft.assertThat(terminal)
                .startsWith("\u2713 PASS")
                .contains("T8 (case file), denovo (case file)")
                .contains("Confirmed limits", "by EXAMPLE (fictitious) on 2026-01-02");
        soft.assertAll();
    }

    private static void cordNotEvaluated(ReviewDocument document) {
        assertThat(document.cord()).hasSizeGreaterThanOrEqualTo(5).allSatisfy(row -> {
            assertThat(row.get("status").asText()).isEqualTo("NOT_EVALUATED");
            assertThat(row.get("value").isNull()).isTrue();
        });
        assertThat(document.withStatus("FAIL")).isEmpty();
        assertThat(document.rows(row -> structure(row).equals("PTV") && isJudged(row)))
                .as("the other rows are still judged")
                .isNotEmpty();
    }

    private static void twoTargets(ReviewDocument document) {
        List<JsonNode> partial = document.ofRule("cord-partial-v10");
        assertThat(partial).hasSize(2).allSatisfy(row -> {
            assertThat(row.get("status").asText()).isEqualTo("FAIL");
            assertThat(row.get("value").asDouble()).isCloseTo(15, within(2.0));
        });
        assertThat(partial.stream().map(row -> row.get("target").asText())).containsExactly("PTV_T5", "PTV_T12");
        JsonNode upper = partial.get(0).get("segment");
        JsonNode lower = partial.get(1).get("segment");
        assertThat(upper.get("lowerMm").asDouble())
                .as("no common span")
                .isGreaterThan(lower.get("upperMm").asDouble());
    }

    private static String structure(JsonNode row) {
        return row.get("structure").asText();
    }

    private static boolean isJudged(JsonNode row) {
        return List.of("PASS", "VARIATION", "FAIL").contains(row.get("status").asText());
    }

    /** Sentences that still show a code or an argument that was not there. */
    private static List<String> untold(ReviewDocument document) {
        List<JsonNode> reasons = new ArrayList<>();
        document.root().get("findings").forEach(reasons::add);
        for (JsonNode row : document.rows()) {
            row.get("notes").forEach(reasons::add);
            if (!row.get("reason").isNull()) {
                reasons.add(row.get("reason"));
            }
        }
        return reasons.stream()
                .filter(reason ->
                        reason.get("text").asText().contains(reason.get("code").asText())
                                || reason.get("text").asText().contains("?"))
                .map(JsonNode::toString)
                .toList();
    }
}
