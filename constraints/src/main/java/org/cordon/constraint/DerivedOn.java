package org.cordon.constraint;

/**
 * The structure on which a cord limit was derived. A drawn structure that contains it may stand in for absolute rows
 * with a warning, never for relative rows; one contained in it gives at best REVIEW.
 */
public enum DerivedOn {
    /** The cord itself, as seen on MRI. */
    TRUE_CORD("trueCord"),
    /** The cord grown by a planning margin. */
    CORD_PRV("cordPrv"),
    /** The thecal sac. */
    THECAL_SAC("thecalSac"),
    /** The bony canal. */
    CANAL("canal");

    private final String label;

    DerivedOn(String label) {
        this.label = label;
    }

    /** As in protocol files and JSON. */
    public String label() {
        return label;
    }
}
