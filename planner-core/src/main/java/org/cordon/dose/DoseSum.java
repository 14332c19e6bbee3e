package org.cordon.dose;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cordon.geometry.Point3;

/**
 * The sum of physical doses in one frame of reference.
 *
 * <p>How computed: on the nodes of the finest grid (smallest cell; of equals the first), the others trilinear at these nodes,
 * added in their order in double, then once to float; on equal nodes nothing is interpolated. Outside a grid its dose is
 * unknown, not zero: the sum covers the part that all grids have in common. Order of error: that of the trilinear
 * interpolation of each coarser grid, about an eighth of its second differences.
 *
 * <p>Only doses of the same number of fractions may be added; the caller sees to that.
 */
public final class DoseSum {
    private static final double ROUNDING = 1e-6;

    private DoseSum() {}

    /**
     * Adds doses.
     *
     * @param grids at least one
     * @return empty when they have less than two nodes along an axis in common
     */
    public static Optional<DoseGrid> of(List<DoseGrid> grids) {
        GridGeometry finest = finest(grids);
        int[] from = new int[3];
        int[] to = {finest.nx() - 1, finest.ny() - 1, finest.nz() - 1};
        for (DoseGrid grid : grids) {
            cut(grid.geometry(), finest, from, to);
        }
        if (to[0] - from[0] < 1 || to[1] - from[1] < 1 || to[2] - from[2] < 1) {
            return Optional.empty();
        }
        GridGeometry common = new GridGeometry(
                finest.node(from[0], from[1], from[2]),
                finest.spacingXMm(),
                finest.spacingYMm(),
                finest.spacingZMm(),
                to[0] - from[0] + 1,
                to[1] - from[1] + 1,
                to[2] - from[2] + 1);
        float[] sum = new float[common.nodeCount()];
        double[] plane = new double[common.nx() * common.ny()];
        for (int k = 0; k < common.nz(); k++) {
            Arrays.fill(plane, 0);
            for (DoseGrid grid : grids) {
                add(grid, finest, from, k, common, plane);
            }
            for (int n = 0; n < plane.length; n++) {
                sum[k * plane.length + n] = (float) plane[n];
            }
        }
        return Optional.of(DoseGrid.owning(common, sum));
    }

    private static GridGeometry finest(List<DoseGrid> grids) {
        GridGeometry finest = grids.get(0).geometry();
        for (DoseGrid grid : grids) {
            if (cell(grid.geometry()) < cell(finest) * (1 - ROUNDING)) {
                finest = grid.geometry();
            }
        }
        return finest;
    }

    private static double cell(GridGeometry g) {
        return g.spacingXMm() * g.spacingYMm() * g.spacingZMm();
    }

    private static void cut(GridGeometry grid, GridGeometry finest, int[] from, int[] to) {
        Point3 low = grid.originMm();
        Point3 high = grid.node(grid.nx() - 1, grid.ny() - 1, grid.nz() - 1);
        double[] origin = {
            finest.originMm().xMm(), finest.originMm().yMm(), finest.originMm().zMm()
        };
        double[] spacing = {finest.spacingXMm(), finest.spacingYMm(), finest.spacingZMm()};
        double[] lower = {low.xMm(), low.yMm(), low.zMm()};
        double[] upper = {high.xMm(), high.yMm(), high.zMm()};
        for (int axis = 0; axis < 3; axis++) {
            double first = Math.ceil((lower[axis] - origin[axis]) / spacing[axis] - ROUNDING);
            double last = Math.floor((upper[axis] - origin[axis]) / spacing[axis] + ROUNDING);
            from[axis] = (int) Math.max(from[axis], Math.min(first, Integer.MAX_VALUE));
            to[axis] = (int) Math.min(to[axis], Math.max(last, Integer.MIN_VALUE / 2));
        }
    }

    private static void add(
            DoseGrid grid, GridGeometry finest, int[] from, int k, GridGeometry common, double[] plane) {
        boolean same = grid.geometry().sameNodes(finest, ROUNDING);
        GridGeometry g = grid.geometry();
        int at = 0;
        for (int j = 0; j < common.ny(); j++) {
            for (int i = 0; i < common.nx(); i++) {
                plane[at++] += same
                        ? grid.atNodeGy(from[0] + i, from[1] + j, from[2] + k)
                        : grid.sampleGy(inside(common.node(i, j, k), g)).orElseThrow();
            }
        }
    }

    /** A node that rounding has put beyond the box is on its border. */
    private static Point3 inside(Point3 point, GridGeometry g) {
        Point3 high = g.node(g.nx() - 1, g.ny() - 1, g.nz() - 1);
        return new Point3(
                Math.max(g.originMm().xMm(), Math.min(point.xMm(), high.xMm())),
                Math.max(g.originMm().yMm(), Math.min(point.yMm(), high.yMm())),
                Math.max(g.originMm().zMm(), Math.min(point.zMm(), high.zMm())));
    }
}
