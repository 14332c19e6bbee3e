package org.cordon.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.constraint.Metric;
import org.cordon.constraint.Rule;
import org.cordon.constraint.RuleGroup;
import org.cordon.dvh.Dvh;
import org.cordon.dvh.DvhMetric;
import org.cordon.dvh.Measurement;
import org.cordon.finding.Reason;
import org.cordon.structure.Body;

/** Measures one body for one row: plainly, or by the rules for small organs and for bodies that leave the dose grid. */
final class RowMeasurer {
    private static final double WHOLE = 1 - 1e-6;
    private static final String OUTSIDE = "OUTSIDE_DOSE_GRID";

    private final DvhStore store;
    private final OutsideGrid outsideGrid;
    private final double toleranceGy;
    private final BiologicalMeasurement biology;
    private final IndexMeasurement indices;

    RowMeasurer(DvhStore store, OutsideGrid outsideGrid, double toleranceGy, Scene scene, IndexMeasurement indices) {
        this.biology = new BiologicalMeasurement(scene);
        this.indices = indices;
        this.store = store;
        this.outsideGrid = outsideGrid;
        this.toleranceGy = toleranceGy;
    }

    /**
     * Measures.
     *
     * @param dose index of the dose
     * @param mustLieInside whether a part outside the grid is never judged
     */
    Measure measure(int dose, Rule rule, Body body, OptionalDouble prescriptionGy, boolean mustLieInside) {
        Dvh dvh = store.get(dose, body);
        if (!(dvh.volumeCc() > 0)) {
            return new Measure.None(Reason.of("STRUCTURE_WITHOUT_VOLUME"));
        }
        if (mustLieInside && dvh.insideDoseGridFraction() < WHOLE) {
            return new Measure.None(
                    Reason.of("CORD_SEGMENT_OUTSIDE_DOSE_GRID", "insidePercent", 100 * dvh.insideDoseGridFraction()));
        }
        if (rule.metric() instanceof Metric.Plan index) {
            return indices.measure(index, dose, body);
        }
        Optional<Measure> small = SmallOrgan.measure(rule, dvh, prescriptionGy, toleranceGy);
        if (small.isPresent()) {
            return small.get();
        }
        if (rule.metric() instanceof Metric.Biological biological) {
            return biological(rule, biological, dvh);
        }
        DvhMetric query = ((Metric.DoseVolume) rule.metric()).query();
        Measurement measured = dvh.measure(query, prescriptionGy);
        if (measured instanceof Measurement.Value value) {
            return new Measure.Value(value.value(), value.numerical(), List.of(), Optional.empty());
        }
        Reason reason = ((Measurement.NotEvaluable) measured).reason();
        return reason.code().equals(OUTSIDE) && rule.limit().isPresent()
                ? outsideGrid.measure(rule, query, dvh, store.doses().get(dose).grid(), prescriptionGy)
                : new Measure.None(reason);
    }

    /** No BED or EQD2 of the cord without the sentence that it is disputed there, and none without what hangs on alpha/beta. */
    private Measure biological(Rule rule, Metric.Biological metric, Dvh dvh) {
        if (!(biology.measure(metric, dvh) instanceof Measurement.Value value)) {
            return measure(biology.measure(metric, dvh));
        }
        List<Reason> notes = new ArrayList<>();
        if (rule.group() == RuleGroup.CORD) {
            notes.add(Reason.of("BED_DISPUTED_IN_CORD_GRADIENT"));
        }
        OptionalDouble flip = rule.limit().isPresent()
                ? biology.flip(metric, dvh, rule.limit().getAsDouble())
                : OptionalDouble.empty();
        flip.ifPresent(ratio -> notes.add(
                Reason.of("VERDICT_FLIPS_AT_ALPHA_BETA", "alphaBetaGy", ratio, "usedGy", metric.alphaBetaGy())));
        return new Measure.Value(value.value(), value.numerical(), notes, Optional.empty());
    }

    private static Measure measure(Measurement measurement) {
        return measurement instanceof Measurement.Value value
                ? new Measure.Value(value.value(), value.numerical(), List.of(), Optional.empty())
                : new Measure.None(((Measurement.NotEvaluable) measurement).reason());
    }

    /** The histogram that a reading was taken from. */
    Dvh histogram(int dose, Body body) {
        return store.get(dose, body);
    }
}
