package org.cordon.geometry;

import java.util.Arrays;

/**
 * A closed polygon in an axial plane of the patient system; the last vertex joins the first. Winding carries no
 * meaning. Vertices may repeat and edges may touch or cross: regions are even-odd.
 */
public final class Ring {
    private final double[] xMm;
    private final double[] yMm;

    /**
     * Creates it from checked values.
     *
     * @param xMm vertex positions along x in mm, at least 3, finite; copied
     * @param yMm vertex positions along y in mm, as many; copied
     * @throws IllegalArgumentException when fewer than 3 vertices, unequal lengths or a coordinate that is not finite
     */
    public Ring(double[] xMm, double[] yMm) {
        if (xMm.length != yMm.length || xMm.length < 3) {
            throw new IllegalArgumentException(
                    "a ring needs at least 3 vertices with x and y, had " + xMm.length + " and " + yMm.length);
        }
        for (int i = 0; i < xMm.length; i++) {
            if (!Double.isFinite(xMm[i]) || !Double.isFinite(yMm[i])) {
                throw new IllegalArgumentException("vertex " + i + " must be finite");
            }
        }
        this.xMm = xMm.clone();
        this.yMm = yMm.clone();
    }

    /** The number of vertices, the first not repeated at the end unless the source did so. */
    public int size() {
        return xMm.length;
    }

    /** The position of a vertex along x in mm. */
    public double xMm(int vertex) {
        return xMm[vertex];
    }

    /** The position of a vertex along y in mm. */
    public double yMm(int vertex) {
        return yMm[vertex];
    }

    /** The unsigned shoelace area in mm²; for a ring that crosses itself this is not the even-odd area. */
    public double shoelaceAreaMm2() {
        double twice = 0;
        for (int i = 0, j = xMm.length - 1; i < xMm.length; j = i++) {
            twice += (xMm[j] - xMm[0]) * (yMm[i] - yMm[0]) - (xMm[i] - xMm[0]) * (yMm[j] - yMm[0]);
        }
        return Math.abs(twice) / 2;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ring ring && Arrays.equals(xMm, ring.xMm) && Arrays.equals(yMm, ring.yMm);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(xMm) + Arrays.hashCode(yMm);
    }
}
