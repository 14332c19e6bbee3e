package org.cordon.conformity;

import java.util.ArrayList;
import java.util.List;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Point3;
import org.cordon.geometry.Ring;
import org.cordon.structure.Body;
import org.cordon.structure.Structure;
import org.cordon.structure.StructureInfo;
import org.cordon.structure.ZConvention;

/** Bodies and doses of these tests. */
final class Bodies {
    private Bodies() {}

    interface Field {
        double atGy(double x, double y, double z);
    }

    /** A box with sides along the axes; its planes lie every millimetre, so the ends lie half a millimetre inside. */
    static Body box(double x0, double x1, double y0, double y1, double z0, double z1) {
        List<PlanarRegion> planes = new ArrayList<>();
        for (double z = z0 + 0.5; z < z1; z++) {
            planes.add(new PlanarRegion(
                    z, List.of(new Ring(new double[] {x0, x1, x1, x0}, new double[] {y0, y0, y1, y1}))));
        }
        return Body.of(Structure.of(StructureInfo.of(1, "Box"), planes), ZConvention.HALF_SLICE);
    }

    /** An upright cylinder. */
    static Body cylinder(double x, double y, double radius, double z0, double z1) {
        int sides = 240;
        double[] xs = new double[sides];
        double[] ys = new double[sides];
        for (int i = 0; i < sides; i++) {
            xs[i] = x + radius * Math.cos(2 * Math.PI * i / sides);
            ys[i] = y + radius * Math.sin(2 * Math.PI * i / sides);
        }
        List<PlanarRegion> planes = new ArrayList<>();
        for (double z = z0 + 0.5; z < z1; z++) {
            planes.add(new PlanarRegion(z, List.of(new Ring(xs, ys))));
        }
        return Body.of(Structure.of(StructureInfo.of(2, "Cylinder"), planes), ZConvention.HALF_SLICE);
    }

    /** A dose on a cube of nodes around the origin. */
    static DoseGrid dose(double halfMm, double spacingMm, Field field) {
        int n = (int) Math.rint(2 * halfMm / spacingMm) + 1;
        GridGeometry grid =
                new GridGeometry(new Point3(-halfMm, -halfMm, -halfMm), spacingMm, spacingMm, spacingMm, n, n, n);
        float[] values = new float[grid.nodeCount()];
        int index = 0;
        for (int k = 0; k < n; k++) {
            for (int j = 0; j < n; j++) {
                for (int i = 0; i < n; i++) {
                    Point3 at = grid.node(i, j, k);
                    values[index++] = (float) field.atGy(at.xMm(), at.yMm(), at.zMm());
                }
            }
        }
        return DoseGrid.owning(grid, values);
    }

    static double radius(double x, double y, double z) {
        return Math.sqrt(x * x + y * y + z * z);
    }
}
