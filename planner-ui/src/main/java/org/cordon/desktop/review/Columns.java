package org.cordon.desktop.review;

/**
 * Widths of the table's columns in px; 0 leaves a column out.
 *
 * @param status icon and word
 * @param structure swatch and name
 * @param metric brief name
 * @param value with unit
 * @param bounds interval
 * @param limit with comparison
 * @param bar margin bar
 * @param margin in percent
 * @param source of the limit
 * @param rowHeight of a row
 * @param groupHeight of a group's head
 */
record Columns(
        double status,
        double structure,
        double metric,
        double value,
        double bounds,
        double limit,
        double bar,
        double margin,
        double source,
        double rowHeight,
        double groupHeight) {
    /** At 1600 px and wider. */
    static Columns wide() {
        return new Columns(112, 138, 66, 66, 86, 70, 84, 52, 0, 27, 26);
    }

    /** From 1800 px on: with the source of each limit. */
    static Columns withSource() {
        return new Columns(112, 138, 66, 66, 86, 70, 84, 52, 160, 27, 26);
    }

    /** Below 1400 px: the interval stands in the tooltip and in the explanation. */
    static Columns compact() {
        return new Columns(108, 140, 64, 64, 0, 70, 84, 54, 0, 22, 24);
    }

    double total() {
        return status + structure + metric + value + bounds + limit + bar + margin + source;
    }
}
