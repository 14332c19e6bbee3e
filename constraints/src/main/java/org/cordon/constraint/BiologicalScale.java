package org.cordon.constraint;

/** The scale on which a biologically weighted dose is written. */
public enum BiologicalScale {
    /** Equivalent dose in fractions of 2 Gy: D (d + α/β) / (2 + α/β). */
    EQD2("EQD2"),
    /** Biologically effective dose: D (1 + d / (α/β)). */
    BED("BED");

    private final String label;

    BiologicalScale(String label) {
        this.label = label;
    }

    /** As written in metric strings. */
    public String label() {
        return label;
    }
}
