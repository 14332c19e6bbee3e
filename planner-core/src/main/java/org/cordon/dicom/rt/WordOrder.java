package org.cordon.dicom.rt;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Supplier;
import org.cordon.dicom.DicomDataset.Bulk;
import org.cordon.dicom.DicomReadException;

/**
 * The order of the two 16-bit halves of a 32-bit value in a big-endian file, told from the values themselves.
 *
 * <p>PS3.5 stores such values as words of 16 bits, the low word first, each word big endian; many programs write the four
 * bytes big endian instead. Read the wrong way a dose is noise, or off by a factor of 65,536.
 *
 * <p>How told: an order is possible when no value is negative and the maximum lies in 0.1 to 1,000 (Gy or percent), and
 * it must also be the smoother one, by the sum of differences of neighbours over the maximum. Two possible orders are
 * told apart only when one is at least twice as smooth. Otherwise the file is refused. Little-endian files have one
 * meaning only.
 */
final class WordOrder {
    private static final double LEAST_MAXIMUM = 0.1;
    private static final double LARGEST_MAXIMUM = 1_000;
    private static final double CLEARLY = 2;
    private static final int CHUNK_BYTES = 1 << 20;

    private final PixelFormat format;
    private final double scaling;
    private final boolean swapped;
    private double max;
    private double variation;
    private boolean negative;

    private WordOrder(PixelFormat format, double scaling, boolean swapped) {
        this.format = format;
        this.scaling = scaling;
        this.swapped = swapped;
    }

    /** Whether the halves of each value must change places after reading it as four bytes big endian. */
    static boolean isSwapped(
            Bulk pixels, PixelFormat format, int columns, double scaling, Supplier<DicomReadException> unknown) {
        if (format.bitsAllocated() != 32 || format.byteOrder() == ByteOrder.LITTLE_ENDIAN) {
            return false;
        }
        WordOrder plain = new WordOrder(format, scaling, false);
        WordOrder swapped = new WordOrder(format, scaling, true);
        int rowBytes = columns * 4;
        ByteBuffer chunk = ByteBuffer.allocate(Math.max(1, CHUNK_BYTES / rowBytes) * rowBytes);
        for (long offset = 0; offset < pixels.length(); offset += chunk.capacity()) {
            chunk.clear().limit((int) Math.min(chunk.capacity(), pixels.length() - offset));
            pixels.read(offset, chunk);
            chunk.flip();
            for (int row = 0; row < chunk.limit(); row += rowBytes) {
                plain.row(chunk, row, columns);
                swapped.row(chunk, row, columns);
            }
        }
        if (plain.isClearly(swapped)) {
            return false;
        }
        if (swapped.isClearly(plain)) {
            return true;
        }
        throw unknown.get();
    }

    private void row(ByteBuffer chunk, int start, int columns) {
        double last = 0;
        for (int column = 0; column < columns; column++) {
            int cell = chunk.getInt(start + 4 * column);
            double value = format.value(swapped ? Integer.rotateLeft(cell, 16) : cell) * scaling;
            negative |= value < 0;
            max = Math.max(max, value);
            variation += column == 0 ? 0 : Math.abs(value - last);
            last = value;
        }
    }

    private boolean isPossible() {
        return !negative && max >= LEAST_MAXIMUM && max <= LARGEST_MAXIMUM;
    }

    private boolean isClearly(WordOrder other) {
        double own = variation * other.max;
        double others = other.variation * max;
        return isPossible() && (other.isPossible() ? own * CLEARLY <= others && others > 0 : own <= others * CLEARLY);
    }
}
