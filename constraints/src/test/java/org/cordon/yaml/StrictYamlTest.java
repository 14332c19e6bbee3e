package org.cordon.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictYamlTest {
    private static final Duration SOON = Duration.ofSeconds(2);

    @Nested
    class Reading {
        @Test
        void every_node_knows_its_line_and_column() {
            YamlNode.Mapping file = parse("a: 1\nb:\n  - x\n  - {c: 'd e'}\n");
            assertThat(file.entries()).extracting(YamlNode.Entry::key).containsExactly("a", "b");
            assertThat(file.entries().get(0).value().place()).isEqualTo(new YamlPlace("f.yaml", 1, 4));
            YamlNode.Sequence list = (YamlNode.Sequence) file.entries().get(1).value();
            assertThat(list.items().get(0)).isEqualTo(new YamlNode.Scalar("x", false, new YamlPlace("f.yaml", 3, 5)));
            YamlNode.Mapping inner = (YamlNode.Mapping) list.items().get(1);
            assertThat(inner.entries().get(0).value())
                    .isEqualTo(new YamlNode.Scalar("d e", true, new YamlPlace("f.yaml", 4, 9)));
        }

        @Test
        void texts_stay_as_they_are_written() {
            YamlFields fields = YamlFields.of(parse("a: 010\nb: 1_000\nc: yes\nd: 1:30\ne: .inf\nf: 0x1F\n"), abc());
            assertThat(List.of("a", "b", "c", "d", "e", "f"))
                    .extracting(key -> fields.requiredText(key))
                    .containsExactly("010", "1_000", "yes", "1:30", ".inf", "0x1F");
        }

        @Test
        void a_byte_order_mark_and_windows_line_ends_are_accepted() {
            YamlNode.Mapping file =
                    StrictYaml.parse("\uFEFFa: ±6\r\nb: 2\r\n".getBytes(StandardCharsets.UTF_8), "f.yaml");
            assertThat(YamlFields.of(file, abc()).requiredText("a")).isEqualTo("±6");
            assertThat(YamlFields.of(file, abc()).requiredText("b")).isEqualTo("2");
        }
    }

    @Nested
    class Refusing {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '"',
                value = {
                    "a: &x 1            | YAML_ALIAS         | 1 | 4",
                    "\"a: 1\nb: *x\"    | YAML_ALIAS         | 2 | 4",
                    "\"a: 1\n<<: *x\"   | YAML_ALIAS         | 2 | 5",
                    "a: !!java.net.URL [x] | YAML_TAG        | 1 | 4",
                    "a: !!str 1         | YAML_TAG           | 1 | 4",
                    "a: !x 1            | YAML_TAG           | 1 | 4",
                    "\"a: 1\nb: 2\na: 3\" | YAML_DUPLICATE_KEY | 3 | 1",
                    "\"? [a, b]\n: 1\"  | YAML_KEY_NOT_TEXT  | 1 | 3",
                    "\"a: 1\n---\nb: 2\" | YAML_TWO_DOCUMENTS | 2 | 1",
                    "[1, 2]             | YAML_NOT_A_MAPPING | 1 | 1",
                    "text               | YAML_NOT_A_MAPPING | 1 | 1",
                    "\"a:\n\t- 1\"      | YAML_TAB           | 2 | 1",
                    "\"a: 1\n  b: 2\"   | YAML_INVALID       | 2 | 4",
                    "a: [1, 2           | YAML_INVALID       | 1 | 9",
                    "a: 'open           | YAML_INVALID       | 1 | 9",
                    "a: %x              | YAML_INVALID       | 1 | 4",
                    "a: @x              | YAML_INVALID       | 1 | 4"
                })
        void what_is_not_of_the_strict_subset_is_named_with_its_place(String text, String code, int line, int column) {
            assertThatThrownBy(() -> parse(text))
                    .isInstanceOf(YamlException.class)
                    .satisfies(thrown -> {
                        YamlException refused = (YamlException) thrown;
                        assertThat(refused.code()).isEqualTo(code);
                        assertThat(refused.line()).isEqualTo(line);
                        assertThat(refused.column()).isEqualTo(column);
                        assertThat(refused.remedy()).isNotBlank();
                        assertThat(refused)
                                .hasMessage("f.yaml, line " + line + ", column " + column + ": " + refused.problem()
                                        + "; " + refused.remedy());
                    });
        }

        @Test
        void an_empty_file_is_refused() {
            for (String text : List.of("", "\n\n", "# nothing\n")) {
                assertThatThrownBy(() -> parse(text))
                        .hasMessage("f.yaml, line 1, column 1: the file is empty; write at least the required keys");
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"\u200B", "\u202E", "\u0000", "\u001B", "\u00A0", "\uFEFF", "\u2028", "\u0085", "\uE000"})
        void what_a_person_cannot_see_is_refused_with_its_place(String hidden) {
            assertThatThrownBy(() -> parse("a: 1\nb: x" + hidden + "y\n"))
                    .isInstanceOf(YamlException.class)
                    .hasMessageStartingWith("f.yaml, line 2, column 5: the invisible character U+");
        }

        @Test
        void other_encodings_are_refused() {
            assertThatThrownBy(() -> StrictYaml.parse("a: 1".getBytes(StandardCharsets.UTF_16), "f.yaml"))
                    .hasMessage("f.yaml, line 1, column 1: the file is UTF-16; save it as UTF-8");
            assertThatThrownBy(() -> StrictYaml.parse("a: ä".getBytes(StandardCharsets.ISO_8859_1), "f.yaml"))
                    .hasMessage("f.yaml, line 1, column 4: bytes that are not UTF-8; save it as UTF-8");
        }

        @Test
        void messages_never_quote_the_file() {
            for (String text :
                    List.of("a: [SECRET", "SECRET: 1\nSECRET: 2", "a: !SECRET 1", "a: *SECRET", "b: \"SECRET")) {
                assertThatThrownBy(() -> parse(text)).message().doesNotContain("SECRET");
            }
        }
    }

    @Nested
    class Bombs {
        @Test
        void an_alias_bomb_is_refused_at_its_first_anchor() {
            StringBuilder bomb = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
            for (char c = 'b'; c < 'z'; c++) {
                char before = (char) (c - 1);
                bomb.append(c).append(": &").append(c).append(" [");
                bomb.append(("*" + before + ",").repeat(8))
                        .append('*')
                        .append(before)
                        .append("]\n");
            }
            refusedSoon(bomb.toString(), "YAML_ALIAS");
        }

        @Test
        void deep_nesting_is_refused_before_it_is_read() {
            refusedSoon("a: " + "[".repeat(400) + "]".repeat(400), "YAML_TOO_DEEP");
            refusedSoon("a: " + "{b: ".repeat(400) + "}".repeat(400), "YAML_TOO_DEEP");
            refusedSoon("a: " + "[".repeat(9_000), "YAML_TOO_DEEP");
            StringBuilder stairs = new StringBuilder();
            for (int i = 0; i < 200; i++) {
                stairs.append(" ".repeat(i)).append("a:\n");
            }
            refusedSoon(stairs.toString(), "YAML_TOO_DEEP");
        }

        @Test
        void a_line_of_a_hundred_megabytes_is_refused() {
            byte[] line = new byte[100_000_000];
            Arrays.fill(line, (byte) 'x');
            Assertions.assertThatCode(() -> Assertions.assertThatThrownBy(() -> StrictYaml.parse(line, "f.yaml"))
                            .hasMessage("f.yaml: the file has more than 1000000 bytes; "
                                    + "split it or leave out what does not belong to it"))
                    .doesNotThrowAnyException();
            refusedSoon("a: " + "x".repeat(900_000), "YAML_LINE_TOO_LONG");
        }

        @Test
        void very_many_values_are_refused() {
            refusedSoon("a:\n" + "- 1\n".repeat(200_000), "YAML_TOO_MANY_NODES");
        }

        @Test
        void random_changes_of_a_good_file_are_read_or_refused() {
            byte[] good = "a: 1\nb: [x, 'y', \"z\"]\nc:\n  - d: {e: f}\n    g: |\n      text\n"
                    .getBytes(StandardCharsets.UTF_8);
            Random random = new Random(12);
            for (int i = 0; i < 5_000; i++) {
                byte[] bytes = good.clone();
                for (int change = random.nextInt(4); change >= 0; change--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                try {
                    StrictYaml.parse(bytes, "f.yaml");
                } catch (YamlException refused) {
                    assertThat(refused.code()).startsWith("YAML_");
                }
            }
        }

        private void refusedSoon(String text, String code) {
            Assertions.assertThatExceptionOfType(YamlException.class)
                    .isThrownBy(
                            () -> org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(SOON, () -> parse(text)))
                    .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
        }
    }

    @Nested
    class Fields {
        @Test
        void an_unknown_key_is_refused_and_the_known_ones_are_named() {
            assertThatThrownBy(() -> YamlFields.of(parse("a: 1\nx: 2"), Set.of("b", "a")))
                    .hasMessage("f.yaml, line 2, column 1: an unknown key; known here are a, b");
        }

        @ParameterizedTest
        @ValueSource(strings = {"a:", "a: ''", "a: ~", "a: '  '"})
        void a_key_without_a_value_is_refused(String text) {
            assertThatThrownBy(() -> YamlFields.of(parse(text), abc()).text("a"))
                    .hasMessageContaining("an empty value; give the value or leave the key out");
        }

        @Test
        void types_are_checked() {
            YamlFields fields = YamlFields.of(parse("a: x\nb: [1]\nc: {d: 1}"), abc());
            assertThatThrownBy(() -> fields.requiredText("b")).hasMessageContaining("not a text");
            assertThatThrownBy(() -> fields.items("a")).hasMessageContaining("not a list");
            assertThatThrownBy(() -> fields.fields("a", abc())).hasMessageContaining("not a mapping");
            assertThatThrownBy(() -> fields.bool("a")).hasMessageContaining("neither true nor false");
            assertThatThrownBy(() -> fields.requiredText("e"))
                    .hasMessage("f.yaml, line 1, column 1: the key 'e' is missing; add it");
            assertThatThrownBy(() -> fields.requiredItems("f")).hasMessageContaining("'f' is missing");
            assertThat(fields.texts("b")).containsExactly("1");
            assertThat(fields.texts("f")).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "61", "1.0", "+1", "-1", "1e1", "0x1", "x", "99999999999", "'１'"})
        void whole_numbers_are_digits_within_their_range(String number) {
            assertThatThrownBy(() -> YamlFields.of(parse("a: " + number), abc()).integer("a", 1, 60))
                    .hasMessage("f.yaml, line 1, column 4: not a whole number from 1 to 60; "
                            + "write digits only, within that range");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {".nan", ".inf", "NaN", "Infinity", "1e999", "1,5", "-1", "1.", ".5", "1d", "0x1p3", "1_0"})
        void numbers_are_finite_and_plain(String number) {
            assertThatThrownBy(() -> YamlFields.decimalOf(YamlFields.of(parse("a: '" + number + "'"), abc())
                            .node("a")
                            .orElseThrow()))
                    .hasMessageContaining("not a number");
            assertThat(YamlFields.decimalOf(
                            YamlFields.of(parse("a: 12.5"), abc()).node("a").orElseThrow()))
                    .isEqualTo(12.5);
        }
    }

    private static Set<String> abc() {
        return Set.of("a", "b", "c", "d", "e", "f");
    }

    private static YamlNode.Mapping parse(String text) {
        return StrictYaml.parse(text.getBytes(StandardCharsets.UTF_8), "f.yaml");
    }
}
