package org.cordon.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;

/**
 * An even-odd region of one plane with its contours resolved into valid polygons with holes: area, union, intersection,
 * difference, distance and connected parts. Lengths in mm, areas in mm², frame as in the package.
 *
 * <p>How computed: double arithmetic with exact predicates (JTS OverlayNG); where that does not close, vertices within
 * about 1e-12 of the coordinates' size are snapped together, so areas are exact to rounding. Points on the boundary
 * belong to the shape. Winding, start point and order of the contours do not change the result. Immutable and
 * thread-safe.
 *
 * <p>Limits: contours of one plane that cross more than 2,000 times are refused with
 * {@link TangledContoursException}.
 */
public final class EvenOddShape {
    private static final int ARCS_PER_QUARTER = 16;

    private final Geometry area;

    private EvenOddShape(Geometry area) {
        this.area = area;
        area.getEnvelopeInternal(); // kept by JTS without a lock: before another thread can see the shape
    }

    /**
     * The shape of a drawn region; the region keeps it, so that it is made once.
     *
     * @throws TangledContoursException when the contours cross so often that no region can be made of them
     */
    public static EvenOddShape of(PlanarRegion region) {
        return region.shape();
    }

    /**
     * The shape of some contours of one plane, empty when they enclose nothing.
     *
     * @throws TangledContoursException when the contours cross so often that no region can be made of them
     */
    public static EvenOddShape of(List<Ring> rings) {
        return new EvenOddShape(EvenOddFaces.of(rings));
    }

    /** A rectangle with sides along x and y; the corners in mm, the first not above the second. */
    public static EvenOddShape rectangle(double lowerXMm, double lowerYMm, double upperXMm, double upperYMm) {
        return new EvenOddShape(EvenOddFaces.FACTORY.toGeometry(new Envelope(lowerXMm, upperXMm, lowerYMm, upperYMm)));
    }

    /** Whether all of another shape lies in this one, the boundary included. */
    public boolean covers(EvenOddShape other) {
        return RelateNG.relate(area, other.area, RelatePredicate.covers());
    }

    /** What lies in this, the other or both. */
    public EvenOddShape union(EvenOddShape other) {
        return overlay(other, OverlayNG.UNION);
    }

    /** What lies in both. */
    public EvenOddShape intersection(EvenOddShape other) {
        return overlay(other, OverlayNG.INTERSECTION);
    }

    /** What lies in this and not in the other. */
    public EvenOddShape difference(EvenOddShape other) {
        return overlay(other, OverlayNG.DIFFERENCE);
    }

    /** What lies in exactly one of both. */
    public EvenOddShape symmetricDifference(EvenOddShape other) {
        return overlay(other, OverlayNG.SYMDIFFERENCE);
    }

    /**
     * The shape grown by a distance in its plane; corners become arcs of 5.6 degrees whose ends lie on the circle.
     *
     * @param distanceMm not negative
     */
    public EvenOddShape grownBy(double distanceMm) {
        if (!(distanceMm >= 0)) {
            throw new IllegalArgumentException("distanceMm must be >= 0, was " + distanceMm);
        }
        return new EvenOddShape(
                Overlays.polygonal(area.buffer(distanceMm, ARCS_PER_QUARTER)).norm());
    }

    private EvenOddShape overlay(EvenOddShape other, int operation) {
        return new EvenOddShape(
                Overlays.polygonal(Overlays.apply(area, other.area, operation)).norm());
    }

    /** Whether nothing is enclosed. */
    public boolean isEmpty() {
        return area.isEmpty();
    }

    /** The enclosed area in mm². */
    public double areaMm2() {
        return area.getArea();
    }

    /** The area that this has in common with another in mm². */
    public double commonAreaMm2(EvenOddShape other) {
        return area.getEnvelopeInternal().intersects(other.area.getEnvelopeInternal())
                ? intersection(other).areaMm2()
                : 0;
    }

    /** Whether a point lies inside or on the boundary. */
    public boolean contains(double xMm, double yMm) {
        return SimplePointInAreaLocator.locate(new Coordinate(xMm, yMm), area) != Location.EXTERIOR;
    }

    /**
     * The smallest distance to another shape in mm, 0 when they touch or overlap.
     *
     * @throws IllegalArgumentException when one of them is empty
     */
    public double distanceMm(EvenOddShape other) {
        requireFilled(this);
        requireFilled(other);
        return area.intersects(other.area) ? 0 : IndexedFacetDistance.distance(area, other.area);
    }

    /**
     * The distance between the bounding boxes in mm, never above {@link #distanceMm}.
     *
     * @throws IllegalArgumentException when one of them is empty
     */
    public double boxDistanceMm(EvenOddShape other) {
        return box().distance(other.box());
    }

    /** Whether all of it lies in a rectangle with sides along x and y, the border included. */
    public boolean isWithin(double lowerXMm, double lowerYMm, double upperXMm, double upperYMm) {
        return isEmpty() || new Envelope(lowerXMm, upperXMm, lowerYMm, upperYMm).contains(area.getEnvelopeInternal());
    }

    /** Its connected parts, each with its holes; parts that meet only in a point are two. Order: by their vertices. */
    public List<EvenOddShape> parts() {
        List<EvenOddShape> parts = new ArrayList<>();
        for (int i = 0; i < area.getNumGeometries(); i++) {
            if (!area.getGeometryN(i).isEmpty()) {
                parts.add(new EvenOddShape(area.getGeometryN(i)));
            }
        }
        return parts;
    }

    /**
     * The centre of gravity at a position along z.
     *
     * @throws IllegalArgumentException when the shape is empty
     */
    public Point3 centroidAt(double zMm) {
        requireFilled(this);
        Point centroid = area.getCentroid();
        return new Point3(centroid.getX(), centroid.getY(), zMm);
    }

    /**
     * The smallest x in mm.
     *
     * @throws IllegalArgumentException when the shape is empty
     */
    public double lowerXMm() {
        return box().getMinX();
    }

    /**
     * The largest x in mm.
     *
     * @throws IllegalArgumentException when the shape is empty
     */
    public double upperXMm() {
        return box().getMaxX();
    }

    /**
     * The smallest y in mm.
     *
     * @throws IllegalArgumentException when the shape is empty
     */
    public double lowerYMm() {
        return box().getMinY();
    }

    /**
     * The largest y in mm.
     *
     * @throws IllegalArgumentException when the shape is empty
     */
    public double upperYMm() {
        return box().getMaxY();
    }

    private Envelope box() {
        requireFilled(this);
        return area.getEnvelopeInternal();
    }

    /** The shape as contours at a position along z, shells and holes alike; empty when nothing is enclosed. */
    public Optional<PlanarRegion> at(double zMm) {
        List<Ring> rings = new ArrayList<>();
        for (int i = 0; i < area.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) area.getGeometryN(i);
            if (!polygon.isEmpty()) {
                rings.add(ring(polygon.getExteriorRing()));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    rings.add(ring(polygon.getInteriorRingN(hole)));
                }
            }
        }
        return rings.isEmpty() ? Optional.empty() : Optional.of(new PlanarRegion(zMm, rings));
    }

    private static Ring ring(LinearRing line) {
        int size = line.getNumPoints() - 1;
        double[] x = new double[size];
        double[] y = new double[size];
        for (int i = 0; i < size; i++) {
            Coordinate vertex = line.getCoordinateN(i);
            x[i] = vertex.x;
            y[i] = vertex.y;
        }
        return new Ring(x, y);
    }

    private static void requireFilled(EvenOddShape shape) {
        if (shape.isEmpty()) {
            throw new IllegalArgumentException("shape must enclose an area");
        }
    }
}
