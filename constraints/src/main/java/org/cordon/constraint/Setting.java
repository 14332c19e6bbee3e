package org.cordon.constraint;

/** The clinical situation, stated by a person. */
public enum Setting {
    /** The spine was not irradiated before. */
    DENOVO("denovo"),
    /** The spine was irradiated before. */
    REIRRADIATED("reirradiated"),
    /** After surgery. */
    POSTOP("postop"),
    /** The target lies in the cord: no published limits, at best REVIEW. */
    INTRAMEDULLARY("intramedullary");

    private final String label;

    Setting(String label) {
        this.label = label;
    }

    /** As in options, case files and JSON. */
    public String label() {
        return label;
    }
}
