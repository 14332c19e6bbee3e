package org.cordon.dvh;

/**
 * A closed interval in which a number lies.
 *
 * @param lower lower end
 * @param upper upper end, at least {@code lower}
 */
public record Bounds(double lower, double upper) {
    /** Checks that the ends are finite and ordered. */
    public Bounds {
        if (!(Double.isFinite(lower) && Double.isFinite(upper) && lower <= upper)) {
            throw new IllegalArgumentException("bounds must be finite and ordered, were " + lower + " and " + upper);
        }
    }

    /** The interval that holds only one number. */
    public static Bounds exactly(double value) {
        return new Bounds(value, value);
    }

    /** The smallest interval that holds this one and a value. */
    public Bounds including(double value) {
        return new Bounds(Math.min(lower, value), Math.max(upper, value));
    }

    /** The smallest interval that holds both. */
    public Bounds span(Bounds other) {
        return new Bounds(Math.min(lower, other.lower), Math.max(upper, other.upper));
    }

    /** Whether a value lies inside, the ends included. */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }

    /** The interval times a factor that is not negative. */
    public Bounds times(double factor) {
        return new Bounds(lower * factor, upper * factor);
    }
}
