package org.cordon.dvh;

import org.cordon.dose.GridGeometry;
import org.cordon.geometry.CellGrid;
import org.cordon.structure.Slab;
import org.cordon.structure.SlabStack;

/**
 * The box of dose cells that a stack of slabs touches, each cut into {@code split} parts along every axis.
 *
 * @param iFrom first dose cell along x
 * @param iTo one past the last
 * @param jFrom first dose cell along y
 * @param jTo one past the last
 * @param kFrom first dose cell along z
 * @param kTo one past the last
 * @param split parts of a dose cell along each axis, a power of two
 */
record WorkBox(int iFrom, int iTo, int jFrom, int jTo, int kFrom, int kTo, int split) {
    static WorkBox around(SlabStack stack, GridGeometry g, int split) {
        double lowX = Double.POSITIVE_INFINITY;
        double highX = Double.NEGATIVE_INFINITY;
        double lowY = Double.POSITIVE_INFINITY;
        double highY = Double.NEGATIVE_INFINITY;
        double lowZ = Double.POSITIVE_INFINITY;
        double highZ = Double.NEGATIVE_INFINITY;
        for (Slab slab : stack.slabs()) {
            lowX = Math.min(lowX, slab.region().minXMm());
            highX = Math.max(highX, slab.region().maxXMm());
            lowY = Math.min(lowY, slab.region().minYMm());
            highY = Math.max(highY, slab.region().maxYMm());
            lowZ = Math.min(lowZ, slab.lowerMm());
            highZ = Math.max(highZ, slab.upperMm());
        }
        return new WorkBox(
                first(lowX, g.originMm().xMm(), g.spacingXMm(), g.nx()),
                end(highX, g.originMm().xMm(), g.spacingXMm(), g.nx()),
                first(lowY, g.originMm().yMm(), g.spacingYMm(), g.ny()),
                end(highY, g.originMm().yMm(), g.spacingYMm(), g.ny()),
                first(lowZ, g.originMm().zMm(), g.spacingZMm(), g.nz()),
                end(highZ, g.originMm().zMm(), g.spacingZMm(), g.nz()),
                split);
    }

    private static int first(double low, double origin, double spacing, int nodes) {
        return (int) Math.max(0, Math.min(nodes - 1, Math.floor((low - origin) / spacing)));
    }

    private static int end(double high, double origin, double spacing, int nodes) {
        return (int) Math.max(0, Math.min(nodes - 1, Math.ceil((high - origin) / spacing)));
    }

    /** Whether no slab leaves the box of the outermost dose nodes. */
    static boolean holds(SlabStack stack, GridGeometry g) {
        double endX = g.originMm().xMm() + (g.nx() - 1) * g.spacingXMm();
        double endY = g.originMm().yMm() + (g.ny() - 1) * g.spacingYMm();
        for (Slab slab : stack.slabs()) {
            if (slab.region().minXMm() < g.originMm().xMm()
                    || slab.region().maxXMm() > endX
                    || slab.region().minYMm() < g.originMm().yMm()
                    || slab.region().maxYMm() > endY
                    || slab.lowerMm() < g.zRange().lowerMm()
                    || slab.upperMm() > g.zRange().upperMm()) {
                return false;
            }
        }
        return true;
    }

    boolean isEmpty() {
        return iFrom >= iTo || jFrom >= jTo || kFrom >= kTo;
    }

    WorkBox withSplit(int parts) {
        return new WorkBox(iFrom, iTo, jFrom, jTo, kFrom, kTo, parts);
    }

    WorkBox withLayers(int from, int to) {
        return new WorkBox(iFrom, iTo, jFrom, jTo, from, to, split);
    }

    CellGrid cells(GridGeometry g) {
        return new CellGrid(
                g.originMm().xMm() + iFrom * g.spacingXMm(),
                g.originMm().yMm() + jFrom * g.spacingYMm(),
                g.spacingXMm() / split,
                g.spacingYMm() / split,
                (iTo - iFrom) * split,
                (jTo - jFrom) * split);
    }
}
