package org.cordon.delineation;

import org.cordon.geometry.ZRange;

/**
 * The range along z of the cord's sub-volume beside one segment of a target, and the two other readings of its
 * definition that are always shown beside it (clinical.md section 1.5).
 *
 * <p>Each is a clip for {@link org.cordon.structure.Body#clippedTo}: exact along z, partial slices by fraction.
 *
 * @param judged the segment's extent (half a slice included) grown by the margin at both ends
 * @param narrower the same with {@value #NARROWER_BY_MM} mm less margin: the trial wrote 5 to 6 mm
 * @param fromContourPlanes the contour planes without half a slice, grown by the margin
 */
public record CordSubVolume(ZRange judged, ZRange narrower, ZRange fromContourPlanes) {
    /** The margin of the definition in mm (Ryu 2015). */
    public static final double MARGIN_MM = 6;

    /** By how much less the alternative margin reaches, in mm. */
    public static final double NARROWER_BY_MM = 1;

    /** The ranges for the margin of the definition. */
    public static CordSubVolume of(TargetSegment segment) {
        return of(segment, MARGIN_MM);
    }

    /**
     * The ranges for another margin.
     *
     * @throws IllegalArgumentException when the margin is below {@value #NARROWER_BY_MM} mm or not finite
     */
    public static CordSubVolume of(TargetSegment segment, double marginMm) {
        if (!(marginMm >= NARROWER_BY_MM && Double.isFinite(marginMm))) {
            throw new IllegalArgumentException(
                    "marginMm must be finite and >= " + NARROWER_BY_MM + ", was " + marginMm);
        }
        return new CordSubVolume(
                segment.extent().expandedBy(marginMm),
                segment.extent().expandedBy(marginMm - NARROWER_BY_MM),
                segment.contourPlanes().expandedBy(marginMm));
    }
}
