package org.cordon.constraint;

/** What a protocol is for, which decides whether it competes when none is named. */
public enum ProtocolRole {
    /** Judges a whole plan: cord, coverage, organs. May be chosen by itself when it is Clinical and the only match. */
    PLAN("plan"),
    /** A table of limits or figures to look things up in: only when named. */
    REFERENCE("reference");

    private final String label;

    ProtocolRole(String label) {
        this.label = label;
    }

    /** As in protocol files and JSON. */
    public String label() {
        return label;
    }
}
