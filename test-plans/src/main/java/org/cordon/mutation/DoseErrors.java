package org.cordon.mutation;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cordon.dicom.DatasetBuilder;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Values;
import org.cordon.dicom.Vr;

/** Doses that are not the dose of the plan. */
final class DoseErrors {
    static final ImmutableList<InjectedError> ALL = ImmutableList.of(
            InjectedError.of("dose-x0.01", "dose in Gy for cGy", "DOSE_IMPLAUSIBLE_FOR_PRESCRIPTION", scaled(0.01)),
            InjectedError.of("dose-x100", "dose in cGy for Gy", "DOSE_IMPLAUSIBLE_FOR_PRESCRIPTION", scaled(100)),
            InjectedError.of(
                    "dose-of-two-arcs",
                    "dose of two of three arcs",
                    "DOSE_IMPLAUSIBLE_FOR_PRESCRIPTION",
                    scaled(2.0 / 3)),
            InjectedError.of("dose-too-hot", "dose 1.9 times too high", "DOSE_MAXIMUM_UNUSUAL", scaled(1.9)),
            InjectedError.of("dose-relative", "relative dose", "DOSE_UNITS_NOT_GY", term(Tag.DOSE_UNITS, "RELATIVE")),
            InjectedError.of(
                    "dose-effective", "weighted dose", "DOSE_TYPE_EFFECTIVE", term(Tag.DOSE_TYPE, "EFFECTIVE")),
            InjectedError.of(
                    "dose-difference", "difference of doses", "DOSE_TYPE_REFUSED", term(Tag.DOSE_TYPE, "ERROR")),
            InjectedError.of(
                    "dose-of-session",
                    "dose of one session",
                    "DOSE_SUMMATION_REFUSED",
                    term(Tag.DOSE_SUMMATION_TYPE, "FRACTION_SESSION")),
            InjectedError.of(
                    "dose-overview",
                    "dose of a plan overview",
                    "DOSE_SUMMATION_REFUSED",
                    term(Tag.DOSE_SUMMATION_TYPE, "PLAN_OVERVIEW")),
            InjectedError.of(
                    "dose-of-a-beam",
                    "dose of one beam",
                    "BEAM_DOSE_NOT_OF_ONE_BEAM",
                    term(Tag.DOSE_SUMMATION_TYPE, "BEAM")),
            InjectedError.of(
                    "dose-uncorrected",
                    "dose without heterogeneity correction",
                    "HETEROGENEITY_NOT_CORRECTED",
                    term(Tag.TISSUE_HETEROGENEITY_CORRECTION, "WATER")),
            InjectedError.of("half-the-pixels", "half of the dose values", "PIXEL_DATA_LENGTH", DoseErrors::halved),
            InjectedError.of(
                    "no-scaling",
                    "dose without scaling",
                    "DICOM_ATTRIBUTE_MISSING",
                    Edits.dose(builder -> builder.remove(Tag.DOSE_GRID_SCALING))),
            InjectedError.of("truncated-grid", "grid that ends in the target", "DOSE_GRID_CUTS_TARGET", frames(0.55)),
            InjectedError.of("narrow-grid", "grid that ends 10 mm above the target", "DOSE_GRID_NARROW", frames(0.78)),
            InjectedError.of("coarse-grid", "grid of 4 mm", "DOSE_GRID_SPACING", DoseErrors::coarse));

    private DoseErrors() {}

    private static Function<SeedSet, Map<String, Optional<byte[]>>> scaled(double factor) {
        return set -> {
            double scaling = Values.of(set.dataset(SeedSet.DOSE)).requiredDecimal(Tag.DOSE_GRID_SCALING);
            return Edits.dose(builder -> builder.decimals(Tag.DOSE_GRID_SCALING, scaling * factor))
                    .apply(set);
        };
    }

    private static Function<SeedSet, Map<String, Optional<byte[]>>> term(int tag, String term) {
        return Edits.dose(builder -> builder.strings(tag, Vr.CS, term));
    }

    private static Map<String, Optional<byte[]>> halved(SeedSet set) {
        byte[] pixels = Edits.bytes(set.dataset(SeedSet.DOSE), Tag.PIXEL_DATA);
        return Edits.dose(builder -> builder.bytes(Tag.PIXEL_DATA, Vr.OW, Arrays.copyOf(pixels, pixels.length / 4 * 2)))
                .apply(set);
    }

    /** The lowest frames only. */
    private static Function<SeedSet, Map<String, Optional<byte[]>>> frames(double share) {
        return set -> {
            DicomDataset dose = set.dataset(SeedSet.DOSE);
            double[] offsets = Values.of(dose).decimals(Tag.GRID_FRAME_OFFSET_VECTOR);
            byte[] pixels = Edits.bytes(dose, Tag.PIXEL_DATA);
            int kept = (int) Math.round(share * offsets.length);
            return SeedSet.change(
                    SeedSet.DOSE,
                    DatasetBuilder.copyOf(dose)
                            .integers(Tag.NUMBER_OF_FRAMES, kept)
                            .decimals(Tag.GRID_FRAME_OFFSET_VECTOR, Arrays.copyOf(offsets, kept))
                            .bytes(Tag.PIXEL_DATA, Vr.OW, Arrays.copyOf(pixels, pixels.length / offsets.length * kept))
                            .build());
        };
    }

    /** Every second node along each axis. */
    private static Map<String, Optional<byte[]>> coarse(SeedSet set) {
        DicomDataset dose = set.dataset(SeedSet.DOSE);
        Values values = Values.of(dose);
        int rows = values.requiredInteger(Tag.ROWS);
        int columns = values.requiredInteger(Tag.COLUMNS);
        double[] offsets = values.decimals(Tag.GRID_FRAME_OFFSET_VECTOR);
        double[] spacing = values.decimals(Tag.PIXEL_SPACING);
        byte[] pixels = Edits.bytes(dose, Tag.PIXEL_DATA);
        int newRows = (rows + 1) / 2;
        int newColumns = (columns + 1) / 2;
        int newFrames = (offsets.length + 1) / 2;
        byte[] thinned = new byte[2 * newRows * newColumns * newFrames];
        double[] newOffsets = new double[newFrames];
        int to = 0;
        for (int k = 0; k < newFrames; k++) {
            newOffsets[k] = offsets[2 * k];
            for (int j = 0; j < newRows; j++) {
                for (int i = 0; i < newColumns; i++) {
                    int from = 2 * ((2 * k * rows + 2 * j) * columns + 2 * i);
                    thinned[to++] = pixels[from];
                    thinned[to++] = pixels[from + 1];
                }
            }
        }
        return SeedSet.change(
                SeedSet.DOSE,
                DatasetBuilder.copyOf(dose)
                        .shorts(Tag.ROWS, newRows)
                        .shorts(Tag.COLUMNS, newColumns)
                        .integers(Tag.NUMBER_OF_FRAMES, newFrames)
                        .decimals(Tag.PIXEL_SPACING, 2 * spacing[0], 2 * spacing[1])
                        .decimals(Tag.GRID_FRAME_OFFSET_VECTOR, newOffsets)
                        .bytes(Tag.PIXEL_DATA, Vr.OW, thinned)
                        .build());
    }
}
