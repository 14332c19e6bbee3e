package org.cordon.plan;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;

/**
 * Which objects of a plan set belong together, by their identifiers: plan to structure set, dose to plan, structure set
 * to images. A reference that cannot be resolved is never replaced by a guess; only where a file makes no reference
 * at all is the one candidate taken, and {@link PlanLink#assumption()} says so.
 */
public final class PlanLinks {
    private final List<RtPlan> plans;
    private final List<StructureSet> structureSets;
    private final List<RtDose> doses;
    private final List<ImageSeries> images;

    private PlanLinks(
            List<RtPlan> plans, List<StructureSet> structureSets, List<RtDose> doses, List<ImageSeries> images) {
        this.plans = ImmutableList.copyOf(plans);
        this.structureSets = ImmutableList.copyOf(structureSets);
        this.doses = ImmutableList.copyOf(doses);
        this.images = ImmutableList.copyOf(images);
    }

    /** The links of a plan set. */
    public static PlanLinks of(PlanSet set) {
        return of(set.plans(), set.structureSets(), set.doses(), set.images());
    }

    /** The links of objects that are not a plan set yet. */
    public static PlanLinks of(
            List<RtPlan> plans, List<StructureSet> structureSets, List<RtDose> doses, List<ImageSeries> images) {
        return new PlanLinks(plans, structureSets, doses, images);
    }

    /**
     * What belongs to a plan. A plan that names no structure set gets the only one there is, when it shares the frame of
     * reference with every dose of the plan.
     */
    public PlanLink link(RtPlan plan) {
        List<RtDose> own = doses.stream()
                .filter(dose -> dose.referencedPlanUids().contains(plan.uid()))
                .toList();
        if (plan.structureSetUid().isPresent()) {
            String uid = plan.structureSetUid().get();
            return link(
                    Optional.of(plan),
                    structureSets.stream()
                            .filter(set -> set.input().sopInstanceUid().equals(uid))
                            .findFirst(),
                    own,
                    Optional.empty());
        }
        Optional<StructureSet> only = only().filter(set -> own.stream().allMatch(dose -> shareFrame(set, dose)));
        return link(
                Optional.of(plan),
                only,
                own,
                only.map(set -> Reason.of(
                        "STRUCTURE_SET_ASSUMED", "structureSet", set.input().label())));
    }

    /**
     * What belongs together in files without a plan: the only structure set and every dose on its frame of reference.
     * Without a structure set, or with several, all doses are given.
     *
     * @throws IllegalStateException when there is a plan
     */
    public PlanLink withoutPlan() {
        if (!plans.isEmpty()) {
            throw new IllegalStateException("there are plans");
        }
        Optional<StructureSet> only = only();
        List<RtDose> own = doses.stream()
                .filter(dose -> only.isEmpty() || shareFrame(only.get(), dose))
                .toList();
        return link(
                Optional.empty(),
                only,
                own,
                only.map(set -> Reason.of(
                        "LINKED_BY_FRAME_ONLY", "structureSet", set.input().label())));
    }

    /**
     * Why objects could not be linked, and where linked objects contradict each other. The reader of files puts these
     * into {@link PlanSet#findings()}.
     */
    public List<Finding> findings() {
        return new LinkFindings(this, plans, structureSets, doses, images).all();
    }

    /** Whether a dose lies in the one frame of reference that a structure set is drawn in. */
    public static boolean shareFrame(StructureSet set, RtDose dose) {
        return set.frameOfReferenceUids().size() == 1
                && set.frameOfReferenceUids().contains(dose.frameOfReferenceUid());
    }

    /** The series that hold at least one of the images that a structure set refers to. */
    List<ImageSeries> images(StructureSet set) {
        return images.stream()
                .filter(series -> series.sopInstanceUids().stream().anyMatch(set.referencedImageUids()::contains))
                .toList();
    }

    private Optional<StructureSet> only() {
        return structureSets.size() == 1 ? Optional.of(structureSets.get(0)) : Optional.empty();
    }

    private PlanLink link(
            Optional<RtPlan> plan, Optional<StructureSet> set, List<RtDose> own, Optional<Reason> assumption) {
        return new PlanLink(plan, set, own, set.map(this::images).orElse(List.of()), assumption);
    }
}
