package org.cordon.constraint;

/**
 * A comparison with its figure.
 *
 * @param comparison exactly as the source prints it
 * @param value in the unit of the metric it belongs to
 */
public record Limit(Comparison comparison, double value) {
    /** Checks that the figure is finite and not negative. */
    public Limit {
        if (!Double.isFinite(value) || value < 0) {
            throw new IllegalArgumentException("value must be finite and >= 0, was " + value);
        }
    }
}
