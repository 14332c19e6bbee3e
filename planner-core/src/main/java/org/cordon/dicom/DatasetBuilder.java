package org.cordon.dicom;

import com.google.common.collect.ImmutableList;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes data sets in memory: for writers, example plans and mutations. Values are stored little endian and padded to
 * even length; text is encoded by the Specific Character Set put before it, else as UTF-8, which is then declared as
 * {@code ISO_IR 192} when text needs it. A tag put again replaces what was there. Not safe for several threads at once.
 */
public final class DatasetBuilder {
    private static final ImmutableList<String> UTF_8 = ImmutableList.of("ISO_IR 192");

    private final String label;
    private final TreeMap<Integer, Element> elements = new TreeMap<>(Integer::compareUnsigned);

    private DatasetBuilder(String label) {
        this.label = label;
    }

    /** Starts an empty data set; the label is for messages and never a patient's name. */
    public static DatasetBuilder create(String label) {
        return new DatasetBuilder(label);
    }

    /** Starts with everything of another data set; bulk values stay where they are. */
    public static DatasetBuilder copyOf(DicomDataset source) {
        DatasetBuilder builder = content(source);
        if (!source.contains(Tag.SPECIFIC_CHARACTER_SET)) {
            builder.declare(source.characterSets());
        }
        return builder;
    }

    /**
     * Puts text values.
     *
     * @throws IllegalArgumentException when the VR is not one of text, a value of a multi-valued VR holds a backslash,
     *     or the declared character set cannot hold the text
     */
    public DatasetBuilder strings(int tag, Vr vr, String... values) {
        if (!vr.isText()) {
            throw new IllegalArgumentException(vr + " is not a VR of text");
        }
        for (String value : values) {
            if (vr.isMultiValued() && value.indexOf('\\') >= 0) {
                throw new IllegalArgumentException("a value of " + Dictionary.describe(tag) + " holds a backslash");
            }
        }
        String text = String.join("\\", values);
        boolean free = vr.usesCharacterSet() && !elements.containsKey(Tag.SPECIFIC_CHARACTER_SET);
        byte[] bytes =
                CharacterSets.encode(text, free ? UTF_8 : vr.usesCharacterSet() ? declared() : ImmutableList.of());
        if (free && isBeyondAscii(bytes)) {
            declare(UTF_8);
        }
        return bytes(tag, vr, bytes);
    }

    /** Puts DS values, each of at most 16 bytes: the shortest text that reads back as the same number, if one fits. */
    public DatasetBuilder decimals(int tag, double... values) {
        StringBuilder text = new StringBuilder(8 * values.length);
        for (double value : values) {
            text.append(text.length() == 0 ? "" : "\\").append(DecimalFormatter.format(value));
        }
        return bytes(tag, Vr.DS, CharacterSets.encode(text.toString(), ImmutableList.of()));
    }

    /** Puts IS values. */
    public DatasetBuilder integers(int tag, int... values) {
        StringBuilder text = new StringBuilder();
        for (int value : values) {
            text.append(text.length() == 0 ? "" : "\\").append(value);
        }
        return bytes(tag, Vr.IS, CharacterSets.encode(text.toString(), ImmutableList.of()));
    }

    /**
     * Puts US values.
     *
     * @throws IllegalArgumentException when one is not within 0 to 65535
     */
    public DatasetBuilder shorts(int tag, int... values) {
        ByteBuffer buffer = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            if (value < 0 || value > 0xFFFF) {
                throw new IllegalArgumentException("value must be within 0 to 65535, was " + value);
            }
            buffer.putShort((short) value);
        }
        return bytes(tag, Vr.US, buffer.array());
    }

    /** Puts FD values. */
    public DatasetBuilder doubles(int tag, double... values) {
        ByteBuffer buffer = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            buffer.putDouble(value);
        }
        return bytes(tag, Vr.FD, buffer.array());
    }

    /** Puts AT values. */
    public DatasetBuilder attributeTags(int tag, int... tags) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * tags.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : tags) {
            buffer.putShort((short) (value >>> 16)).putShort((short) value);
        }
        return bytes(tag, Vr.AT, buffer.array());
    }

    /** Puts a value as stored, little endian; a copy is taken and padded to even length as the VR asks. */
    public DatasetBuilder bytes(int tag, Vr vr, byte[] value) {
        if (vr == Vr.SQ) {
            throw new IllegalArgumentException("a sequence is put by items");
        }
        byte[] padded = Arrays.copyOf(value, value.length + (value.length & 1));
        if (padded.length > value.length && vr.isText() && vr != Vr.UI) {
            padded[value.length] = ' ';
        }
        elements.put(tag, new Element(vr, padded));
        return this;
    }

    /** Puts a value that stays where it is; its bytes must be little endian. */
    public DatasetBuilder bulk(int tag, Vr vr, DicomDataset.Bulk bulk) {
        elements.put(tag, new Element(vr, bulk));
        return this;
    }

    /** Puts a sequence; each item keeps the character set that is in force in it. */
    public DatasetBuilder items(int tag, List<DicomDataset> items) {
        ElementTable[] tables = new ElementTable[items.size()];
        for (int i = 0; i < tables.length; i++) {
            tables[i] = table(items.get(i), declared());
        }
        elements.put(tag, new Element(Vr.SQ, tables));
        return this;
    }

    /** Takes an attribute away, if it is there. */
    public DatasetBuilder remove(int tag) {
        elements.remove(tag);
        return this;
    }

    /** The data set made so far. */
    public DicomDataset build() {
        return StoredDataset.root(table(), label, Optional.empty(), ImmutableList.of());
    }

    private ElementTable table() {
        ElementTable.Builder table = ElementTable.builder(ByteOrder.LITTLE_ENDIAN);
        elements.forEach((tag, element) -> {
            if (element.body instanceof ElementTable[] items) {
                table.sequence(tag, items);
            } else if (element.body instanceof DicomDataset.Bulk bulk) {
                table.bulk(tag, element.vr, bulk);
            } else {
                byte[] value = (byte[]) element.body;
                table.value(tag, element.vr, value, 0, value.length);
            }
        });
        return table.build();
    }

    /** The content of an item that will inherit these character sets. */
    private static ElementTable table(DicomDataset item, List<String> inherited) {
        boolean settled = item.contains(Tag.SPECIFIC_CHARACTER_SET)
                || item.characterSets().equals(inherited)
                || item.characterSets().isEmpty();
        if (settled
                && item instanceof StoredDataset stored
                && stored.byteOrder().equals(ByteOrder.LITTLE_ENDIAN)) {
            return stored.table();
        }
        DatasetBuilder copy = content(item);
        if (!settled) {
            copy.declare(item.characterSets());
        }
        return copy.table();
    }

    private static DatasetBuilder content(DicomDataset source) {
        DatasetBuilder builder = new DatasetBuilder(source.label());
        for (int tag : source.tags()) {
            builder.elements.put(tag, Element.of(source, tag));
        }
        return builder;
    }

    private List<String> declared() {
        Element element = elements.get(Tag.SPECIFIC_CHARACTER_SET);
        return element == null ? ImmutableList.of() : CharacterSets.terms(element.slice());
    }

    private void declare(List<String> terms) {
        if (!terms.isEmpty()) {
            byte[] value = CharacterSets.encode(String.join("\\", terms), ImmutableList.of());
            bytes(Tag.SPECIFIC_CHARACTER_SET, Vr.CS, value);
        }
    }

    private static boolean isBeyondAscii(byte[] bytes) {
        for (byte value : bytes) {
            if (value < 0) {
                return true;
            }
        }
        return false;
    }

    /** A VR with a byte[], ElementTable[] or Bulk, little endian. */
    private static final class Element {
        private final Vr vr;
        private final Object body;

        private Element(Vr vr, Object body) {
            this.vr = vr;
            this.body = body;
        }

        private static Element of(DicomDataset source, int tag) {
            Vr vr = source.vr(tag).orElse(Vr.UN);
            if (vr == Vr.SQ) {
                ElementTable[] items = source.items(tag).stream()
                        .map(item -> table(item, source.characterSets()))
                        .toArray(ElementTable[]::new);
                return new Element(vr, items);
            }
            boolean swapped = source.byteOrder().equals(ByteOrder.BIG_ENDIAN) && vr.unitBytes() > 1;
            Optional<DicomDataset.Bulk> bulk = source.bulk(tag);
            if (bulk.isPresent()) {
                return new Element(vr, swapped ? new SwappedBulk(bulk.get(), vr.unitBytes()) : bulk.get());
            }
            Slice slice = Slice.of(source, tag);
            byte[] value = Arrays.copyOfRange(slice.array, slice.from, slice.to);
            if (swapped) {
                ByteSwap.inPlace(value, 0, value.length, vr.unitBytes());
            }
            return new Element(vr, value);
        }

        private Slice slice() {
            return body instanceof byte[] value ? new Slice(value, 0, value.length) : new Slice(new byte[0], 0, 0);
        }
    }
}
