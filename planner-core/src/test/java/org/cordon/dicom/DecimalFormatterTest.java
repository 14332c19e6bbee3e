package org.cordon.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalFormatterTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "-12.5, -12.5",
        "0.1, 0.1",
        "1e20, 1E20",
        "123456789012345678, 1.23456789012E17",
        "1e-7, 0.0000001",
        "4.9e-324, 4.940656458E-324",
        "0.3333333333333333, 0.33333333333333",
        "-0.3333333333333333, -0.3333333333333",
        "1.7976931348623157e308, 1.7976931348E308",
        "-1e-300, -1E-300"
    })
    void writes_the_shortest_text_that_fits(double value, String expected) {
        assertThat(DecimalFormatter.format(value)).isEqualTo(expected);
    }

    @Test
    void numbers_of_up_to_nine_digits_read_back_as_they_were() {
        int wrong = 0;
        Random random = new Random(3);
        for (int i = 0; i < 50_000; i++) {
            double value =
                    (random.nextInt(2_000_000_000) - 1_000_000_000) / Math.rint(StrictMath.pow(10, random.nextInt(7)));
            wrong += parse(DecimalFormatter.format(value)) == value ? 0 : 1;
        }
        assertThat(wrong).isZero();
    }

    @Test
    void any_number_fits_sixteen_bytes_and_reads_back_to_nine_digits() {
        int wrong = 0;
        Random random = new Random(4);
        for (int i = 0; i < 5_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong() & 0xFFEFFFFFFFFFFFFFL);
            if (Math.abs(value) < Double.MIN_NORMAL) {
                continue;
            }
            String text = DecimalFormatter.format(value);
            boolean near = Math.abs(parse(text) - value) <= Math.abs(value) * 1e-8;
            wrong += text.length() <= 16 && near ? 0 : 1;
        }
        assertThat(wrong).isZero();
    }

    @Test
    void refuses_what_is_not_finite() {
        assertThatThrownBy(() -> DecimalFormatter.format(Double.NaN)).hasMessage("value must be finite, was NaN");
    }

    private static double parse(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return DecimalString.parse(bytes, 0, bytes.length);
    }
}
