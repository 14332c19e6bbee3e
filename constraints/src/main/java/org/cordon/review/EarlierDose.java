package org.cordon.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.cordon.dicom.ReadLimits;
import org.cordon.dicom.rt.PlanSetReader;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;
import org.cordon.finding.Reason;
import org.cordon.geometry.Point3;
import org.cordon.geometry.RigidTransform;
import org.cordon.naming.GivenNames;
import org.cordon.plan.FractionGroup;
import org.cordon.plan.PlanLinks;
import org.cordon.plan.PlanSet;
import org.cordon.plan.Progress;
import org.cordon.plan.RtPlan;
import org.cordon.plan.StructureSet;
import org.cordon.review.choice.DoseChoice;
import org.cordon.review.choice.DoseOutcome;
import org.cordon.review.choice.PlanChoice;
import org.cordon.review.request.EarlierCourses;

/**
 * An earlier course as its files hold it.
 *
 * @param label for reports
 * @param set what was read
 * @param plan its plan
 * @param structures its structure set, where there is one that fits
 * @param dose its dose
 * @param plannedFractions of the plan
 * @param fractions that were given
 * @param fromCurrent from the frame of the new course to that of this dose
 * @param notes what was assumed
 */
record EarlierDose(
        String label,
        PlanSet set,
        RtPlan plan,
        Optional<StructureSet> structures,
        DoseGrid dose,
        int plannedFractions,
        int fractions,
        RigidTransform fromCurrent,
        List<Reason> notes) {

    /** Registrations that differ by no more are one, stored twice. */
    private static final double SAME_REGISTRATION_MM = 0.1;

    /** An earlier course, or why it cannot be used. */
    sealed interface Read {}

    /** It can be used. */
    record Usable(EarlierDose dose) implements Read {}

    /** It cannot. */
    record Refused(Reason reason) implements Read {}

    /** The part of the planned dose that was given. */
    double factor() {
        return (double) fractions / plannedFractions;
    }

    /** The dose in the frame of the new course, its nodes moved; empty when the registration turns, and no grid follows. */
    Optional<DoseGrid> inCurrentFrame() {
        if (fromCurrent.rotationDeg() > 0) {
            return Optional.empty();
        }
        Point3 origin = fromCurrent.inverse().apply(new Point3(0, 0, 0));
        return Optional.of(dose.movedBy(origin.xMm(), origin.yMm(), origin.zMm()));
    }

    /** Its structures by canonical name; none when it has no structure set. */
    Optional<RoiMatching> matching() {
        return structures.map(found -> new RoiMatching(found.structures(), GivenNames.ofCase(Map.of())));
    }

    /**
     * Reads a course.
     *
     * @param current the new course's files
     * @param currentFrame frame of reference of its structures
     */
    static Read read(String label, EarlierCourses.Files files, PlanSet current, String currentFrame) {
        PlanSet set = PlanSetReader.read(List.of(files.files()), ReadLimits.standard(), Progress.NONE);
        List<Reason> notes = new ArrayList<>();
        Optional<Reason> stranger = otherPatient(label, set, current);
        if (stranger.isPresent()) {
            return new Refused(stranger.get());
        }
        if (set.doses().isEmpty() || set.plans().isEmpty()) {
            return new Refused(Reason.of("PRIOR_WITHOUT_DOSE_OR_PLAN", "course", label));
        }
        PlanChoice choice = PlanChoice.of(set, List.of());
        RtPlan plan = choice.plan().orElseThrow();
        Optional<StructureSet> structures = set.structureSets().stream()
                .filter(found -> plan.structureSetUid()
                        .filter(found.input().sopInstanceUid()::equals)
                        .isPresent())
                .filter(found -> set.doses().stream()
                        .filter(dose -> dose.referencedPlanUids().contains(plan.uid()))
                        .allMatch(dose -> PlanLinks.shareFrame(found, dose)))
                .findFirst();
        OptionalInt planned = fractions(plan);
        if (planned.isEmpty()) {
            return new Refused(Reason.of("PRIOR_FRACTIONS_UNKNOWN", "course", label));
        }
        DoseOutcome outcome = DoseChoice.ofEarlierPlan(set, plan);
        if (outcome.doses().size() != 1) {
            return new Refused(Reason.of(
                    "PRIOR_DOSE_REFUSED",
                    "course",
                    label,
                    "because",
                    outcome.refusal().map(Reason::code).orElse("")));
        }
        String frame = set.doses().stream()
                .filter(dose -> dose.referencedPlanUids().contains(plan.uid()))
                .findFirst()
                .orElseThrow()
                .frameOfReferenceUid();
        List<RigidTransform> transforms = transforms(currentFrame, frame, current, set);
        DoseGrid dose = outcome.doses().get(0).grid();
        if (transforms.isEmpty()) {
            return new Refused(Reason.of("PRIOR_NO_COMMON_FRAME", "course", label));
        }
        if (apart(transforms, dose.geometry()) > SAME_REGISTRATION_MM) {
            return new Refused(Reason.of("PRIOR_REGISTRATIONS_DIFFER", "course", label));
        }
        RigidTransform transform = transforms.get(0);
        notes.add(
                currentFrame.equals(frame)
                        ? Reason.of("PRIOR_SAME_FRAME", "course", label)
                        : Reason.of("PRIOR_REGISTERED", "course", label, "rotationDeg", transform.rotationDeg()));
        int given = files.deliveredFractions().orElse(planned.getAsInt());
        if (given < 1 || given > planned.getAsInt()) {
            return new Refused(Reason.of(
                    "PRIOR_MORE_DELIVERED_THAN_PLANNED", "course", label, "plannedFractions", planned.getAsInt()));
        }
        return new Usable(
                new EarlierDose(label, set, plan, structures, dose, planned.getAsInt(), given, transform, notes));
    }

    private static OptionalInt fractions(RtPlan plan) {
        int[] counts = plan.fractionGroups().stream()
                .map(FractionGroup::fractionsPlanned)
                .flatMapToInt(count -> count.isPresent() ? IntStream.of(count.getAsInt()) : IntStream.empty())
                .toArray();
        return counts.length == 1 && plan.fractionGroups().size() == 1 && counts[0] > 0
                ? OptionalInt.of(counts[0])
                : OptionalInt.empty();
    }

    private static Optional<Reason> otherPatient(String label, PlanSet earlier, PlanSet current) {
        boolean same = earlier.patients().size() == 1
                && current.patients().size() == 1
                && earlier.patients()
                        .get(0)
                        .id()
                        .equals(current.patients().get(0).id());
        return same ? Optional.empty() : Optional.of(Reason.of("PRIOR_OF_OTHER_PATIENT", "course", label));
    }

    /** One step through any registration of either set; no chain of them is tried. */
    private static List<RigidTransform> transforms(
            String currentFrame, String frame, PlanSet current, PlanSet earlier) {
        if (currentFrame.equals(frame)) {
            return List.of(RigidTransform.identity());
        }
        List<RigidTransform> found = new ArrayList<>();
        for (PlanSet set : List.of(current, earlier)) {
            set.registrations()
                    .forEach(registration ->
                            registration.between(currentFrame, frame).ifPresent(found::add));
        }
        return found;
    }

    /** How far apart any of them put a corner of the grid from where the first puts it. */
    private static double apart(List<RigidTransform> transforms, GridGeometry grid) {
        double most = 0;
        for (int corner = 0; corner < 8; corner++) {
            Point3 there = grid.node(
                    (corner & 1) == 0 ? 0 : grid.nx() - 1,
                    (corner & 2) == 0 ? 0 : grid.ny() - 1,
                    (corner & 4) == 0 ? 0 : grid.nz() - 1);
            Point3 first = transforms.get(0).inverse().apply(there);
            for (RigidTransform other : transforms) {
                Point3 here = other.inverse().apply(there);
                double dx = here.xMm() - first.xMm();
                double dy = here.yMm() - first.yMm();
                double dz = here.zMm() - first.zMm();
                most = Math.max(most, Math.sqrt(dx * dx + dy * dy + dz * dz));
            }
        }
        return most;
    }
}
