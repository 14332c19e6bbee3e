package org.cordon.constraint;

/** Whether a protocol may be chosen without being named. */
public enum ProtocolStatus {
    /** May be chosen by itself when it is the only match. */
    CLINICAL("Clinical"),
    /** For demonstration and tests: only when named. */
    DEMO("Demo"),
    /** Not compared with its primary source: only when named, advisory. */
    UNVERIFIED("Unverified");

    private final String label;

    ProtocolStatus(String label) {
        this.label = label;
    }

    /** As in protocol files and JSON. */
    public String label() {
        return label;
    }
}
