package org.cordon.review;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.review.PlannedPrescriptions.PlannedDose;
import org.cordon.review.request.ReviewRequest.GivenPrescription;
import org.cordon.structure.Structure;

/**
 * One prescription per target: the RTPLAN's, or the one that a person gave where the RTPLAN has none. A given one that
 * differs from the RTPLAN's dose or number of fractions is an ERROR and not used. Ambiguity leaves a target without prescription; a person settles it with one of the doses
 * that the plan gives, not with another.
 */
final class PrescriptionResolver {
    private final PlannedPrescriptions planned;
    private final List<Finding> findings = new ArrayList<>();

    PrescriptionResolver(PlannedPrescriptions planned) {
        this.planned = planned;
    }

    /** The prescription of a target; empty, with a WARNING, when nobody stated it unambiguously. */
    Optional<Prescription> resolve(Structure target, Optional<StatedTarget> stated, boolean onlyTarget) {
        Optional<PlannedDose> dose = planned.dose(target.number(), onlyTarget);
        OptionalInt fractions = planned.fractions();
        Optional<GivenPrescription> given = stated.flatMap(StatedTarget::prescription);
        List<PlannedDose> doses = planned.doses(target.number(), onlyTarget);
        if (given.isPresent() && contradicts(given.get(), doses, fractions)) {
            findings.add(Finding.error(contradiction(given.get(), doses, fractions), target.name()));
            given = Optional.empty();
        }
        String prescribedTo = stated.map(StatedTarget::prescribedTo).orElse("");
        if (given.isPresent()) {
            GivenPrescription use = given.get();
            String source = agrees(use, dose, fractions)
                    ? "RTPLAN DoseReference " + dose.orElseThrow().reference()
                    : stated.orElseThrow().origin().equals("option") ? "--rx" : "case file";
            return Optional.of(new Prescription(
                    target.name(), target.number(), use.doseGy(), use.fractions(), prescribedTo, source));
        }
        if (dose.isPresent() && fractions.isPresent()) {
            return Optional.of(new Prescription(
                    target.name(),
                    target.number(),
                    dose.get().doseGy(),
                    fractions.getAsInt(),
                    prescribedTo,
                    "RTPLAN DoseReference " + dose.get().reference()));
        }
        findings.add(Finding.warning(Reason.of("PRESCRIPTION_UNKNOWN", "target", target.name()), target.name()));
        return Optional.empty();
    }

    List<Finding> findings() {
        return findings;
    }

    private static boolean contradicts(GivenPrescription given, List<PlannedDose> doses, OptionalInt fractions) {
        return (!doses.isEmpty()
                        && doses.stream().noneMatch(dose -> PlannedPrescriptions.isSame(dose.doseGy(), given.doseGy())))
                || (fractions.isPresent() && fractions.getAsInt() != given.fractions());
    }

    private static boolean agrees(GivenPrescription given, Optional<PlannedDose> dose, OptionalInt fractions) {
        return dose.isPresent() && fractions.isPresent() && !contradicts(given, List.of(dose.get()), fractions);
    }

    private static Reason contradiction(GivenPrescription given, List<PlannedDose> doses, OptionalInt fractions) {
        ImmutableMap.Builder<String, Object> args = ImmutableMap.builder();
        args.put("givenGy", given.doseGy()).put("givenFractions", given.fractions());
        doses.stream().findFirst().ifPresent(planned -> args.put("plannedGy", planned.doseGy()));
        fractions.ifPresent(count -> args.put("plannedFractions", count));
        return new Reason("PRESCRIPTION_DIFFERS_FROM_PLAN", args.buildOrThrow());
    }
}
