package org.cordon.text;

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

    /** With the unit of the result, as in protocol files: {@code V10Gy[%]}. */
    public static String full(DvhMetric metric) {
        return MetricSyntax.print(metric);
    }
}
