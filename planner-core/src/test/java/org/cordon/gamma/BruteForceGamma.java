package org.cordon.gamma;

import java.util.OptionalDouble;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;
import org.cordon.geometry.Point3;

/** Gamma by looking at very many points: slow, and too high by what lies between them. */
final class BruteForceGamma {
    private BruteForceGamma() {}

    static double at(
            Point3 point,
            double referenceGy,
            DoseGrid evaluated,
            double criterionGy,
            double criterionMm,
            double maxGamma,
            int perCell) {
        GridGeometry g = evaluated.geometry();
        double best = maxGamma * maxGamma;
        double stepX = g.spacingXMm() / perCell;
        double stepY = g.spacingYMm() / perCell;
        double stepZ = g.spacingZMm() / perCell;
        for (int c = 0; c <= (g.nz() - 1) * perCell; c++) {
            double z = Math.min(g.originMm().zMm() + c * stepZ, g.zRange().upperMm());
            double dz = (z - point.zMm()) / criterionMm;
            for (int b = 0; b <= (g.ny() - 1) * perCell && dz * dz < best; b++) {
                double y = g.originMm().yMm() + b * stepY;
                double dy = (y - point.yMm()) / criterionMm;
                for (int a = 0; a <= (g.nx() - 1) * perCell && dy * dy + dz * dz < best; a++) {
                    double x = g.originMm().xMm() + a * stepX;
                    double dx = (x - point.xMm()) / criterionMm;
                    double distance = dx * dx + dy * dy + dz * dz;
                    if (distance < best) {
                        OptionalDouble gy = evaluated.sampleGy(new Point3(x, y, z));
                        double dose = gy.isPresent() ? (gy.getAsDouble() - referenceGy) / criterionGy : maxGamma;
                        best = Math.min(best, distance + dose * dose);
                    }
                }
            }
        }
        return Math.sqrt(best);
    }
}
