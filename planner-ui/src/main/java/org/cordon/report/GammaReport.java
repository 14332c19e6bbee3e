package org.cordon.report;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.dose.GridGeometry;
import org.cordon.finding.Reason;
import org.cordon.gamma.GammaCriteria;
import org.cordon.gamma.GammaStatistics;
import org.cordon.structure.StructureInfo;

/**
 * A comparison of two doses.
 *
 * @param reference its nodes were the points
 * @param evaluated was searched
 * @param criteria the criteria
 * @param normalisationGy the dose that normalised
 * @param all statistics of every compared point
 * @param regions statistics of the structures asked for
 * @param minPassPercent pass rate that was asked for
 * @param remarks what a person must know beside the numbers
 */
public record GammaReport(
        Dose reference,
        Dose evaluated,
        GammaCriteria criteria,
        double normalisationGy,
        GammaStatistics all,
        List<Region> regions,
        OptionalDouble minPassPercent,
        List<Reason> remarks) {
    /** Pass rate from which TG-218 finds a comparison within tolerance. */
    public static final double TOLERANCE_PERCENT = 95;
    /** Pass rate below which TG-218 asks for action. */
    public static final double ACTION_PERCENT = 90;
    /** Where the levels stand. */
    public static final String SOURCE = "Miften et al. 2018, AAPM TG-218, doi 10.1002/mp.12810";

    /** Takes immutable copies. */
    public GammaReport {
        regions = ImmutableList.copyOf(regions);
        remarks = ImmutableList.copyOf(remarks);
    }

    /**
     * A dose as shown.
     *
     * @param label modality and short hash
     * @param maxGy highest node
     * @param summation as in the file
     * @param geometry its nodes
     */
    public record Dose(String label, double maxGy, String summation, GridGeometry geometry) {}

    /**
     * Statistics inside a structure.
     *
     * @param info the structure
     * @param nodes reference nodes inside, compared or not
     * @param statistics of those compared
     * @param reason why there is no pass rate; empty when there is one
     */
    public record Region(StructureInfo info, int nodes, GammaStatistics statistics, Optional<Reason> reason) {}

    /** What TG-218 calls a pass rate. */
    public enum Level {
        /** 95 % and more. */
        WITHIN_TOLERANCE,
        /** From 90 % to below 95 %: to be investigated. */
        BELOW_TOLERANCE,
        /** Below 90 %: fails. */
        BELOW_ACTION
    }

    /** The level of the whole comparison; empty with other criteria than those the levels are stated for, or no points. */
    public Optional<Level> level() {
        OptionalDouble rate = all.passRatePercent();
        if (rate.isEmpty() || !criteria.areThoseOfTg218()) {
            return Optional.empty();
        }
        if (rate.getAsDouble() >= TOLERANCE_PERCENT) {
            return Optional.of(Level.WITHIN_TOLERANCE);
        }
        return Optional.of(rate.getAsDouble() >= ACTION_PERCENT ? Level.BELOW_TOLERANCE : Level.BELOW_ACTION);
    }

    /** Whether something asked for has no number. */
    public boolean isComplete() {
        return all.points() > 0
                && regions.stream().allMatch(region -> region.reason().isEmpty());
    }

    /** Whether every pass rate asked for reaches the one demanded: the regions where there are any, else the whole. */
    public Optional<Boolean> passed() {
        if (minPassPercent.isEmpty()) {
            return Optional.empty();
        }
        double wanted = minPassPercent.getAsDouble();
        return Optional.of(
                regions.isEmpty()
                        ? reaches(all, wanted)
                        : regions.stream().allMatch(region -> reaches(region.statistics(), wanted)));
    }

    private static boolean reaches(GammaStatistics statistics, double percent) {
        return statistics.passRatePercent().orElse(-1) >= percent;
    }
}
