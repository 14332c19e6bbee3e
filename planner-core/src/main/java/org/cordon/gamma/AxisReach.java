package org.cordon.gamma;

import java.util.Arrays;

/**
 * Along one axis: which cells of the evaluated grid lie how far from each node of the reference, in distance criteria.
 *
 * <p>Cell {@code base(i) + offset} of the evaluated grid, {@code -reach <= offset <= reach}, lies at the squared distance
 * {@link #squared} from reference node {@code i}, infinite where there is no such cell.
 */
final class AxisReach {
    /** Nodes this much of a cell apart are the same: what positions lose when they are written as decimals. */
    private static final double SAME_NODE = 1e-7;

    private final int reach;
    private final int width;
    private final int[] base;
    private final double[] lower;
    private final double[] squared;
    private final double[] border;
    private final double cell;

    /**
     * Creates it.
     *
     * @param node position of the first reference node, in distance criteria
     * @param step distance of the reference nodes
     * @param nodes their number
     * @param first position of the first evaluated node
     * @param cell distance of the evaluated nodes
     * @param evaluated their number
     * @param maxGamma the farthest distance of interest
     */
    AxisReach(double node, double step, int nodes, double first, double cell, int evaluated, double maxGamma) {
        this.cell = cell;
        this.reach = (int) Math.ceil(maxGamma / cell) + 1;
        this.width = 2 * reach + 1;
        this.base = new int[nodes];
        this.lower = new double[nodes];
        this.border = new double[nodes];
        this.squared = new double[Math.multiplyExact(nodes, width)];
        Arrays.fill(squared, Double.POSITIVE_INFINITY);
        for (int i = 0; i < nodes; i++) {
            double cells = (node + i * step - first) / cell;
            double nearest = Math.rint(cells);
            double at = (Math.abs(cells - nearest) < SAME_NODE ? nearest : cells) * cell;
            border[i] = Math.min(at, (evaluated - 1) * cell - at);
            double own = Math.abs(cells - nearest) < SAME_NODE ? nearest : Math.floor(cells);
            base[i] = (int) Math.max(Math.min(own, evaluated + reach), -reach - 2.0);
            lower[i] = base[i] * cell - at;
            for (int offset = -reach; offset <= reach; offset++) {
                int index = base[i] + offset;
                if (index >= 0 && index < evaluated - 1) {
                    double from = lower[i] + offset * cell;
                    double gap = Math.max(0, Math.max(from, -(from + cell)));
                    squared[i * width + offset + reach] = gap * gap;
                }
            }
        }
    }

    int reach() {
        return reach;
    }

    int base(int i) {
        return base[i];
    }

    /** Where the lower face of cell {@code base(i) + offset} lies, seen from reference node {@code i}. */
    double lower(int i, int offset) {
        return lower[i] + offset * cell;
    }

    /** The width of a cell. */
    double cell() {
        return cell;
    }

    double squared(int i, int offset) {
        return squared[i * width + offset + reach];
    }

    /** How far node {@code i} lies inside the evaluated grid; negative outside. */
    double border(int i) {
        return border[i];
    }

    /** The smallest squared distance of an offset over all nodes. */
    double nearest(int offset) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < base.length; i++) {
            nearest = Math.min(nearest, squared(i, offset));
        }
        return nearest;
    }
}
