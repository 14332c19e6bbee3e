package org.cordon.constraint;

/** How a value is held against its limit, exactly as the source prints it. */
public enum Comparison {
    /** Strictly below. */
    LESS("<"),
    /** At or below. */
    LESS_OR_EQUAL("<="),
    /** Strictly above. */
    GREATER(">"),
    /** At or above. */
    GREATER_OR_EQUAL(">=");

    private final String symbol;

    Comparison(String symbol) {
        this.symbol = symbol;
    }

    /** ASCII, as in protocol files and JSON. */
    public String symbol() {
        return symbol;
    }

    /** Whether larger values are worse. */
    public boolean isUpperLimit() {
        return this == LESS || this == LESS_OR_EQUAL;
    }

    /** Whether a value meets a limit, without tolerance. */
    public boolean holds(double value, double limit) {
        return switch (this) {
            case LESS -> value < limit;
            case LESS_OR_EQUAL -> value <= limit;
            case GREATER -> value > limit;
            case GREATER_OR_EQUAL -> value >= limit;
        };
    }
}
