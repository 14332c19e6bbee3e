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
        Optional<PlannedDose> own = only(references().stream()
                .filter(reference -> reference.roiNumber().isPresent()
                        && reference.roiNumber().getAsInt() == roi)
                .toList());
        if (own.isPresent() || !onlyTarget || targetRois().contains(roi)) {
            return own;
        }
        return only(references().stream()
                .filter(reference -> reference.roiNumber().isEmpty())
                .toList());
    }

    private List<DoseReference> references() {
        return plan.map(RtPlan::doseReferences).orElse(List.of()).stream()
                .filter(reference -> reference.type().equals("TARGET"))
                .toList();
    }

    private static Optional<PlannedDose> only(List<DoseReference> references) {
        List<DoseReference> withDose = references.stream()
                .filter(reference -> reference.targetPrescriptionDoseGy().isPresent())
                .toList();
        if (withDose.isEmpty()) {
            return Optional.empty();
        }
        double first = withDose.get(0).targetPrescriptionDoseGy().getAsDouble();
        boolean same = withDose.stream()
                .allMatch(reference ->
                        Math.abs(reference.targetPrescriptionDoseGy().getAsDouble() - first) <= SAME_DOSE_GY);
        return same ? Optional.of(new PlannedDose(first, withDose.get(0).number())) : Optional.empty();
    }
}
