package org.cordon.delineation;

import java.util.List;
import java.util.OptionalDouble;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;
import org.cordon.geometry.EvenOddShape;
import org.cordon.geometry.ZRange;
import org.cordon.structure.HalfSliceSlab;

/**
 * The highest dose on the six faces of a dose grid where a body meets them.
 *
 * <p>How computed: on a face the trilinear dose never exceeds the highest node of a cell, so the highest node of all cells
 * of the face that the body touches is an upper bound. A face that no part of the body reaches beyond is not looked at.
 */
final class BorderDose {
    private final DoseGrid dose;
    private final GridGeometry grid;
    private final double x0;
    private final double x1;
    private final double y0;
    private final double y1;
    private final ZRange z;
    private double highest = -1;

    private BorderDose(DoseGrid dose) {
        this.dose = dose;
        grid = dose.geometry();
        x0 = grid.originMm().xMm();
        y0 = grid.originMm().yMm();
        x1 = grid.node(grid.nx() - 1, 0, 0).xMm();
        y1 = grid.node(0, grid.ny() - 1, 0).yMm();
        z = grid.zRange();
    }

    /** The bound in Gy; empty when the body crosses no face. */
    static OptionalDouble highestGy(List<HalfSliceSlab> slabs, DoseGrid dose) {
        BorderDose border = new BorderDose(dose);
        border.visitEndsAlongZ(slabs);
        slabs.forEach(slab -> slab.clippedTo(border.z).ifPresent(border::visitSides));
        return border.highest < 0 ? OptionalDouble.empty() : OptionalDouble.of(border.highest);
    }

    private void visitEndsAlongZ(List<HalfSliceSlab> slabs) {
        double more = PartOutsideGrid.ROUNDING_MM;
        boolean below = slabs.stream().anyMatch(slab -> slab.range().lowerMm() < z.lowerMm() - more);
        boolean above = slabs.stream().anyMatch(slab -> slab.range().upperMm() > z.upperMm() + more);
        for (HalfSliceSlab slab : slabs) {
            if (below && slab.range().contains(z.lowerMm())) {
                visitFaceAcrossZ(slab.shape(), 0);
            }
            if (above && slab.range().contains(z.upperMm())) {
                visitFaceAcrossZ(slab.shape(), grid.nz() - 1);
            }
        }
    }

    private void visitSides(HalfSliceSlab slab) {
        double more = PartOutsideGrid.ROUNDING_MM;
        EvenOddShape shape = slab.shape();
        if (shape.lowerXMm() < x0 - more) {
            visitFaceAcrossX(slab, x0, 0);
        }
        if (shape.upperXMm() > x1 + more) {
            visitFaceAcrossX(slab, x1, grid.nx() - 1);
        }
        if (shape.lowerYMm() < y0 - more) {
            visitFaceAcrossY(slab, y0, 0);
        }
        if (shape.upperYMm() > y1 + more) {
            visitFaceAcrossY(slab, y1, grid.ny() - 1);
        }
    }

    private void visitFaceAcrossZ(EvenOddShape shape, int k) {
        for (int j = 0; j < grid.ny() - 1; j++) {
            double from = y0 + j * grid.spacingYMm();
            for (EvenOddShape part : within(shape, x0, from, x1, from + grid.spacingYMm())) {
                int first = firstNode(part.lowerXMm(), x0, grid.spacingXMm(), grid.nx());
                int last = lastNode(part.upperXMm(), x0, grid.spacingXMm(), grid.nx());
                visitNodes(first, last, j, j + 1, k, k);
            }
        }
    }

    private void visitFaceAcrossX(HalfSliceSlab slab, double xMm, int i) {
        for (EvenOddShape part : within(slab.shape(), xMm, y0, xMm, y1)) {
            int first = firstNode(part.lowerYMm(), y0, grid.spacingYMm(), grid.ny());
            int last = lastNode(part.upperYMm(), y0, grid.spacingYMm(), grid.ny());
            visitNodes(i, i, first, last, firstAlongZ(slab), lastAlongZ(slab));
        }
    }

    private void visitFaceAcrossY(HalfSliceSlab slab, double yMm, int j) {
        for (EvenOddShape part : within(slab.shape(), x0, yMm, x1, yMm)) {
            int first = firstNode(part.lowerXMm(), x0, grid.spacingXMm(), grid.nx());
            int last = lastNode(part.upperXMm(), x0, grid.spacingXMm(), grid.nx());
            visitNodes(first, last, j, j, firstAlongZ(slab), lastAlongZ(slab));
        }
    }

    /** The parts of a shape in a rectangle, which is widened by rounding so that a line has an area. */
    private static List<EvenOddShape> within(EvenOddShape shape, double x0, double y0, double x1, double y1) {
        double more = PartOutsideGrid.ROUNDING_MM;
        EvenOddShape strip = EvenOddShape.rectangle(x0 - more, y0 - more, x1 + more, y1 + more);
        return shape.boxDistanceMm(strip) > 0
                ? List.of()
                : shape.intersection(strip).parts();
    }

    private int firstAlongZ(HalfSliceSlab slab) {
        return firstNode(slab.range().lowerMm(), z.lowerMm(), grid.spacingZMm(), grid.nz());
    }

    private int lastAlongZ(HalfSliceSlab slab) {
        return lastNode(slab.range().upperMm(), z.lowerMm(), grid.spacingZMm(), grid.nz());
    }

    private static int firstNode(double atMm, double originMm, double spacingMm, int count) {
        return Math.max(0, Math.min(count - 1, (int) Math.floor((atMm - originMm) / spacingMm)));
    }

    private static int lastNode(double atMm, double originMm, double spacingMm, int count) {
        return Math.max(0, Math.min(count - 1, (int) Math.ceil((atMm - originMm) / spacingMm)));
    }

    private void visitNodes(int firstI, int lastI, int firstJ, int lastJ, int firstK, int lastK) {
        for (int k = firstK; k <= lastK; k++) {
            for (int j = firstJ; j <= lastJ; j++) {
                for (int i = firstI; i <= lastI; i++) {
                    highest = Math.max(highest, dose.atNodeGy(i, j, k));
                }
            }
        }
    }
}
