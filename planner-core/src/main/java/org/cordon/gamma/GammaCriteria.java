package org.cordon.gamma;

import java.util.OptionalDouble;

/**
 * The criteria of a comparison.
 *
 * @param dosePercent dose criterion in percent, positive
 * @param distanceMm distance criterion, positive
 * @param cutoffPercent reference nodes below this percentage of the normalisation dose are not compared
 * @param normalisation what {@code dosePercent} is a percentage of
 * @param normalisationGy the normalisation dose; empty for the maximum of the reference
 * @param maxGamma the search stops at this value, above 1
 */
public record GammaCriteria(
        double dosePercent,
        double distanceMm,
        double cutoffPercent,
        GammaNormalisation normalisation,
        OptionalDouble normalisationGy,
        double maxGamma) {
    private static final double STANDARD_MAX_GAMMA = 2;

    /** Checks the ranges. */
    public GammaCriteria {
        positive("dosePercent", dosePercent);
        positive("distanceMm", distanceMm);
        if (!(cutoffPercent >= 0 && cutoffPercent < 100)) {
            throw new IllegalArgumentException("cutoffPercent must lie in 0 to 100, was " + cutoffPercent);
        }
        if (!(maxGamma > 1) || !Double.isFinite(maxGamma)) {
            throw new IllegalArgumentException("maxGamma must be above 1 and finite, was " + maxGamma);
        }
        normalisationGy.ifPresent(gy -> positive("normalisationGy", gy));
    }

    /** 3 %, 2 mm, global, cut-off 10 % of the reference maximum: Miften et al. 2018 (TG-218, doi 10.1002/mp.12810). */
    public static GammaCriteria tg218() {
        return global(3, 2);
    }

    /** Global criteria with a cut-off of 10 % of the reference maximum, searched up to gamma 2. */
    public static GammaCriteria global(double dosePercent, double distanceMm) {
        return new GammaCriteria(
                dosePercent, distanceMm, 10, GammaNormalisation.GLOBAL, OptionalDouble.empty(), STANDARD_MAX_GAMMA);
    }

    /** The same with another cut-off. */
    public GammaCriteria withCutoffPercent(double percent) {
        return new GammaCriteria(dosePercent, distanceMm, percent, normalisation, normalisationGy, maxGamma);
    }

    /** The same with another end of the search. */
    public GammaCriteria withMaxGamma(double value) {
        return new GammaCriteria(dosePercent, distanceMm, cutoffPercent, normalisation, normalisationGy, value);
    }

    /** The same with the dose criterion relative to the dose at each point. */
    public GammaCriteria local() {
        return new GammaCriteria(
                dosePercent, distanceMm, cutoffPercent, GammaNormalisation.LOCAL, normalisationGy, maxGamma);
    }

    /** Whether these are the criteria that the levels of TG-218 are stated for; the dose that normalises is a choice. */
    public boolean areThoseOfTg218() {
        return dosePercent == 3 && distanceMm == 2 && cutoffPercent == 10 && normalisation == GammaNormalisation.GLOBAL;
    }

    private static void positive(String name, double value) {
        if (!(value > 0) || !Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be finite and > 0, was " + value);
        }
    }
}
