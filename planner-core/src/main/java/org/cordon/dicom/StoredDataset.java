package org.cordon.dicom;

import com.google.common.collect.ImmutableList;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import org.cordon.finding.Reason;

/**
 * A data set held in an {@link ElementTable}; items are views made when asked for. Immutable, safe for any number of
 * threads.
 */
public final class StoredDataset implements DicomDataset {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0).asReadOnlyBuffer();

    private final ElementTable table;
    private final Origin origin;
    private final StoredDataset parent;
    private final int sequenceTag;
    private final int number;
    private volatile List<String> characterSets;

    private StoredDataset(ElementTable table, Origin origin, StoredDataset parent, int sequenceTag, int number) {
        this.table = table;
        this.origin = origin;
        this.parent = parent;
        this.sequenceTag = sequenceTag;
        this.number = number;
    }

    /**
     * A whole input.
     *
     * @param table its content
     * @param label for messages, e.g. {@code RTSTRUCT#3f2a}
     * @param sha256 of the bytes of the file, lower-case hex; empty when it was not read from a file
     * @param notes tolerated irregularities
     */
    public static StoredDataset root(ElementTable table, String label, Optional<String> sha256, List<Reason> notes) {
        return new StoredDataset(table, new Origin(label, sha256, ImmutableList.copyOf(notes)), null, 0, 0);
    }

    @Override
    public String label() {
        if (parent == null) {
            return origin.label;
        }
        String keyword = Dictionary.keyword(sequenceTag);
        return parent.label() + " > " + (keyword.isEmpty() ? Tag.format(sequenceTag) : keyword) + "[" + number + "]";
    }

    @Override
    public List<Integer> tags() {
        return new AbstractList<>() {
            @Override
            public Integer get(int row) {
                return table.tag(row);
            }

            @Override
            public int size() {
                return table.size();
            }
        };
    }

    @Override
    public boolean contains(int tag) {
        return table.find(tag) >= 0;
    }

    @Override
    public Optional<Vr> vr(int tag) {
        int row = table.find(tag);
        return row < 0 ? Optional.empty() : Optional.of(table.vr(row));
    }

    @Override
    public ByteBuffer bytes(int tag) {
        Slice slice = slice(tag);
        return slice == null ? NOTHING.duplicate() : slice.buffer().order(table.order());
    }

    /** The value without a buffer around it; null when absent, a sequence or bulk. */
    Slice slice(int tag) {
        int row = table.find(tag);
        return row >= 0 && table.body(row) instanceof byte[] ? table.slice(row) : null;
    }

    ElementTable table() {
        return table;
    }

    @Override
    public List<DicomDataset> items(int tag) {
        int row = table.find(tag);
        if (row < 0 || !(table.body(row) instanceof ElementTable[] items)) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<DicomDataset> views = ImmutableList.builderWithExpectedSize(items.length);
        for (int i = 0; i < items.length; i++) {
            views.add(new StoredDataset(items[i], origin, this, tag, i + 1));
        }
        return views.build();
    }

    @Override
    public Optional<Bulk> bulk(int tag) {
        int row = table.find(tag);
        return row >= 0 && table.body(row) instanceof Bulk bulk ? Optional.of(bulk) : Optional.empty();
    }

    @Override
    public ByteOrder byteOrder() {
        return table.order();
    }

    @Override
    public List<String> characterSets() {
        List<String> known = characterSets;
        if (known == null) {
            Slice own = slice(Tag.SPECIFIC_CHARACTER_SET);
            if (own != null) {
                known = CharacterSets.terms(own);
            } else {
                known = parent == null ? ImmutableList.of() : parent.characterSets();
            }
            characterSets = known;
        }
        return known;
    }

    @Override
    public Optional<String> sha256() {
        return origin.sha256;
    }

    @Override
    public List<Reason> notes() {
        return origin.notes;
    }

    private static final class Origin {
        private final String label;
        private final Optional<String> sha256;
        private final List<Reason> notes;

        private Origin(String label, Optional<String> sha256, List<Reason> notes) {
            this.label = label;
            this.sha256 = sha256;
            this.notes = notes;
        }
    }
}
