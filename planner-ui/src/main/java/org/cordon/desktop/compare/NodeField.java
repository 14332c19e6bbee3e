package org.cordon.desktop.compare;

import java.util.OptionalDouble;
import org.cordon.difference.DoseComparison;
import org.cordon.dose.GridGeometry;
import org.cordon.geometry.Point3;

/**
 * A number at the nodes of a grid, for pictures: bilinear in the plane of nodes that is nearest, empty where a node that it
 * needs has none.
 *
 * @param geometry the nodes
 * @param values the number at a node
 */
record NodeField(GridGeometry geometry, Values values) {
    /** The number at a node. */
    @FunctionalInterface
    interface Values {
        OptionalDouble at(int i, int j, int k);
    }

    static NodeField gamma(DoseComparison dose) {
        return new NodeField(dose.gamma().geometry(), dose.gamma()::at);
    }

    static NodeField differenceGy(DoseComparison dose) {
        return new NodeField(dose.difference().geometry(), dose.difference()::atGy);
    }

    /** The nearest plane of nodes; -1 beyond half a spacing outside. */
    int plane(double zMm) {
        double place = (zMm - geometry.originMm().zMm()) / geometry.spacingZMm();
        return place < -0.5 || place > geometry.nz() - 0.5
                ? -1
                : (int) Math.max(0, Math.min(geometry.nz() - 1, Math.round(place)));
    }

    /** The number at a point of the patient. */
    OptionalDouble at(Point3 point) {
        int k = plane(point.zMm());
        return k < 0 ? OptionalDouble.empty() : inPlane(k, point.xMm(), point.yMm());
    }

    OptionalDouble inPlane(int k, double xMm, double yMm) {
        double x = (xMm - geometry.originMm().xMm()) / geometry.spacingXMm();
        double y = (yMm - geometry.originMm().yMm()) / geometry.spacingYMm();
        if (x < 0 || y < 0 || x > geometry.nx() - 1 || y > geometry.ny() - 1) {
            return OptionalDouble.empty();
        }
        int i = (int) Math.min(geometry.nx() - 2, x);
        int j = (int) Math.min(geometry.ny() - 2, y);
        OptionalDouble a = values.at(i, j, k);
        OptionalDouble b = values.at(i + 1, j, k);
        OptionalDouble c = values.at(i, j + 1, k);
        OptionalDouble d = values.at(i + 1, j + 1, k);
        if (a.isEmpty() || b.isEmpty() || c.isEmpty() || d.isEmpty()) {
            return OptionalDouble.empty();
        }
        double u = x - i;
        double v = y - j;
        return OptionalDouble.of((a.getAsDouble() * (1 - u) + b.getAsDouble() * u) * (1 - v)
                + (c.getAsDouble() * (1 - u) + d.getAsDouble() * u) * v);
    }
}
