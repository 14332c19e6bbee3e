package org.cordon.review;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.conformity.ConformityRequest;
import org.cordon.conformity.ConformityRequest.Tissue;
import org.cordon.conformity.IsodoseVolume;
import org.cordon.dose.DoseGrid;
import org.cordon.dvh.Dvh;
import org.cordon.finding.Reason;
import org.cordon.structure.Body;
import org.cordon.structure.Structure;
import org.cordon.structure.ZConvention;

/**
 * What the indices of a plan are made of in one dose; each isodose is computed once. Not thread-safe.
 *
 * <p>Which tissue counts: for the only target of a plan all of it, wherever it lies, as the indices are defined. Where
 * there are several targets, or segments, the islands of the isodose that touch the target: what surrounds another target
 * says nothing about this one. An island that touches two counts for both.
 */
final class PlanIndices {
    private final DoseGrid dose;
    private final Optional<Structure> external;
    private final Map<Double, IsodoseVolume> isodoses = new HashMap<>();

    PlanIndices(DoseGrid dose, List<Structure> structures) {
        this.dose = dose;
        List<Structure> externals = structures.stream()
                .filter(structure ->
                        structure.interpretedType().filter("EXTERNAL"::equals).isPresent())
                .filter(Structure::isMeasurable)
                .toList();
        this.external = externals.size() == 1 ? Optional.of(externals.get(0)) : Optional.empty();
    }

    private PlanIndices(DoseGrid dose, Optional<Structure> external) {
        this.dose = dose;
        this.external = external;
    }

    /** The same in another dose. */
    PlanIndices in(DoseGrid other) {
        return new PlanIndices(other, external);
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
                external.map(PlanIndices::whole),
                towards.map(PlanIndices::whole));
    }

    private Tissue tissue(double levelGy, Body body, boolean touchingOnly) {
        IsodoseVolume isodose = isodoses.computeIfAbsent(
                levelGy, level -> IsodoseVolume.of(dose, level, external.map(PlanIndices::whole)));
        if (isodose.reachesBorder()) {
            return Tissue.unknown(Reason.of("ISODOSE_REACHES_GRID_BORDER", "levelGy", levelGy));
        }
        if (!touchingOnly) {
            return Tissue.of(isodose.volumeCc());
        }
        BitSet touched = isodose.touchedBy(body);
        return Tissue.of(isodose.volumeCc(touched));
    }

    private static Body whole(Structure structure) {
        return Body.of(structure, ZConvention.HALF_SLICE);
    }
}
