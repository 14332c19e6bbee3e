package org.cordon.review;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cordon.plan.DoseReference;
import org.cordon.plan.FractionGroup;
import org.cordon.plan.RtPlan;

/**
 * What the RTPLAN says of prescriptions: the target prescription doses of its dose references of type TARGET, and the
 * number of fractions when there is exactly one fraction group.
 */
final class PlannedPrescriptions {
    private static final double SAME_DOSE_GY = 0.005;

    private final Optional<RtPlan> plan;

    PlannedPrescriptions(Optional<RtPlan> plan) {
        this.plan = plan;
    }

    /** A dose that the plan prescribes, with where it stands. */
    record PlannedDose(double doseGy, int reference) {}

    /** The number of fractions; empty without a plan, with several fraction groups or when not given. */
    OptionalInt fractions() {
        List<FractionGroup> groups = plan.map(RtPlan::fractionGroups).orElse(List.of());
        return groups.size() == 1 ? groups.get(0).fractionsPlanned() : OptionalInt.empty();
    }

    /** Numbers of the ROIs that dose references of type TARGET point at, in file order. */
    List<Integer> targetRois() {
        return references().stream()
                .filter(reference -> reference.roiNumber().isPresent())
                .map(reference -> reference.roiNumber().getAsInt())
                .distinct()
                .toList();
    }

    /**
     * The dose prescribed to a ROI; for the only target also that of a reference without ROI. Empty when there is none,
     * or several that differ.
     *
     * @param onlyTarget whether the review has no other target
     */
    Optional<PlannedDose> dose(int roi, boolean onlyTarget) {
        List<PlannedDose> all = doses(roi, onlyTarget);
        return all.stream()
                .filter(first -> all.stream().allMatch(other -> isSame(first.doseGy(), other.doseGy())))
                .findFirst();
    }

    /** Every dose that the plan prescribes to a ROI, under the same rules, whether or not they agree. */
    List<PlannedDose> doses(int roi, boolean onlyTarget) {
        boolean own = targetRois().contains(roi);
        if (!own && !onlyTarget) {
            return List.of();
        }
        return references().stream()
                .filter(reference -> own
                        ? reference.roiNumber().isPresent()
                                && reference.roiNumber().getAsInt() == roi
                        : reference.roiNumber().isEmpty())
                .filter(reference -> reference.targetPrescriptionDoseGy().isPresent())
                .map(reference ->
                        new PlannedDose(reference.targetPrescriptionDoseGy().getAsDouble(), reference.number()))
                .toList();
    }

    /** Whether two doses differ by no more than rounding. */
    static boolean isSame(double firstGy, double secondGy) {
        return Math.abs(firstGy - secondGy) <= SAME_DOSE_GY;
    }

    private List<DoseReference> references() {
        return plan.map(RtPlan::doseReferences).orElse(List.of()).stream()
                .filter(reference -> reference.type().equals("TARGET"))
                .toList();
    }
}
