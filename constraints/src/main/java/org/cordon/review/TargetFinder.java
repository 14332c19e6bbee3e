package org.cordon.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cordon.delineation.Containment;
import org.cordon.delineation.Fragment;
import org.cordon.delineation.TargetSegments;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.geometry.TangledContoursException;
import org.cordon.naming.StructureMatcher;
import org.cordon.naming.TargetKind;
import org.cordon.plan.RtPlan;
import org.cordon.plan.StructureSet;
import org.cordon.review.request.CaseFile;
import org.cordon.review.request.ReviewException;
import org.cordon.review.request.ReviewRequest;
import org.cordon.review.request.ReviewRequest.GivenPrescription;
import org.cordon.structure.Structure;
import org.cordon.structure.StructureAlgebra;
import org.cordon.structure.StructureInfo;

/**
 * Finds the targets: those that a person named and those that the RTPLAN's dose references of type TARGET point at;
 * without any, the only PTV that is not a helper; otherwise none, with the candidates.
 */
final class TargetFinder {
    /** A CTV counts as drawn inside a target from this part of its volume on; more CTVs can only make a row worse. */
    private static final double CTV_INSIDE_FRACTION = 0.5;

    /** Targets that share less than this part of the boost only touch. */
    private static final double LEAST_OVERLAP_FRACTION = 0.001;

    private final StructureSet structures;
    private final PlannedPrescriptions planned;
    private final RoiReferences references;
    private final List<Finding> findings = new ArrayList<>();

    private TargetFinder(StructureSet structures, Optional<RtPlan> plan) {
        this.structures = structures;
        this.planned = new PlannedPrescriptions(plan);
        this.references = new RoiReferences(structures);
    }

    /** The targets of a review, at the prescriptions that are asked in a what-if. */
    static Targets find(
            StructureSet structures, Optional<RtPlan> plan, ReviewRequest request, EffectiveCase effective) {
        TargetFinder finder = new TargetFinder(structures, plan);
        return request.whatIf()
                ? WhatIf.applied(
                        finder.find(request.withPrescriptions(List.of()), effective), request, finder.references)
                : finder.find(request, effective);
    }

    private Targets find(ReviewRequest request, EffectiveCase effective) {
        Map<Integer, StatedTarget> stated = stated(request, effective);
        TreeMap<Integer, Structure> targets = new TreeMap<>();
        stated.values().forEach(target -> targets.put(target.structure().number(), target.structure()));
        if (request.targets().isEmpty()) {
            planned.targetRois().forEach(roi -> plannedTarget(roi).ifPresent(found -> targets.put(roi, found)));
        }
        Optional<Reason> unknown = Optional.empty();
        if (targets.isEmpty()) {
            List<Structure> ptvs = named(TargetKind.PTV);
            if (ptvs.size() == 1) {
                targets.put(ptvs.get(0).number(), ptvs.get(0));
                notDrawn();
            } else {
                unknown = Optional.of(Reason.of("TARGET_UNKNOWN", "candidates", candidates(ptvs)));
            }
        }
        Map<Integer, StatedTarget> complete = withAnonymous(request, stated, targets);
        PrescriptionResolver resolver = new PrescriptionResolver(planned);
        Map<Structure, Optional<Prescription>> prescriptions = new LinkedHashMap<>();
        targets.values()
                .forEach(target -> prescriptions.put(
                        target,
                        resolver.resolve(
                                target, Optional.ofNullable(complete.get(target.number())), targets.size() == 1)));
        findings.addAll(resolver.findings());
        unprescribed(targets);
        List<ReviewTarget> list = targets.values().stream()
                .map(target -> complete(target, prescriptions))
                .toList();
        return new Targets(list, unknown, findings);
    }

    private Map<Integer, StatedTarget> stated(ReviewRequest request, EffectiveCase effective) {
        Map<Integer, StatedTarget> stated = new LinkedHashMap<>();
        for (CaseFile.Target target : effective.caseTargets()) {
            Structure structure = references.resolve(target.roi());
            StatedTarget before = stated.put(
                    structure.number(),
                    new StatedTarget(structure, target.prescription(), target.prescribedTo(), "case file"));
            if (before != null) {
                throw twice(structure);
            }
        }
        for (GivenPrescription given : request.prescriptions()) {
            if (given.target().isPresent()) {
                Structure structure = references.resolve(given.target().get());
                String prescribedTo = Optional.ofNullable(stated.get(structure.number()))
                        .map(StatedTarget::prescribedTo)
                        .orElse("");
                StatedTarget before = stated.put(
                        structure.number(), new StatedTarget(structure, Optional.of(given), prescribedTo, "option"));
                if (before != null && before.origin().equals("option")) {
                    throw twice(structure);
                }
            }
        }
        if (!request.targets().isEmpty()) {
            Map<Integer, StatedTarget> only = new LinkedHashMap<>();
            for (String reference : request.targets()) {
                Structure structure = references.resolve(reference);
                only.put(
                        structure.number(),
                        stated.getOrDefault(
                                structure.number(), new StatedTarget(structure, Optional.empty(), "", "option")));
            }
            return only;
        }
        return stated;
    }

    private static ReviewException twice(Structure target) {
        return ReviewException.usage(
                "PRESCRIPTION_TWICE",
                "one target, or its prescription, was given twice",
                "give one of them",
                List.of(target.name()));
    }

    /** A prescription given without a target belongs to the only target. */
    private Map<Integer, StatedTarget> withAnonymous(
            ReviewRequest request, Map<Integer, StatedTarget> stated, Map<Integer, Structure> targets) {
        List<GivenPrescription> anonymous = request.prescriptions().stream()
                .filter(given -> given.target().isEmpty())
                .toList();
        if (anonymous.isEmpty()) {
            return stated;
        }
        if (targets.size() != 1 || anonymous.size() > 1) {
            throw targetNotNamed(new ArrayList<>(targets.values()));
        }
        Structure only = targets.values().iterator().next();
        Map<Integer, StatedTarget> complete = new LinkedHashMap<>(stated);
        StatedTarget before = stated.get(only.number());
        complete.put(
                only.number(),
                new StatedTarget(
                        only, Optional.of(anonymous.get(0)), before == null ? "" : before.prescribedTo(), "option"));
        return complete;
    }

    static ReviewException targetNotNamed(List<Structure> targets) {
        return ReviewException.usage(
                "PRESCRIPTION_WITHOUT_TARGET",
                "a prescription was given without its target, and there is not exactly one target",
                "name the target, as in --rx PTV_T5=16Gy/1",
                RoiReferences.candidates(targets));
    }

    private Optional<Structure> plannedTarget(int roi) {
        Optional<Structure> found = structures.structures().stream()
                .filter(structure -> structure.number() == roi)
                .findFirst();
        if (found.isEmpty()) {
            findings.add(Finding.error(
                    Reason.of("TARGET_OF_PLAN_NOT_IN_STRUCTURES", "roiNumber", roi),
                    structures.input().label()));
        }
        return found;
    }

    /** What could be a target that is left unjudged: a second PTV, a target of the plan that was not asked for, a CTV. */
    private void unprescribed(Map<Integer, Structure> targets) {
        for (int roi : planned.targetRois()) {
            if (!targets.containsKey(roi)) {
                plannedTarget(roi)
                        .ifPresent(left -> findings.add(Finding.warning(
                                Reason.of("TARGET_OF_PLAN_LEFT_OUT", "structure", left.name()), left.name())));
            }
        }
        for (Structure structure : structures.structures()) {
            if (!structure.defects().isEmpty()
                    && isKind(structure, TargetKind.CTV)
                    && !StructureMatcher.isHelper(structure.name())) {
                findings.add(Finding.warning(
                        Reason.of("CTV_NOT_MEASURABLE", "structure", structure.name()), structure.name()));
            }
        }
        for (Structure ptv : named(TargetKind.PTV)) {
            if (!targets.isEmpty() && !targets.containsKey(ptv.number())) {
                findings.add(
                        Finding.warning(Reason.of("PTV_WITHOUT_PRESCRIPTION", "structure", ptv.name()), ptv.name()));
            }
        }
    }

    /** A PTV without contours beside the only one that has some may be the target that was lost on the way. */
    private void notDrawn() {
        structures.structures().stream()
                .filter(structure -> !structure.isMeasurable() && isKind(structure, TargetKind.PTV))
                .filter(structure -> !StructureMatcher.isHelper(structure.name()))
                .forEach(structure -> findings.add(Finding.warning(
                        Reason.of("PTV_WITHOUT_PRESCRIPTION", "structure", structure.name()), structure.name())));
    }

    private ReviewTarget complete(Structure target, Map<Structure, Optional<Prescription>> prescriptions) {
        TargetSegments segments = segments(target);
        List<ReviewTarget.Clinical> clinical = new ArrayList<>();
        if (target.isMeasurable()) {
            for (Structure ctv : named(TargetKind.CTV)) {
                if (ctv.number() != target.number() && inside(ctv, target, CTV_INSIDE_FRACTION)) {
                    clinical.add(new ReviewTarget.Clinical(ctv, segments(ctv)));
                }
            }
        }
        return new ReviewTarget(
                target, prescriptions.get(target), segments, clinical, minusBoost(target, prescriptions));
    }

    /** Stray pieces of a target or CTV never extend a segment; like contours that cannot be cut they are an ERROR. */
    private TargetSegments segments(Structure target) {
        TargetSegments segments = TargetSegments.of(target);
        for (Fragment fragment : segments.fragments()) {
            findings.add(Finding.error(fragment.reason(), target.name()));
        }
        segments.refusal().ifPresent(reason -> findings.add(Finding.error(reason, target.name())));
        return segments;
    }

    private static Optional<Structure> minusBoost(
            Structure target, Map<Structure, Optional<Prescription>> prescriptions) {
        Optional<Prescription> own = prescriptions.get(target);
        if (own.isEmpty() || !target.isMeasurable()) {
            return Optional.empty();
        }
        Structure rest = target;
        List<String> removed = new ArrayList<>();
        for (Map.Entry<Structure, Optional<Prescription>> other : prescriptions.entrySet()) {
            Structure boost = other.getKey();
            boolean higher = other.getValue()
                    .filter(prescription -> prescription.doseGy() > own.get().doseGy())
                    .isPresent();
            if (higher && boost.isMeasurable() && inside(boost, target, LEAST_OVERLAP_FRACTION)) {
                if (inside(target, boost, 1 - Containment.OUTSIDE_BY_ROUNDING)) {
                    return Optional.empty();
                }
                removed.add(boost.name());
                rest = StructureAlgebra.difference(
                        rest,
                        boost,
                        StructureInfo.of(target.number(), target.name() + " minus " + String.join(", ", removed)));
            }
        }
        boolean nothingLeft = rest.isEmpty() && rest.defects().isEmpty();
        return removed.isEmpty() || nothingLeft ? Optional.empty() : Optional.of(rest);
    }

    /** Contours that are too tangled to tell count as inside: that can only add a row or make one worse. */
    private static boolean inside(Structure inner, Structure outer, double fraction) {
        try {
            return StructureAlgebra.containedFraction(inner, outer) >= fraction;
        } catch (TangledContoursException tangled) {
            return true;
        }
    }

    /** Measurable structures of a kind that are not helpers. */
    private List<Structure> named(TargetKind kind) {
        return structures.structures().stream()
                .filter(structure -> isKind(structure, kind))
                .filter(Structure::isMeasurable)
                .filter(structure -> !StructureMatcher.isHelper(structure.name()))
                .toList();
    }

    /** By interpreted type, else by name; a CTV by either, because one more can only make a row worse. */
    private static boolean isKind(Structure structure, TargetKind kind) {
        if (kind == TargetKind.CTV
                && StructureMatcher.targetKind(structure.name()).equals(Optional.of(kind))) {
            return true;
        }
        return structure
                .interpretedType()
                .flatMap(TargetKind::ofInterpretedType)
                .or(() -> StructureMatcher.targetKind(structure.name()))
                .filter(kind::equals)
                .isPresent();
    }

    private List<String> candidates(List<Structure> ptvs) {
        List<Structure> shown = ptvs.isEmpty()
                ? structures.structures().stream()
                        .filter(structure -> structure
                                        .interpretedType()
                                        .flatMap(TargetKind::ofInterpretedType)
                                        .isPresent()
                                || TargetKind.ofName(structure.name()).isPresent())
                        .toList()
                : ptvs;
        return RoiReferences.candidates(shown);
    }
}
