package org.cordon.desktop.session;

import java.util.Optional;
import org.cordon.dose.GridGeometry;
import org.cordon.geometry.Point3;
import org.cordon.picture.StructureBox;
import org.cordon.structure.Structure;

/** Where pictures of a plan have their middle: its first target, else the first drawn PTV, else the middle of the dose. */
public final class PlanCentre {
    private PlanCentre() {}

    /** The middle in mm. */
    public static Point3 of(OpenPlan plan) {
        return target(plan)
                .or(() -> drawn(plan))
                .map(StructureBox::middle)
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
}
