package org.cordon.delineation;

import org.cordon.geometry.ZRange;

/**
 * One segment of a target along z: what a cord sub-volume is made for.
 *
 * @param contourPlanes from its lowest to its highest contour plane
 * @param extent the same plus half a slice at both ends
 */
public record TargetSegment(ZRange contourPlanes, ZRange extent) {
    /** Checks that the extent holds the planes. */
    public TargetSegment {
        if (!extent.contains(contourPlanes, 0)) {
            throw new IllegalArgumentException("extent must hold the contour planes");
        }
    }

    /** One segment from the lowest to the highest of two. */
    TargetSegment joinedWith(TargetSegment other) {
        return new TargetSegment(contourPlanes.span(other.contourPlanes), extent.span(other.extent));
    }
}
