package org.cordon.gamma;

import org.cordon.geometry.Point3;

/**
 * What the difference of two doses (second less first) is over a set of nodes, in Gy.
 *
 * @param nodes their number, at least 1
 * @param meanGy mean difference
 * @param standardDeviationGy root mean square about the mean
 * @param meanAbsoluteGy mean of the absolute differences
 * @param lowest the largest fall (or smallest rise) and where it is; the first such node in grid order
 * @param highest the largest rise (or smallest fall) and where it is
 */
public record DoseDifferenceStatistics(
        int nodes, double meanGy, double standardDeviationGy, double meanAbsoluteGy, Extreme lowest, Extreme highest) {
    /**
     * A difference and the node where it is.
     *
     * @param differenceGy second less first
     * @param atMm the node
     */
    public record Extreme(double differenceGy, Point3 atMm) {}

    /** The larger in size of both extremes. */
    public Extreme largest() {
        return -lowest.differenceGy > highest.differenceGy ? lowest : highest;
    }
}
