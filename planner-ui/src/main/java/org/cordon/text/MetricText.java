package org.cordon.text;

import org.cordon.constraint.Metric;
import org.cordon.constraint.MetricSyntax;
import org.cordon.dvh.DvhMetric;

/** Metrics as a table heads them. */
public final class MetricText {
    private MetricText() {}

    /** Without the unit of the result, which stands with the value: {@code V10Gy}, {@code D0.03cc}. */
    public static String brief(DvhMetric metric) {
        String full = full(metric);
        return full.substring(0, full.indexOf('['));
    }

    /**
     * Without the unit where that stands with the value: {@code V10Gy}. A biological dose keeps its scale, {@code
     * Max[EQD2(2)]}, because a number in Gy alone would be taken for physical dose.
     */
    public static String brief(Metric metric) {
        return metric instanceof Metric.DoseVolume dose ? brief(dose.query()) : full(metric);
    }

    /** As in protocol files: {@code V10Gy[%]}. */
    public static String full(Metric metric) {
        return MetricSyntax.print(metric);
    }

    /** With the unit of the result, as in protocol files: {@code V10Gy[%]}. */
    public static String full(DvhMetric metric) {
        return MetricSyntax.print(metric);
    }
}
