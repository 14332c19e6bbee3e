package org.cordon.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cordon.dicom.ReadLimits;
import org.cordon.dicom.rt.PlanSetReader;
import org.cordon.plan.InputObject;
import org.cordon.plan.PlanSet;
import org.cordon.plan.Progress;
import org.cordon.plan.RtDose;
import org.cordon.plan.SkippedFile;
import org.cordon.review.request.CaseFile;
import org.cordon.text.SafeText;
import org.cordon.text.Wording;

/** Reads what a person named, and tells them what was left aside. */
final class PlanInput {
    private static final int SHOWN = 12;

    private final List<Path> paths;
    private final PlanSet set;
    private final List<SkippedFile> skipped;

    private PlanInput(List<Path> paths, PlanSet set) {
        this.paths = paths;
        this.set = set;
        this.skipped = set.skipped().stream()
                .filter(file -> !file.file().endsWith(CaseFile.NAME))
                .toList();
    }

    static PlanInput read(List<Path> paths, Progress progress) {
        return Workers.with(
                executor -> new PlanInput(paths, PlanSetReader.read(paths, ReadLimits.standard(), progress, executor)));
    }

    List<Path> paths() {
        return paths;
    }

    PlanSet set() {
        return set;
    }

    /** How many files were skipped for which reason; the case file is none of them. */
    Map<String, Integer> skippedByCode() {
        Map<String, Integer> counts = new TreeMap<>();
        skipped.forEach(file -> counts.merge(file.reason().code(), 1, Integer::sum));
        return counts;
    }

    /** Names the files of several doses on standard error, so that a person can choose one. */
    void tellDoses(Surroundings surroundings) {
        if (set.doses().size() > 1) {
            FileNames.of(set.doses().stream().map(RtDose::input).toList(), paths)
                    .forEach((label, file) ->
                            surroundings.err().println("cordon: " + SafeText.oneLine(label + " is " + file)));
        }
    }

    /** Names the skipped files on standard error, to the person who typed their folder. */
    void tellSkipped(Surroundings surroundings, Wording words) {
        for (SkippedFile file : skipped.subList(0, Math.min(SHOWN, skipped.size()))) {
            surroundings
                    .err()
                    .println("cordon: not used: "
                            + SafeText.oneLine(file.file() + ": " + words.sentence(file.reason())));
        }
        if (skipped.size() > SHOWN) {
            surroundings.err().println("cordon: and " + (skipped.size() - SHOWN) + " more files not used");
        }
    }

    /**
     * What a person means by {@code --dose}: a label, a UID, or a file that was read.
     *
     * @return label or UID of the dose as the plan set knows it
     */
    Optional<String> dose(String given, Surroundings surroundings) {
        if (given == null) {
            return Optional.empty();
        }
        Map<String, InputObject> doses = new LinkedHashMap<>();
        set.doses().forEach(dose -> {
            doses.put(dose.input().label(), dose.input());
            doses.put(dose.input().sopInstanceUid(), dose.input());
        });
        if (doses.containsKey(given)) {
            return Optional.of(doses.get(given).sopInstanceUid());
        }
        return FileHash.of(given, paths, surroundings)
                .flatMap(hash -> doses.values().stream()
                        .filter(input -> input.sha256().equals(hash))
                        .findFirst())
                .map(InputObject::sopInstanceUid)
                .or(() -> {
                    throw CommandFailure.usage("UNKNOWN_DOSE", "no dose has the label, UID or file name given")
                            .attribute("--dose")
                            .remedy("Choose one of those listed.")
                            .shownHere(set.doses().stream()
                                    .map(dose -> dose.input().label() + "  " + dose.summation() + "  "
                                            + dose.input().sopInstanceUid())
                                    .toList())
                            .build();
                });
    }
}
