package org.cordon.plan;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.finding.Reason;

/**
 * A stored histogram as a cumulative curve in Gy, so that histograms of every kind can be compared: differential ones are
 * added up, relative doses multiplied by their normalisation dose.
 *
 * <p>Between the edges of bins the curve is linear; the volume at an edge is what receives at least its dose. A relative
 * dose is a fraction of the normalisation dose when the curve ends at or below {@value #LARGEST_FRACTION}, a percentage
 * when it ends at or above {@value #SMALLEST_PERCENT}: DICOM does not say which. Immutable.
 */
public final class StoredCurve {
    private static final double LARGEST_FRACTION = 5;
    private static final double SMALLEST_PERCENT = 20;

    /** How much a cumulative curve may rise, as a share of the volume: the rounding of the file. */
    private static final double ROUNDING = 1e-3;

    private final double[] doseGy;
    private final double[] share;
    private final OptionalDouble volumeCc;
    private final double gyPerUnit;

    /** A curve, or the reason why there is none. */
    public sealed interface Reading {
        /**
         * A curve.
         *
         * @param curve in Gy
         */
        record Found(StoredCurve curve) implements Reading {}

        /**
         * No curve.
         *
         * @param reason why
         */
        record Refused(Reason reason) implements Reading {}
    }

    private StoredCurve(double[] doseGy, double[] share, OptionalDouble volumeCc, double gyPerUnit) {
        this.doseGy = doseGy;
        this.share = share;
        this.volumeCc = volumeCc;
        this.gyPerUnit = gyPerUnit;
    }

    /** Reads a stored histogram; never throws for what a file says. */
    public static Reading of(StoredDvh stored) {
        return refusal(stored.header()).<Reading>map(Reading.Refused::new).orElseGet(() -> curve(stored));
    }

    private static Optional<Reason> refusal(StoredDvh.Header header) {
        if (!header.included()) {
            return Optional.of(Reason.of("STORED_DVH_EXCLUDES_STRUCTURE"));
        }
        if (!header.doseType().orElse("PHYSICAL").equals("PHYSICAL")) {
            return Optional.of(Reason.of(
                    "STORED_DVH_NOT_PHYSICAL", "type", header.doseType().get()));
        }
        if (!header.type().equals("CUMULATIVE") && !header.type().equals("DIFFERENTIAL")) {
            return Optional.of(Reason.of("STORED_DVH_TYPE", "type", header.type()));
        }
        String volumeUnits = header.volumeUnits().orElse("");
        if (!volumeUnits.equals("CM3") && !volumeUnits.equals("PERCENT")) {
            return Optional.of(Reason.of("STORED_DVH_VOLUME_UNITS", "units", volumeUnits));
        }
        boolean relative = header.doseUnits().equals("RELATIVE");
        if (!relative && !header.doseUnits().equals("GY")) {
            return Optional.of(Reason.of("STORED_DVH_DOSE_UNITS", "units", header.doseUnits()));
        }
        if (relative && !(header.normalisationGy().orElse(0) > 0)) {
            return Optional.of(Reason.of("STORED_DVH_WITHOUT_NORMALISATION"));
        }
        return Optional.empty();
    }

    private static Reading curve(StoredDvh stored) {
        double[] volume = atLeast(stored);
        double whole = stored.header().type().equals("CUMULATIVE")
                        && stored.header().volumeUnits().orElseThrow().equals("PERCENT")
                ? 100
                : volume[0];
        if (!(whole > 0 && volume[0] > 0)) {
            return new Reading.Refused(Reason.of("STORED_DVH_EMPTY"));
        }
        for (int i = 1; i < volume.length; i++) {
            if (volume[i] > volume[i - 1] + ROUNDING * whole) {
                return new Reading.Refused(Reason.of("STORED_DVH_RISES"));
            }
        }
        OptionalDouble unit = gyPerUnit(stored, volume);
        if (unit.isEmpty()) {
            return new Reading.Refused(Reason.of("STORED_DVH_RELATIVE_SCALE"));
        }
        double gyPerUnit = unit.getAsDouble();
        double[] share = Arrays.stream(volume).map(each -> each / whole).toArray();
        OptionalDouble cc = stored.header().volumeUnits().orElseThrow().equals("CM3")
                ? OptionalDouble.of(volume[0])
                : OptionalDouble.empty();
        double[] gy =
                Arrays.stream(stored.edges()).map(each -> each * gyPerUnit).toArray();
        return new Reading.Found(new StoredCurve(gy, share, cc, gyPerUnit));
    }

    /** The volume that receives at least the dose of each edge. */
    private static double[] atLeast(StoredDvh stored) {
        double[] volume = stored.volume();
        double[] atLeast = Arrays.copyOf(volume, volume.length + 1);
        if (stored.header().type().equals("DIFFERENTIAL")) {
            for (int i = volume.length - 1; i >= 0; i--) {
                atLeast[i] = volume[i] + atLeast[i + 1];
            }
        }
        return atLeast;
    }

    private static OptionalDouble gyPerUnit(StoredDvh stored, double[] atLeast) {
        if (stored.header().doseUnits().equals("GY")) {
            return OptionalDouble.of(1);
        }
        int last = atLeast.length - 1;
        while (last > 0 && !(atLeast[last - 1] > 0)) {
            last--;
        }
        double end = stored.edges()[last];
        double normalisation = stored.header().normalisationGy().getAsDouble();
        if (end > 0 && end <= LARGEST_FRACTION) {
            return OptionalDouble.of(normalisation);
        }
        return end >= SMALLEST_PERCENT ? OptionalDouble.of(normalisation / 100) : OptionalDouble.empty();
    }

    /** The number of points. */
    public int size() {
        return doseGy.length;
    }

    /** The dose of a point in Gy; never falls. */
    public double doseGy(int point) {
        return doseGy[point];
    }

    /** The share of the volume, 0 to 1, that receives at least the dose of a point. */
    public double share(int point) {
        return share[point];
    }

    /** The volume in cc; empty where the file has percentages only. */
    public OptionalDouble volumeCc() {
        return volumeCc;
    }

    /** A dose in the units of the file in Gy. */
    public double gy(double doseInUnits) {
        return doseInUnits * gyPerUnit;
    }

    /** The highest dose that at least a share of the volume receives, in Gy; the first dose where all of it is less. */
    public double doseGyAtShare(double wanted) {
        int after = 0;
        while (after < share.length && share[after] >= wanted) {
            after++;
        }
        if (after == 0 || after == share.length) {
            return doseGy[Math.max(0, after - 1)];
        }
        double part = (share[after - 1] - wanted) / (share[after - 1] - share[after]);
        return doseGy[after - 1] + part * (doseGy[after] - doseGy[after - 1]);
    }
}
