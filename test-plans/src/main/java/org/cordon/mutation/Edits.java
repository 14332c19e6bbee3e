package org.cordon.mutation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.cordon.dicom.DatasetBuilder;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Values;

/** Edits of the files of a valid set. */
final class Edits {
    private Edits() {}

    /** A change of the elements of a file's data set. */
    static Function<SeedSet, Map<String, Optional<byte[]>>> file(String file, UnaryOperator<DatasetBuilder> edit) {
        return set -> SeedSet.change(
                file, edit.apply(DatasetBuilder.copyOf(set.dataset(file))).build());
    }

    static Function<SeedSet, Map<String, Optional<byte[]>>> dose(UnaryOperator<DatasetBuilder> edit) {
        return file(SeedSet.DOSE, edit);
    }

    static Function<SeedSet, Map<String, Optional<byte[]>>> plan(UnaryOperator<DatasetBuilder> edit) {
        return file(SeedSet.PLAN, edit);
    }

    static Function<SeedSet, Map<String, Optional<byte[]>>> structures(UnaryOperator<DatasetBuilder> edit) {
        return file(SeedSet.STRUCTURES, edit);
    }

    /** A change of every item of a sequence that fits. */
    static Function<SeedSet, Map<String, Optional<byte[]>>> items(
            String file, int sequence, java.util.function.Predicate<Values> which, UnaryOperator<DatasetBuilder> edit) {
        return set -> {
            DicomDataset root = set.dataset(file);
            List<DicomDataset> items = new ArrayList<>();
            for (DicomDataset item : root.items(sequence)) {
                items.add(
                        which.test(Values.of(item))
                                ? edit.apply(DatasetBuilder.copyOf(item)).build()
                                : item);
            }
            return SeedSet.change(
                    file, DatasetBuilder.copyOf(root).items(sequence, items).build());
        };
    }

    /** A sequence without the items that fit. */
    static Function<SeedSet, Map<String, Optional<byte[]>>> without(
            String file, int sequence, java.util.function.Predicate<Values> which) {
        return set -> {
            DicomDataset root = set.dataset(file);
            List<DicomDataset> items = root.items(sequence).stream()
                    .filter(item -> !which.test(Values.of(item)))
                    .toList();
            return SeedSet.change(
                    file, DatasetBuilder.copyOf(root).items(sequence, items).build());
        };
    }

    /** A change of the items of a sequence inside an item that is being built. */
    static UnaryOperator<DatasetBuilder> inside(int sequence, UnaryOperator<List<DicomDataset>> edit) {
        return builder -> {
            DicomDataset built = builder.build();
            return DatasetBuilder.copyOf(built).items(sequence, edit.apply(new ArrayList<>(built.items(sequence))));
        };
    }

    /** A change of every item of a list. */
    static UnaryOperator<List<DicomDataset>> each(UnaryOperator<DatasetBuilder> edit) {
        return items -> items.stream()
                .map(item -> edit.apply(DatasetBuilder.copyOf(item)).build())
                .toList();
    }

    /** A change of the first item of a list. */
    static UnaryOperator<List<DicomDataset>> first(UnaryOperator<DatasetBuilder> edit) {
        return items -> {
            items.set(0, edit.apply(DatasetBuilder.copyOf(items.get(0))).build());
            return items;
        };
    }

    /** Several changes of one set, one after the other on different files. */
    static Map<String, Optional<byte[]>> both(Map<String, Optional<byte[]>> one, Map<String, Optional<byte[]>> other) {
        Map<String, Optional<byte[]>> all = new java.util.TreeMap<>(one);
        all.putAll(other);
        return all;
    }

    /** The bytes of a value. */
    static byte[] bytes(DicomDataset dataset, int tag) {
        Optional<DicomDataset.Bulk> bulk = dataset.bulk(tag);
        if (bulk.isPresent()) {
            ByteBuffer target = ByteBuffer.allocate((int) bulk.get().length());
            bulk.get().read(0, target);
            return target.array();
        }
        ByteBuffer stored = dataset.bytes(tag);
        byte[] copy = new byte[stored.remaining()];
        stored.get(copy);
        return copy;
    }

    /** Whether an item refers to a ROI of a name. */
    static java.util.function.Predicate<Values> roi(SeedSet set, String name, int numberTag) {
        int number = number(set, name);
        return item -> item.requiredInteger(numberTag) == number;
    }

    /** The number of a ROI. */
    static int number(SeedSet set, String name) {
        for (DicomDataset item : set.dataset(SeedSet.STRUCTURES).items(Tag.STRUCTURE_SET_ROI_SEQUENCE)) {
            Values roi = Values.of(item);
            if (roi.requiredString(Tag.ROI_NAME).equals(name)) {
                return roi.requiredInteger(Tag.ROI_NUMBER);
            }
        }
        throw new IllegalArgumentException("the valid set needs a structure " + name);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
