package org.cordon.review;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.cordon.constraint.Metric;
import org.cordon.finding.Finding;
import org.cordon.structure.Body;
import org.cordon.structure.Structure;

/** Measures and judges planned rows in the doses of a store. */
final class RowJudging {
    private final DvhStore store;
    private final IndexMeasurement indices;
    private final RowEvaluator evaluator;

    RowJudging(Scene scene, DvhStore store, IndexStore indices) {
        this.store = store;
        this.indices = new IndexMeasurement(scene, store, indices);
        double toleranceGy = scene.protocol().doseToleranceGy();
        List<Structure> measurable = scene.targetStructures().stream()
                .filter(Structure::isMeasurable)
                .toList();
        RowMeasurer measurer =
                new RowMeasurer(store, new OutsideGrid(toleranceGy, measurable), toleranceGy, scene, this.indices);
        this.evaluator = new RowEvaluator(scene.protocol(), store, measurer);
    }

    /**
     * Rows with what they mean beside their status.
     *
     * @param rows in the order in which they were planned
     * @param findings that they raise
     */
    record Judged(List<ConstraintRow> rows, List<Finding> findings) {
        Judged {
            rows = ImmutableList.copyOf(rows);
            findings = ImmutableList.copyOf(findings);
        }
    }

    /** Every body that rows need a histogram of, and those of the targets. */
    static Set<Body> bodies(List<PlannedRow> planned, Targets targets) {
        Set<Body> bodies = new LinkedHashSet<>(DosePlausibility.bodies(targets));
        for (PlannedRow row : planned) {
            if (row instanceof PlannedRow.Measured measured) {
                bodies.addAll(RowEvaluator.bodies(measured));
            }
        }
        return bodies;
    }

    /** Tasks that make ahead what rows need beside histograms; the bodies must have been computed. */
    List<Callable<Object>> ahead(List<PlannedRow> planned) {
        Set<Body> asked = new LinkedHashSet<>();
        for (PlannedRow row : planned) {
            if (row instanceof PlannedRow.Measured measured
                    && measured.head().rule().metric() instanceof Metric.Plan) {
                asked.addAll(RowEvaluator.bodies(measured));
            }
        }
        List<Callable<Object>> tasks = new ArrayList<>();
        for (int dose = 0; dose < store.doses().size(); dose++) {
            for (Body body : asked) {
                tasks.addAll(indices.ahead(dose, body));
            }
        }
        return tasks;
    }

    /** All rows; the bodies must have been computed. */
    Judged all(List<PlannedRow> planned) {
        List<ConstraintRow> rows = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (PlannedRow row : planned) {
            if (row instanceof PlannedRow.Settled settled) {
                rows.add(settled.row());
            } else {
                EvaluatedRow evaluated = evaluator.evaluate((PlannedRow.Measured) row);
                rows.add(evaluated.row());
                findings.addAll(evaluated.findings());
            }
        }
        return new Judged(EitherOrNote.added(rows), findings);
    }

    /** One row. */
    EvaluatedRow one(PlannedRow.Measured row) {
        return evaluator.evaluate(row);
    }
}
