package org.cordon.radiobiology;

/**
 * A physical dose in equal fractions.
 *
 * @param totalGy physical dose of the whole course, not negative
 * @param fractions number of equal fractions, at least 1
 */
public record Schedule(double totalGy, int fractions) {
    /** Checks both. */
    public Schedule {
        if (!(totalGy >= 0) || Double.isInfinite(totalGy)) {
            throw new IllegalArgumentException("totalGy must be finite and >= 0, was " + totalGy);
        }
        if (fractions < 1) {
            throw new IllegalArgumentException("fractions must be at least 1, was " + fractions);
        }
    }

    /** The physical dose of one fraction in Gy. */
    public double perFractionGy() {
        return totalGy / fractions;
    }

    /** The same number of fractions with the dose times a factor that is not negative. */
    public Schedule times(double factor) {
        return new Schedule(totalGy * factor, fractions);
    }
}
