package org.cordon.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutorService;
import org.cordon.dose.DoseGrid;
import org.cordon.dvh.Dvh;
import org.cordon.dvh.DvhCalculator;
import org.cordon.dvh.DvhMetric;
import org.cordon.dvh.Measurement;
import org.cordon.finding.Reason;
import org.cordon.plan.PlanSet;
import org.cordon.plan.Progress;
import org.cordon.plan.RtDose;
import org.cordon.plan.StoredDvh;
import org.cordon.plan.StoredDvhComparison;
import org.cordon.plan.StructureSet;
import org.cordon.report.DvhReport;
import org.cordon.report.DvhReport.InDose;
import org.cordon.report.DvhReport.MetricResult;
import org.cordon.report.DvhReport.OfStructure;
import org.cordon.report.DvhReport.Stored;
import org.cordon.structure.Body;
import org.cordon.structure.Structure;
import org.cordon.structure.ZConvention;
import org.cordon.text.Wording;

/** Runs the histograms of one structure set in each dose of its frame of reference. */
final class DvhSurvey {
    private final PlanSet set;
    private final Request request;
    private final StructureSet structureSet;
    private final List<Structure> chosen;
    private final List<RtDose> doses;

    /**
     * What was asked.
     *
     * @param structures names or {@code #numbers}; empty for all
     * @param metrics in the order of the table
     * @param convention how contours become a volume
     * @param dose UID; empty for every dose
     * @param prescriptionGy for metrics in percent of it
     */
    record Request(
            List<String> structures,
            List<DvhMetric> metrics,
            ZConvention convention,
            Optional<String> dose,
            OptionalDouble prescriptionGy) {}

    DvhSurvey(PlanSet set, Request request) {
        this.set = set;
        this.request = request;
        this.structureSet = onlyStructureSet();
        this.chosen = new StructureChoice(structureSet.structures()).chosen(request.structures());
        this.doses = usableDoses();
    }

    private StructureSet onlyStructureSet() {
        List<StructureSet> sets = set.structureSets();
        if (sets.isEmpty()) {
            throw MissingData.structures(set, Wording.english());
        }
        if (sets.size() > 1) {
            throw CommandFailure.usage("SEVERAL_STRUCTURE_SETS", "there are " + sets.size() + " structure sets")
                    .attribute("PATH")
                    .remedy("Name the files that belong together instead of their folder.")
                    .shownHere(sets.stream()
                            .map(each -> each.input().label() + "  " + each.setLabel() + "  "
                                    + each.input().sopInstanceUid())
                            .toList())
                    .build();
        }
        return sets.get(0);
    }

    private List<RtDose> usableDoses() {
        List<RtDose> all = set.doses().stream()
                .filter(dose -> request.dose().isEmpty()
                        || dose.input().sopInstanceUid().equals(request.dose().get()))
                .toList();
        if (all.isEmpty()) {
            throw MissingData.dose(set, Wording.english());
        }
        List<RtDose> usable =
                all.stream().filter(dose -> refusal(dose).isEmpty()).toList();
        if (usable.isEmpty()) {
            Reason first = refusal(all.get(0)).orElseThrow();
            throw CommandFailure.data(first.code(), Wording.english().sentence(first))
                    .input(all.get(0).input().label())
                    .remedy(Wording.english().remedy(first).orElse(""))
                    .build();
        }
        return usable;
    }

    /** Why a dose has no histogram. */
    private Optional<Reason> refusal(RtDose dose) {
        if (!structureSet.frameOfReferenceUids().contains(dose.frameOfReferenceUid())) {
            return Optional.of(
                    Reason.of("DVH_DOSE_IN_OTHER_FRAME", "dose", dose.input().label()));
        }
        if (!dose.units().equals("GY")) {
            return Optional.of(
                    Reason.of("DVH_DOSE_NOT_IN_GY", "dose", dose.input().label()));
        }
        if (dose.geometry().isEmpty()) {
            return Optional.of(
                    Reason.of("DVH_DOSE_WITHOUT_GRID", "dose", dose.input().label()));
        }
        return Optional.empty();
    }

    /** What a person should know about doses that were left aside, and what else reading noticed. */
    List<String> remarks(Wording words) {
        List<String> remarks = new ArrayList<>();
        set.doses().stream()
                .filter(dose -> request.dose().isEmpty())
                .forEach(dose -> refusal(dose).ifPresent(reason -> remarks.add(words.paragraph(reason))));
        set.findings().stream()
                .filter(finding -> finding.severity() != org.cordon.finding.Severity.INFO)
                .forEach(finding -> remarks.add(org.cordon.text.SafeText.oneLine(
                        finding.subject() + ": " + words.paragraph(finding.reason()))));
        return remarks;
    }

    List<InDose> run(ExecutorService executor, Progress progress) {
        List<InDose> results = new ArrayList<>();
        for (RtDose dose : doses) {
            progress.step("dvh", results.size(), doses.size());
            results.add(inDose(dose, executor));
        }
        results.sort(Comparator.comparingDouble(InDose::maxGy).reversed().thenComparing(InDose::label));
        return results;
    }

    private InDose inDose(RtDose dose, ExecutorService executor) {
        DoseGrid grid = dose.source().load();
        List<Structure> measurable =
                chosen.stream().filter(Structure::isMeasurable).toList();
        List<Dvh> dvhs = DvhCalculator.calculateAll(
                measurable.stream()
                        .map(structure -> Body.of(structure, request.convention()))
                        .toList(),
                grid,
                executor);
        List<OfStructure> structures = new ArrayList<>();
        for (Structure structure : chosen) {
            int index = measurable.indexOf(structure);
            if (index < 0) {
                structures.add(notMeasured(structure));
                continue;
            }
            Dvh dvh = dvhs.get(index);
            structures.add(new OfStructure(structure.info(), Optional.of(dvh), Optional.empty(), metrics(dvh)));
        }
        List<Stored> stored = dose.storedDvhs().stream()
                .filter(each -> isAskedFor(each.roiNumber()))
                .map(each -> stored(each, structures))
                .toList();
        return new InDose(dose.input().label(), dose.summation(), grid.maxGy(), grid.geometry(), structures, stored);
    }

    /** Whether a structure was chosen; of those that are not in the structure set, whether all were. */
    private boolean isAskedFor(int roiNumber) {
        return request.structures().isEmpty() || chosen.stream().anyMatch(each -> each.number() == roiNumber);
    }

    private Stored stored(StoredDvh stored, List<OfStructure> structures) {
        Optional<OfStructure> found = structures.stream()
                .filter(each -> each.info().number() == stored.roiNumber())
                .findFirst();
        return new Stored(found, comparison(stored, found));
    }

    private StoredDvhComparison comparison(StoredDvh stored, Optional<OfStructure> structure) {
        String setUid =
                stored.header().structureSetUid().orElse(structureSet.input().sopInstanceUid());
        if (!setUid.equals(structureSet.input().sopInstanceUid())) {
            return notCompared(stored, Reason.of("STORED_DVH_OTHER_STRUCTURE_SET"));
        }
        if (structure.isEmpty()) {
            return notCompared(stored, Reason.of("STORED_DVH_STRUCTURE_MISSING", "roiNumber", stored.roiNumber()));
        }
        return structure
                .get()
                .dvh()
                .map(dvh -> StoredDvhComparison.of(stored, dvh))
                .orElseGet(() -> notCompared(stored, Reason.of("STORED_DVH_STRUCTURE_NOT_MEASURED")));
    }

    private static StoredDvhComparison notCompared(StoredDvh stored, Reason reason) {
        return new StoredDvhComparison.NotCompared(stored.header(), reason);
    }

    private OfStructure notMeasured(Structure structure) {
        Reason reason = structure.defects().isEmpty()
                ? Reason.of("STRUCTURE_EMPTY")
                : structure.defects().get(0);
        List<MetricResult> none = request.metrics().stream()
                .map(metric -> new MetricResult(metric, new Measurement.NotEvaluable(reason)))
                .toList();
        return new OfStructure(structure.info(), Optional.empty(), Optional.of(reason), none);
    }

    private List<MetricResult> metrics(Dvh dvh) {
        return request.metrics().stream()
                .map(metric -> new MetricResult(metric, dvh.measure(metric, request.prescriptionGy())))
                .toList();
    }

    /** Whether all that was asked for has a number; an empty ROI nobody named does not count. */
    boolean isComplete(DvhReport report) {
        return report.doses().stream()
                .flatMap(dose -> dose.structures().stream())
                .allMatch(this::isComplete);
    }

    private boolean isComplete(OfStructure structure) {
        if (structure.dvh().isEmpty()) {
            boolean empty = structure.reason().orElseThrow().code().equals("STRUCTURE_EMPTY");
            return empty && request.structures().isEmpty() && request.metrics().isEmpty();
        }
        return structure.metrics().stream().allMatch(result -> result.measurement() instanceof Measurement.Value);
    }
}
