package org.cordon.review;

/**
 * What a target is to receive.
 *
 * @param target ROI name as in the structure set
 * @param roiNumber its ROI number
 * @param doseGy total course
 * @param fractions number of fractions
 * @param prescribedTo what the dose is prescribed to, e.g. {@code V100%>=90}; empty when unknown
 * @param source where it comes from, e.g. {@code RTPLAN DoseReference 1}, {@code --rx}, {@code case file}
 */
public record Prescription(
        String target, int roiNumber, double doseGy, int fractions, String prescribedTo, String source) {
    /** The same at another dose and number of fractions. */
    Prescription at(double otherGy, int otherFractions) {
        return new Prescription(target, roiNumber, otherGy, otherFractions, prescribedTo, source + ", scaled");
    }
}
