package org.cordon.review;

import java.util.OptionalInt;
import org.cordon.constraint.Metric;
import org.cordon.dvh.Dvh;
import org.cordon.dvh.Measurement;
import org.cordon.finding.Reason;

/**
 * Measures rows in EQD2 or BED. The dose of a review is one course of one number of fractions, so each voxel is weighted by
 * the same number.
 */
final class BiologicalMeasurement {
    private final Scene scene;

    BiologicalMeasurement(Scene scene) {
        this.scene = scene;
    }

    /**
     * The number that a row asks for.
     *
     * @param metric the query in Gy with its scale and α/β
     * @param dvh of physical dose
     */
    Measurement measure(Metric.Biological metric, Dvh dvh) {
        OptionalInt fractions = scene.fractions();
        if (fractions.isEmpty()) {
            return new Measurement.NotEvaluable(Reason.of("FRACTIONS_NOT_KNOWN"));
        }
        return new Measurement.NotEvaluable(
                Reason.of("METRIC_KIND_NOT_EVALUATED", "kind", metric.scale().label()));
    }
}
