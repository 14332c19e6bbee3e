package org.cordon.plan;

import java.util.Arrays;

/** A cumulative or differential histogram that a file brings with it (DVH Sequence (3004,0050)). */
public final class StoredDvh {
    private final int roiNumber;
    private final String type;
    private final String doseUnits;
    private final String volumeUnits;
    private final double[] doseAxis;
    private final double[] volume;

    /**
     * Creates it from checked values.
     *
     * @param roiNumber referenced ROI
     * @param type CUMULATIVE, DIFFERENTIAL or NATURAL
     * @param doseUnits GY or RELATIVE
     * @param volumeUnits CM3, PERCENT or PER_U
     * @param doseAxis dose at the left end of each bin, scaling applied, ascending; copied
     * @param volume one value a bin; copied
     */
    public StoredDvh(
            int roiNumber, String type, String doseUnits, String volumeUnits, double[] doseAxis, double[] volume) {
        if (doseAxis.length != volume.length) {
            throw new IllegalArgumentException("as many doses as volumes are needed");
        }
        this.roiNumber = roiNumber;
        this.type = type;
        this.doseUnits = doseUnits;
        this.volumeUnits = volumeUnits;
        this.doseAxis = doseAxis.clone();
        this.volume = volume.clone();
    }

    /** The referenced ROI. */
    public int roiNumber() {
        return roiNumber;
    }

    /** CUMULATIVE, DIFFERENTIAL or NATURAL. */
    public String type() {
        return type;
    }

    /** GY or RELATIVE. */
    public String doseUnits() {
        return doseUnits;
    }

    /** CM3, PERCENT or PER_U. */
    public String volumeUnits() {
        return volumeUnits;
    }

    /** The dose axis, a copy. */
    public double[] doseAxis() {
        return Arrays.copyOf(doseAxis, doseAxis.length);
    }

    /** The volumes, a copy. */
    public double[] volume() {
        return Arrays.copyOf(volume, volume.length);
    }
}
