package org.cordon.constraint;

/** How sure a figure is, best first. */
public enum Confidence {
    /** Read in the primary source or a paper this project implements. */
    SV("sv", true),
    /** From knowledge, high confidence. */
    K_HI("k; hi", true),
    /** Verbatim transcription by a named third party. */
    T("t", false),
    /** Two or more independent secondary copies agree. */
    SV2("sv2", false),
    /** Seen only in third-party code or a secondary poster. */
    SV_WEAK("sv-weak", false),
    /** From knowledge, medium confidence. */
    K_MED("k; med", false),
    /** From knowledge, low confidence: advisory only. */
    LO("lo", false),
    /** Our own inference from published numbers: advisory only. */
    DERIVED("derived", false);

    private final String label;
    private final boolean judges;

    Confidence(String label, boolean judges) {
        this.label = label;
        this.judges = judges;
    }

    /** As in protocol files and reports. */
    public String label() {
        return label;
    }

    /** Whether a row of this confidence may pass or fail before a person has compared it with the primary source. */
    public boolean judges() {
        return judges;
    }

    /** Whether a row of this confidence is advisory whatever its file says. */
    public boolean advisoryOnly() {
        return this == LO || this == DERIVED;
    }
}
