package org.cordon.dvh;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Point3;
import org.cordon.geometry.Ring;
import org.cordon.structure.Structure;
import org.cordon.structure.StructureInfo;

/** Literal bodies and doses for the tests of the engine. */
final class Shapes {
    /** A dose that is known everywhere. */
    interface Field {
        double gy(double x, double y, double z);
    }

    private Shapes() {}

    static Structure structure(List<PlanarRegion> planes) {
        return Structure.of(new StructureInfo(1, "body", Optional.empty(), Optional.empty()), planes);
    }

    static Ring circle(double x, double y, double radius, int vertices) {
        double[] xs = new double[vertices];
        double[] ys = new double[vertices];
        for (int i = 0; i < vertices; i++) {
            double angle = 2 * Math.PI * (i + 0.3) / vertices;
            xs[i] = x + radius * StrictMath.cos(angle);
            ys[i] = y + radius * StrictMath.sin(angle);
        }
        return new Ring(xs, ys);
    }

    /** A circle drawn as a polygon of exactly its area. */
    static Ring disc(double x, double y, double radius, int vertices) {
        double step = 2 * Math.PI / vertices;
        return circle(x, y, radius * Math.sqrt(step / StrictMath.sin(step)), vertices);
    }

    static Ring rectangle(double x0, double y0, double x1, double y1) {
        return new Ring(new double[] {x0, x1, x1, x0}, new double[] {y0, y0, y1, y1});
    }

    /** Planes at {@code z0 + n * spacing} within a range, with the regions a rule gives; empty lists leave a plane out. */
    static Structure stack(double from, double to, double z0, double spacing, DoubleFunction<List<Ring>> rule) {
        List<PlanarRegion> planes = new ArrayList<>();
        long first = (long) Math.ceil((from - z0) / spacing - 1e-9);
        for (long n = first; z0 + n * spacing <= to + 1e-9; n++) {
            double z = z0 + n * spacing;
            List<Ring> rings = rule.apply(z);
            if (!rings.isEmpty()) {
                planes.add(new PlanarRegion(z, rings));
            }
        }
        return structure(planes);
    }

    static Structure sphere(double x, double y, double z, double radius, double z0, double spacing) {
        return stack(z - radius, z + radius, z0, spacing, at -> {
            double r2 = radius * radius - (at - z) * (at - z);
            return r2 > 1e-6 ? List.of(disc(x, y, Math.sqrt(r2), 256)) : List.of();
        });
    }

    static Structure cylinder(double x, double y, double radius, double from, double to, double z0, double spacing) {
        return stack(from, to, z0, spacing, at -> List.of(disc(x, y, radius, 256)));
    }

    /** A cubic grid around the origin. */
    static DoseGrid grid(double halfSizeMm, double spacingMm, Point3 shift, Field field) {
        int n = 2 * (int) Math.ceil(halfSizeMm / spacingMm) + 1;
        double low = -(n - 1) / 2.0 * spacingMm;
        GridGeometry geometry = new GridGeometry(
                new Point3(low + shift.xMm(), low + shift.yMm(), low + shift.zMm()),
                spacingMm,
                spacingMm,
                spacingMm,
                n,
                n,
                n);
        return sampled(geometry, field);
    }

    static DoseGrid sampled(GridGeometry geometry, Field field) {
        float[] dose = new float[geometry.nodeCount()];
        int at = 0;
        for (int k = 0; k < geometry.nz(); k++) {
            for (int j = 0; j < geometry.ny(); j++) {
                for (int i = 0; i < geometry.nx(); i++) {
                    Point3 p = geometry.node(i, j, k);
                    dose[at++] = (float) field.gy(p.xMm(), p.yMm(), p.zMm());
                }
            }
        }
        return DoseGrid.owning(geometry, dose);
    }
}
