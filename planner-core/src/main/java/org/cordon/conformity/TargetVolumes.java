package org.cordon.conformity;

/**
 * The volumes that indices are made of.
 *
 * @param tvCc of the target
 * @param pivCc of all tissue at or above the prescribed dose
 * @param tvPivCc of the target at or above the prescribed dose
 * @param piv50Cc of all tissue at or above half the prescribed dose
 */
public record TargetVolumes(double tvCc, double pivCc, double tvPivCc, double piv50Cc) {
    private static final double MM3_PER_CC = 1000;

    /** Checks that the volumes are finite and not negative and that there is a target. */
    public TargetVolumes {
        if (!(tvCc > 0 && pivCc >= 0 && tvPivCc >= 0 && piv50Cc >= 0)
                || !Double.isFinite(tvCc + pivCc + tvPivCc + piv50Cc)) {
            throw new IllegalArgumentException("volumes must be finite and >= 0 cc, the target's > 0, were " + tvCc
                    + ", " + pivCc + ", " + tvPivCc + ", " + piv50Cc);
        }
    }

    /** TVpiv/TV. */
    public double coverage() {
        return tvPivCc / tvCc;
    }

    /** PIV/TV. */
    public double rtogConformity() {
        return pivCc / tvCc;
    }

    /**
     * TVpiv/PIV.
     *
     * @throws IllegalStateException when nothing receives the prescribed dose
     */
    public double selectivity() {
        return tvPivCc / prescribed();
    }

    /**
     * TVpiv²/(TV PIV).
     *
     * @throws IllegalStateException when nothing receives the prescribed dose
     */
    public double paddick() {
        return tvPivCc * tvPivCc / (tvCc * prescribed());
    }

    /**
     * PIV50/PIV.
     *
     * @throws IllegalStateException when nothing receives the prescribed dose
     */
    public double gradientIndex() {
        return piv50Cc / prescribed();
    }

    /** PIV50/TV. */
    public double r50() {
        return piv50Cc / tvCc;
    }

    /** PIV - TVpiv in cc, not below 0. */
    public double regretCc() {
        return Math.max(0, pivCc - tvPivCc);
    }

    /**
     * r(PIV50) - r(PIV) in cm.
     *
     * @throws IllegalStateException when nothing receives the prescribed dose
     */
    public double gradientMeasureCm() {
        return radiusMm(piv50Cc) / 10 - radiusMm(prescribed()) / 10;
    }

    /** Whether anything receives the prescribed dose. */
    public boolean isPrescribedDoseReached() {
        return pivCc > 0;
    }

    /** The radius in mm of a sphere of a volume. */
    public static double radiusMm(double volumeCc) {
        return StrictMath.cbrt(3 * volumeCc * MM3_PER_CC / (4 * Math.PI));
    }

    private double prescribed() {
        if (!isPrescribedDoseReached()) {
            throw new IllegalStateException("nothing receives the prescribed dose");
        }
        return pivCc;
    }
}
