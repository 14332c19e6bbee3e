package org.cordon.review;

import java.util.List;
import java.util.Optional;
import org.cordon.constraint.Rule;
import org.cordon.delineation.TargetSegment;
import org.cordon.finding.Reason;
import org.cordon.geometry.ZRange;
import org.cordon.structure.Structure;

/**
 * Upper limits on an organ that is not drawn where the dose is. A threshold-volume row needs the organ on every slice
 * within {@value #MARGIN_MM} mm above and below the target: 4 cc of drawn oesophagus pass "less than 5 cc" at any dose.
 * A maximum needs it on some slice of that range: an organ drawn only elsewhere passes any maximum.
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
        if (MetricTraits.hotVolumeCc(rule).isEmpty()) {
            return Optional.empty();
        }
        boolean everywhere = MetricTraits.isThresholdVolume(rule);
        for (ReviewTarget target : scene.targets().list()) {
            for (TargetSegment segment : target.segments().segments()) {
                ZRange over = segment.extent().expandedBy(MARGIN_MM);
                List<ZRange> gaps = scene.drawn().gaps(union, over);
                if (everywhere ? !gaps.isEmpty() : gaps.equals(List.of(over))) {
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
