package org.cordon.phantom;

import java.util.List;
import org.cordon.geometry.Ring;

/** A body cut by an axial plane. */
public interface Section {
    /** The area in mm² of the part inside a region of the plane. */
    double areaWithinMm2(PlaneRegion region);

    /** Whether a point of the plane lies inside. */
    boolean contains(double xMm, double yMm);

    /**
     * Its outlines, to be read by the even-odd rule; empty for an empty section.
     *
     * @param vertices of each outline
     */
    List<Ring> rings(int vertices);

    /** The area in mm². */
    default double areaMm2() {
        return areaWithinMm2(new PlaneRegion.Everything());
    }
}
