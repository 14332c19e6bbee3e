package org.cordon.gamma;

import java.util.Random;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;
import org.cordon.geometry.Point3;

/** Doses with a known answer. */
final class GammaTestDoses {
    private GammaTestDoses() {}

    /** A dose as a function of position. */
    @FunctionalInterface
    interface Field {
        double gy(double xMm, double yMm, double zMm);
    }

    static GridGeometry grid(double originMm, double spacingMm, int nodes) {
        return new GridGeometry(
                new Point3(originMm, originMm, originMm), spacingMm, spacingMm, spacingMm, nodes, nodes, nodes);
    }

    static DoseGrid dose(GridGeometry geometry, Field field) {
        float[] gy = new float[geometry.nodeCount()];
        int index = 0;
        for (int k = 0; k < geometry.nz(); k++) {
            for (int j = 0; j < geometry.ny(); j++) {
                for (int i = 0; i < geometry.nx(); i++) {
                    Point3 at = geometry.node(i, j, k);
                    gy[index++] = (float) field.gy(at.xMm(), at.yMm(), at.zMm());
                }
            }
        }
        return DoseGrid.owning(geometry, gy);
    }

    static DoseGrid noise(GridGeometry geometry, long seed, double lowGy, double highGy) {
        Random random = new Random(seed);
        float[] gy = new float[geometry.nodeCount()];
        for (int node = 0; node < gy.length; node++) {
            gy[node] = (float) (lowGy + (highGy - lowGy) * random.nextDouble());
        }
        return DoseGrid.owning(geometry, gy);
    }
}
