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
import org.cordon.plan.StructureSet;
import org.cordon.structure.Structure;

/**
 * A review with what it was made from, for pictures of it and for asking its rows again elsewhere: the very structures,
 * plan and doses that were judged.
 *
 * @param result of the review
 * @param structures whose structures were judged
 * @param plan that was checked; empty when the files hold none
 * @param doses that rows were judged on, each row on the worse; empty when none could be
 * @param rows in display order, with the bodies they were measured on
 * @param targets in the order of the plan
 */
public record Reviewed(
        ReviewResult result,
        StructureSet structures,
        Optional<RtPlan> plan,
        List<DoseGrid> doses,
        List<MovableRow> rows,
        List<Structure> targets) {
    /** Takes immutable copies. */
    public Reviewed {
        doses = ImmutableList.copyOf(doses);
        rows = ImmutableList.copyOf(rows);
        targets = ImmutableList.copyOf(targets);
    }

    /** The first of the doses. */
    public Optional<DoseGrid> dose() {
        return doses.stream().findFirst();
    }

    /** The distinct isocentres of the treatment beams, in the order of the plan. */
    public List<Point3> isocentresMm() {
        return plan.stream()
                .flatMap(each -> each.beams().stream())
                .filter(Beam::isTreatment)
                .flatMap(beam -> beam.isocentresMm().stream())
                .distinct()
                .toList();
    }

    /** The middle of the box around the first target that has an extent. */
    public Optional<Point3> targetCentreMm() {
        return targets.stream().filter(Structure::isMeasurable).findFirst().map(Reviewed::middle);
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
