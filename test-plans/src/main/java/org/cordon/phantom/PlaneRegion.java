package org.cordon.phantom;

/** The part of an axial plane in which a dose is at least some value. */
public sealed interface PlaneRegion {
    /** The whole plane. */
    record Everything() implements PlaneRegion {}

    /** No point. */
    record Nothing() implements PlaneRegion {}

    /**
     * The points with {@code a x + b y >= c}.
     *
     * @param a together with b of length 1
     * @param b together with a of length 1
     * @param cMm signed distance from the origin
     */
    record HalfPlane(double a, double b, double cMm) implements PlaneRegion {}

    /**
     * The points within a distance of a centre.
     *
     * @param xMm of the centre
     * @param yMm of the centre
     * @param radiusMm positive
     */
    record Disc(double xMm, double yMm, double radiusMm) implements PlaneRegion {
        /** The area in mm². */
        public double areaMm2() {
            return Math.PI * radiusMm * radiusMm;
        }
    }
}
