package org.cordon.cli;

import java.util.List;
import java.util.Optional;
import org.cordon.finding.Finding;
import org.cordon.finding.Severity;
import org.cordon.plan.PlanSet;
import org.cordon.text.Wording;

/** Why there is nothing to compute: no dose or no structures, and which file was refused where one was. */
final class MissingData {
    private MissingData() {}

    /** Ends the command when there is no dose or no structure set. */
    static void requireNone(PlanSet set, Wording words) {
        if (set.structureSets().isEmpty() && !set.doses().isEmpty()) {
            throw structures(set, words);
        }
        if (set.doses().isEmpty()) {
            throw dose(set, words);
        }
    }

    static CommandFailure dose(PlanSet set, Wording words) {
        return failure(
                "NO_DOSE", "there is no readable dose (RTDOSE)", "Add the RTDOSE of the plan.", "RTDOSE#", set, words);
    }

    static CommandFailure structures(PlanSet set, Wording words) {
        return failure(
                "NO_STRUCTURES",
                "there is no readable structure set (RTSTRUCT)",
                "Add the RTSTRUCT that belongs to the dose.",
                "RTSTRUCT#",
                set,
                words);
    }

    private static CommandFailure failure(
            String code, String message, String remedy, String label, PlanSet set, Wording words) {
        Optional<Finding> refusal = refusal(set, label);
        CommandFailure.Builder failure = CommandFailure.data(
                        code,
                        refusal.map(found -> message + "; " + found.subject() + " was refused: " + told(found, words))
                                .orElse(message))
                .remedy(refusal.flatMap(found -> words.remedy(found.reason())).orElse(remedy))
                .shownHere(others(set, refusal, words));
        refusal.ifPresent(found -> failure.input(found.subject()).attribute(attribute(found)));
        return failure.build();
    }

    /** The refused file of this kind, else one whose kind could not be told. */
    private static Optional<Finding> refusal(PlanSet set, String label) {
        return error(set, label).or(() -> error(set, "DICOM#"));
    }

    private static Optional<Finding> error(PlanSet set, String label) {
        return set.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR
                        && finding.subject().startsWith(label))
                .findFirst();
    }

    private static List<String> others(PlanSet set, Optional<Finding> told, Wording words) {
        return set.findings().stream()
                .filter(finding -> told.filter(finding::equals).isEmpty())
                .map(finding -> finding.subject() + ": " + told(finding, words))
                .toList();
    }

    private static String told(Finding finding, Wording words) {
        String sentence = words.sentence(finding.reason());
        String attribute = attribute(finding);
        return attribute.isEmpty() || sentence.contains(attribute) ? sentence : attribute + ": " + sentence;
    }

    private static String attribute(Finding finding) {
        Object attribute = finding.reason().args().get("attribute");
        return attribute == null ? "" : attribute.toString();
    }
}
