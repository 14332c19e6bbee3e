package org.cordon.picture;

import org.cordon.geometry.Point3;

/** The three planes that slices are shown in, seen as radiologists see them: from the feet, from the left, from the front. */
public enum Plane {
    /** x to the right of the picture, y downwards; positions along z. */
    AXIAL,
    /** y to the right of the picture, z upwards; positions along x. */
    SAGITTAL,
    /** x to the right of the picture, z upwards; positions along y. */
    CORONAL;

    /** The coordinate to the right of the picture. */
    public double across(Point3 point) {
        return this == SAGITTAL ? point.yMm() : point.xMm();
    }

    /** The coordinate along the picture's vertical: downwards in axial, upwards in the others. */
    public double along(Point3 point) {
        return this == AXIAL ? point.yMm() : point.zMm();
    }

    /** The coordinate through the picture. */
    public double through(Point3 point) {
        return switch (this) {
            case AXIAL -> point.zMm();
            case SAGITTAL -> point.xMm();
            case CORONAL -> point.yMm();
        };
    }

    /** The point of a place in a slice. */
    public Point3 point(double across, double along, double through) {
        return switch (this) {
            case AXIAL -> new Point3(across, along, through);
            case SAGITTAL -> new Point3(through, across, along);
            case CORONAL -> new Point3(across, through, along);
        };
    }

    /** Whether the picture's vertical runs upwards. */
    public boolean isUpwards() {
        return this != AXIAL;
    }
}
