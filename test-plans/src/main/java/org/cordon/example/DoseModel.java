package org.cordon.example;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;

/** The dose of the whole plan: the sum over its targets, zero outside the patient. */
final class DoseModel {
    private final ImmutableList<TargetDose> targets;

    DoseModel(List<TargetDose> targets) {
        this.targets = ImmutableList.copyOf(targets);
    }

    /** The dose at a point in Gy. */
    double atGy(double x, double y, double z) {
        if (Viscera.external(x, y, z) > 0) {
            return 0;
        }
        double sum = 0;
        for (TargetDose target : targets) {
            sum += target.atGy(x, y, z);
        }
        return sum;
    }

    /** The dose at the nodes of a grid, times a weight. */
    DoseGrid on(GridGeometry grid, double weight) {
        float[] doseGy = new float[grid.nodeCount()];
        int index = 0;
        for (int k = 0; k < grid.nz(); k++) {
            double z = grid.originMm().zMm() + k * grid.spacingZMm();
            for (int j = 0; j < grid.ny(); j++) {
                double y = grid.originMm().yMm() + j * grid.spacingYMm();
                for (int i = 0; i < grid.nx(); i++) {
                    doseGy[index++] = (float) (weight * atGy(grid.originMm().xMm() + i * grid.spacingXMm(), y, z));
                }
            }
        }
        return DoseGrid.owning(grid, doseGy);
    }
}
