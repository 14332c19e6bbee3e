package org.cordon.delineation;

import com.google.common.collect.ImmutableMap;
import org.cordon.finding.Reason;
import org.cordon.geometry.Point3;
import org.cordon.geometry.ZRange;

/**
 * A stray piece of a structure, most often left over from drawing: it never extends a segment and a person has to look
 * at it.
 *
 * @param contourPlanes from its lowest to its highest contour plane
 * @param planes how many planes it is drawn on
 * @param volumeCc its volume under the half-slice rule, 0 when its contours enclose nothing
 * @param position where to find it: the centre of its largest contour
 */
public record Fragment(ZRange contourPlanes, int planes, double volumeCc, Point3 position) {
    /** The stable code of {@link #reason()}. */
    public static final String CODE = "TARGET_FRAGMENT";

    /** The piece as data for an ERROR finding. */
    public Reason reason() {
        return new Reason(
                CODE,
                ImmutableMap.of(
                        "lowerMm", contourPlanes.lowerMm(),
                        "upperMm", contourPlanes.upperMm(),
                        "planes", planes,
                        "volumeCc", volumeCc,
                        "xMm", position.xMm(),
                        "yMm", position.yMm()));
    }
}
