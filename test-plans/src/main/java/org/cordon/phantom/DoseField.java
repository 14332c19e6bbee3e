package org.cordon.phantom;

import java.util.function.DoubleFunction;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;

/** A dose that is known at every point, with known isodoses. */
public interface DoseField {
    /** The dose at a point in Gy. */
    double atGy(double xMm, double yMm, double zMm);

    /** Where the dose is at least a value: the part of the axial plane at a height in mm. */
    DoubleFunction<PlaneRegion> atLeast(double doseGy);

    /** The dose at the nodes of a grid; below zero it is zero. */
    default DoseGrid on(GridGeometry grid) {
        float[] doseGy = new float[grid.nodeCount()];
        int index = 0;
        for (int k = 0; k < grid.nz(); k++) {
            double z = grid.originMm().zMm() + k * grid.spacingZMm();
            for (int j = 0; j < grid.ny(); j++) {
                double y = grid.originMm().yMm() + j * grid.spacingYMm();
                for (int i = 0; i < grid.nx(); i++) {
                    double x = grid.originMm().xMm() + i * grid.spacingXMm();
                    doseGy[index++] = (float) Math.max(atGy(x, y, z), 0);
                }
            }
        }
        return DoseGrid.owning(grid, doseGy);
    }
}
