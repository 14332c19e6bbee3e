package org.cordon.phantom;

import java.util.List;
import org.cordon.geometry.ZRange;

/** A body whose section at every height is known. */
public interface PhantomBody {
    /** What it is, for test names. */
    String name();

    /** From its lowest to its highest point. */
    ZRange zRange();

    /** Heights inside {@link #zRange()} at which the shape of the section changes abruptly, ascending. */
    List<Double> breaksMm();

    /** The exact volume in cc. */
    double volumeCc();

    /** The section at a height; empty outside {@link #zRange()}. */
    Section section(double zMm);
}
