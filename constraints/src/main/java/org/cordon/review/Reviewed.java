package org.cordon.review;

import java.util.Optional;
import org.cordon.dose.DoseGrid;
import org.cordon.plan.RtPlan;
import org.cordon.plan.StructureSet;

/**
 * A review with what a picture of it is drawn from: the very structures, plan and dose that were judged.
 *
 * @param result of the review
 * @param structures whose structures were judged
 * @param plan that was checked; empty when the files hold none
 * @param dose the first of the doses that were judged; empty when none could be
 */
public record Reviewed(ReviewResult result, StructureSet structures, Optional<RtPlan> plan, Optional<DoseGrid> dose) {}
