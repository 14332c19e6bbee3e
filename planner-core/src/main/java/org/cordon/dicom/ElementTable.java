package org.cordon.dicom;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * The content of one data set or item in a compact form: values are stretches of shared arrays, so that a file read in
 * chunks is held once. Immutable; the arrays handed in must not be written to afterwards. For implementations of
 * {@link DicomReader}; everybody else sees {@link DicomDataset}.
 */
public final class ElementTable {
    private static final int STRIDE = 4;

    /** Tag, VR, offset, length per element, ascending by unsigned tag. */
    private final int[] heads;
    /** byte[] of a value, ElementTable[] of a sequence, or a Bulk. */
    private final Object[] bodies;

    private final ByteOrder order;

    private ElementTable(int[] heads, Object[] bodies, ByteOrder order) {
        this.heads = heads;
        this.bodies = bodies;
        this.order = order;
    }

    /** Starts a table whose binary values have this order. */
    public static Builder builder(ByteOrder order) {
        return new Builder(order);
    }

    /** The number of elements. */
    public int size() {
        return bodies.length;
    }

    ByteOrder order() {
        return order;
    }

    int find(int tag) {
        int low = 0;
        int high = bodies.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int compared = Integer.compareUnsigned(heads[middle * STRIDE], tag);
            if (compared == 0) {
                return middle;
            }
            if (compared < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    int tag(int row) {
        return heads[row * STRIDE];
    }

    Vr vr(int row) {
        return Vr.of(heads[row * STRIDE + 1]);
    }

    Object body(int row) {
        return bodies[row];
    }

    Slice slice(int row) {
        int from = heads[row * STRIDE + 2];
        return new Slice((byte[]) bodies[row], from, from + heads[row * STRIDE + 3]);
    }

    /** Collects elements in any order; {@link #sort()} before {@link #build()}. */
    public static final class Builder {
        private final ByteOrder order;
        private int[] heads = new int[6 * STRIDE];
        private Object[] bodies = new Object[6];
        private int size;
        private boolean ascending = true;

        private Builder(ByteOrder order) {
            this.order = order;
        }

        /** Adds a value that is a stretch of an array. */
        public void value(int tag, Vr vr, byte[] array, int offset, int length) {
            add(tag, vr, array, offset, length);
        }

        /** Adds a sequence. */
        public void sequence(int tag, ElementTable[] items) {
            add(tag, Vr.SQ, items, 0, 0);
        }

        /** Adds a value that stays elsewhere. */
        public void bulk(int tag, Vr vr, DicomDataset.Bulk bulk) {
            add(tag, vr, bulk, 0, 0);
        }

        /** Whether each tag so far was greater than the one before. */
        public boolean ascending() {
            return ascending;
        }

        /** Brings the elements into ascending order; returns the first tag that occurs twice. */
        public OptionalInt sort() {
            if (ascending) {
                return OptionalInt.empty();
            }
            Integer[] rows = new Integer[size];
            Arrays.setAll(rows, row -> row);
            Arrays.sort(rows, (a, b) -> Integer.compareUnsigned(heads[a * STRIDE], heads[b * STRIDE]));
            int[] sortedHeads = new int[size * STRIDE];
            Object[] sortedBodies = new Object[size];
            for (int row = 0; row < size; row++) {
                System.arraycopy(heads, rows[row] * STRIDE, sortedHeads, row * STRIDE, STRIDE);
                sortedBodies[row] = bodies[rows[row]];
            }
            heads = sortedHeads;
            bodies = sortedBodies;
            for (int row = 1; row < size; row++) {
                if (heads[row * STRIDE] == heads[(row - 1) * STRIDE]) {
                    return OptionalInt.of(heads[row * STRIDE]);
                }
            }
            ascending = true;
            return OptionalInt.empty();
        }

        /**
         * Completes the table.
         *
         * @throws IllegalStateException when the tags are not ascending
         */
        public ElementTable build() {
            if (!ascending) {
                throw new IllegalStateException("tags must be ascending and unique");
            }
            return new ElementTable(Arrays.copyOf(heads, size * STRIDE), Arrays.copyOf(bodies, size), order);
        }

        private void add(int tag, Vr vr, Object body, int offset, int length) {
            if (size == bodies.length) {
                heads = Arrays.copyOf(heads, 2 * heads.length);
                bodies = Arrays.copyOf(bodies, 2 * bodies.length);
            }
            int at = size * STRIDE;
            if (size > 0 && Integer.compareUnsigned(heads[at - STRIDE], tag) >= 0) {
                ascending = false;
            }
            heads[at] = tag;
            heads[at + 1] = vr.code();
            heads[at + 2] = offset;
            heads[at + 3] = length;
            bodies[size++] = body;
        }
    }
}
