package org.cordon.review;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cordon.conformity.ConformityRequest;
import org.cordon.conformity.ConformityRequest.Tissue;
import org.cordon.conformity.IsodoseVolume;
import org.cordon.conformity.ShellDose;
import org.cordon.conformity.TargetConformity;
import org.cordon.dose.DoseGrid;
import org.cordon.dvh.Dvh;
import org.cordon.finding.Reason;
import org.cordon.structure.Body;
import org.cordon.structure.Structure;
import org.cordon.structure.ZConvention;

/**
 * What the indices of a plan are made of in one dose; each isodose and shell is computed once. Thread-safe.
 *
 * <p>Which tissue counts: for the only target of a plan all of it, wherever it lies, as the indices are defined. Where
 * there are several targets, or segments, the islands of the isodose that touch the target: what surrounds another target
 * says nothing about this one. An island that touches two counts for both.
 */
final class PlanIndices {
    /** The number of tasks that {@link #ahead} gives. */
    static final int TASKS = 3;

    private final DoseGrid dose;
    private final Optional<Structure> external;
    private final MadeOnce<Double, IsodoseVolume> isodoses = new MadeOnce<>();
    private final MadeOnce<Body, ShellDose> shells;

    PlanIndices(DoseGrid dose, List<Structure> structures) {
        this.dose = dose;
        this.shells = new MadeOnce<>();
        List<Structure> externals = structures.stream()
                .filter(structure ->
                        structure.interpretedType().filter("EXTERNAL"::equals).isPresent())
                .filter(Structure::isMeasurable)
                .toList();
        this.external = externals.size() == 1 ? Optional.of(externals.get(0)) : Optional.empty();
    }

    private PlanIndices(DoseGrid dose, PlanIndices original) {
        this.dose = dose;
        this.external = original.external;
        this.shells = original.shells;
    }

    /** The same in another dose on the same nodes. */
    PlanIndices in(DoseGrid other) {
        return new PlanIndices(other, this);
    }

    DoseGrid dose() {
        return dose;
    }

    /** What isodoses are clipped to; empty for all of the dose grid. */
    Optional<Structure> external() {
        return external;
    }

    /**
     * The parts of one target.
     *
     * @param target its histogram
     * @param touchingOnly whether only islands that touch it count
     * @param towards what the fall-off is measured to; empty when nothing is drawn
     */
    ConformityRequest of(Dvh target, double prescriptionGy, boolean touchingOnly, Optional<Structure> towards) {
        return new ConformityRequest(
                dose,
                target,
                prescriptionGy,
                tissue(prescriptionGy, target.body(), touchingOnly),
                tissue(prescriptionGy / 2, target.body(), touchingOnly),
                shell(target.body()),
                external.map(PlanIndices::whole),
                towards.map(PlanIndices::whole));
    }

    private Tissue tissue(double levelGy, Body body, boolean touchingOnly) {
        IsodoseVolume isodose = isodose(levelGy);
        if (isodose.reachesBorder()) {
            return Tissue.unknown(Reason.of("ISODOSE_REACHES_GRID_BORDER", "levelGy", levelGy));
        }
        if (!touchingOnly) {
            return Tissue.of(isodose.volumeCc());
        }
        BitSet touched = isodose.touchedBy(body);
        return Tissue.of(isodose.volumeCc(touched));
    }

    /** Tasks that make the parts of one target ahead. */
    List<Callable<Object>> ahead(Body target, double prescriptionGy) {
        return List.of(
                () -> isodose(prescriptionGy / 2),
                () -> isodose(prescriptionGy),
                () -> shell(target).highestGy(dose));
    }

    private IsodoseVolume isodose(double levelGy) {
        return isodoses.get(levelGy, () -> IsodoseVolume.of(dose, levelGy, external.map(PlanIndices::whole)));
    }

    private ShellDose shell(Body target) {
        return shells.get(
                target,
                () -> ShellDose.about(
                        dose.geometry(), target, TargetConformity.SHELL_MM, external.map(PlanIndices::whole)));
    }

    private static Body whole(Structure structure) {
        return Body.of(structure, ZConvention.HALF_SLICE);
    }
}
