package org.cordon.desktop.session;

import java.util.List;
import java.util.Optional;
import org.cordon.dose.GridGeometry;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Point3;
import org.cordon.geometry.Ring;
import org.cordon.structure.Structure;

/** Where pictures of a plan have their middle: its first target, else the first drawn PTV, else the middle of the dose. */
public final class PlanCentre {
    private PlanCentre() {}

    /** The middle in mm. */
    public static Point3 of(OpenPlan plan) {
        return target(plan)
                .or(() -> drawn(plan))
                .map(PlanCentre::middle)
                .or(() -> plan.reviewed().dose().map(dose -> middle(dose.geometry())))
                .orElse(new Point3(0, 0, 0));
    }

    /** What the dose is prescribed to first; empty where nothing is drawn of it. */
    public static Optional<Structure> target(OpenPlan plan) {
        return plan.result().prescriptions().stream()
                .findFirst()
                .flatMap(prescription -> plan.reviewed().structures().structures().stream()
                        .filter(each -> each.number() == prescription.roiNumber() && !each.isEmpty())
                        .findFirst());
    }

    private static Optional<Structure> drawn(OpenPlan plan) {
        return plan.reviewed().structures().structures().stream()
                .filter(each -> !each.isEmpty()
                        && each.interpretedType().filter("PTV"::equals).isPresent())
                .findFirst();
    }

    private static Point3 middle(GridGeometry grid) {
        return grid.node(grid.nx() / 2, grid.ny() / 2, grid.nz() / 2);
    }

    /** The middle of what a structure occupies; of one that is not empty. */
    public static Point3 middle(Structure structure) {
        double[] low = {Double.MAX_VALUE, Double.MAX_VALUE};
        double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE};
        for (PlanarRegion region : structure.planes()) {
            for (Ring ring : region.rings()) {
                for (int i = 0; i < ring.size(); i++) {
                    low[0] = Math.min(low[0], ring.xMm(i));
                    low[1] = Math.min(low[1], ring.yMm(i));
                    high[0] = Math.max(high[0], ring.xMm(i));
                    high[1] = Math.max(high[1], ring.yMm(i));
                }
            }
        }
        List<PlanarRegion> planes = structure.planes();
        double z = (planes.get(0).zMm() + planes.get(planes.size() - 1).zMm()) / 2;
        return new Point3((low[0] + high[0]) / 2, (low[1] + high[1]) / 2, z);
    }
}
