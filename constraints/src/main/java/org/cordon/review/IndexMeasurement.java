package org.cordon.review;

import java.util.OptionalDouble;
import org.cordon.constraint.Metric;
import org.cordon.dvh.Measurement;
import org.cordon.finding.Reason;
import org.cordon.structure.Body;

/** Measures rows that ask for an index of the plan, such as {@code paddickCi(PTV)}. */
final class IndexMeasurement {
    private final Scene scene;

    IndexMeasurement(Scene scene) {
        this.scene = scene;
    }

    /**
     * The number that a row asks for.
     *
     * @param metric the index with its structures
     * @param target the body of the index's first structure
     * @param dose that is judged
     * @param prescriptionGy of the target
     */
    Measurement measure(Metric.Plan metric, Body target, JudgedDose dose, OptionalDouble prescriptionGy) {
        if (scene.targets().unknown().isPresent()) {
            return new Measurement.NotEvaluable(scene.targets().unknown().get());
        }
        return new Measurement.NotEvaluable(
                Reason.of("METRIC_KIND_NOT_EVALUATED", "kind", metric.index().label()));
    }
}
