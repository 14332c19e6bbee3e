package org.cordon.review;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.cordon.dose.DoseGrid;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Point3;
import org.cordon.geometry.Ring;
import org.cordon.plan.Beam;
import org.cordon.plan.RtPlan;
import org.cordon.structure.Structure;

/**
 * A review together with what its rows were measured on.
 *
 * @param result the review
 * @param rows in display order; empty when no row was measured
 * @param doses those that rows were judged on: each row on the worse
 * @param isocentresMm the distinct isocentres of the treatment beams, in the order of the plan
 * @param targetCentreMm the middle of the box around the first target, where there is one
 */
public record ReviewedPlan(
        ReviewResult result,
        List<MovableRow> rows,
        List<DoseGrid> doses,
        List<Point3> isocentresMm,
        Optional<Point3> targetCentreMm) {
    /** Takes immutable copies. */
    public ReviewedPlan {
        rows = ImmutableList.copyOf(rows);
        doses = ImmutableList.copyOf(doses);
        isocentresMm = ImmutableList.copyOf(isocentresMm);
    }

    static List<Point3> isocentres(Optional<RtPlan> plan) {
        return plan.stream()
                .flatMap(each -> each.beams().stream())
                .filter(Beam::isTreatment)
                .flatMap(beam -> beam.isocentresMm().stream())
                .distinct()
                .toList();
    }

    static Optional<Point3> centre(Targets targets) {
        return targets.list().stream()
                .map(ReviewTarget::structure)
                .filter(Structure::isMeasurable)
                .findFirst()
                .map(ReviewedPlan::middle);
    }

    private static Point3 middle(Structure structure) {
        double lowX = Double.POSITIVE_INFINITY;
        double highX = Double.NEGATIVE_INFINITY;
        double lowY = Double.POSITIVE_INFINITY;
        double highY = Double.NEGATIVE_INFINITY;
        for (PlanarRegion plane : structure.planes()) {
            for (Ring ring : plane.rings()) {
                for (int vertex = 0; vertex < ring.size(); vertex++) {
                    lowX = Math.min(lowX, ring.xMm(vertex));
                    highX = Math.max(highX, ring.xMm(vertex));
                    lowY = Math.min(lowY, ring.yMm(vertex));
                    highY = Math.max(highY, ring.yMm(vertex));
                }
            }
        }
        double lowZ = structure.planes().get(0).zMm();
        double highZ = structure.planes().get(structure.planes().size() - 1).zMm();
        return new Point3((lowX + highX) / 2, (lowY + highY) / 2, (lowZ + highZ) / 2);
    }
}
