package org.cordon.plan;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/** A histogram that a dose file brings with it (DVH Sequence (3004,0050)), as it stands there. Immutable. */
public final class StoredDvh {
    private final Header header;
    private final double[] edges;
    private final double[] volume;

    /**
     * What a stored histogram says of itself.
     *
     * @param roiNumber referenced ROI
     * @param included whether the ROI is included, not excluded (3004,0062)
     * @param type CUMULATIVE, DIFFERENTIAL or NATURAL (3004,0001)
     * @param doseType PHYSICAL, EFFECTIVE or ERROR (3004,0004), where given
     * @param doseUnits GY or RELATIVE (3004,0002)
     * @param volumeUnits CM3, PERCENT or PER_U (3004,0054), where given
     * @param normalisationGy DVH Normalization Dose Value (3004,0042), where given
     * @param stated lowest, highest and mean dose
     * @param structureSetUid the structure set whose ROI numbers it uses (300C,0060), where given
     */
    public record Header(
            int roiNumber,
            boolean included,
            String type,
            Optional<String> doseType,
            String doseUnits,
            Optional<String> volumeUnits,
            OptionalDouble normalisationGy,
            Stated stated,
            Optional<String> structureSetUid) {}

    /**
     * Statistics that a file states beside the curve, in its dose units.
     *
     * @param min DVH Minimum Dose (3004,0070), where given
     * @param max DVH Maximum Dose (3004,0072), where given
     * @param mean DVH Mean Dose (3004,0074), where given
     */
    public record Stated(OptionalDouble min, OptionalDouble max, OptionalDouble mean) {}

    /**
     * Creates it from checked values.
     *
     * @param header what it says of itself
     * @param edges of the dose bins in dose units, scaling applied, ascending, one more than volumes; copied
     * @param volume one value a bin; copied
     */
    public StoredDvh(Header header, double[] edges, double[] volume) {
        if (volume.length == 0 || edges.length != volume.length + 1) {
            throw new IllegalArgumentException("one edge more than volumes is needed, and a volume");
        }
        this.header = header;
        this.edges = edges.clone();
        this.volume = volume.clone();
    }

    /** What it says of itself. */
    public Header header() {
        return header;
    }

    /** The referenced ROI. */
    public int roiNumber() {
        return header.roiNumber();
    }

    /** The edges of the dose bins, a copy. */
    public double[] edges() {
        return Arrays.copyOf(edges, edges.length);
    }

    /** The volumes of the bins, a copy. */
    public double[] volume() {
        return Arrays.copyOf(volume, volume.length);
    }
}
