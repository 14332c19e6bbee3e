package org.cordon.picture;

/**
 * Which part of a plane a picture shows: the centre, the scale, the size in pixels. Immutable.
 *
 * @param plane which
 * @param throughMm position of the slice
 * @param centreAcrossMm what is in the middle, to the right
 * @param centreAlongMm what is in the middle, along the vertical
 * @param pixelsPerMm scale
 * @param widthPx width of the picture
 * @param heightPx height of the picture
 */
public record SliceFrame(
        Plane plane,
        double throughMm,
        double centreAcrossMm,
        double centreAlongMm,
        double pixelsPerMm,
        int widthPx,
        int heightPx) {
    /** The coordinate to the right at a pixel position. */
    public double acrossMm(double x) {
        return centreAcrossMm + (x - widthPx / 2.0) / pixelsPerMm;
    }

    /** The vertical coordinate at a pixel position. */
    public double alongMm(double y) {
        double down = (y - heightPx / 2.0) / pixelsPerMm;
        return plane.isUpwards() ? centreAlongMm - down : centreAlongMm + down;
    }

    /** The pixel position of a coordinate to the right. */
    public double x(double acrossMm) {
        return widthPx / 2.0 + (acrossMm - centreAcrossMm) * pixelsPerMm;
    }

    /** The pixel position of a vertical coordinate. */
    public double y(double alongMm) {
        double up = (alongMm - centreAlongMm) * pixelsPerMm;
        return heightPx / 2.0 + (plane.isUpwards() ? -up : up);
    }
}
