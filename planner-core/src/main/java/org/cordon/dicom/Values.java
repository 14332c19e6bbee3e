package org.cordon.dicom;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.cordon.finding.Reason;

/**
 * Strict decoding of one data set. Absent and empty are told apart from malformed: the first two give an empty result
 * or, where required, a refusal; the last is always a refusal. Nothing is ever defaulted. Refusals name label,
 * attribute and remedy, never the value. Values of sub-items share one collection of {@link #notes()}; not safe for
 * several threads at once.
 */
public final class Values {
    static final String EXPORT_AGAIN = "export the file again from the planning system";

    private final DicomDataset dataset;
    private final Notes notes;
    private final NumberDecoder numbers;

    private Values(DicomDataset dataset, Notes notes) {
        this.dataset = dataset;
        this.notes = notes;
        this.numbers = new NumberDecoder(this, notes);
    }

    /** Decodes a data set, with notes of its own. */
    public static Values of(DicomDataset dataset) {
        return new Values(dataset, new Notes());
    }

    /** What is decoded. */
    public DicomDataset dataset() {
        return dataset;
    }

    /** Whether a tag is present, with or without a value. */
    public boolean contains(int tag) {
        return dataset.contains(tag);
    }

    /**
     * What was tolerated: by the reader in the whole input, then by decoding so far through this object, the one it
     * came from and their items. Ask after everything of interest was decoded.
     */
    public List<Reason> notes() {
        Set<Reason> all = new LinkedHashSet<>(dataset.notes());
        all.addAll(notes.reasons());
        return ImmutableList.copyOf(all);
    }

    /** Text, trimmed as its VR says; several values stay joined by backslashes; empty when absent or blank. */
    public Optional<String> string(int tag) {
        String text = text(tag);
        if (text.indexOf('\\') >= 0) {
            text = String.join("\\", strings(tag));
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /**
     * Text as {@link #string}.
     *
     * @throws DicomReadException when absent or blank
     */
    public String requiredString(int tag) {
        return string(tag).orElseThrow(() -> missing(tag));
    }

    /** Each value of a text; empty when absent or blank, blank values in between stay as empty text. */
    public List<String> strings(int tag) {
        String text = text(tag);
        if (text.isEmpty()) {
            return ImmutableList.of();
        }
        Vr vr = vrOf(tag);
        if (!vr.isMultiValued()) {
            return ImmutableList.of(text);
        }
        return Splitter.on('\\')
                .splitToStream(text)
                .map(part -> trimmed(part, vr))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * A single DS, IS, FD or FL number; empty when absent or blank.
     *
     * @throws DicomReadException when it is malformed, not finite or not one number
     */
    public OptionalDouble decimal(int tag) {
        double[] values = decimals(tag);
        requireAtMostOne(tag, values.length);
        return values.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(values[0]);
    }

    /**
     * A number as {@link #decimal}.
     *
     * @throws DicomReadException also when absent or blank
     */
    public double requiredDecimal(int tag) {
        return decimal(tag).orElseThrow(() -> missing(tag));
    }

    /**
     * All numbers of a DS, IS, FD or FL attribute; empty when absent or blank.
     *
     * @throws DicomReadException when one is malformed, empty or not finite
     */
    public double[] decimals(int tag) {
        if (!contains(tag)) {
            return new double[0];
        }
        return switch (vrOf(tag)) {
            case DS, IS -> numbers.decimalStrings(tag);
            case FD -> numbers.floats(tag, 8);
            case FL -> numbers.floats(tag, 4);
            default -> throw unexpectedVr(tag, "numbers (DS)");
        };
    }

    /**
     * All numbers as {@link #decimals}.
     *
     * @param count how many there must be
     * @throws DicomReadException also when there is another number of them
     */
    public double[] requiredDecimals(int tag, int count) {
        double[] values = decimals(tag);
        if (values.length == 0) {
            throw missing(tag);
        }
        requireCount(tag, values.length, count);
        return values;
    }

    /**
     * A single whole number of VR IS, US, SS, UL or SL; empty when absent or blank.
     *
     * @throws DicomReadException when it is malformed, out of range or not one number
     */
    public OptionalInt integer(int tag) {
        int[] values = integers(tag);
        requireAtMostOne(tag, values.length);
        return values.length == 0 ? OptionalInt.empty() : OptionalInt.of(values[0]);
    }

    /**
     * A number as {@link #integer}.
     *
     * @throws DicomReadException also when absent or blank
     */
    public int requiredInteger(int tag) {
        return integer(tag).orElseThrow(() -> missing(tag));
    }

    /**
     * All whole numbers of an IS, US, SS, UL or SL attribute; empty when absent or blank.
     *
     * @throws DicomReadException when one is malformed, empty or beyond 2^31-1
     */
    public int[] integers(int tag) {
        if (!contains(tag)) {
            return new int[0];
        }
        Vr vr = vrOf(tag);
        return switch (vr) {
            case IS, DS -> numbers.integerStrings(tag);
            case US, SS, UL, SL -> numbers.binaryIntegers(tag, vr);
            default -> throw unexpectedVr(tag, "whole numbers (IS, US, SS, UL, SL)");
        };
    }

    /** The tags that an AT attribute holds. */
    public int[] attributeTags(int tag) {
        if (!contains(tag)) {
            return new int[0];
        }
        if (vrOf(tag) != Vr.AT) {
            throw unexpectedVr(tag, "tags (AT)");
        }
        ByteBuffer buffer = numbers.binary(tag, 4);
        int[] tags = new int[buffer.remaining() / 4];
        Arrays.setAll(tags, i -> (buffer.getShort() & 0xFFFF) << 16 | (buffer.getShort() & 0xFFFF));
        return tags;
    }

    /**
     * The items of a sequence; empty when absent or without items.
     *
     * @throws DicomReadException when the attribute is not a sequence
     */
    public List<Values> items(int tag) {
        if (!contains(tag)) {
            return ImmutableList.of();
        }
        if (vrOf(tag) != Vr.SQ
                && (dataset.bulk(tag).isPresent() || dataset.bytes(tag).hasRemaining())) {
            throw unexpectedVr(tag, "a sequence (SQ)");
        }
        return dataset.items(tag).stream()
                .map(item -> new Values(item, notes))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The items of a sequence.
     *
     * @throws DicomReadException also when there is none
     */
    public List<Values> requiredItems(int tag) {
        List<Values> items = items(tag);
        if (items.isEmpty()) {
            throw missing(tag);
        }
        return items;
    }

    /** A binary value, whether it stays in its file or is held in memory; empty when absent or without bytes. */
    public Optional<DicomDataset.Bulk> bulk(int tag) {
        Optional<DicomDataset.Bulk> bulk = dataset.bulk(tag);
        Slice slice = Slice.of(dataset, tag);
        return bulk.isPresent() || slice.length() == 0 ? bulk : Optional.of(new HeldBulk(slice));
    }

    /**
     * A binary value as {@link #bulk}.
     *
     * @throws DicomReadException when absent or without bytes
     */
    public DicomDataset.Bulk requiredBulk(int tag) {
        return bulk(tag).orElseThrow(() -> missing(tag));
    }

    /**
     * A refusal about one attribute of this data set.
     *
     * @param code stable upper-case identifier; the reason carries the argument {@code attribute}
     * @param problem what is wrong, a clause that never quotes the value
     * @param remedy what to do, a clause
     */
    public DicomReadException failure(String code, int tag, String problem, String remedy) {
        String attribute = Dictionary.describe(tag);
        return new DicomReadException(
                Reason.of(code, "attribute", attribute), dataset.label(), attribute, problem, remedy);
    }

    private DicomReadException missing(int tag) {
        return contains(tag)
                ? failure("DICOM_ATTRIBUTE_EMPTY", tag, "is required but has no value", EXPORT_AGAIN)
                : failure("DICOM_ATTRIBUTE_MISSING", tag, "is required but absent", EXPORT_AGAIN);
    }

    private DicomReadException unexpectedVr(int tag, String wanted) {
        return failure(
                "DICOM_VR_UNEXPECTED", tag, "has VR " + vrOf(tag) + " where " + wanted + " must be", EXPORT_AGAIN);
    }

    private void requireAtMostOne(int tag, int count) {
        if (count > 1) {
            requireCount(tag, count, 1);
        }
    }

    private void requireCount(int tag, int count, int wanted) {
        if (count != wanted) {
            String attribute = Dictionary.describe(tag);
            throw new DicomReadException(
                    new Reason(
                            "DICOM_VALUE_COUNT",
                            ImmutableMap.of("attribute", attribute, "count", count, "wanted", wanted)),
                    dataset.label(),
                    attribute,
                    "has " + count + " values where " + wanted + (wanted == 1 ? " belongs" : " belong"),
                    EXPORT_AGAIN);
        }
    }

    private Vr vrOf(int tag) {
        Vr stored = dataset.vr(tag).orElse(Vr.UN);
        return stored == Vr.UN ? Dictionary.vr(tag).orElse(Vr.UN) : stored;
    }

    private String text(int tag) {
        if (!contains(tag)) {
            return "";
        }
        Vr vr = vrOf(tag);
        if ((!vr.isText() && vr != Vr.UN) || dataset.bulk(tag).isPresent()) {
            throw unexpectedVr(tag, "text");
        }
        List<String> terms = vr.usesCharacterSet() || vr == Vr.UN ? dataset.characterSets() : ImmutableList.of();
        return trimmed(CharacterSets.decode(Slice.of(dataset, tag), terms, notes, tag), vr);
    }

    private static String trimmed(String text, Vr vr) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == 0)) {
            end--;
        }
        int start = 0;
        boolean leadingCounts = vr == Vr.LT || vr == Vr.ST || vr == Vr.UT || vr == Vr.UC;
        while (!leadingCounts && start < end && text.charAt(start) == ' ') {
            start++;
        }
        return text.substring(start, end);
    }

    /** A value in memory seen as bulk. */
    private record HeldBulk(Slice slice) implements DicomDataset.Bulk {
        @Override
        public long length() {
            return slice.length();
        }

        @Override
        public void read(long offset, ByteBuffer target) {
            if (offset < 0 || offset > length() - target.remaining()) {
                throw new IllegalArgumentException("offset and buffer must lie within the value");
            }
            target.put(slice.array, slice.from + Math.toIntExact(offset), target.remaining());
        }
    }
}
