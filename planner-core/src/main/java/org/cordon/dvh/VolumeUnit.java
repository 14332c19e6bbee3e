package org.cordon.dvh;

/** The unit in which a metric gives or takes a volume. */
public enum VolumeUnit {
    /** Cubic centimetres. */
    CC("cc"),
    /** Percent of the structure's volume. */
    PERCENT("%");

    private final String symbol;

    VolumeUnit(String symbol) {
        this.symbol = symbol;
    }

    /** As written in metric strings and reports. */
    public String symbol() {
        return symbol;
    }
}
