package org.cordon.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordon.finding.Reason;
import org.cordon.plan.PlanSet;
import org.cordon.plan.Progress;
import org.cordon.plan.RtDose;
import org.cordon.text.Wording;

/** Two doses to be compared, and in what they do not belong together. */
final class DosePair {
    /** What a person may allow to differ, and the code of the difference. */
    private static final Map<String, String> KINDS = kinds();

    private final PlanSet referenceSet;
    private final PlanSet evaluatedSet;
    private final RtDose reference;
    private final RtDose evaluated;

    private DosePair(PlanInput reference, PlanInput evaluated, Wording words) {
        this.referenceSet = reference.set();
        this.evaluatedSet = evaluated.set();
        this.reference = only(reference, "--reference", words);
        this.evaluated = only(evaluated, "--evaluated", words);
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("plan", "GAMMA_DIFFERENT_PLAN");
        kinds.put("frame", "GAMMA_DIFFERENT_FRAME");
        kinds.put("patient", "GAMMA_DIFFERENT_PATIENT");
        kinds.put("type", "GAMMA_DIFFERENT_TYPE");
        kinds.put("summation", "GAMMA_DIFFERENT_SUMMATION");
        return kinds;
    }

    static DosePair read(Path reference, Path evaluated, Progress progress, Wording words) {
        return new DosePair(
                PlanInput.read(List.of(reference), progress), PlanInput.read(List.of(evaluated), progress), words);
    }

    RtDose reference() {
        return reference;
    }

    RtDose evaluated() {
        return evaluated;
    }

    PlanSet referenceSet() {
        return referenceSet;
    }

    private static RtDose only(PlanInput input, String option, Wording words) {
        List<RtDose> doses = input.set().doses();
        if (doses.isEmpty()) {
            throw MissingData.dose(input.set(), words);
        }
        if (doses.size() > 1) {
            throw CommandFailure.usage("SEVERAL_DOSES", "there are " + doses.size() + " doses")
                    .attribute(option)
                    .remedy("Name one file.")
                    .shownHere(doses.stream()
                            .map(dose -> dose.input().label() + "  " + dose.summation() + "  "
                                    + dose.input().sopInstanceUid())
                            .toList())
                    .build();
        }
        RtDose dose = doses.get(0);
        if (!dose.units().equals("GY")) {
            throw refused(Reason.of("GAMMA_NOT_IN_GY", "dose", dose.input().label()), dose, words);
        }
        if (dose.geometry().isEmpty()) {
            throw refused(Reason.of("GAMMA_WITHOUT_GRID"), dose, words);
        }
        return dose;
    }

    private static CommandFailure refused(Reason reason, RtDose dose, Wording words) {
        return CommandFailure.data(reason.code(), words.sentence(reason))
                .input(dose.input().label())
                .remedy(words.remedy(reason).orElse(""))
                .build();
    }

    /** Checks the values of {@code --allow} before anything is read. */
    static void requireKnown(List<String> allowed) {
        if (!KINDS.keySet().containsAll(allowed)) {
            throw CommandFailure.usage("OPTION_VALUE", "what --allow names is not known")
                    .attribute("--allow")
                    .remedy("Choose " + String.join(", ", KINDS.keySet()) + ".")
                    .build();
        }
    }

    /**
     * In what the doses differ, allowed all of it.
     *
     * @throws CommandFailure when they differ in what a person did not allow
     */
    List<Reason> differences(List<String> allowed, Wording words) {
        List<Reason> differences = differences();
        List<Reason> refused = differences.stream()
                .filter(reason -> KINDS.entrySet().stream()
                        .anyMatch(kind -> kind.getValue().equals(reason.code()) && !allowed.contains(kind.getKey())))
                .toList();
        if (!refused.isEmpty()) {
            throw CommandFailure.usage(refused.get(0).code(), words.sentence(refused.get(0)))
                    .attribute("--allow")
                    .remedy(words.remedy(refused.get(0)).orElse(""))
                    .shownHere(refused.stream().skip(1).map(words::paragraph).toList())
                    .build();
        }
        return differences;
    }

    private List<Reason> differences() {
        List<Reason> found = new ArrayList<>();
        Set<String> plans = reference.referencedPlanUids();
        if (plans.isEmpty() || evaluated.referencedPlanUids().isEmpty()) {
            found.add(Reason.of("GAMMA_PLAN_UNKNOWN"));
        } else if (Collections.disjoint(plans, evaluated.referencedPlanUids())) {
            found.add(Reason.of("GAMMA_DIFFERENT_PLAN"));
        }
        if (!reference.frameOfReferenceUid().equals(evaluated.frameOfReferenceUid())) {
            found.add(Reason.of("GAMMA_DIFFERENT_FRAME"));
        }
        if (!referenceSet.patients().equals(evaluatedSet.patients())) {
            found.add(Reason.of("GAMMA_DIFFERENT_PATIENT"));
        }
        if (!reference.type().equals(evaluated.type())) {
            found.add(Reason.of("GAMMA_DIFFERENT_TYPE", "reference", reference.type(), "evaluated", evaluated.type()));
        }
        if (!reference.summation().equals(evaluated.summation())) {
            found.add(Reason.of(
                    "GAMMA_DIFFERENT_SUMMATION",
                    "reference",
                    reference.summation(),
                    "evaluated",
                    evaluated.summation()));
        }
        return found;
    }
}
