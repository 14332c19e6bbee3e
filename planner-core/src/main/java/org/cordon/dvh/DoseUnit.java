package org.cordon.dvh;

/** The unit in which a metric gives or takes a dose. */
public enum DoseUnit {
    /** Gray. */
    GY("Gy"),
    /** Centigray. */
    CGY("cGy"),
    /** Percent of the prescribed dose. */
    PERCENT("%");

    private final String symbol;

    DoseUnit(String symbol) {
        this.symbol = symbol;
    }

    /** As written in metric strings and reports. */
    public String symbol() {
        return symbol;
    }
}
