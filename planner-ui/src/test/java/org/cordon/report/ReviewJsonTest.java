package org.cordon.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.review.Verdict;
import org.junit.jupiter.api.Test;

class ReviewJsonTest {
    private static String mixed() {
        return new ReviewJson(Reviews.context()).write(Reviews.mixed());
    }

    @Test
    void a_review_follows_its_published_schema() {
        assertThat(Schemas.problems("review", mixed())).isEmpty();
    }

    @Test
    void the_schema_refuses_a_judged_row_without_a_value_and_an_unknown_verdict() {
        assertThat(Schemas.problems("review", mixed().replace("\"verdict\": \"FAIL\"", "\"verdict\": \"FINE\"")))
                .isNotEmpty();
        assertThat(Schemas.problems("review", mixed().replaceFirst("\"value\": 10.03125", "\"value\": null")))
                .isNotEmpty();
    }

    @Test
    void keys_are_those_of_the_contract() {
        JsonNode root = Schemas.tree(mixed());
        JsonNode row = root.get("constraints").get(0);

        assertThat(root.get("schema").asText()).isEqualTo("cordon.review/1");
        assertThat(root.get("verdict").asText()).isEqualTo("FAIL");
        assertThat(root.get("protocol").get("id").asText()).isEqualTo("rtog-0631");
        assertThat(row.get("metric").asText()).isEqualTo("V10Gy[%]");
        assertThat(row.get("value").asDouble()).isEqualTo(10.03125);
        assertThat(row.get("segment").get("lowerMm").asDouble()).isEqualTo(-31);
        assertThat(row.get("derivedOn").asText()).isEqualTo("trueCord");
        assertThat(row.get("comparison").asText()).isEqualTo("<=");
        assertThat(row.get("source").get("confirmedBy").asText()).isEqualTo("Example");
        assertThat(row.get("reason").isNull()).isTrue();
        assertThat(root.get("constraints").get(3).get("value").isNull()).isTrue();
        assertThat(root.get("constraints").get(3).get("reason").get("code").asText())
                .isEqualTo("STRUCTURE_EMPTY");
        assertThat(root.get("findings").get(0).get("severity").asText()).isEqualTo("WARNING");
        assertThat(root.has("timingsMs")).isFalse();
    }

    @Test
    void an_index_of_plan_quality_has_its_formula_beside_it_and_a_missing_one_its_reason() {
        JsonNode conformity = Schemas.tree(mixed()).get("conformity");
        JsonNode r50 = conformity.get(0);
        JsonNode none = conformity.get(1);

        assertThat(r50.get("index").asText()).isEqualTo("r50");
        assertThat(r50.get("formula").asText()).isEqualTo("PIV50/TV");
        assertThat(r50.get("value").asDouble()).isEqualTo(4.1);
        assertThat(r50.get("advisory").get("grade").asText()).isEqualTo("MINOR");
        assertThat(r50.get("advisory").get("perProtocol").asDouble()).isEqualTo(3.75);
        assertThat(none.get("value").isNull()).isTrue();
        assertThat(none.get("reason").get("code").asText()).isEqualTo("NO_CORD_DRAWN");
        assertThat(none.get("island").get("upperMm").asDouble()).isEqualTo(11);
    }

    @Test
    void names_from_files_come_back_unchanged_and_hold_nothing_that_moves_a_cursor() {
        String document = mixed();

        assertThat(Schemas.tree(document)
                        .get("constraints")
                        .get(3)
                        .get("structure")
                        .asText())
                .isEqualTo(Reviews.EVIL);
        assertThat(document.chars().filter(c -> c < ' ' && c != '\n')).isEmpty();
        assertThat(document).doesNotContain("\u202E").contains("\\u202E", "\\u001B");
    }

    @Test
    void the_patient_is_not_named() {
        assertThat(mixed()).doesNotContain("CANARY-ID", "Anna", "19610314");
    }

    @Test
    void the_same_result_gives_the_same_bytes_in_every_locale() {
        String english = mixed();
        Locale before = Locale.getDefault();
        try {
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "de-DE")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(mixed()).isEqualTo(english);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void timings_appear_only_when_asked() {
        ReportContext plain = Reviews.context();
        ReportContext timed =
                new ReportContext(plain.tool(), plain.words(), plain.skippedByCode(), Map.of("total", 12.5));

        assertThat(new ReviewJson(timed).write(Reviews.mixed())).contains("\"timingsMs\": {");
    }

    @Test
    void arguments_keep_their_types() {
        Finding finding = Finding.warning(
                new Reason("BEAM_DOSE_MISSING", Map.of("missingBeams", List.of("2", "3"), "neededBeams", 4, "x", 0.1)),
                "plan");
        String document =
                new ReviewJson(Reviews.context()).write(Reviews.result(Verdict.REVIEW, List.of(), List.of(finding)));
        JsonNode args = Schemas.tree(document).get("findings").get(0).get("args");

        assertThat(args.get("missingBeams").isArray()).isTrue();
        assertThat(args.get("neededBeams").isIntegralNumber()).isTrue();
        assertThat(args.get("x").asDouble()).isEqualTo(0.1);
        assertThat(Schemas.problems("review", document)).isEmpty();
    }
}
