package org.cordon.dicom;

import java.nio.ByteBuffer;

/** A stored value as a stretch of an array that must not be written to. */
final class Slice {
    private static final Slice EMPTY = new Slice(new byte[0], 0, 0);

    final byte[] array;
    final int from;
    final int to;

    Slice(byte[] array, int from, int to) {
        this.array = array;
        this.from = from;
        this.to = to;
    }

    /** Of the value itself where the data set allows, else of a copy. */
    static Slice of(DicomDataset dataset, int tag) {
        if (dataset instanceof StoredDataset stored) {
            Slice slice = stored.slice(tag);
            return slice == null ? EMPTY : slice;
        }
        ByteBuffer value = dataset.bytes(tag);
        byte[] copy = new byte[value.remaining()];
        value.get(copy);
        return new Slice(copy, 0, copy.length);
    }

    int length() {
        return to - from;
    }

    /** Whether nothing but blanks and NUL is there. */
    boolean isBlank() {
        for (int i = from; i < to; i++) {
            if (array[i] != ' ' && array[i] != 0) {
                return false;
            }
        }
        return true;
    }

    ByteBuffer buffer() {
        return ByteBuffer.wrap(array, from, to - from).slice().asReadOnlyBuffer();
    }
}
