package org.cordon.dvh;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.DoseWindow;
import org.cordon.dose.GridGeometry;
import org.cordon.geometry.Point3;

/**
 * The sum of physical doses in one frame of reference.
 *
 * <p>How computed: on the nodes of the finest grid (smallest cell; of equals the first), the others by the dose between
 * their nodes that histograms use ({@link DvhCalculator}), added in their order in double, then once to float; on equal nodes
 * nothing is interpolated. Outside a grid its dose is unknown, not zero: the sum covers the part that all grids have in
 * common. Order of error: fourth in the spacing of each coarser grid for smooth doses; a histogram of the sum has intervals
 * for the sum's own nodes only, so that whoever judges it says {@link #isInterpolated}.
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
        List<Between> others = grids.stream().map(Between::new).toList();
        for (int k = 0; k < common.nz(); k++) {
            Arrays.fill(plane, 0);
            for (Between grid : others) {
                add(grid, finest, from, k, common, plane);
            }
            for (int n = 0; n < plane.length; n++) {
                sum[k * plane.length + n] = (float) plane[n];
            }
        }
        return Optional.of(DoseGrid.owning(common, sum));
    }

    /** Whether doses lie on different nodes, so that their sum rests on interpolation. */
    public static boolean isInterpolated(List<DoseGrid> grids) {
        return grids.stream()
                .anyMatch(grid -> !grid.geometry().sameNodes(grids.get(0).geometry(), ROUNDING));
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
            Between between, GridGeometry finest, int[] from, int k, GridGeometry common, double[] plane) {
        DoseGrid grid = between.dose;
        boolean same = grid.geometry().sameNodes(finest, ROUNDING);
        int at = 0;
        for (int j = 0; j < common.ny(); j++) {
            for (int i = 0; i < common.nx(); i++) {
                plane[at++] +=
                        same ? grid.atNodeGy(from[0] + i, from[1] + j, from[2] + k) : between.gy(common.node(i, j, k));
            }
        }
    }

    /** The dose between the nodes of a grid. */
    private static final class Between {
        private final DoseGrid dose;
        private DoseCell cell;

        private Between(DoseGrid dose) {
            this.dose = dose;
        }

        /** At a point inside the grid; one that rounding has put beyond it is on its border. */
        private double gy(Point3 point) {
            GridGeometry g = dose.geometry();
            if (cell == null) {
                cell = new DoseCell(DoseWindow.of(dose, 0, g.nx(), 0, g.ny(), 0, g.nz()));
            }
            double u = inside((point.xMm() - g.originMm().xMm()) / g.spacingXMm(), g.nx());
            double v = inside((point.yMm() - g.originMm().yMm()) / g.spacingYMm(), g.ny());
            double w = inside((point.zMm() - g.originMm().zMm()) / g.spacingZMm(), g.nz());
            int i = Math.min((int) u, g.nx() - 2);
            int j = Math.min((int) v, g.ny() - 2);
            int k = Math.min((int) w, g.nz() - 2);
            cell.moveTo(i, j, k);
            return cell.smooth(u - i, v - j, w - k);
        }

        private static double inside(double place, int nodes) {
            return Math.max(0, Math.min(place, nodes - 1));
        }
    }
}
