package org.cordon.geometry;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Overlay of geometries that falls back to snapping where floating arithmetic does not close. */
final class Overlays {
    private Overlays() {}

    /** Applies an operation code of {@link org.locationtech.jts.operation.overlayng.OverlayNG}. */
    static Geometry apply(Geometry first, Geometry second, int operation) {
        try {
            return OverlayNGRobust.overlay(first, second, operation);
        } catch (TopologyException e) {
            throw new TangledContoursException("no overlay of these contours closes", e);
        }
    }

    /** The polygons of a result, without the points and lines where inputs only touch. */
    static Geometry polygonal(Geometry result) {
        @SuppressWarnings("unchecked") // JTS returns a raw list
        List<Polygon> polygons = PolygonExtracter.getPolygons(result);
        return polygons.size() == 1
                ? polygons.get(0)
                : EvenOddFaces.FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }
}
