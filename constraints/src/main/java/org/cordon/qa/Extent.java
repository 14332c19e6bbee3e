package org.cordon.qa;

import java.util.Locale;
import org.cordon.dose.GridGeometry;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Point3;
import org.cordon.geometry.Ring;
import org.cordon.structure.Structure;

/** A box along the patient's axes in mm. */
record Extent(double lowerXMm, double upperXMm, double lowerYMm, double upperYMm, double lowerZMm, double upperZMm) {
    /** Around the contours of a structure that has some. */
    static Extent of(Structure structure) {
        double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (PlanarRegion plane : structure.planes()) {
            for (Ring ring : plane.rings()) {
                for (int i = 0; i < ring.size(); i++) {
                    low[0] = Math.min(low[0], ring.xMm(i));
                    high[0] = Math.max(high[0], ring.xMm(i));
                    low[1] = Math.min(low[1], ring.yMm(i));
                    high[1] = Math.max(high[1], ring.yMm(i));
                }
            }
        }
        int last = structure.planes().size() - 1;
        return new Extent(
                low[0],
                high[0],
                low[1],
                high[1],
                structure.planes().get(0).zMm(),
                structure.planes().get(last).zMm());
    }

    /** Around the nodes of a dose. */
    static Extent of(GridGeometry grid) {
        Point3 last = grid.node(grid.nx() - 1, grid.ny() - 1, grid.nz() - 1);
        Point3 first = grid.originMm();
        return new Extent(first.xMm(), last.xMm(), first.yMm(), last.yMm(), first.zMm(), last.zMm());
    }

    Extent grownBy(double mm) {
        return new Extent(lowerXMm - mm, upperXMm + mm, lowerYMm - mm, upperYMm + mm, lowerZMm - mm, upperZMm + mm);
    }

    /** The part of it in another. */
    Extent within(Extent other) {
        return new Extent(
                Math.max(lowerXMm, other.lowerXMm),
                Math.min(upperXMm, other.upperXMm),
                Math.max(lowerYMm, other.lowerYMm),
                Math.min(upperYMm, other.upperYMm),
                Math.max(lowerZMm, other.lowerZMm),
                Math.min(upperZMm, other.upperZMm));
    }

    /** By how much this would have to grow on its worst side to hold another; not above 0 when it does. */
    double lacksMm(Extent other) {
        double x = Math.max(lowerXMm - other.lowerXMm, other.upperXMm - upperXMm);
        double y = Math.max(lowerYMm - other.lowerYMm, other.upperYMm - upperYMm);
        double z = Math.max(lowerZMm - other.lowerZMm, other.upperZMm - upperZMm);
        return Math.max(x, Math.max(y, z));
    }

    double middleXMm() {
        return (lowerXMm + upperXMm) / 2;
    }

    /** The distance of a point, 0 inside. */
    double distanceMm(Point3 point) {
        double x = Math.max(0, Math.max(lowerXMm - point.xMm(), point.xMm() - upperXMm));
        double y = Math.max(0, Math.max(lowerYMm - point.yMm(), point.yMm() - upperYMm));
        double z = Math.max(0, Math.max(lowerZMm - point.zMm(), point.zMm() - upperZMm));
        return Math.sqrt(x * x + y * y + z * z);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "x %.1f to %.1f, y %.1f to %.1f, z %.1f to %.1f mm",
                lowerXMm,
                upperXMm,
                lowerYMm,
                upperYMm,
                lowerZMm,
                upperZMm);
    }
}
