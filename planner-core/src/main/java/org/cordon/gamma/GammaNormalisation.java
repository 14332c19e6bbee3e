package org.cordon.gamma;

/** What the dose criterion is a percentage of. */
public enum GammaNormalisation {
    /** Of one dose for all points: the normalisation dose. */
    GLOBAL("global"),
    /** Of the reference dose at each point. */
    LOCAL("local");

    private final String label;

    GammaNormalisation(String label) {
        this.label = label;
    }

    /** The name on the command line and in JSON. */
    public String label() {
        return label;
    }
}
