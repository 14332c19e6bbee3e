package org.cordon.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalStringTest {
    private static final int SAMPLES = 100_000;

    @Test
    void agrees_with_exact_decimals_on_seeded_texts() {
        Random random = new Random(20260101);
        for (int i = 0; i < SAMPLES; i++) {
            String text = randomText(random);
            double expected = new BigDecimal(text).doubleValue();
            if (Double.isInfinite(expected) || (expected == 0 && new BigDecimal(text).signum() != 0)) {
                assertThatThrownBy(() -> parse(text)).as(text).hasMessage("is beyond the range of numbers");
            } else if (parse(text) != expected) {
                throw new AssertionError(text + " read as " + parse(text));
            }
        }
    }

    @Test
    void agrees_with_exact_decimals_next_to_rounding_ties() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong() & 0x7FEFFFFFFFFFFFFFL);
            BigDecimal middle = new BigDecimal(value).add(new BigDecimal(Math.ulp(value) / 2));
            String text = middle.round(new java.math.MathContext(17 + random.nextInt(30)))
                    .toString();
            double expected = new BigDecimal(text).doubleValue();
            if (!Double.isInfinite(expected) && parse(text) != expected) {
                throw new AssertionError(text);
            }
        }
    }

    @Test
    void agrees_with_exact_decimals_on_sixteen_to_eighteen_digits() {
        Random random = new Random(11);
        for (int i = 0; i < SAMPLES; i++) {
            long digits =
                    10_000_000_000_000_000L + random.nextInt(2) * 5L + (random.nextLong() >>> (4 + random.nextInt(8)));
            String text = BigDecimal.valueOf(digits % 1_000_000_000_000_000_000L, random.nextInt(19))
                    .toPlainString();
            if (parse(text) != new BigDecimal(text).doubleValue()) {
                throw new AssertionError(text);
            }
        }
    }

    @Test
    void agrees_with_exact_decimals_on_short_ties_between_two_doubles() {
        Random random = new Random(12);
        for (int i = 0; i < SAMPLES; i++) {
            // an odd multiple of half an ulp, written exactly
            long odd = (1L << 53) + 2L * random.nextInt(1 << 30) + 1;
            String text = BigDecimal.valueOf(odd)
                    .multiply(BigDecimal.valueOf(5).pow(2))
                    .movePointLeft(2)
                    .toPlainString();
            if (parse(text) != new BigDecimal(text).doubleValue()) {
                throw new AssertionError(text);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "+5, 5",
        ".5, 0.5",
        "5., 5",
        "-12.25, -12.25",
        "1e3, 1000",
        "1E-3, 0.001",
        "1.5e+2, 150",
        "9007199254740993, 9007199254740992",
        "0e999, 0",
        "1e22, 1e22",
        "1e23, 1e23",
        "4.9e-324, 4.9e-324",
        "1.7976931348623157e308, 1.7976931348623157e308",
        "000000000000000000001.5, 1.5",
        "1e0000000000000000000002, 100"
    })
    void reads_every_form_of_the_standard(String text, double expected) {
        assertThat(parse(text)).isEqualTo(expected);
        assertThat(parse("  " + text + " \0")).isEqualTo(expected);
    }

    @Test
    void minus_zero_becomes_zero() {
        assertThat(1 / parse("-0.0")).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(1 / parse("-0e-999")).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,5",
                "1d",
                "1f",
                "0x1p3",
                "NaN",
                "Infinity",
                "-inf",
                "--1",
                "+-1",
                "1 2",
                "1\t",
                "e5",
                "1e",
                "1e+",
                ".",
                "-",
                "+.e1",
                "1.2.3",
                "1e5.0",
                "1e5e5",
                "1_000",
                "\u0661",
                "1\0002"
            })
    void refuses_what_is_not_a_decimal_number(String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(NumberFormatException.class)
                .hasMessage("is not a decimal number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\0", "  \0"})
    void refuses_empty_text(String text) {
        assertThatThrownBy(() -> parse(text)).hasMessage("is empty");
        assertThatThrownBy(() -> parseInteger(text)).hasMessage("is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999", "-1e999", "1e-999", "1e99999999999999", "1e-99999999999999", "0e99999999999x"})
    void refuses_what_no_double_can_hold(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void refuses_text_longer_than_any_number() {
        String ones = "1".repeat(DecimalString.LONGEST_TEXT);
        assertThat(parse(ones)).isEqualTo(new BigDecimal(ones).doubleValue());
        assertThatThrownBy(() -> parse(ones + "1")).hasMessage("is longer than 64 characters");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-0, 0", "+17, 17", "2147483647, 2147483647", "-2147483648, -2147483648", "007, 7"})
    void reads_whole_numbers(String text, int expected) {
        assertThat(parseInteger(text)).isEqualTo(expected);
        assertThat(parseInteger(" " + text + " ")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "-2147483649", "99999999999999999999999"})
    void refuses_whole_numbers_out_of_range(String text) {
        assertThatThrownBy(() -> parseInteger(text)).hasMessage("is beyond the range from -2^31 to 2^31-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1e3", "-", "+", "--1", "1 2", "0x10", "1,000"})
    void refuses_what_is_not_a_whole_number(String text) {
        assertThatThrownBy(() -> parseInteger(text)).hasMessage("is not a whole number");
    }

    @Test
    void refusals_never_quote_the_text() {
        assertThatThrownBy(() -> parse("Doe^Jane")).hasMessageNotContaining("Doe");
    }

    private static double parse(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return DecimalString.parse(bytes, 0, bytes.length);
    }

    private static int parseInteger(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return DecimalString.parseInteger(bytes, 0, bytes.length);
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? "-" : "");
        int digits = 1 + random.nextInt(random.nextBoolean() ? 14 : 24);
        int point = random.nextInt(digits + 1);
        for (int i = 0; i < digits; i++) {
            text.append(i == point ? "." : "").append((char) ('0' + random.nextInt(10)));
        }
        switch (random.nextInt(6)) {
            case 0 -> text.append('e').append(random.nextInt(40) - 20);
            case 1 -> text.append('E').append(random.nextInt(700) - 350);
            default -> {}
        }
        return text.toString();
    }
}
