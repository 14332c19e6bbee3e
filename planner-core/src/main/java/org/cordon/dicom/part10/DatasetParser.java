package org.cordon.dicom.part10;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cordon.dicom.ByteSwap;
import org.cordon.dicom.Dictionary;
import org.cordon.dicom.ElementTable;
import org.cordon.dicom.Notes;
import org.cordon.dicom.ReadLimits;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Vr;

/**
 * Elements, sequences and items of one data set. Each length is held against what is left of its surroundings before it
 * is used; recursion is bound by the depth limit. A value of VR UN whose attribute is known is read as what it is: as
 * implicit little endian (PS3.5 section 6.2.2).
 */
final class DatasetParser {
    private static final long UNDEFINED = 0xFFFFFFFFL;
    private static final int DEEPEST = 256;
    private static final int HELD_BINARY_BYTES = 1 << 16;
    private static final int ELEMENT_OVERHEAD_BYTES = 80;
    private static final int ITEM_OVERHEAD_BYTES = 96;
    private static final int DELIMITATION_GROUP = 0xFFFE;
    private static final int META_GROUP = 0x0002;

    private final ChunkedInput input;
    private final ReadLimits limits;
    private final HeapBudget budget;
    private final Notes notes;
    private final BulkKeeper keeper;
    private final boolean encapsulated;
    private int elements;
    private int items;
    private boolean padded;
    private boolean signedPixels;

    DatasetParser(
            ChunkedInput input,
            ReadLimits limits,
            HeapBudget budget,
            Notes notes,
            BulkKeeper keeper,
            boolean encapsulated) {
        this.input = input;
        this.limits = limits;
        this.budget = budget;
        this.notes = notes;
        this.keeper = keeper;
        this.encapsulated = encapsulated;
    }

    /** The whole rest of the input. */
    ElementTable parse(Encoding encoding) throws IOException {
        return dataset(encoding, input.position() + input.remaining(), false, 0);
    }

    private ElementTable dataset(Encoding encoding, long end, boolean delimited, int depth) throws IOException {
        ElementTable.Builder table = ElementTable.builder(encoding.order());
        budget.charge(ITEM_OVERHEAD_BYTES);
        boolean signedOutside = signedPixels;
        int lastTag = 0;
        while (delimited || input.position() < end) {
            if (end - input.position() < 8) {
                if (depth > 0) {
                    throw truncated();
                }
                trailing();
                break;
            }
            input.ensure(8);
            int tag = tag(encoding);
            if (tag == Tag.ITEM_DELIMITATION_ITEM && delimited) {
                requireNoLength(tag, encoding);
                break;
            }
            if (depth == 0 && (tag == 0 || padded)) {
                trailing();
                break;
            }
            requirePlausible(tag);
            if (tag == lastTag) {
                throw duplicate(tag);
            }
            if (Integer.compareUnsigned(tag, lastTag) < 0) {
                notes.add("DICOM_TAG_ORDER", tag);
            }
            lastTag = tag;
            element(table, tag, encoding, end, depth);
        }
        signedPixels = signedOutside;
        table.sort().ifPresent(tag -> {
            throw duplicate(tag);
        });
        return table.build();
    }

    private void element(ElementTable.Builder table, int tag, Encoding encoding, long end, int depth)
            throws IOException {
        if (++elements > limits.elements()) {
            throw limit("DICOM_TOO_MANY_ELEMENTS", limits.elements(), "elements");
        }
        budget.charge(ELEMENT_OVERHEAD_BYTES);
        Vr known = Dictionary.lookup(tag, signedPixels);
        Vr vr = encoding.explicitVr() ? Vr.of(input.peek(4) << 8 | input.peek(5)) : known == null ? Vr.UN : known;
        if (vr == null) {
            throw Refusal.at(tag, "DICOM_VR_UNKNOWN", "has no valid VR", Refusal.DAMAGED);
        }
        long length = length(encoding, vr, end);
        if (length == UNDEFINED) {
            undefined(table, tag, vr, encoding, end, depth);
            return;
        }
        long left = end - input.position();
        if (length > left) {
            throw beyond(tag, length, left);
        }
        Encoding inner = encoding;
        boolean swap = false;
        if (vr == Vr.UN && known != null) {
            vr = known;
            inner = Encoding.IMPLICIT_LITTLE;
            swap = encoding.isBig();
        }
        if (vr == Vr.SQ) {
            long sequenceEnd = input.position() + length;
            table.sequence(tag, sequence(inner, tag, sequenceEnd, false, depth));
        } else {
            value(table, tag, vr, length, encoding.isBig(), swap, depth);
        }
    }

    private void value(ElementTable.Builder table, int tag, Vr vr, long length, boolean big, boolean swap, int depth)
            throws IOException {
        if ((length & 1) != 0) {
            notes.add("DICOM_ODD_LENGTH", tag);
        }
        if ((tag & 0xFFFF) == 0) {
            requireGroupLength(tag, length);
            input.skip(length);
        } else if (tag == Tag.DATA_SET_TRAILING_PADDING) {
            padded = depth == 0;
            input.skip(length);
        } else if (length > 0 && (isPixels(tag) || (isBinary(vr) && length > HELD_BINARY_BYTES))) {
            table.bulk(tag, vr, keeper.keep(tag, length, swap ? vr.unitBytes() : 1));
        } else {
            if (length > Math.min(limits.valueBytes(), Integer.MAX_VALUE - 8)) {
                throw Refusal.at(
                        tag,
                        "DICOM_VALUE_TOO_LONG",
                        "bytes",
                        length,
                        "has " + length + " bytes, more than the limit of " + limits.valueBytes(),
                        Refusal.EXPORT_AGAIN);
            }
            input.take((int) length);
            if (swap) {
                ByteSwap.inPlace(input.taken(), input.takenFrom(), input.takenFrom() + (int) length, vr.unitBytes());
            }
            if (tag == Tag.PIXEL_REPRESENTATION && length == 2) {
                signedPixels = input.taken()[input.takenFrom() + (big ? 1 : 0)] == 1;
            }
            if (tag == Tag.MODALITY && depth == 0) {
                keeper.identity().modality(input.taken(), input.takenFrom(), (int) length);
            }
            table.value(tag, vr, input.taken(), input.takenFrom(), (int) length);
        }
    }

    private void undefined(ElementTable.Builder table, int tag, Vr vr, Encoding encoding, long end, int depth)
            throws IOException {
        if (vr == Vr.SQ || vr == Vr.UN) {
            Encoding inner = vr == Vr.UN ? Encoding.IMPLICIT_LITTLE : encoding;
            table.sequence(tag, sequence(inner, tag, end, true, depth));
        } else if (tag == Tag.PIXEL_DATA && encapsulated) {
            skipFragments(tag, encoding, end);
            table.bulk(tag, vr, new CompressedBulk(keeper.identity(), tag));
        } else {
            throw Refusal.at(tag, "DICOM_LENGTH_UNDEFINED", "has undefined length but is no sequence", Refusal.DAMAGED);
        }
    }

    private ElementTable[] sequence(Encoding encoding, int tag, long end, boolean delimited, int depth)
            throws IOException {
        if (depth >= Math.min(limits.depth(), DEEPEST)) {
            throw Refusal.at(
                    tag,
                    "DICOM_TOO_DEEP",
                    "limit",
                    Math.min(limits.depth(), DEEPEST),
                    "is nested deeper than " + Math.min(limits.depth(), DEEPEST) + " sequences",
                    Refusal.EXPORT_AGAIN);
        }
        List<ElementTable> tables = new ArrayList<>();
        while (delimited || input.position() < end) {
            long length = item(tag, encoding, end, delimited);
            if (length < 0) {
                break;
            }
            try {
                long itemEnd = length == UNDEFINED ? end : input.position() + length;
                tables.add(dataset(encoding, itemEnd, length == UNDEFINED, depth + 1));
            } catch (Refusal e) {
                throw e.enclosedBy(tag, tables.size() + 1);
            }
        }
        return tables.toArray(new ElementTable[0]);
    }

    /** Reads the head of an item; its length, or -1 when the sequence was closed by its delimiter. */
    private long item(int tag, Encoding encoding, long end, boolean delimited) throws IOException {
        if (end - input.position() < 8) {
            throw truncated();
        }
        input.ensure(8);
        int head = tag(encoding);
        long length = input.peekInt(4, encoding.isBig());
        if (head == Tag.SEQUENCE_DELIMITATION_ITEM && delimited) {
            requireNoLength(head, encoding);
            return -1;
        }
        if (head != Tag.ITEM) {
            throw Refusal.at(tag, "DICOM_ITEM_EXPECTED", "holds something else than items", Refusal.DAMAGED);
        }
        if (++items > limits.items()) {
            throw limit("DICOM_TOO_MANY_ITEMS", limits.items(), "items");
        }
        input.advance(8);
        long left = end - input.position();
        if (length != UNDEFINED && length > left) {
            throw beyond(tag, length, left);
        }
        return length;
    }

    private void skipFragments(int tag, Encoding encoding, long end) throws IOException {
        for (long length = item(tag, encoding, end, true); length >= 0; length = item(tag, encoding, end, true)) {
            if (length == UNDEFINED) {
                throw Refusal.at(tag, "DICOM_LENGTH_UNDEFINED", "has a fragment of undefined length", Refusal.DAMAGED);
            }
            input.skip(length);
        }
    }

    private int tag(Encoding encoding) {
        boolean big = encoding.isBig();
        return input.peekShort(0, big) << 16 | input.peekShort(2, big);
    }

    /** Passes over the head of an element. */
    private long length(Encoding encoding, Vr vr, long end) throws IOException {
        boolean big = encoding.isBig();
        long length;
        if (!encoding.explicitVr()) {
            length = input.peekInt(4, big);
            input.advance(8);
        } else if (vr.hasLongLength()) {
            if (end - input.position() < 12) {
                throw truncated();
            }
            input.ensure(12);
            length = input.peekInt(8, big);
            input.advance(12);
        } else {
            length = input.peekShort(6, big);
            input.advance(8);
        }
        return length;
    }

    private void requireNoLength(int tag, Encoding encoding) {
        if (input.peekInt(4, encoding.isBig()) != 0) {
            throw Refusal.at(tag, "DICOM_DELIMITER_MALFORMED", "has a length other than 0", Refusal.DAMAGED);
        }
        input.advance(8);
    }

    private static void requirePlausible(int tag) {
        int group = tag >>> 16;
        if (group == DELIMITATION_GROUP) {
            throw Refusal.at(tag, "DICOM_DELIMITER_UNEXPECTED", "stands where an element belongs", Refusal.DAMAGED);
        }
        if (group == 0 || group == META_GROUP) {
            throw Refusal.at(tag, "DICOM_GROUP_UNEXPECTED", "does not belong into a data set", Refusal.DAMAGED);
        }
    }

    private static void requireGroupLength(int tag, long length) {
        if (length != 4) {
            throw Refusal.at(tag, "DICOM_VALUE_LENGTH", "is a group length of " + length + " bytes", Refusal.DAMAGED);
        }
    }

    /**
     * Behind the last element only zeros may follow; a single one would be indistinguishable from a cut element.
     */
    private void trailing() throws IOException {
        long count = input.remaining();
        boolean zeros = count > 1;
        byte[] rest = new byte[HELD_BINARY_BYTES];
        for (int read = input.drainTo(rest); read > 0; read = input.drainTo(rest)) {
            for (int i = 0; i < read; i++) {
                zeros &= rest[i] == 0;
            }
        }
        if (!zeros) {
            throw count < 8
                    ? truncated()
                    : Refusal.of("DICOM_TRAILING_BYTES", "has bytes behind its data set", Refusal.DAMAGED);
        }
        notes.add("DICOM_TRAILING_ZEROS", Tag.DATA_SET_TRAILING_PADDING);
    }

    private static boolean isPixels(int tag) {
        return tag == Tag.PIXEL_DATA || tag == Tag.FLOAT_PIXEL_DATA || tag == Tag.DOUBLE_FLOAT_PIXEL_DATA;
    }

    private static boolean isBinary(Vr vr) {
        return switch (vr) {
            case OB, OD, OF, OL, OV, OW, UN -> true;
            default -> false;
        };
    }

    static Refusal truncated() {
        return Refusal.of("DICOM_TRUNCATED", "ends within an element", Refusal.DAMAGED);
    }

    static Refusal duplicate(int tag) {
        return Refusal.at(
                tag, "DICOM_DUPLICATE", "occurs twice, and nothing says which one counts", Refusal.EXPORT_AGAIN);
    }

    static Refusal beyond(int tag, long length, long left) {
        return Refusal.at(
                tag,
                "DICOM_LENGTH_BEYOND",
                "bytes",
                length,
                length == UNDEFINED
                        ? "has undefined length where none may be"
                        : "says it has " + length + " bytes where " + left + " are left",
                Refusal.DAMAGED);
    }

    private static Refusal limit(String code, long limit, String what) {
        return Refusal.of(code, "limit", limit, "has more than " + limit + " " + what, Refusal.EXPORT_AGAIN);
    }
}
