package org.cordon.constraint;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.cordon.dvh.DoseUnit;
import org.cordon.dvh.DvhMetric;

/**
 * One number that a rule asks for: of a dose-volume histogram, of the biologically weighted dose, or of the plan as a
 * whole. Written and read by {@link MetricSyntax}.
 */
public sealed interface Metric {
    /** The unit symbol of the number: {@code Gy}, {@code cGy}, {@code %}, {@code cc}, {@code mm}, empty for a ratio. */
    String unitSymbol();

    /** Whether it takes or gives a dose in percent of the prescription, or compares with the prescribed isodose. */
    boolean needsPrescription();

    /**
     * What is asked of a histogram of physical dose: the metric itself, for biology the same query in Gy, nothing for an
     * index of the plan.
     */
    Optional<DvhMetric> histogramQuery();

    /** A number of the histogram of physical dose. */
    static Metric of(DvhMetric query) {
        return new DoseVolume(query);
    }

    /**
     * {@code D0.03cc[Gy]}: a number of the histogram of physical dose.
     *
     * @param query in AAPM TG-263 notation
     */
    record DoseVolume(DvhMetric query) implements Metric {
        @Override
        public String unitSymbol() {
            return query.unitSymbol();
        }

        @Override
        public boolean needsPrescription() {
            return query.needsPrescription();
        }

        @Override
        public Optional<DvhMetric> histogramQuery() {
            return Optional.of(query);
        }
    }

    /**
     * {@code Max[EQD2(2)]}, {@code D0.03cc[BED(0.87)]}: a dose of the histogram, each voxel weighted by its dose per
     * fraction. Its unit is Gy, of EQD2 or BED and not of physical dose.
     *
     * @param query the dose asked for, in Gy: a dose at a volume, to a cold volume, or a statistic
     * @param scale EQD2 or BED
     * @param alphaBetaGy α/β of the linear-quadratic model, positive
     */
    record Biological(DvhMetric query, BiologicalScale scale, double alphaBetaGy) implements Metric {
        /** Checks that the query gives a dose in Gy. */
        public Biological {
            if (!query.unitSymbol().equals(DoseUnit.GY.symbol())) {
                throw new IllegalArgumentException("a biological metric needs a query in Gy");
            }
            if (!(alphaBetaGy > 0 && Double.isFinite(alphaBetaGy))) {
                throw new IllegalArgumentException("alphaBetaGy must be finite and > 0, was " + alphaBetaGy);
            }
        }

        @Override
        public String unitSymbol() {
            return DoseUnit.GY.symbol();
        }

        @Override
        public boolean needsPrescription() {
            return false;
        }

        @Override
        public Optional<DvhMetric> histogramQuery() {
            return Optional.of(query);
        }
    }

    /**
     * {@code paddickCi(PTV)}: an index of the plan.
     *
     * @param index which
     * @param structures its arguments: the target first, as many as the index takes
     */
    record Plan(PlanIndex index, List<String> structures) implements Metric {
        /** Checks the number of arguments. */
        public Plan {
            structures = ImmutableList.copyOf(structures);
            if (structures.size() != index.structures()) {
                throw new IllegalArgumentException(
                        index.label() + " takes " + index.structures() + " structures, not " + structures.size());
            }
        }

        @Override
        public String unitSymbol() {
            return index.unitSymbol();
        }

        @Override
        public boolean needsPrescription() {
            return true;
        }

        @Override
        public Optional<DvhMetric> histogramQuery() {
            return Optional.empty();
        }
    }
}
