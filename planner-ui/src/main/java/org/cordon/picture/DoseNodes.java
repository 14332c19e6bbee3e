package org.cordon.picture;

import java.util.function.IntToDoubleFunction;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;

/**
 * Where positions along one axis lie between the nodes of a dose grid, found once for a whole slice: its samples are then
 * interpolated without searching. Gives the very numbers of {@link DoseGrid#sampleGy}.
 */
final class DoseNodes {
    /** An axis of the patient. */
    enum Axis {
        X,
        Y,
        Z
    }

    private static final int OUTSIDE = -1;

    private final int[] node;
    private final double[] share;

    private DoseNodes(int size) {
        node = new int[size];
        share = new double[size];
    }

    /** The places of positions in mm. */
    static DoseNodes of(DoseGrid dose, Axis axis, int size, IntToDoubleFunction positionMm) {
        GridGeometry g = dose.geometry();
        DoseNodes places = new DoseNodes(size);
        switch (axis) {
            case X -> places.fill(positionMm, g.originMm().xMm(), g.spacingXMm(), g.nx());
            case Y -> places.fill(positionMm, g.originMm().yMm(), g.spacingYMm(), g.ny());
            case Z -> places.fill(positionMm, g.originMm().zMm(), g.spacingZMm(), g.nz());
        }
        return places;
    }

    private void fill(IntToDoubleFunction positionMm, double firstMm, double spacingMm, int nodes) {
        for (int i = 0; i < node.length; i++) {
            double place = (positionMm.applyAsDouble(i) - firstMm) / spacingMm;
            boolean inside = place >= 0 && place <= nodes - 1;
            node[i] = inside ? Math.min((int) place, nodes - 2) : OUTSIDE;
            share[i] = place - node[i];
        }
    }

    /** The trilinear dose at one of the positions of each axis; not a number outside the grid. */
    static float sampleGy(DoseGrid dose, DoseNodes x, int xAt, DoseNodes y, int yAt, DoseNodes z, int zAt) {
        int i = x.node[xAt];
        int j = y.node[yAt];
        int k = z.node[zAt];
        if (i == OUTSIDE || j == OUTSIDE || k == OUTSIDE) {
            return Float.NaN;
        }
        double a = x.share[xAt];
        double lower = level(dose, i, j, k, a, y.share[yAt]);
        double upper = level(dose, i, j, k + 1, a, y.share[yAt]);
        return (float) lerp(lower, upper, z.share[zAt]);
    }

    private static double level(DoseGrid dose, int i, int j, int k, double a, double b) {
        return lerp(
                lerp(dose.atNodeGy(i, j, k), dose.atNodeGy(i + 1, j, k), a),
                lerp(dose.atNodeGy(i, j + 1, k), dose.atNodeGy(i + 1, j + 1, k), a),
                b);
    }

    private static double lerp(double from, double to, double t) {
        return from + (to - from) * t;
    }
}
