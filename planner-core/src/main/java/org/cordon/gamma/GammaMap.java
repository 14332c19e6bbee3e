package org.cordon.gamma;

import java.util.OptionalDouble;
import org.cordon.dose.GridGeometry;

/**
 * Gamma at the nodes of the reference grid, and which of them could not be searched all around. Immutable and
 * thread-safe.
 */
public final class GammaMap {
    private static final byte SEARCH_LEFT = 1;
    private static final byte OUTSIDE = 2;

    private final GridGeometry geometry;
    private final double normalisationGy;
    private final GammaCriteria criteria;
    private final float[] gamma;
    private final byte[] marks;

    GammaMap(GridGeometry geometry, GammaCriteria criteria, double normalisationGy) {
        this.geometry = geometry;
        this.criteria = criteria;
        this.normalisationGy = normalisationGy;
        this.gamma = new float[geometry.nodeCount()];
        this.marks = new byte[geometry.nodeCount()];
        java.util.Arrays.fill(gamma, Float.NaN);
    }

    void set(int node, double value, boolean searchLeft, boolean outside) {
        gamma[node] = (float) value;
        marks[node] = outside ? OUTSIDE : searchLeft ? SEARCH_LEFT : 0;
    }

    /** The nodes of the reference dose. */
    public GridGeometry geometry() {
        return geometry;
    }

    /** The criteria it was computed with. */
    public GammaCriteria criteria() {
        return criteria;
    }

    /** The dose that normalised. */
    public double normalisationGy() {
        return normalisationGy;
    }

    /** Gamma at a node, at most {@code maxGamma}; empty where the reference lies below the cut-off. */
    public OptionalDouble at(int i, int j, int k) {
        float value = gamma[(k * geometry.ny() + j) * geometry.nx() + i];
        return Float.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** Gamma of every node as an array in the order of the dose, 0 where there is none: for writing as an image. */
    public float[] values() {
        float[] copy = gamma.clone();
        for (int node = 0; node < copy.length; node++) {
            if (Float.isNaN(copy[node])) {
                copy[node] = 0;
            }
        }
        return copy;
    }

    /** The statistics of all compared nodes. */
    public GammaStatistics statistics() {
        return statistics(NodeRegion.all(geometry));
    }

    /** The statistics of the compared nodes inside a region of the same grid. */
    public GammaStatistics statistics(NodeRegion region) {
        region.requireGrid(geometry);
        GammaTally tally = new GammaTally(criteria.maxGamma());
        for (int node = 0; node < gamma.length; node++) {
            if (!Float.isNaN(gamma[node]) && region.contains(node)) {
                tally.add(gamma[node], marks[node] == SEARCH_LEFT, marks[node] == OUTSIDE);
            }
        }
        return tally.statistics();
    }
}
