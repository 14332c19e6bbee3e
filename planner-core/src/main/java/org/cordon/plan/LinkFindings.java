package org.cordon.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;

/** Explains every object that could not be linked, and every contradiction between linked ones. */
final class LinkFindings {
    private final PlanLinks links;
    private final List<RtPlan> plans;
    private final List<StructureSet> structureSets;
    private final List<RtDose> doses;
    private final List<ImageSeries> images;
    private final List<Finding> findings = new ArrayList<>();
    /** Objects in another frame, with those that they should share it with. */
    private final Map<String, Set<String>> mismatches = new TreeMap<>();

    LinkFindings(
            PlanLinks links,
            List<RtPlan> plans,
            List<StructureSet> structureSets,
            List<RtDose> doses,
            List<ImageSeries> images) {
        this.links = links;
        this.plans = plans;
        this.structureSets = structureSets;
        this.doses = doses;
        this.images = images;
    }

    List<Finding> all() {
        plans.forEach(this::plan);
        if (plans.isEmpty()) {
            withoutPlan();
        }
        doses.forEach(this::dose);
        structureSets.forEach(this::structureSet);
        images.forEach(this::series);
        mismatches.forEach((label, others) -> findings.add(
                Finding.error(Reason.of("FRAME_OF_REFERENCE_MISMATCH", "other", String.join(", ", others)), label)));
        return findings;
    }

    private void plan(RtPlan plan) {
        PlanLink link = links.link(plan);
        String label = plan.input().label();
        if (plan.structureSetUid().isPresent() && link.structureSet().isEmpty()) {
            findings.add(Finding.error(
                    Reason.of(
                            "PLAN_STRUCTURE_SET_NOT_FOUND",
                            "structureSets",
                            structureSets.stream()
                                    .map(set -> set.input().label())
                                    .toList()),
                    label));
        }
        if (plan.structureSetUid().isEmpty()) {
            findings.add(Finding.warning(
                    link.assumption().orElse(Reason.of("PLAN_WITHOUT_STRUCTURE_SET_REFERENCE")), label));
        }
        if (link.doses().isEmpty()) {
            findings.add(Finding.info(Reason.of("PLAN_WITHOUT_DOSE"), label));
        }
        link.structureSet().ifPresent(set -> {
            plan.frameOfReferenceUid()
                    .filter(frame -> !set.frameOfReferenceUids().contains(frame))
                    .ifPresent(frame -> mismatch(label, set.input()));
            link.doses().stream()
                    .filter(dose -> !PlanLinks.shareFrame(set, dose))
                    .forEach(dose -> mismatch(dose.input().label(), set.input()));
        });
        link.doses().stream()
                .filter(dose -> plan.frameOfReferenceUid().isPresent()
                        && !plan.frameOfReferenceUid().get().equals(dose.frameOfReferenceUid()))
                .forEach(dose -> mismatch(dose.input().label(), plan.input()));
    }

    private void withoutPlan() {
        PlanLink link = links.withoutPlan();
        if (structureSets.size() > 1) {
            findings.add(Finding.warning(
                    Reason.of(
                            "SEVERAL_STRUCTURE_SETS",
                            "structureSets",
                            structureSets.stream()
                                    .map(set -> set.input().label())
                                    .toList()),
                    structureSets.get(0).input().label()));
        }
        Optional<StructureSet> set = link.structureSet();
        if (set.isPresent()) {
            link.doses()
                    .forEach(dose -> findings.add(Finding.warning(
                            link.assumption().orElseThrow(), dose.input().label())));
            doses.stream()
                    .filter(dose -> !PlanLinks.shareFrame(set.get(), dose))
                    .forEach(dose -> mismatch(dose.input().label(), set.get().input()));
        }
    }

    private void dose(RtDose dose) {
        Set<String> missing = new HashSet<>(dose.referencedPlanUids());
        plans.forEach(plan -> missing.remove(plan.uid()));
        String label = dose.input().label();
        if (!missing.isEmpty()) {
            Reason reason = Reason.of(
                    "DOSE_PLAN_NOT_FOUND",
                    "missing",
                    missing.size(),
                    "plans",
                    plans.stream().map(plan -> plan.input().label()).toList());
            findings.add(plans.isEmpty() ? Finding.warning(reason, label) : Finding.error(reason, label));
        }
        if (dose.referencedPlanUids().isEmpty()) {
            Reason reason = Reason.of("DOSE_WITHOUT_PLAN_REFERENCE");
            findings.add(plans.isEmpty() ? Finding.info(reason, label) : Finding.warning(reason, label));
        }
    }

    private void structureSet(StructureSet set) {
        String label = set.input().label();
        if (!plans.isEmpty()
                && plans.stream()
                        .noneMatch(plan -> links.link(plan).structureSet().equals(Optional.of(set)))) {
            findings.add(Finding.info(Reason.of("STRUCTURE_SET_OF_NO_PLAN"), label));
        }
        List<ImageSeries> own = links.images(set);
        Set<String> missing = new HashSet<>(set.referencedImageUids());
        own.forEach(series -> missing.removeAll(series.sopInstanceUids()));
        if (!missing.isEmpty()) {
            Reason reason = Reason.of(
                    images.isEmpty() ? "STRUCTURE_SET_IMAGES_ABSENT" : "STRUCTURE_SET_IMAGES_MISSING",
                    "missing",
                    missing.size(),
                    "referenced",
                    set.referencedImageUids().size());
            findings.add(images.isEmpty() ? Finding.info(reason, label) : Finding.warning(reason, label));
        }
        own.stream()
                .filter(series -> !set.frameOfReferenceUids().contains(series.frameOfReferenceUid()))
                .forEach(series -> mismatch(series.input().label(), set.input()));
    }

    private void series(ImageSeries series) {
        if (structureSets.stream()
                .noneMatch(set -> series.sopInstanceUids().stream().anyMatch(set.referencedImageUids()::contains))) {
            findings.add(Finding.info(
                    Reason.of("IMAGES_OF_NO_STRUCTURE_SET"), series.input().label()));
        }
    }

    private void mismatch(String label, InputObject other) {
        mismatches.computeIfAbsent(label, any -> new TreeSet<>()).add(other.label());
    }
}
