package org.cordon.review;

import java.util.List;
import java.util.Optional;
import org.cordon.constraint.Rule;
import org.cordon.delineation.DrawnExtent;
import org.cordon.delineation.TargetSegment;
import org.cordon.finding.Reason;
import org.cordon.geometry.ZRange;
import org.cordon.structure.Structure;

/**
 * Threshold-volume rows on an organ that is not drawn on every slice within {@value #MARGIN_MM} mm above and below the
 * target: 4 cc of drawn oesophagus pass "less than 5 cc" at any dose, so such a row is not evaluated.
 */
final class PartlyDrawn {
    /** How far above and below a target's extent the organ must be drawn. */
    static final double MARGIN_MM = 20;

    private PartlyDrawn() {}

    /**
     * Why a row is not evaluated; empty when it may be.
     *
     * @param union the organ, or the structures that continue each other
     */
    static Optional<Reason> objection(Rule rule, List<Structure> union, Scene scene) {
        if (!MetricTraits.isThresholdVolume(rule)) {
            return Optional.empty();
        }
        for (ReviewTarget target : scene.targets().list()) {
            for (TargetSegment segment : target.segments().segments()) {
                ZRange over = segment.extent().expandedBy(MARGIN_MM);
                List<ZRange> gaps = DrawnExtent.gaps(union, over, scene.sliceSpacingMm());
                if (!gaps.isEmpty()) {
                    return Optional.of(Reason.of(
                            "ORGAN_NOT_DRAWN_OVER",
                            "target",
                            scene.nameOf(target),
                            "lowerMm",
                            gaps.get(0).lowerMm(),
                            "upperMm",
                            gaps.get(0).upperMm()));
                }
            }
        }
        return Optional.empty();
    }
}
