package org.cordon.gamma;

import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;

/**
 * A second dose less a first one at the nodes of the first, in Gy. Where the grids have different nodes the second dose is
 * trilinear between its own; nodes that it does not reach have no difference. Immutable and thread-safe.
 */
public final class DoseDifferenceMap {
    /** Nodes this close are the same: what positions lose when they are written as decimals. */
    private static final double SAME_NODE_MM = 1e-4;

    private final GridGeometry geometry;
    private final float[] gy;

    private DoseDifferenceMap(GridGeometry geometry, float[] gy) {
        this.geometry = geometry;
        this.gy = gy;
    }

    /** The difference of two doses in one patient system. */
    public static DoseDifferenceMap of(DoseGrid first, DoseGrid second) {
        GridGeometry nodes = first.geometry();
        float[] gy = new float[nodes.nodeCount()];
        first.copyTo(0, gy, 0, gy.length);
        if (nodes.sameNodes(second.geometry(), SAME_NODE_MM)) {
            float[] other = new float[gy.length];
            second.copyTo(0, other, 0, other.length);
            for (int node = 0; node < gy.length; node++) {
                gy[node] = (float) ((double) other[node] - gy[node]);
            }
            return new DoseDifferenceMap(nodes, gy);
        }
        int node = 0;
        for (int k = 0; k < nodes.nz(); k++) {
            for (int j = 0; j < nodes.ny(); j++) {
                for (int i = 0; i < nodes.nx(); i++, node++) {
                    OptionalDouble other = second.sampleGy(nodes.node(i, j, k));
                    gy[node] = other.isPresent() ? (float) (other.getAsDouble() - gy[node]) : Float.NaN;
                }
            }
        }
        return new DoseDifferenceMap(nodes, gy);
    }

    /** The nodes of the first dose. */
    public GridGeometry geometry() {
        return geometry;
    }

    /** The difference at a node in Gy; empty where the second dose does not reach. */
    public OptionalDouble atGy(int i, int j, int k) {
        float value = gy[(k * geometry.ny() + j) * geometry.nx() + i];
        return Float.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** The statistics of all common nodes; empty when the doses have none in common. */
    public Optional<DoseDifferenceStatistics> statistics() {
        return statistics(NodeRegion.all(geometry));
    }

    /** The statistics of the common nodes inside a region of the same grid; empty when there is none. */
    public Optional<DoseDifferenceStatistics> statistics(NodeRegion region) {
        region.requireGrid(geometry);
        int count = 0;
        int lowest = -1;
        int highest = -1;
        double sum = 0;
        double absolute = 0;
        for (int node = 0; node < gy.length; node++) {
            if (Float.isNaN(gy[node]) || !region.contains(node)) {
                continue;
            }
            count++;
            sum += gy[node];
            absolute += Math.abs(gy[node]);
            lowest = lowest < 0 || gy[node] < gy[lowest] ? node : lowest;
            highest = highest < 0 || gy[node] > gy[highest] ? node : highest;
        }
        if (count == 0) {
            return Optional.empty();
        }
        double mean = sum / count;
        double squares = 0;
        for (int node = 0; node < gy.length; node++) {
            if (!Float.isNaN(gy[node]) && region.contains(node)) {
                squares += (gy[node] - mean) * (gy[node] - mean);
            }
        }
        return Optional.of(new DoseDifferenceStatistics(
                count, mean, Math.sqrt(squares / count), absolute / count, extreme(lowest), extreme(highest)));
    }

    private DoseDifferenceStatistics.Extreme extreme(int node) {
        int inPlane = node % (geometry.nx() * geometry.ny());
        return new DoseDifferenceStatistics.Extreme(
                gy[node],
                geometry.node(
                        inPlane % geometry.nx(), inPlane / geometry.nx(), node / (geometry.nx() * geometry.ny())));
    }
}
