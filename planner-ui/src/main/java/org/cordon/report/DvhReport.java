package org.cordon.report;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.cordon.dose.GridGeometry;
import org.cordon.dvh.Dvh;
import org.cordon.dvh.DvhMetric;
import org.cordon.dvh.Measurement;
import org.cordon.finding.Reason;
import org.cordon.plan.StoredDvhComparison;
import org.cordon.structure.StructureInfo;
import org.cordon.structure.ZConvention;

/**
 * Histograms of structures in one or more doses, as {@code cordon dvh} shows them.
 *
 * @param zConvention under which volumes were made
 * @param doses the one with the highest maximum first, then by label; at least one
 */
public record DvhReport(ZConvention zConvention, List<InDose> doses) {
    /** Takes immutable copies. */
    public DvhReport {
        doses = ImmutableList.copyOf(doses);
    }

    /**
     * All structures in one dose.
     *
     * @param label of the dose
     * @param summation PLAN, BEAM, ...
     * @param maxGy highest node
     * @param geometry of the grid
     * @param structures in the order of the structure set
     * @param stored what the file brought, compared
     */
    public record InDose(
            String label,
            String summation,
            double maxGy,
            GridGeometry geometry,
            List<OfStructure> structures,
            List<Stored> stored) {
        /** Takes immutable copies. */
        public InDose {
            structures = ImmutableList.copyOf(structures);
            stored = ImmutableList.copyOf(stored);
        }
    }

    /**
     * One structure.
     *
     * @param info name, number and type
     * @param dvh its histogram; empty when it cannot be measured
     * @param reason why it cannot
     * @param metrics as asked, in that order
     */
    public record OfStructure(
            StructureInfo info, Optional<Dvh> dvh, Optional<Reason> reason, List<MetricResult> metrics) {
        /** Takes an immutable copy. */
        public OfStructure {
            metrics = ImmutableList.copyOf(metrics);
        }
    }

    /**
     * One metric.
     *
     * @param metric what was asked
     * @param measurement number or reason
     */
    public record MetricResult(DvhMetric metric, Measurement measurement) {}

    /**
     * A histogram that the dose file brought.
     *
     * @param structure its structure; empty when the structure set has none of its number
     * @param comparison with the one computed here
     */
    public record Stored(Optional<OfStructure> structure, StoredDvhComparison comparison) {}
}
