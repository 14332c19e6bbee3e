package org.cordon.dvh;

import org.cordon.dose.DoseGrid;
import org.cordon.dose.DoseWindow;
import org.cordon.dose.GridGeometry;
import org.cordon.geometry.CellTrapezoids;
import org.cordon.structure.Slab;
import org.cordon.structure.SlabStack;

/**
 * Finds the extreme of the smooth dose in partly covered cells, over a trapezoid times a range along z: on its vertices,
 * inside its slanted edges, and where the dose turns between the ends of the range or inside. Exact for trilinear doses.
 */
final class SurfaceSearch {
    /** How much of the doubt in the middle of its cell an extreme has wherever it lies. */
    private static final double AROUND = 0.3;

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
            enter();
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
        if (extreme.found()) {
            doubt();
        }
    }

    private void enter() {
        cell = new DoseCell(DoseWindow.of(dose, i - 2, i + 4, j - 2, j + 4, k - 2, k + 4));
        cell.moveTo(i, j, k);
    }

    /** An extreme at a node is only as certain as the dose of the cell beside it, in which the true one may lie. */
    private void doubt() {
        GridGeometry g = dose.geometry();
        i = Math.min((int) extreme.x(), g.nx() - 2);
        j = Math.min((int) extreme.y(), g.ny() - 2);
        k = Math.min((int) extreme.z(), g.nz() - 2);
        enter();
        double x = extreme.x() - i;
        double y = extreme.y() - j;
        double z = extreme.z() - k;
        extreme.doubt(cell.doubtGy(x * (1 - x) / 2, y * (1 - y) / 2, z * (1 - z) / 2)
                + AROUND * cell.doubtGy(0.125, 0.125, 0.125));
    }

    private void trapezoid(double v0, double v1, double left0, double right0, double left1, double right1) {
        double width0 = Math.min(1, right0) - Math.max(0, left0);
        double width1 = Math.min(1, right1) - Math.max(0, left1);
        double middle = Math.min(1, (right0 + right1) / 2) - Math.max(0, (left0 + left1) / 2);
        if (!(width0 > 1e-9 || width1 > 1e-9 || middle > 1e-9)) {
            return;
        }
        inside(v0, v1, left0, right0, left1, right1);
        edge(left0, v0, left1, v1);
        edge(right0, v0, right1, v1);
        corner(0, left0, right0, v0);
        corner(1, left0, right0, v0);
        corner(0, left1, right1, v1);
        corner(1, left1, right1, v1);
    }

    /** The point where the dose turns, moved into the trapezoid along u. */
    private void inside(double v0, double v1, double left0, double right0, double left1, double right1) {
        if (!(cell.overshoot() > 0)) {
            return;
        }
        double v = (v0 + v1) / 2;
        Turn turn = new Turn(cell, extreme.sign(), 0.5, v, (levels[0] + levels[1]) / 2);
        turn.within(0.5, (v1 - v0) / 2, (levels[1] - levels[0]) / 2);
        double share = v1 > v0 ? (turn.y - v0) / (v1 - v0) : 0;
        double left = Math.max(0, left0 + (left1 - left0) * share);
        double right = Math.min(1, right0 + (right1 - right0) * share);
        if (left <= right) {
            double u = Math.min(right, Math.max(left, turn.x));
            extreme.offer(cell.smooth(u, turn.y, turn.z), i + u, j + turn.y, k + turn.z);
        }
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
        if (cell.overshoot() > 0) {
            Turn turn = new Turn(cell, extreme.sign(), x, y, (levels[0] + levels[1]) / 2);
            turn.within(0, 0, (levels[1] - levels[0]) / 2);
            extreme.offer(cell.smooth(x, y, turn.z), i + x, j + y, k + turn.z);
        }
    }
}
