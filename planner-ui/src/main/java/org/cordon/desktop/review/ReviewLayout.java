package org.cordon.desktop.review;

/**
 * How the review uses the width of the window. The table never gives way: below 1280 px the right column becomes tabs.
 *
 * @param left width of the table's column
 * @param upright width of sagittal and coronal slice
 * @param compact whether words and columns are dropped
 * @param tabs whether one picture is shown at a time
 * @param columns of the table
 */
record ReviewLayout(double left, double upright, boolean compact, boolean tabs, Columns columns) {
    private static final double TABS_BELOW = 1280;
    private static final double COMPACT_BELOW = 1400;
    private static final double SOURCE_FROM = 1800;

    /** The layout of a window so many px wide. */
    static ReviewLayout of(double width) {
        if (width < COMPACT_BELOW) {
            return new ReviewLayout(612, 176, true, width < TABS_BELOW, Columns.compact());
        }
        return width < SOURCE_FROM
                ? new ReviewLayout(700, 308, false, false, Columns.wide())
                : new ReviewLayout(860, 308, false, false, Columns.withSource());
    }
}
