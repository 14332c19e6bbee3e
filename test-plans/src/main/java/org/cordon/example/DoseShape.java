package org.cordon.example;

/**
 * The free numbers of the dose around one target.
 *
 * @param coverMm how far beyond the surface of the PTV the middle of the fall-off lies
 * @param endMm how much nearer to the PTV it lies at its upper and lower end
 * @param retreatMm how much nearer to the PTV it lies beside the cord: more spares the cord and costs coverage
 * @param fallOffMm standard deviation of the error function; the dose falls from 90 to 50 % within about 1.5 of it
 */
record DoseShape(double coverMm, double endMm, double retreatMm, double fallOffMm) {
    /** The same dose with another distance kept from the cord. */
    DoseShape withRetreatMm(double otherMm) {
        return new DoseShape(coverMm, endMm, otherMm, fallOffMm);
    }
}
