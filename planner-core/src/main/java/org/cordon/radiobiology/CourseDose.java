package org.cordon.radiobiology;

import java.util.OptionalDouble;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;
import org.cordon.geometry.Point3;
import org.cordon.geometry.RigidTransform;

/**
 * The dose of a course, asked in the frame of the new course: its physical dose is trilinear between its own nodes, and what
 * is interpolated is converted to EQD2 with the course's own number of fractions.
 *
 * @param dose physical dose of all planned fractions
 * @param fromCurrent from the frame of the new course to that of this dose
 * @param factor part of it that was given: delivered over planned
 * @param fractions that were given
 */
public record CourseDose(DoseGrid dose, RigidTransform fromCurrent, double factor, int fractions) {
    /** Checks the numbers. */
    public CourseDose {
        if (!(factor > 0 && factor <= 1) || fractions < 1) {
            throw new IllegalArgumentException("factor must be above 0 and at most 1 and fractions at least 1, were "
                    + factor + " and " + fractions);
        }
    }

    /** The EQD2 at a point of the current frame in Gy; empty outside the grid. */
    OptionalDouble eqd2Gy(Point3 current, double alphaBetaGy) {
        OptionalDouble doseGy = dose.sampleGy(fromCurrent.apply(current));
        return doseGy.isPresent()
                ? OptionalDouble.of(LinearQuadratic.eqd2Gy(doseGy.getAsDouble() * factor, fractions, alphaBetaGy))
                : doseGy;
    }

    /**
     * How far the EQD2 at a point may be off because the dose is known at nodes only: the slope of the conversion times an
     * eighth of the second differences of the dose along each axis, the largest of the cell's corners.
     */
    double errorGy(Point3 current, double alphaBetaGy) {
        Point3 at = fromCurrent.apply(current);
        GridGeometry g = dose.geometry();
        int i = cell((at.xMm() - g.originMm().xMm()) / g.spacingXMm(), g.nx());
        int j = cell((at.yMm() - g.originMm().yMm()) / g.spacingYMm(), g.ny());
        int k = cell((at.zMm() - g.originMm().zMm()) / g.spacingZMm(), g.nz());
        double largest = 0;
        double highest = 0;
        for (int corner = 0; corner < 8; corner++) {
            int ci = i + (corner & 1);
            int cj = j + (corner >> 1 & 1);
            int ck = k + (corner >> 2);
            highest = Math.max(highest, dose.atNodeGy(ci, cj, ck));
            largest = Math.max(largest, secondDifferencesGy(ci, cj, ck));
        }
        double slope = (2 * highest * factor / fractions + alphaBetaGy)
                / (LinearQuadratic.REFERENCE_FRACTION_GY + alphaBetaGy);
        return slope * factor * largest / 8;
    }

    private double secondDifferencesGy(int i, int j, int k) {
        GridGeometry g = dose.geometry();
        double sum = 0;
        if (i > 0 && i < g.nx() - 1) {
            sum += Math.abs(dose.atNodeGy(i - 1, j, k) - 2.0 * dose.atNodeGy(i, j, k) + dose.atNodeGy(i + 1, j, k));
        }
        if (j > 0 && j < g.ny() - 1) {
            sum += Math.abs(dose.atNodeGy(i, j - 1, k) - 2.0 * dose.atNodeGy(i, j, k) + dose.atNodeGy(i, j + 1, k));
        }
        if (k > 0 && k < g.nz() - 1) {
            sum += Math.abs(dose.atNodeGy(i, j, k - 1) - 2.0 * dose.atNodeGy(i, j, k) + dose.atNodeGy(i, j, k + 1));
        }
        return sum;
    }

    private static int cell(double position, int nodes) {
        return Math.min(Math.max((int) position, 0), nodes - 2);
    }
}
