package org.cordon.dicom.rt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordon.dicom.DicomReader;
import org.cordon.dicom.ReadLimits;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.plan.ImageSeries;
import org.cordon.plan.InputObject;
import org.cordon.plan.PlanLinks;
import org.cordon.plan.PlanSet;
import org.cordon.plan.RtDose;
import org.cordon.plan.RtPlan;
import org.cordon.plan.SkippedFile;
import org.cordon.plan.SpatialRegistration;
import org.cordon.plan.StructureSet;

/** Puts what was read together: without duplicates, in the order of UIDs, with unique labels and all findings. */
final class PlanSetAssembly {
    private static final int HASH_DIGITS = 64;

    private final Intake intake;
    private final FolderScan scan;
    private final SeriesAssembly images;
    private final List<Finding> findings = new ArrayList<>();

    PlanSetAssembly(Intake intake, FolderScan scan, DicomReader reader, ReadLimits limits) {
        this.intake = intake;
        this.scan = scan;
        this.images = new SeriesAssembly(reader, limits);
    }

    PlanSet planSet() {
        List<Accepted> objects = unique(withoutDuplicates());
        List<RtPlan> plans = only(RtPlan.class, objects);
        List<StructureSet> structureSets = only(StructureSet.class, objects);
        List<RtDose> doses = only(RtDose.class, objects);
        images.add(intake.slices());
        List<ImageSeries> series = images.series();
        objects.forEach(object -> findings.addAll(object.findings()));
        findings.addAll(scan.findings());
        findings.addAll(intake.findings());
        findings.addAll(images.findings());
        imageNotes(series);
        findings.addAll(PatientCheck.findings(intake.patients()));
        findings.addAll(PlanLinks.of(plans, structureSets, doses, series).findings());
        return new PlanSet(
                PatientCheck.distinct(intake.patients().keySet()),
                plans,
                structureSets,
                doses,
                series,
                inputs(objects, series),
                findings.stream().distinct().sorted(ORDER).toList(),
                skipped(),
                only(SpatialRegistration.class, objects));
    }

    /** Worst first, then by code and subject, so that neither names nor order of files matter. */
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::code)
            .thenComparing(Finding::subject)
            .thenComparing(finding -> finding.reason().args().toString());

    private List<Accepted> withoutDuplicates() {
        Duplicates<Accepted> distinct = Duplicates.of(
                intake.objects(),
                object -> object.input().sopInstanceUid(),
                object -> object.input().sha256());
        count(distinct.copies())
                .forEach((uid, copies) ->
                        findings.add(Finding.info(Reason.of("FILE_REPEATED", "copies", copies), label(distinct, uid))));
        count(distinct.contradictions())
                .forEach((uid, others) -> findings.add(
                        Finding.error(Reason.of("UID_NOT_UNIQUE", "versions", others + 1), label(distinct, uid))));
        return distinct.kept();
    }

    private static Map<String, Integer> count(List<Accepted> objects) {
        Map<String, Integer> counts = new HashMap<>();
        objects.forEach(object -> counts.merge(object.input().sopInstanceUid(), 1, Integer::sum));
        return counts;
    }

    private static String label(Duplicates<Accepted> distinct, String uid) {
        return distinct.kept().stream()
                .filter(object -> object.input().sopInstanceUid().equals(uid))
                .findFirst()
                .orElseThrow()
                .input()
                .label();
    }

    /** Gives objects whose short hashes coincide as many digits as tell them apart. */
    static List<Accepted> unique(List<Accepted> objects) {
        List<Accepted> result = new ArrayList<>();
        for (Accepted object : objects) {
            InputObject own = object.input();
            int digits = own.label().length() - own.modality().length() - 1;
            while (digits < HASH_DIGITS && isShared(own, digits, objects)) {
                digits++;
            }
            String label = own.modality() + "#" + own.sha256().substring(0, digits);
            result.add(label.equals(own.label()) ? object : object.labelled(label));
        }
        return result;
    }

    private static boolean isShared(InputObject own, int digits, List<Accepted> objects) {
        String prefix = own.sha256().substring(0, digits);
        return objects.stream()
                .map(Accepted::input)
                .anyMatch(other -> !other.equals(own)
                        && other.modality().equals(own.modality())
                        && other.sha256().startsWith(prefix));
    }

    private static <T> List<T> only(Class<T> type, List<Accepted> objects) {
        return objects.stream()
                .map(Accepted::object)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private void imageNotes(List<ImageSeries> series) {
        for (ImageSeries one : series) {
            intake.imageNotes(one.input().sopInstanceUid())
                    .forEach((code, count) -> findings.add(Finding.info(
                            Reason.of(code, "images", count), one.input().label())));
        }
    }

    private static List<InputObject> inputs(List<Accepted> objects, List<ImageSeries> series) {
        List<InputObject> inputs = new ArrayList<>();
        objects.forEach(object -> inputs.add(object.input()));
        series.forEach(one -> inputs.add(one.input()));
        inputs.sort(Comparator.comparing(InputObject::sopInstanceUid).thenComparing(InputObject::sha256));
        return inputs;
    }

    private List<SkippedFile> skipped() {
        List<SkippedFile> all = new ArrayList<>(scan.skipped());
        all.addAll(intake.skipped());
        all.sort(Comparator.comparing(SkippedFile::file));
        return all;
    }
}
