package org.cordon.desktop.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.cordon.desktop.look.Texts;
import org.cordon.desktop.session.OpenPlan;
import org.cordon.naming.GivenNames;
import org.cordon.naming.NameReading;
import org.cordon.naming.NameReading.Kind;
import org.cordon.naming.NameSurvey;
import org.cordon.naming.SiteNames;
import org.cordon.naming.SiteNamesFile;
import org.cordon.review.ClinicFolder;
import org.cordon.review.Prescription;
import org.cordon.review.request.CaseFile;
import org.cordon.review.request.CaseFileText;
import org.cordon.review.request.CaseStatement;
import org.cordon.review.request.EarlierCourses;
import org.cordon.review.request.EarlierCoursesSyntax;
import org.cordon.review.request.ReviewRequest.GivenPrescription;
import org.cordon.structure.Structure;
import org.cordon.text.Numbers;

/** What is known of a case, what a person says instead, and what is still to be decided. Begins with the case file. */
final class CaseModel {
    private final OpenPlan plan;
    private final Path file;
    private final String text;
    private final Optional<Path> clinicFolder;
    private final SiteNames site;
    private final List<NameReading> readings;
    private final CaseDraft saved;
    private final ReadOnlyObjectWrapper<CaseDraft> draft;

    /**
     * Begins with the case file of a plan.
     *
     * @throws UncheckedIOException when it cannot be read
     * @throws org.cordon.review.request.ReviewException when it is not valid any more
     */
    CaseModel(OpenPlan plan) {
        this.plan = plan;
        this.file =
                plan.request().caseFile().orElseGet(() -> beside(plan.paths().get(0)));
        this.text = text(file);
        CaseFile known = text.isBlank() ? CaseFile.empty() : CaseFile.read(file);
        this.clinicFolder = ClinicFolder.of(plan.request(), known);
        this.site = clinicFolder.map(SiteNamesFile::readFolder).orElse(SiteNames.none());
        Map<Integer, String> names = numbered(known.mapping());
        this.readings = NameSurvey.read(structures(), new GivenNames(names, site));
        this.saved = new CaseDraft(
                plan.result().level(),
                plan.result().setting(),
                known.protocol(),
                targets(known),
                names,
                String.join("\n", CaseFileText.earlier(text)),
                known.earlier().newCourse().map(Object::toString).orElse(""));
        this.draft = new ReadOnlyObjectWrapper<>(saved);
    }

    private static Path beside(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path folder = Files.isDirectory(absolute) ? absolute : absolute.getParent();
        return (folder == null ? absolute : folder).resolve(CaseFile.NAME);
    }

    private static String text(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the case file cannot be read", unreadable);
        }
    }

    /** What is said, as it changes. */
    ReadOnlyObjectProperty<CaseDraft> draft() {
        return draft.getReadOnlyProperty();
    }

    /** Says something else. */
    void say(UnaryOperator<CaseDraft> change) {
        draft.set(change.apply(draft.get()));
    }

    OpenPlan plan() {
        return plan;
    }

    List<Structure> structures() {
        return plan.reviewed().structures().structures();
    }

    /** What every name is read as, before anything is said here. */
    List<NameReading> readings() {
        return readings;
    }

    /** The clinic's folder, where names can be remembered. */
    Optional<Path> clinicFolder() {
        return clinicFolder;
    }

    /** The clinic's names. */
    SiteNames site() {
        return site;
    }

    /** The case file, there or not. */
    Path file() {
        return file;
    }

    /** Whether something was said that is not saved. */
    boolean isChanged() {
        return !draft.get().equals(saved);
    }

    /** Names that a person must still decide. */
    List<NameReading> undecided() {
        return readings.stream()
                .filter(reading -> reading.kind() == Kind.PROPOSED || reading.kind() == Kind.UNDECIDED)
                .filter(reading ->
                        !draft.get().names().containsKey(reading.structure().number()))
                .toList();
    }

    /** Names that were said here and are not in the case file. */
    Map<Structure, String> newNames() {
        Map<Structure, String> said = new LinkedHashMap<>();
        for (Structure structure : structures()) {
            String name = draft.get().names().get(structure.number());
            if (name != null && !name.equals(saved.names().get(structure.number()))) {
                said.put(structure, name);
            }
        }
        return said;
    }

    /** What keeps the case from being saved, as a sentence; empty when it can be. */
    Optional<String> obstacle() {
        CaseDraft now = draft.get();
        for (TargetDraft target : now.targets()) {
            if (!target.isSound()) {
                return Optional.of(Texts.get("case.obstacle.target", target.roi()));
            }
        }
        for (String course : now.courses()) {
            if (!isCourse(course)) {
                return Optional.of(Texts.get("case.obstacle.course", course));
            }
        }
        return isDate(now.newCourse()) ? Optional.empty() : Optional.of(Texts.get("case.obstacle.date"));
    }

    private boolean isCourse(String line) {
        try {
            EarlierCourses.Earlier course = EarlierCoursesSyntax.parse(line, name -> file.resolveSibling(name));
            return !(course instanceof EarlierCourses.Files folder) || Files.exists(folder.files());
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }

    private static boolean isDate(String typed) {
        if (typed.isBlank()) {
            return true;
        }
        try {
            return EarlierCoursesSyntax.date(typed.strip()).isPresent();
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }

    /**
     * The case file with what is said in it.
     *
     * @throws org.cordon.review.request.ReviewException when the file is written in a way that cannot be changed here
     */
    String written() {
        CaseDraft now = draft.get();
        Map<String, String> mapping = new LinkedHashMap<>();
        new TreeMap<>(now.names())
                .forEach((number, canonical) ->
                        structure(number).ifPresent(structure -> mapping.put(reference(structure), canonical)));
        return CaseFileText.written(
                text,
                new CaseStatement(
                        now.level(),
                        now.setting(),
                        now.protocol(),
                        now.targets().stream()
                                .flatMap(target -> target.stated().stream())
                                .toList(),
                        mapping,
                        now.courses(),
                        now.newCourse().isBlank()
                                ? Optional.empty()
                                : EarlierCoursesSyntax.date(now.newCourse().strip())),
                file);
    }

    /** How a case file names a structure: by its name where that is unique. */
    String reference(Structure structure) {
        long same = structures().stream()
                .filter(other -> other.name().equals(structure.name()))
                .count();
        return same == 1 && !structure.name().startsWith("#") ? structure.name() : "#" + structure.number();
    }

    /** A structure as a target that nobody has prescribed to. */
    TargetDraft unprescribed(Structure structure) {
        return new TargetDraft(structure.number(), reference(structure), "", "", "", "", false, false);
    }

    private Optional<Structure> structure(int number) {
        return structures().stream()
                .filter(structure -> structure.number() == number)
                .findFirst();
    }

    private Optional<Structure> resolved(String reference) {
        return structures().stream()
                .filter(structure -> reference.equals("#" + structure.number()) || reference.equals(structure.name()))
                .findFirst();
    }

    private Map<Integer, String> numbered(Map<String, String> mapping) {
        Map<Integer, String> numbered = new HashMap<>();
        mapping.forEach((reference, canonical) ->
                resolved(reference).ifPresent(structure -> numbered.put(structure.number(), canonical)));
        return numbered;
    }

    /** Those of the case file, those that the plan prescribes to, and those whose prescription nobody knows. */
    private List<TargetDraft> targets(CaseFile known) {
        Map<Integer, TargetDraft> drafts = new TreeMap<>();
        for (Prescription each : plan.result().prescriptions()) {
            boolean byPlan = each.source().startsWith("RTPLAN");
            structure(each.roiNumber())
                    .ifPresent(structure -> drafts.put(
                            structure.number(),
                            new TargetDraft(
                                    structure.number(),
                                    reference(structure),
                                    Numbers.shortest(each.doseGy()),
                                    Integer.toString(each.fractions()),
                                    each.prescribedTo(),
                                    each.source(),
                                    byPlan,
                                    false)));
        }
        for (CaseFile.Target target : known.targets()) {
            resolved(target.roi()).ifPresent(structure -> {
                TargetDraft before = drafts.getOrDefault(structure.number(), unprescribed(structure));
                drafts.put(structure.number(), stated(before, target));
            });
        }
        for (String name : unknownPrescriptions()) {
            resolved(name).ifPresent(structure -> drafts.putIfAbsent(structure.number(), unprescribed(structure)));
        }
        return new ArrayList<>(drafts.values());
    }

    private static TargetDraft stated(TargetDraft before, CaseFile.Target target) {
        Optional<GivenPrescription> given = target.prescription();
        return new TargetDraft(
                before.roiNumber(),
                before.roi(),
                given.map(each -> Numbers.shortest(each.doseGy())).orElse(before.dose()),
                given.map(each -> Integer.toString(each.fractions())).orElse(before.fractions()),
                target.prescribedTo(),
                given.isPresent() ? Texts.get("case.source.file") : before.source(),
                before.byPlan() && given.isEmpty(),
                true);
    }

    private List<String> unknownPrescriptions() {
        return plan.result().findings().stream()
                .filter(finding -> finding.code().equals("PRESCRIPTION_UNKNOWN"))
                .map(finding -> String.valueOf(finding.reason().args().get("target")))
                .toList();
    }
}
