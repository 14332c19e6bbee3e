package org.cordon.proof;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;
import org.cordon.dvh.Dvh;
import org.cordon.dvh.DvhCalculator;
import org.cordon.geometry.Point3;
import org.cordon.plan.PlanSet;
import org.cordon.proof.Outcome.Against;
import org.cordon.structure.Body;
import org.cordon.structure.Structure;
import org.cordon.structure.ZConvention;

/**
 * Bodies in one dose: written as DICOM, read back, and every histogram held against the truth.
 *
 * @param field the dose
 * @param gridMm distance of its nodes
 * @param shift of the nodes in voxels, 0 to 1 an axis
 * @param bodies at least two planes each
 * @param truths of bodies in this field, filled as needed and shared with plans of other grids
 */
record ProofPlan(ProofField field, double gridMm, Point3 shift, List<DrawnBody> bodies, Map<ProofBody, Truth> truths) {
    private static final double AROUND_MM = 6;

    ProofPlan {
        bodies = ImmutableList.copyOf(bodies);
    }

    /** Writes, reads, computes, compares. */
    List<Outcome> outcomes(Path folder, Set<Against> wanted) {
        PlanSet plan = throughFiles(folder);
        DoseGrid dose = plan.doses().get(0).source().load();
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            DrawnBody drawn = bodies.get(i);
            Structure structure = plan.structureSets().get(0).structures().get(i);
            for (ZConvention convention : ZConvention.values()) {
                Dvh dvh = dvh(structure, drawn, convention, dose);
                if (wanted.contains(Against.BODY)) {
                    Truth itself = truths.computeIfAbsent(drawn.body(), body -> body.truth(field));
                    outcomes.addAll(Comparison.of(dvh, itself, setting(drawn, convention, Against.BODY)));
                }
                boolean ofSlabs = convention == ZConvention.HALF_SLICE || convention == ZConvention.NONE;
                if (ofSlabs && wanted.contains(Against.SLABS)) {
                    Truth slabs = drawn.truthOfSlabs(field, convention == ZConvention.HALF_SLICE);
                    outcomes.addAll(Comparison.of(dvh, slabs, setting(drawn, convention, Against.SLABS)));
                }
            }
        }
        return outcomes;
    }

    private PlanSet throughFiles(Path folder) {
        List<Structure> structures = new ArrayList<>();
        for (DrawnBody drawn : bodies) {
            structures.add(drawn.structure(structures.size() + 1));
        }
        PlanFiles.write(structures, field.dose().on(geometry()), folder);
        PlanSet plan = PlanFiles.read(folder);
        if (plan.structureSets().size() != 1
                || plan.doses().size() != 1
                || plan.structureSets().get(0).structures().size() != bodies.size()) {
            throw new IllegalStateException("the plan did not come back from its files: " + plan.findings());
        }
        return plan;
    }

    private static Dvh dvh(Structure structure, DrawnBody drawn, ZConvention convention, DoseGrid dose) {
        Body body = Body.of(structure, convention);
        return DvhCalculator.calculate(drawn.body().clip().map(body::clippedTo).orElse(body), dose);
    }

    private Outcome.Setting setting(DrawnBody drawn, ZConvention convention, Against against) {
        return new Outcome.Setting(
                drawn.body().name(),
                drawn.body().sizeMm(),
                drawn.slices().label(),
                gridMm,
                field.kind(),
                convention,
                against);
    }

    /** Nodes that reach around every body; the shift moves them by a part of a voxel. */
    private GridGeometry geometry() {
        double across = 0;
        double along = 0;
        for (DrawnBody drawn : bodies) {
            // A tilted body reaches no further than the half diagonal of its box.
            across = Math.max(across, drawn.body().sizeMm() * Math.sqrt(0.5));
            along = Math.max(along, drawn.body().body().zRange().lengthMm() / 2);
        }
        int nx = 2 * (int) Math.ceil((across + AROUND_MM) / gridMm) + 2;
        int nz = 2 * (int) Math.ceil((along + AROUND_MM) / gridMm) + 2;
        Point3 origin = new Point3(
                gridMm * (shift.xMm() - nx / 2.0),
                gridMm * (shift.yMm() - nx / 2.0),
                gridMm * (shift.zMm() - nz / 2.0));
        return new GridGeometry(origin, gridMm, gridMm, gridMm, nx, nx, nz);
    }
}
