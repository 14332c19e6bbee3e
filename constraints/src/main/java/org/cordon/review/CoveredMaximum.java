package org.cordon.review;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.delineation.PartOutsideGrid;
import org.cordon.dose.DoseGrid;
import org.cordon.dvh.DoseUnit;
import org.cordon.dvh.Dvh;
import org.cordon.dvh.DvhCalculator;
import org.cordon.dvh.DvhMetric;
import org.cordon.dvh.Measurement;
import org.cordon.structure.Body;
import org.cordon.structure.Structure;
import org.cordon.structure.ZConvention;

/** The highest dose of a structure that lies wholly inside the grid, or is cool where it leaves it. */
final class CoveredMaximum {
    /** A maximum counts when the dose where the structure leaves the grid is at most this part of it. */
    private static final double BORDER_FRACTION = 0.5;

    private static final DvhMetric MAX = new DvhMetric.DoseStatistic(DvhMetric.Statistic.MAX, DoseUnit.GY);

    private CoveredMaximum() {}

    /** The maximum with its interval; empty where the grid may cut it off. */
    static Optional<Measurement.Value> of(Structure structure, DoseGrid dose) {
        Body body = Body.of(structure, ZConvention.HALF_SLICE);
        Dvh dvh = DvhCalculator.calculate(body, dose);
        if (!(dvh.volumeCc() > 0) || !(dvh.insideDoseGridFraction() > 0)) {
            return Optional.empty();
        }
        if (!(dvh.measureWithOutsideAt(MAX, OptionalDouble.empty(), 0) instanceof Measurement.Value value)) {
            return Optional.empty();
        }
        Optional<PartOutsideGrid> outside = PartOutsideGrid.of(body, dose, List.of());
        boolean cool = outside.isEmpty()
                || outside.get().highestCrossingGy().orElse(Double.POSITIVE_INFINITY)
                        <= BORDER_FRACTION * value.value();
        return cool ? Optional.of(value) : Optional.empty();
    }
}
