package org.cordon.constraint;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * What few rows have.
 *
 * @param when the row applies
 * @param failOnly exceeding the limit fails, meeting it proves nothing: the row then stands outside the verdict
 * @param standInMustContain only a structure that contains the one the limit was derived on may stand in for it
 * @param bins named steps of the value
 * @param score a score of the value
 * @param edition of the source
 * @param endpoint what the limit guards against, as the source names it; empty when none is given
 * @param risk that the source gives for a plan at the limit; empty when none is given
 * @param contradictions other sources that say something else
 * @param byTargetVolume limits and variations that take the place of the row's by the volume of the target
 */
public record RuleDetails(
        RuleConditions when,
        boolean failOnly,
        boolean standInMustContain,
        Optional<PerformanceBins> bins,
        Optional<ScoreCurve> score,
        String edition,
        String endpoint,
        String risk,
        List<Contradiction> contradictions,
        Optional<VolumeTable> byTargetVolume) {
    /** Nothing of all that. */
    public static final RuleDetails NONE = new RuleDetails(
            RuleConditions.ALWAYS, false, false, Optional.empty(), Optional.empty(), "", "", "", List.of());

    /** Takes an immutable copy. */
    public RuleDetails {
        contradictions = ImmutableList.copyOf(contradictions);
    }

    /** Details of a row whose limit does not depend on the target's volume. */
    public RuleDetails(
            RuleConditions when,
            boolean failOnly,
            boolean standInMustContain,
            Optional<PerformanceBins> bins,
            Optional<ScoreCurve> score,
            String edition,
            String endpoint,
            String risk,
            List<Contradiction> contradictions) {
        this(
                when,
                failOnly,
                standInMustContain,
                bins,
                score,
                edition,
                endpoint,
                risk,
                contradictions,
                Optional.empty());
    }

    /** A row that applies under conditions. */
    public static RuleDetails when(RuleConditions conditions) {
        return new RuleDetails(conditions, false, false, Optional.empty(), Optional.empty(), "", "", "", List.of());
    }

    /** The same for other conditions. */
    public RuleDetails withConditions(RuleConditions conditions) {
        return new RuleDetails(
                conditions,
                failOnly,
                standInMustContain,
                bins,
                score,
                edition,
                endpoint,
                risk,
                contradictions,
                byTargetVolume);
    }

    /** The same with bins and score. */
    public RuleDetails withPerformance(Optional<PerformanceBins> newBins, Optional<ScoreCurve> newScore) {
        return new RuleDetails(
                when,
                failOnly,
                standInMustContain,
                newBins,
                newScore,
                edition,
                endpoint,
                risk,
                contradictions,
                byTargetVolume);
    }
}
