package org.cordon.mutation;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.cordon.dicom.DatasetBuilder;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Values;
import org.cordon.dicom.Vr;

/** Changes of a dose that a careless reader does not notice. */
final class DoseMutations {
    private DoseMutations() {}

    static Map<String, Optional<byte[]>> wrongScaling(SeedSet set, SplittableRandom random) {
        double scaling = Values.of(set.dataset(SeedSet.DOSE)).requiredDecimal(Tag.DOSE_GRID_SCALING);
        return switch (random.nextInt(5)) {
            case 0 -> changed(set, dose -> dose.remove(Tag.DOSE_GRID_SCALING));
            case 1 -> changed(set, dose -> dose.bytes(Tag.DOSE_GRID_SCALING, Vr.DS, new byte[0]));
            case 2 -> changed(set, dose -> dose.decimals(Tag.DOSE_GRID_SCALING, 0));
            case 3 -> changed(set, dose -> dose.decimals(Tag.DOSE_GRID_SCALING, -scaling));
            default -> changed(set, dose -> dose.decimals(Tag.DOSE_GRID_SCALING, scaling / 100));
        };
    }

    static Map<String, Optional<byte[]>> zeroDose(SeedSet set, SplittableRandom random) {
        int length = pixels(set.dataset(SeedSet.DOSE)).length;
        byte[] zeros = new byte[length];
        zeros[random.nextInt(length)] = 1;
        return changed(set, dose -> dose.bytes(Tag.PIXEL_DATA, Vr.OW, zeros));
    }

    static Map<String, Optional<byte[]>> halfPixels(SeedSet set, SplittableRandom random) {
        byte[] pixels = pixels(set.dataset(SeedSet.DOSE));
        int kept = random.nextBoolean() ? pixels.length / 4 * 2 : pixels.length - 2;
        return changed(set, dose -> dose.bytes(Tag.PIXEL_DATA, Vr.OW, java.util.Arrays.copyOf(pixels, kept)));
    }

    static Map<String, Optional<byte[]>> wrongOffsets(SeedSet set, SplittableRandom random) {
        double[] offsets = Values.of(set.dataset(SeedSet.DOSE)).decimals(Tag.GRID_FRAME_OFFSET_VECTOR);
        List<Double> changed = new ArrayList<>();
        for (double offset : offsets) {
            changed.add(offset);
        }
        switch (random.nextInt(4)) {
            case 0 -> Collections.shuffle(changed, new Random(random.nextLong()));
            case 1 -> changed.set(1 + random.nextInt(changed.size() - 1), 0.37);
            case 2 -> changed.remove(changed.size() - 1);
            default -> Collections.swap(changed, 3, 4);
        }
        double[] values = changed.stream().mapToDouble(Double::doubleValue).toArray();
        return changed(set, dose -> dose.decimals(Tag.GRID_FRAME_OFFSET_VECTOR, values));
    }

    static Map<String, Optional<byte[]>> wrongSize(SeedSet set, SplittableRandom random) {
        int rows = Values.of(set.dataset(SeedSet.DOSE)).requiredInteger(Tag.ROWS);
        return switch (random.nextInt(4)) {
            case 0 -> changed(set, dose -> dose.shorts(Tag.ROWS, rows - 1));
            case 1 -> changed(set, dose -> dose.shorts(Tag.ROWS, 65535).shorts(Tag.COLUMNS, 65535));
            case 2 -> changed(set, dose -> dose.integers(Tag.NUMBER_OF_FRAMES, Integer.MAX_VALUE));
            default -> changed(set, dose -> dose.shorts(Tag.BITS_ALLOCATED, 32));
        };
    }

    static Map<String, Optional<byte[]>> wrongUnits(SeedSet set, SplittableRandom random) {
        return changed(set, dose -> term(dose, Tag.DOSE_UNITS, random, "RELATIVE", "CGY", ""));
    }

    static Map<String, Optional<byte[]>> wrongType(SeedSet set, SplittableRandom random) {
        return changed(set, dose -> term(dose, Tag.DOSE_TYPE, random, "EFFECTIVE", "ERROR", ""));
    }

    static Map<String, Optional<byte[]>> wrongSummation(SeedSet set, SplittableRandom random) {
        return changed(
                set,
                dose -> term(
                        dose,
                        Tag.DOSE_SUMMATION_TYPE,
                        random,
                        "FRACTION_SESSION",
                        "BEAM",
                        "CONTROL_POINT",
                        "RECORD",
                        "PLAN_OVERVIEW",
                        "MULTI_PLAN",
                        ""));
    }

    static Map<String, Optional<byte[]>> secondDose(SeedSet set, SplittableRandom random) {
        DicomDataset second = halved(set)
                .strings(Tag.SOP_INSTANCE_UID, Vr.UI, "2.25." + (1000 + random.nextInt(1000)))
                .build();
        return SeedSet.change("rtdose-2.dcm", second);
    }

    static Map<String, Optional<byte[]>> sameUidOtherContent(SeedSet set, SplittableRandom random) {
        return SeedSet.change(
                random.nextBoolean() ? "a-dose.dcm" : "z-dose.dcm", halved(set).build());
    }

    private static DatasetBuilder halved(SeedSet set) {
        DicomDataset dose = set.dataset(SeedSet.DOSE);
        double scaling = Values.of(dose).requiredDecimal(Tag.DOSE_GRID_SCALING);
        return DatasetBuilder.copyOf(dose).decimals(Tag.DOSE_GRID_SCALING, scaling * 0.9);
    }

    private static DatasetBuilder term(DatasetBuilder dose, int tag, SplittableRandom random, String... terms) {
        return dose.strings(tag, Vr.CS, terms[random.nextInt(terms.length)]);
    }

    private static Map<String, Optional<byte[]>> changed(SeedSet set, UnaryOperator<DatasetBuilder> change) {
        DatasetBuilder dose = DatasetBuilder.copyOf(set.dataset(SeedSet.DOSE));
        return SeedSet.change(SeedSet.DOSE, change.apply(dose).build());
    }

    /** The stored pixel data, little endian. */
    private static byte[] pixels(DicomDataset dose) {
        Optional<DicomDataset.Bulk> bulk = dose.bulk(Tag.PIXEL_DATA);
        ByteBuffer buffer;
        if (bulk.isPresent()) {
            buffer = ByteBuffer.allocate((int) bulk.get().length());
            bulk.get().read(0, buffer);
            buffer.rewind();
        } else {
            buffer = dose.bytes(Tag.PIXEL_DATA);
        }
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
