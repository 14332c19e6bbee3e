package org.cordon.conformity;

/**
 * What is told of a dose and its target, each with its formula: TV is the volume of the target, PIV the volume of all
 * tissue at or above the prescribed dose, TVpiv what they share, PIV50 the volume at or above half the prescribed dose, RX
 * the prescribed dose, r(V) the radius of a sphere of that volume.
 *
 * <p>Sources: Shaw 1993 (RTOG quality, conformity and homogeneity), Paddick 2000 and van 't Riet 1997 (the same number),
 * Paddick and Lippitz 2006, ICRU 83, ICRU 91, RTOG 0813 and 0915, Ryu 2015; clinical.md section 4.
 */
public enum ConformityIndex {
    /** Coverage. */
    COVERAGE("coverage", "Coverage V100%", "TVpiv/TV", ""),
    /** RTOG quality of coverage, a test of the minimum. */
    RTOG_QUALITY("rtogQuality", "RTOG quality of coverage", "Dmin(TV)/RX", ""),
    /** RTOG conformity, also PITV; ignores where the isodose lies. */
    RTOG_CONFORMITY("rtogConformity", "RTOG conformity (PITV)", "PIV/TV", ""),
    /** R100 of RTOG 0915, the same number as RTOG conformity. */
    R100("r100", "R100% (the same number as PITV)", "PIV/TV", ""),
    /** Selectivity. */
    SELECTIVITY("selectivity", "Selectivity", "TVpiv/PIV", ""),
    /** Paddick's conformity, the same number as van 't Riet's conformation number. */
    PADDICK("paddickCi", "Paddick conformity (= van 't Riet CN)", "TVpiv^2/(TV*PIV)", ""),
    /** RTOG homogeneity. */
    RTOG_HOMOGENEITY("rtogHomogeneity", "RTOG homogeneity", "Dmax(TV)/RX", ""),
    /** ICRU 83 homogeneity. */
    ICRU83_HOMOGENEITY("icru83Homogeneity", "ICRU 83 homogeneity", "(D2%-D98%)/D50%", ""),
    /** ICRU 91: median dose. */
    MEDIAN_DOSE("icru91MedianGy", "ICRU 91 median dose", "D50%(TV)", "Gy"),
    /** ICRU 91: near-maximum. */
    NEAR_MAXIMUM("icru91NearMaximumGy", "ICRU 91 near-maximum", "D2%(TV); D0.035cc(TV) where TV < 2 cc", "Gy"),
    /** ICRU 91: near-minimum. */
    NEAR_MINIMUM("icru91NearMinimumGy", "ICRU 91 near-minimum", "D98%(TV); D(TV-0.035cc) where TV < 2 cc", "Gy"),
    /** Paddick and Lippitz's gradient index, by half of the prescribed dose. */
    GRADIENT_INDEX("paddickGradientIndex", "Paddick-Lippitz gradient index", "PIV50/PIV", ""),
    /** R50 of RTOG 0915. */
    R50("r50", "R50%", "PIV50/TV", ""),
    /** D2cm of RTOG 0915. */
    D2CM("d2cmPercent", "D2cm", "100*max dose at or beyond 20 mm from TV in any direction/RX", "%"),
    /** Gradient measure. */
    GRADIENT_MEASURE("gradientMeasureCm", "Gradient measure", "r(PIV50)-r(PIV)", "cm"),
    /** Effective gradient. */
    EFFECTIVE_GRADIENT("effectiveGradientPercentPerCm", "Effective gradient", "50/(r(PIV50)-r(PIV))", "%/cm"),
    /** Volume of regret. */
    REGRET("volumeOfRegretCc", "Volume of regret", "PIV-TVpiv", "cc"),
    /** Volume at or above the prescribed dose. */
    PIV("pivCc", "Prescription isodose volume", "PIV", "cc"),
    /** Volume at or above half of the prescribed dose. */
    PIV50("piv50Cc", "Half-prescription isodose volume", "PIV50", "cc"),
    /** Integral dose. */
    INTEGRAL_DOSE("integralDoseGyL", "Integral dose", "Dmean(External)*V(External)", "Gy L"),
    /** Distance of target and cord. */
    CORD_DISTANCE("targetCordDistanceMm", "Distance of target and cord", "smallest distance of the two surfaces", "mm"),
    /** Smallest fall-off. */
    FALL_OFF_MINIMUM("fallOffMinimumMm", "Fall-off towards the cord, minimum", Formulas.PRESCRIPTION, "mm"),
    /** 5th percentile of the fall-off. */
    FALL_OFF_P5("fallOffP5Mm", "Fall-off towards the cord, 5th percentile", Formulas.PRESCRIPTION, "mm"),
    /** Median fall-off. */
    FALL_OFF_MEDIAN("fallOffMedianMm", "Fall-off towards the cord, median", Formulas.PRESCRIPTION, "mm"),
    /** Largest fall-off. */
    FALL_OFF_MAXIMUM("fallOffMaximumMm", "Fall-off towards the cord, maximum", Formulas.PRESCRIPTION, "mm"),
    /** Rays that cross both levels. */
    FALL_OFF_RAYS("fallOffRaysCrossing", "Rays that cross both levels", Formulas.PRESCRIPTION, ""),
    /** Rays that do not. */
    FALL_OFF_NOT_CROSSING("fallOffRaysNotCrossing", "Rays that do not cross both levels", Formulas.PRESCRIPTION, ""),
    /** Rays that start below the upper level. */
    FALL_OFF_BELOW("fallOffRaysStartingBelow", "Rays that start below 90 % of RX", Formulas.PRESCRIPTION, ""),
    /** Median fall-off with isodoses counted from the normalisation. */
    FALL_OFF_NORMALISED(
            "fallOffMedianOfNormalisationMm",
            "Fall-off towards the cord, median, isodoses of the normalisation",
            "100 to 55.6 % of RX (90 to 50 % where RX is the 90 % isodose) along rays through the cord",
            "mm");

    private final String id;
    private final String title;
    private final String formula;
    private final String unit;

    ConformityIndex(String id, String title, String formula, String unit) {
        this.id = id;
        this.title = title;
        this.formula = formula;
        this.unit = unit;
    }

    private static final class Formulas {
        static final String PRESCRIPTION = "90 to 50 % of RX along rays from TV through the cord, 30 mm long";
    }

    /** The name in JSON and rules; carries the unit where there is one. */
    public String id() {
        return id;
    }

    /** The name for people. */
    public String title() {
        return title;
    }

    /** The formula in plain characters. */
    public String formula() {
        return formula;
    }

    /** The unit; empty for a ratio or a number of rays. */
    public String unit() {
        return unit;
    }
}
