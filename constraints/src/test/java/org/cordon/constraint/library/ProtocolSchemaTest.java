package org.cordon.constraint.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.cordon.constraint.Confidence;
import org.cordon.constraint.DerivedOn;
import org.cordon.constraint.Level;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.ProtocolStatus;
import org.cordon.constraint.RuleGroup;
import org.cordon.constraint.Setting;
import org.cordon.constraint.Sides;
import org.cordon.constraint.Tier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published schema says what the reader does. */
class ProtocolSchemaTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final JsonNode SCHEMA = schema();

    @Test
    void every_shipped_protocol_is_valid() throws IOException {
        for (Protocol protocol : ProtocolLibrary.shipped().protocols()) {
            try (InputStream stream = ProtocolLibrary.class.getResourceAsStream(protocol.id() + ".yaml")) {
                assertThat(SchemaCheck.problems(SCHEMA, YAML.readTree(stream))).isEmpty();
            }
        }
        assertThat(problems(ProtocolText.BASE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "schema: cordon.protocol/1 | schema: cordon.protocol/2 | /schema: const",
                "id: clinic-1fx | id: Clinic | /id: pattern",
                "title: | titel: | : additionalProperties titel",
                "status: Clinical | status: clinical | /status: enum",
                "fractions: [1] | fractions: [] | /scope/fractions: minItems",
                "fractions: [1] | fractions: [61] | /scope/fractions/0: maximum",
                "fractions: [1] | fractions: [0] | /scope/fractions/0: minimum",
                "fractions: [1] | fractions: [1.5] | /scope/fractions/0: type integer",
                "from: \"12 Gy\" | from: \"12 cGy\" | /scope/prescription/from: pattern",
                "settings: [denovo] | settings: [new] | /scope/settings/0: enum",
                "limit: \"<= 14 Gy\" | limit: \"14 Gy\" | /rows/0/limit: pattern",
                "metric: \"D0.03cc[Gy]\" | metric: \"D0,03cc[Gy]\" | /rows/0/metric: pattern",
                "structure: SpinalCord | structure: SpinalCord@PTV | /rows/0/structure: pattern",
                "mustJudge: true | mustJudge: 1 | /rows/0/mustJudge: type boolean",
                "confidence: sv | confidence: high | /rows/0/confidence: enum",
                "citation: \"A paper\" | comment: \"none\" | /rows/0: required citation"
            })
    void what_the_schema_refuses_the_reader_refuses_too(String text, String replacement, String problem)
            throws IOException {
        String wrong = ProtocolText.with(text, replacement);
        assertThat(problems(wrong)).contains(problem);
        assertThat(catchThrowable(() -> ProtocolText.read(wrong))).isInstanceOf(ProtocolException.class);
    }

    @Test
    void keys_and_words_of_schema_and_reader_are_the_same() {
        assertThat(keys(SCHEMA)).isEqualTo(ProtocolReader.KEYS);
        assertThat(keys(SCHEMA.at("/$defs/row"))).isEqualTo(RowReader.KEYS);
        JsonNode row = SCHEMA.at("/$defs/row/properties");
        assertThat(words(SCHEMA.at("/properties/status")))
                .isEqualTo(labels(ProtocolStatus.values(), ProtocolStatus::label));
        assertThat(words(SCHEMA.at("/properties/scope/properties/settings/items")))
                .isEqualTo(labels(Setting.values(), Setting::label));
        assertThat(words(SCHEMA.at("/$defs/confidence"))).isEqualTo(labels(Confidence.values(), Confidence::label));
        assertThat(words(row.get("derivedOn"))).isEqualTo(labels(DerivedOn.values(), DerivedOn::label));
        assertThat(words(row.get("tier"))).isEqualTo(labels(Tier.values(), Tier::label));
        assertThat(words(row.get("sides"))).isEqualTo(labels(Sides.values(), Sides::label));
        assertThat(words(row.get("group"))).isEqualTo(labels(RuleGroup.values(), RuleGroup::label));
        String levels = SCHEMA.at("/$defs/levels/pattern").asText();
        for (Level level : Level.values()) {
            assertThat(level.name()).matches(levels);
        }
        assertThat(List.of("C8", "T13", "L6", "S6", "t8", "")).noneMatch(text -> text.matches(levels));
    }

    private static List<String> problems(String text) throws IOException {
        return SchemaCheck.problems(SCHEMA, YAML.readTree(text));
    }

    private static ImmutableSet<String> keys(JsonNode object) {
        return ImmutableSet.copyOf(object.get("properties").fieldNames());
    }

    private static List<String> words(JsonNode enumeration) {
        ImmutableSet.Builder<String> words = ImmutableSet.builder();
        enumeration.get("enum").forEach(word -> words.add(word.asText()));
        return words.build().asList();
    }

    private static <E> List<String> labels(E[] values, Function<E, String> label) {
        return Arrays.stream(values).map(label).toList();
    }

    private static JsonNode schema() {
        try (InputStream stream = ProtocolLibrary.class.getResourceAsStream("protocol.schema.json")) {
            return new ObjectMapper().readTree(stream);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
