package org.cordon.review;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.constraint.Rule;
import org.cordon.constraint.Status;
import org.cordon.constraint.StatusLogic;
import org.cordon.delineation.PartOutsideGrid;
import org.cordon.dose.DoseGrid;
import org.cordon.dvh.Bounds;
import org.cordon.dvh.Dvh;
import org.cordon.dvh.DvhMetric;
import org.cordon.dvh.Measurement;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.geometry.TangledContoursException;
import org.cordon.structure.Structure;

/**
 * Rows on a body that leaves the dose grid, where its dose is unknown and not zero (clinical.md section 0).
 *
 * <p>Any row: the part outside is counted once as 0 Gy and once as above the limit; the same verdict both ways is a
 * verdict, and the value shown is the worse of the two, with an interval that holds both. Otherwise an absolute row (Max,
 * Dcc, V[cc]) is judged on the part inside when the part outside is at least {@value #FAR_MM} mm from every target and
 * the highest dose where the body crosses the border is at most half the limit, with a WARNING and that number. Otherwise
 * the row is not evaluated.
 */
final class OutsideGrid {
    /** The part outside must be this far from every target. */
    static final double FAR_MM = 20;

    private static final double BORDER_FRACTION_OF_LIMIT = 0.5;
    private static final double WELL_ABOVE = 2;

    private final double toleranceGy;
    private final List<Structure> targets;

    OutsideGrid(double toleranceGy, List<Structure> targets) {
        this.toleranceGy = toleranceGy;
        this.targets = targets;
    }

    Measure measure(Rule rule, DvhMetric query, Dvh dvh, DoseGrid dose, OptionalDouble prescriptionGy) {
        double hottestGy = hottest(rule, dose, prescriptionGy);
        Measurement asCold = dvh.measureWithOutsideAt(query, prescriptionGy, 0);
        Measurement asHot = dvh.measureWithOutsideAt(query, prescriptionGy, hottestGy);
        if (asCold instanceof Measurement.NotEvaluable none) {
            return new Measure.None(none.reason());
        }
        if (asHot instanceof Measurement.NotEvaluable none) {
            return new Measure.None(none.reason());
        }
        Measurement.Value cold = (Measurement.Value) asCold;
        Measurement.Value hot = (Measurement.Value) asHot;
        if (status(rule, cold.value()) == status(rule, hot.value())) {
            return bothWays(rule, dvh, cold, hot);
        }
        if (MetricTraits.hotDoseGy(rule, prescriptionGy).isPresent()) {
            return byBorder(rule, dvh, dose, prescriptionGy, cold);
        }
        return new Measure.None(outside(dvh));
    }

    private Status status(Rule rule, double value) {
        return StatusLogic.judge(rule, value, List.of(), toleranceGy, true).wouldBe();
    }

    private static Measure bothWays(Rule rule, Dvh dvh, Measurement.Value cold, Measurement.Value hot) {
        boolean upper = rule.comparison().isEmpty() || rule.comparison().get().isUpperLimit();
        double worse = upper ? Math.max(cold.value(), hot.value()) : Math.min(cold.value(), hot.value());
        Bounds span = cold.numerical().span(hot.numerical());
        return new Measure.Value(worse, span, List.of(outside(dvh)), Optional.empty());
    }

    private Measure byBorder(
            Rule rule, Dvh dvh, DoseGrid dose, OptionalDouble prescriptionGy, Measurement.Value inside) {
        double limitGy = MetricTraits.hotDoseGy(rule, prescriptionGy).getAsDouble();
        Optional<PartOutsideGrid> part;
        try {
            part = PartOutsideGrid.of(dvh.body(), dose, targets);
        } catch (TangledContoursException tangled) {
            return new Measure.None(tangled.reason());
        }
        boolean far = part.isPresent()
                && part.get().distanceToTargetsMm().isPresent()
                && part.get().distanceToTargetsMm().getAsDouble() >= FAR_MM;
        boolean cool = part.isPresent()
                && part.get().highestCrossingGy().isPresent()
                && part.get().highestCrossingGy().getAsDouble() <= BORDER_FRACTION_OF_LIMIT * limitGy;
        if (!far || !cool) {
            return new Measure.None(outside(dvh));
        }
        Reason reason = Reason.of(
                "JUDGED_ON_PART_INSIDE_GRID",
                "borderGy",
                part.get().highestCrossingGy().getAsDouble(),
                "limitGy",
                limitGy,
                "insidePercent",
                100 * dvh.insideDoseGridFraction());
        return new Measure.Value(
                inside.value(),
                inside.numerical(),
                List.of(reason),
                Optional.of(Finding.warning(reason, dvh.body().structure().name())));
    }

    private static double hottest(Rule rule, DoseGrid dose, OptionalDouble prescriptionGy) {
        double limitGy = MetricTraits.hotDoseGy(rule, prescriptionGy).orElse(0);
        double limit = rule.limit().orElse(0);
        double prescribed = prescriptionGy.orElse(0);
        return WELL_ABOVE * Math.max(Math.max(limitGy, limit), Math.max(dose.maxGy(), prescribed));
    }

    private static Reason outside(Dvh dvh) {
        return Reason.of("OUTSIDE_DOSE_GRID", "insidePercent", 100 * dvh.insideDoseGridFraction());
    }
}
