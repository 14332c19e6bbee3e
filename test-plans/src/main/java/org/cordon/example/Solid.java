package org.cordon.example;

/** A body as a function that is negative inside, zero on the surface and about the distance in mm near it. */
@FunctionalInterface
interface Solid {
    /** The signed distance of a point of the patient system. */
    double atMm(double xMm, double yMm, double zMm);

    /** The part outside another body. */
    default Solid minus(Solid other) {
        return (x, y, z) -> Math.max(atMm(x, y, z), -other.atMm(x, y, z));
    }

    /** Both bodies as one. */
    default Solid plus(Solid other) {
        return (x, y, z) -> Math.min(atMm(x, y, z), other.atMm(x, y, z));
    }

    /** The part inside another body. */
    default Solid within(Solid other) {
        return (x, y, z) -> Math.max(atMm(x, y, z), other.atMm(x, y, z));
    }

    /** Grown by a margin, or shrunk by a negative one, as far as the function is a distance. */
    default Solid grownBy(double marginMm) {
        return (x, y, z) -> atMm(x, y, z) - marginMm;
    }

    /** The part of it between two heights. */
    default Solid between(double lowerMm, double upperMm) {
        return (x, y, z) -> Math.max(atMm(x, y, z), Math.max(lowerMm - z, z - upperMm));
    }
}
