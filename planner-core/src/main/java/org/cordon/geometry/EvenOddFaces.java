package org.cordon.geometry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.algorithm.InteriorPointArea;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Turns contours into a valid polygon by the even-odd rule, whatever they do: cross, touch, overlap, nest, repeat edges
 * (keyholes) or wind either way.
 *
 * <p>How computed: all edges are noded against each other (floating, then snapped where floating fails), the noded edges
 * cut the plane into faces, a face belongs to the region when a point inside it lies inside an odd number of the
 * <em>original</em> contours, and the faces that belong are dissolved. Repeated edges such as the bridge of a keyhole
 * enclose nothing and drop out.
 */
final class EvenOddFaces {
    static final GeometryFactory FACTORY = new GeometryFactory();

    private EvenOddFaces() {}

    /** The region of some rings as a valid, normalised polygonal geometry; empty when nothing is enclosed. */
    static Geometry of(List<Ring> rings) {
        List<LineString> lines = new ArrayList<>();
        List<Polygon> raw = new ArrayList<>();
        for (Ring ring : rings) {
            Coordinate[] closed = closedWithoutRepeats(ring);
            if (closed.length >= 4) {
                LinearRing line = FACTORY.createLinearRing(closed);
                lines.add(line);
                raw.add(FACTORY.createPolygon(line));
            }
        }
        if (raw.isEmpty()) {
            return FACTORY.createMultiPolygon();
        }
        if (raw.size() == 1
                && (StarShaped.fromItsMiddle(raw.get(0).getCoordinates())
                        || raw.get(0).isValid())) {
            return raw.get(0).norm();
        }
        CrossingBudget.check(lines);
        Geometry noded = Overlays.apply(
                FACTORY.createMultiLineString(lines.toArray(LineString[]::new)),
                FACTORY.createMultiLineString(),
                OverlayNG.UNION);
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(noded);
        // A multi-polygon of crossing parts is invalid as such; the locator only counts crossings of its edges.
        IndexedPointInAreaLocator evenOdd =
                new IndexedPointInAreaLocator(FACTORY.createMultiPolygon(raw.toArray(Polygon[]::new)));
        List<Polygon> inside = new ArrayList<>();
        Collection<?> faces = polygonizer.getPolygons();
        for (Object face : faces) {
            Polygon polygon = (Polygon) face;
            Coordinate probe = InteriorPointArea.getInteriorPoint(polygon);
            if (probe != null && evenOdd.locate(probe) == Location.INTERIOR) {
                inside.add(polygon);
            }
        }
        return dissolved(inside);
    }

    private static Geometry dissolved(List<Polygon> faces) {
        if (faces.isEmpty()) {
            return FACTORY.createMultiPolygon();
        }
        if (faces.size() == 1) {
            return faces.get(0).norm();
        }
        MultiPolygon all = FACTORY.createMultiPolygon(faces.toArray(Polygon[]::new));
        return Overlays.polygonal(OverlayNGRobust.union(all)).norm();
    }

    private static Coordinate[] closedWithoutRepeats(Ring ring) {
        List<Coordinate> kept = new ArrayList<>(ring.size() + 1);
        for (int i = 0; i < ring.size(); i++) {
            Coordinate next = new Coordinate(ring.xMm(i), ring.yMm(i));
            if (kept.isEmpty() || !kept.get(kept.size() - 1).equals2D(next)) {
                kept.add(next);
            }
        }
        if (kept.size() > 1 && !kept.get(0).equals2D(kept.get(kept.size() - 1))) {
            kept.add(kept.get(0).copy());
        }
        return kept.toArray(Coordinate[]::new);
    }
}
