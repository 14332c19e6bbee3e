package org.cordon.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import org.cordon.finding.Reason;

/**
 * A DICOM data set as stored: undecoded bytes by tag. Decoding sits above it, so that any reader
 * behind it gives the same bits and the same refusals. Tags are {@code 0xggggeeee} as int, ordered unsigned.
 */
public interface DicomDataset {
    /**
     * For messages: {@code RTSTRUCT#3f2a > ROIContourSequence[4]}; items count from 1; never a patient's name or a path.
     */
    String label();

    /** The tags present, ascending unsigned; group lengths and item delimiters left out. */
    List<Integer> tags();

    /** The value representation; for implicit encodings that of the data dictionary, empty when unknown there. */
    Optional<Vr> vr(int tag);

    /** The stored value, read-only; empty when absent, a sequence or bulk. */
    ByteBuffer bytes(int tag);

    /** The items of a sequence; empty when absent or not a sequence. */
    List<DicomDataset> items(int tag);

    /** A value left in its file. */
    Optional<Bulk> bulk(int tag);

    /** Of the stored binary values. */
    ByteOrder byteOrder();

    /** Specific Character Set (0008,0005) in force here, inherited by items; empty list means the default repertoire. */
    List<String> characterSets();

    /** Whether a tag is present, with or without a value. */
    default boolean contains(int tag) {
        return vr(tag).isPresent() || tags().contains(tag);
    }

    /** SHA-256 of the bytes of the whole file, lower-case hex; empty when the data set was not read from a file. */
    default Optional<String> sha256() {
        return Optional.empty();
    }

    /**
     * What the reader tolerated in the whole input (odd lengths, trailing bytes, wrong order): codes with the arguments
     * {@code attribute} and {@code count}. What decoding tolerates is added by {@link Values#notes()}.
     */
    default List<Reason> notes() {
        return List.of();
    }

    /** A value left in its file until it is asked for. */
    interface Bulk {
        /**
         * In bytes.
         *
         * @throws DicomReadException when the value is compressed and cannot be had
         */
        long length();

        /**
         * Fills a buffer from a place in the value.
         *
         * @param offset first byte wanted, from the start of the value
         * @param target filled up to its limit
         * @throws DicomReadException when the file cannot be read, is no longer the one that was read, or the value is
         *     compressed
         * @throws IllegalArgumentException when offset and buffer reach beyond the value
         */
        void read(long offset, ByteBuffer target);
    }
}
