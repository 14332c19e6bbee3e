package org.cordon.constraint;

/** How a row is applied to a paired organ. */
public enum Sides {
    /** To the organ as a whole: of a paired one, the union of both sides; one side alone is not evaluated. */
    UNION("union"),
    /** To each side by itself, as for an "ipsilateral" organ: both are judged and the worse counts. */
    EACH("each");

    private final String label;

    Sides(String label) {
        this.label = label;
    }

    /** As in protocol files and JSON. */
    public String label() {
        return label;
    }
}
