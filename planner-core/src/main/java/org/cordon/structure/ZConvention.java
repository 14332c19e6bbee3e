package org.cordon.structure;

/**
 * How a stack of planar contours becomes a volume. Planning systems differ here, and small structures differ most, so
 * the convention is named with every number.
 */
public enum ZConvention {
    /** Each contour is a slab that reaches half way to its neighbours; end contours reach half a slice out. */
    HALF_SLICE("half-slice"),
    /** As half-slice between contours, but nothing beyond the end contours; closest to what Eclipse reports. */
    NONE("none"),
    /** Shape-interpolated between contours, with end caps clamped to half a slice. */
    SHAPE("shape");

    private final String label;

    ZConvention(String label) {
        this.label = label;
    }

    /** The name in options, JSON and reports. */
    public String label() {
        return label;
    }
}
