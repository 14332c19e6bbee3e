package org.cordon.example;

/**
 * A vertebra that is treated.
 *
 * @param suffix of its structures' names, empty for the only target: {@code _T5}
 * @param level levels above T8
 */
record TargetSite(String suffix, int level) {
    /** The middle of the vertebral body. */
    double middleMm() {
        return Spine.middleOfLevelMm(level);
    }

    /** The upper end of the CTV, half a slice beyond its last plane. */
    double upperCtvMm() {
        return middleMm() + Spine.HALF_CTV_MM;
    }

    String name(String stem) {
        return stem + suffix;
    }
}
