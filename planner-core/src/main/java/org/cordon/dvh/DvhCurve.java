package org.cordon.dvh;

/** A cumulative curve as points: ascending dose in Gy, and the volume in cc that receives at least it. Immutable. */
public final class DvhCurve {
    private final double[] doseGy;
    private final double[] volumeCc;

    DvhCurve(double[] doseGy, double[] volumeCc) {
        this.doseGy = doseGy;
        this.volumeCc = volumeCc;
    }

    /** The number of points. */
    public int size() {
        return doseGy.length;
    }

    /** The dose of a point in Gy. */
    public double doseGy(int point) {
        return doseGy[point];
    }

    /** The volume in cc that receives at least the dose of a point. */
    public double volumeCc(int point) {
        return volumeCc[point];
    }
}
