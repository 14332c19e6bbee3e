package org.cordon.plan;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.cordon.finding.Reason;

/**
 * What belongs together: one plan with its structure set, doses and images, or the same for files without a plan.
 *
 * @param plan empty when the files have no plan
 * @param structureSet empty when it is not there or cannot be told
 * @param doses every dose of the plan, by UID; which of them is the dose of the plan is judged elsewhere
 * @param images the series that the structure set was drawn on
 * @param assumption what was assumed where a reference is missing, empty when all rests on references
 */
public record PlanLink(
        Optional<RtPlan> plan,
        Optional<StructureSet> structureSet,
        List<RtDose> doses,
        List<ImageSeries> images,
        Optional<Reason> assumption) {
    /** Takes immutable copies. */
    public PlanLink {
        doses = ImmutableList.copyOf(doses);
        images = ImmutableList.copyOf(images);
    }
}
