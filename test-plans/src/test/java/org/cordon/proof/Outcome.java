package org.cordon.proof;

import org.cordon.structure.ZConvention;

/**
 * One number against the truth.
 *
 * @param setting what was measured where
 * @param metric Volume in %, gap in points, D95%, V30, Max, ...
 * @param error number less truth
 * @param held whether its interval holds the truth; true where it has none
 * @param width of its interval
 */
record Outcome(Setting setting, String metric, double error, boolean held, double width) {
    static final String VOLUME = "Volume";
    static final String GAP = "gap";

    /**
     * Where a number was measured.
     *
     * @param body what it is
     * @param sizeMm its diameter
     * @param slices distance of planes
     * @param gridMm distance of dose nodes
     * @param field kind of dose
     * @param convention of the z axis
     * @param against what it is held against
     */
    record Setting(
            String body,
            double sizeMm,
            String slices,
            double gridMm,
            String field,
            ZConvention convention,
            Against against) {}

    /** What a number is held against. */
    enum Against {
        /** The body itself: what drawing it on planes costs is in the error. */
        BODY,
        /** The slabs that the z convention makes of the planes: the engine's own error. */
        SLABS
    }

    /** Whether the number has an interval. */
    boolean hasInterval() {
        return !metric.equals(VOLUME) && !metric.equals(GAP);
    }

    /** The class of metric of the intervals' calibration. */
    String metricClass() {
        if (metric.startsWith("D")) {
            return metric.endsWith("cc") ? "Dcc" : "Dx%";
        }
        return metric.startsWith("V") && hasInterval() ? "Vx" : metric;
    }
}
