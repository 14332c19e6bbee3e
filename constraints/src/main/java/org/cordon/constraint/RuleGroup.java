package org.cordon.constraint;

/** Where a row stands among the others, in the order in which people read them. */
public enum RuleGroup {
    /** Cord, sac and cauda equina: always first. */
    CORD("cord"),
    /** Coverage of the targets. */
    TARGET("target"),
    /** Every other organ. */
    ORGAN("organ");

    private final String label;

    RuleGroup(String label) {
        this.label = label;
    }

    /** As in protocol files and JSON. */
    public String label() {
        return label;
    }
}
