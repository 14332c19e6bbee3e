package org.cordon.conformity;

/**
 * Between which two doses a fall-off is measured.
 *
 * @param upperGy the higher dose
 * @param lowerGy the lower dose, above 0
 */
public record FallOffLevels(double upperGy, double lowerGy) {
    /** The share of the plan's normalisation that the prescription usually lies on in spine radiosurgery (Ryu 2015). */
    static final double PRESCRIBED_ISODOSE = 0.9;

    private static final double UPPER = 0.9;
    private static final double LOWER = 0.5;

    /** Checks that the doses are finite and ordered. */
    public FallOffLevels {
        if (!(lowerGy > 0 && upperGy > lowerGy && Double.isFinite(upperGy))) {
            throw new IllegalArgumentException(
                    "levels must be finite with upper > lower > 0 Gy, were " + upperGy + " and " + lowerGy);
        }
    }

    /** 90 and 50 % of the prescription. */
    public static FallOffLevels ofPrescription(double prescriptionGy) {
        return new FallOffLevels(UPPER * prescriptionGy, LOWER * prescriptionGy);
    }

    /**
     * 90 and 50 % of a normalisation whose 90 % isodose is the prescription, as isodoses are counted in Ryu 2015: 100 and
     * 55.6 % of the prescription.
     */
    public static FallOffLevels ofNormalisation(double prescriptionGy) {
        return new FallOffLevels(prescriptionGy, prescriptionGy * LOWER / PRESCRIBED_ISODOSE);
    }
}
