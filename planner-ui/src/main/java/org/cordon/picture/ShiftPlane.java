package org.cordon.picture;

import org.cordon.scenario.Direction;

/** A plane in which shifts of the patient are drawn, seen as slices are: from the feet, from the left, from the front. */
public enum ShiftPlane {
    /** Left at the right of the picture, anterior up. */
    AXIAL,
    /** Posterior at the right of the picture, superior up. */
    SAGITTAL,
    /** Left at the right of the picture, superior up. */
    CORONAL;

    /**
     * The patient's direction of a direction in the picture.
     *
     * @param across -1 to the left of the picture, 0, 1 to the right
     * @param upwards -1 down, 0, 1 up; not both 0
     */
    public Direction direction(int across, int upwards) {
        return switch (this) {
            case AXIAL -> new Direction(across, -upwards, 0);
            case SAGITTAL -> new Direction(0, across, upwards);
            case CORONAL -> new Direction(across, 0, upwards);
        };
    }

    /** Steps in the picture once around, from the right against the clock: across, upwards. */
    public static int[][] around() {
        return new int[][] {{1, 0}, {1, 1}, {0, 1}, {-1, 1}, {-1, 0}, {-1, -1}, {0, -1}, {1, -1}};
    }
}
