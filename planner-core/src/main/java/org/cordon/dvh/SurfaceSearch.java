package org.cordon.dvh;

import org.cordon.dose.DoseGrid;
import org.cordon.dose.DoseWindow;
import org.cordon.dose.GridGeometry;
import org.cordon.geometry.CellTrapezoids;
import org.cordon.structure.Slab;
import org.cordon.structure.SlabStack;

/**
 * Finds the exact extreme of the trilinear dose in partly covered cells: within a cell the dose is linear along each
 * axis, so the extreme over a trapezoid times a range along z lies on its vertices or inside its slanted edges, on the
 * lower or upper end of the range.
 */
final class SurfaceSearch {
    private final SlabStack stack;
    private final DoseGrid dose;
    private final Extreme extreme;
    private DoseCell cell;
    private int i;
    private int j;
    private int k;
    private double[] levels = new double[2];

    SurfaceSearch(SlabStack stack, DoseGrid dose, Extreme extreme) {
        this.stack = stack;
        this.dose = dose;
        this.extreme = extreme;
    }

    void run() {
        GridGeometry g = dose.geometry();
        long[] candidates = extreme.candidates();
        for (int c = 0; c < candidates.length && extreme.stillOpen(c); c++) {
            long candidate = candidates[c];
            int node = Extreme.node(candidate);
            i = node % g.nx();
            j = node / g.nx() % g.ny();
            k = node / g.nx() / g.ny();
            cell = new DoseCell(DoseWindow.of(dose, i - 2, i + 4, j - 2, j + 4, k - 2, k + 4));
            cell.moveTo(i, j, k);
            Slab slab = stack.slabs().get(Extreme.slab(candidate));
            levels[0] = Math.max(0, (slab.lowerMm() - g.originMm().zMm()) / g.spacingZMm() - k);
            levels[1] = Math.min(1, (slab.upperMm() - g.originMm().zMm()) / g.spacingZMm() - k);
            CellTrapezoids.cut(
                    slab.region(),
                    g.originMm().xMm() + i * g.spacingXMm(),
                    g.originMm().yMm() + j * g.spacingYMm(),
                    g.spacingXMm(),
                    g.spacingYMm(),
                    this::trapezoid);
        }
    }

    private void trapezoid(double v0, double v1, double left0, double right0, double left1, double right1) {
        double width0 = Math.min(1, right0) - Math.max(0, left0);
        double width1 = Math.min(1, right1) - Math.max(0, left1);
        double middle = Math.min(1, (right0 + right1) / 2) - Math.max(0, (left0 + left1) / 2);
        if (!(width0 > 1e-9 || width1 > 1e-9 || middle > 1e-9)) {
            return;
        }
        edge(left0, v0, left1, v1);
        edge(right0, v0, right1, v1);
        corner(0, left0, right0, v0);
        corner(1, left0, right0, v0);
        corner(0, left1, right1, v1);
        corner(1, left1, right1, v1);
    }

    /** The side of the cell where the region runs on beyond it. */
    private void corner(double u, double left, double right, double v) {
        if (left <= u && u <= right) {
            offer(u, v);
        }
    }

    private void edge(double u0, double v0, double u1, double v1) {
        double from = 0;
        double to = 1;
        double du = u1 - u0;
        if (du != 0) {
            double a = (0 - u0) / du;
            double b = (1 - u0) / du;
            from = Math.max(from, Math.min(a, b));
            to = Math.min(to, Math.max(a, b));
        } else if (u0 < 0 || u0 > 1) {
            return;
        }
        if (from > to) {
            return;
        }
        offer(u0 + du * from, v0 + (v1 - v0) * from);
        offer(u0 + du * to, v0 + (v1 - v0) * to);
        for (double z : levels) {
            double start = at(u0, v0, du, v1 - v0, from, z);
            double half = at(u0, v0, du, v1 - v0, (from + to) / 2, z);
            double end = at(u0, v0, du, v1 - v0, to, z);
            double bend = 2 * (start - 2 * half + end);
            double slope = end - start - bend;
            double t = from + (to - from) * (-slope / (2 * bend));
            if (t > from && t < to) {
                offer(u0 + du * t, v0 + (v1 - v0) * t);
            }
        }
    }

    private double at(double u0, double v0, double du, double dv, double t, double z) {
        return cell.smooth(u0 + du * t, v0 + dv * t, z);
    }

    private void offer(double u, double v) {
        double x = Math.min(1, Math.max(0, u));
        double y = Math.min(1, Math.max(0, v));
        for (double z : levels) {
            extreme.offer(cell.smooth(x, y, z), i + x, j + y, k + z);
        }
    }
}
