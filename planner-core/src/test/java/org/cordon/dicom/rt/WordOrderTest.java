package org.cordon.dicom.rt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.LongUnaryOperator;
import org.cordon.dicom.DicomDataset.Bulk;
import org.cordon.dicom.DicomReadException;
import org.cordon.finding.Reason;
import org.junit.jupiter.api.Test;

class WordOrderTest {
    private static final int COLUMNS = 40;
    private static final int ROWS = 30;
    private static final PixelFormat BIG = new PixelFormat(32, 32, false, ByteOrder.BIG_ENDIAN);

    /** Pixels whose stored value is a function of the column, halves swapped as PS3.5 asks or not. */
    private static Bulk pixels(LongUnaryOperator value, boolean lowWordFirst) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * COLUMNS * ROWS);
        for (int i = 0; i < COLUMNS * ROWS; i++) {
            int stored = (int) value.applyAsLong(i % COLUMNS);
            bytes.putInt(lowWordFirst ? Integer.rotateLeft(stored, 16) : stored);
        }
        return new Bulk() {
            @Override
            public long length() {
                return bytes.capacity();
            }

            @Override
            public void read(long offset, ByteBuffer target) {
                target.put(bytes.slice((int) offset, target.remaining()));
            }
        };
    }

    private static boolean isSwapped(Bulk pixels, double scaling) {
        return WordOrder.isSwapped(
                pixels,
                BIG,
                COLUMNS,
                scaling,
                () -> new DicomReadException(Reason.of("UNKNOWN"), "RTDOSE#0", "", "unknown", "none"));
    }

    @Test
    void a_smooth_dose_tells_its_order() {
        LongUnaryOperator smooth = column -> Math.round(4e9 / (1 + 0.02 * (column - 17) * (column - 17)));
        assertThat(isSwapped(pixels(smooth, false), 60 / 4e9)).isFalse();
        assertThat(isSwapped(pixels(smooth, true), 60 / 4e9)).isTrue();
    }

    @Test
    void small_values_tell_it_by_the_dose_that_would_result() {
        LongUnaryOperator small = column -> 1000 * column;
        assertThat(isSwapped(pixels(small, false), 1e-3)).isFalse();
        assertThat(isSwapped(pixels(small, true), 1e-3)).isTrue();
    }

    @Test
    void steps_that_leave_the_low_word_empty_do_not_deceive() {
        LongUnaryOperator steps = column -> column << 24;
        assertThat(isSwapped(pixels(steps, false), 60 / 4e9)).isFalse();
        assertThat(isSwapped(pixels(steps, true), 60 / 4e9)).isTrue();
    }

    @Test
    void noise_is_refused() {
        LongUnaryOperator noise = column -> ((column * 2_654_435_761L) ^ (column * 331_788_288L)) & 0xFFFFFFFFL;
        assertThatThrownBy(() -> isSwapped(pixels(noise, false), 60 / 4e9)).isInstanceOf(DicomReadException.class);
    }

    @Test
    void little_endian_and_16_bits_have_one_meaning() {
        PixelFormat little = new PixelFormat(32, 32, false, ByteOrder.LITTLE_ENDIAN);
        PixelFormat narrow = new PixelFormat(16, 16, false, ByteOrder.BIG_ENDIAN);
        assertThat(WordOrder.isSwapped(null, little, COLUMNS, 1, null)).isFalse();
        assertThat(WordOrder.isSwapped(null, narrow, COLUMNS, 1, null)).isFalse();
    }
}
