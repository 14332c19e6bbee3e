package org.cordon.geometry;

/**
 * A closed range along the patient's z axis (superior is +z).
 *
 * @param lowerMm inferior end
 * @param upperMm superior end, at least {@code lowerMm}
 */
public record ZRange(double lowerMm, double upperMm) {
    /** Checks that the ends are finite and ordered. */
    public ZRange {
        if (!(Double.isFinite(lowerMm) && Double.isFinite(upperMm) && lowerMm <= upperMm)) {
            throw new IllegalArgumentException(
                    "range must be finite and ordered, was " + lowerMm + " to " + upperMm + " mm");
        }
    }

    /** The length in mm. */
    public double lengthMm() {
        return upperMm - lowerMm;
    }

    /** This range grown by a margin at both ends. */
    public ZRange expandedBy(double marginMm) {
        return new ZRange(lowerMm - marginMm, upperMm + marginMm);
    }

    /** Whether a position lies inside, the ends included. */
    public boolean contains(double zMm) {
        return lowerMm <= zMm && zMm <= upperMm;
    }

    /** Whether all of another range lies inside, allowing a tolerance at both ends. */
    public boolean contains(ZRange other, double toleranceMm) {
        return lowerMm - toleranceMm <= other.lowerMm && other.upperMm <= upperMm + toleranceMm;
    }

    /** The smallest range that holds both. */
    public ZRange span(ZRange other) {
        return new ZRange(Math.min(lowerMm, other.lowerMm), Math.max(upperMm, other.upperMm));
    }
}
