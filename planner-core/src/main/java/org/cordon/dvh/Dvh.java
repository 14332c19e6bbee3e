package org.cordon.dvh;

import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.dose.GridGeometry;
import org.cordon.geometry.Point3;
import org.cordon.structure.Body;

/** The dose-volume histogram of one body in one dose grid. Immutable and thread-safe. */
public interface Dvh {
    /** The body it was computed for: structure, z convention, clip. */
    Body body();

    /** The nodes of the dose it was computed in. */
    GridGeometry grid();

    /** The volume of the body in cc, the part outside the dose grid included. */
    double volumeCc();

    /** The part of the volume inside the box of the outermost dose nodes, 0 to 1. */
    double insideDoseGridFraction();

    /** The highest dose of the part inside the grid, its surface included; empty when nothing is inside. */
    OptionalDouble maxGy();

    /** The lowest dose of the part inside the grid, its surface included; empty when nothing is inside. */
    OptionalDouble minGy();

    /** The mean dose of the part inside the grid; empty when nothing is inside. */
    OptionalDouble meanGy();

    /** Where the highest dose lies. */
    Optional<Point3> maxLocation();

    /** The volume in cc inside the grid that receives at least a dose. */
    double volumeAtLeastCc(double doseGy);

    /**
     * A metric with its numerical interval, for a body wholly inside the grid.
     *
     * @param metric what is wanted
     * @param prescriptionGy of the target the metric refers to; needed where dose is in percent
     * @return not evaluable with {@code OUTSIDE_DOSE_GRID} when a part lies outside,
     *     {@code STRUCTURE_SMALLER_THAN_METRIC_VOLUME} (arg {@code maxGy}) for Dcc beyond the volume, {@code
     *     NO_PRESCRIPTION} when percent is asked without one
     */
    Measurement measure(DvhMetric metric, OptionalDouble prescriptionGy);

    /**
     * A metric with the part outside the grid counted as if it received one dose everywhere.
     *
     * @param metric what is wanted
     * @param prescriptionGy as in {@link #measure}
     * @param outsideDoseGy dose of the outside part, 0 or above every limit
     */
    Measurement measureWithOutsideAt(DvhMetric metric, OptionalDouble prescriptionGy, double outsideDoseGy);
}
