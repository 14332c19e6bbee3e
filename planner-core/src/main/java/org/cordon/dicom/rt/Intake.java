package org.cordon.dicom.rt;

import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.DicomReadException;
import org.cordon.dicom.ReadLimits;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Values;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.plan.InputObject;
import org.cordon.plan.PatientIdentity;
import org.cordon.plan.SkippedFile;

/** Takes in one file after another: what it is, what it says, or why it is not used. Keeps no pixels and no data sets. */
final class Intake {
    private static final int DIRECTORY_RECORD_SEQUENCE = 0x00041220;

    /** Refusals that files of any other kind meet too. */
    private static final ImmutableSet<String> NO_DICOM =
            ImmutableSet.of("DICOM_NOT_DICOM", "DICOM_EMPTY", "DICOM_FILE_TOO_LARGE");

    /** Tolerated irregularities that may change what a person reads: names, or what the file is. */
    private static final ImmutableSet<String> GRAVE_NOTES = ImmutableSet.of(
            "DICOM_META_DIFFERS", "DICOM_TRAILING_BYTES", "DICOM_TEXT_UNDECODABLE", "DICOM_CHARACTER_SET_UNKNOWN");

    private final ReadLimits limits;
    private final List<Accepted> objects = new ArrayList<>();
    private final List<SliceFile> slices = new ArrayList<>();
    private final Map<String, String> shared = new HashMap<>();
    private final Map<PatientIdentity, String> patients = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<SkippedFile> skipped = new ArrayList<>();
    private final Map<String, Map<String, Integer>> imageNotes = new TreeMap<>();

    Intake(ReadLimits limits) {
        this.limits = limits;
    }

    /**
     * Takes in one regular file.
     *
     * @param reading gives its data set, or throws why there is none
     */
    void take(Path file, Supplier<DicomDataset> reading) {
        try {
            take(file, Values.of(reading.get()));
        } catch (DicomReadException refusal) {
            if (refusal.reason().code().equals("DICOM_INTERRUPTED")) {
                throw new CancellationException("reading was interrupted");
            }
            if (NO_DICOM.contains(refusal.reason().code()) && !FileKind.claimsDicom(file)) {
                skipped.add(new SkippedFile(file, Reason.of("FILE_NOT_DICOM")));
            } else {
                refuse(file, refusal);
            }
        }
    }

    List<Accepted> objects() {
        return objects;
    }

    List<SliceFile> slices() {
        return slices;
    }

    /** The identities met, each with the label of one object that has it. */
    Map<PatientIdentity, String> patients() {
        return patients;
    }

    List<Finding> findings() {
        return findings;
    }

    List<SkippedFile> skipped() {
        return skipped;
    }

    private void take(Path file, Values values) {
        if (values.contains(DIRECTORY_RECORD_SEQUENCE)) {
            skipped.add(new SkippedFile(file, Reason.of("DICOM_DIRECTORY")));
            return;
        }
        SopClass kind = SopClass.of(values.requiredString(Tag.SOP_CLASS_UID));
        String modality = values.requiredString(Tag.MODALITY);
        boolean claimsRt = modality.equals("RTSTRUCT") || modality.equals("RTDOSE") || modality.equals("RTPLAN");
        if (kind == SopClass.OTHER ? claimsRt : !kind.modality().equals(modality)) {
            throw values.failure(
                    "MODALITY_CONTRADICTS_CLASS",
                    Tag.MODALITY,
                    "does not fit the SOP Class UID",
                    "the file contradicts itself; export the object again");
        }
        if (kind == SopClass.OTHER) {
            skipped.add(new SkippedFile(file, Reason.of("DICOM_KIND_NOT_USED", "modality", knownModality(values))));
        } else if (kind == SopClass.ION_PLAN) {
            skipped.add(new SkippedFile(file, Reason.of("PLAN_IS_ION")));
            findings.add(
                    Finding.warning(Reason.of("PLAN_IS_ION"), values.dataset().label()));
        } else if (kind.isImage()) {
            takeImage(file, values, kind);
        } else {
            takeObject(values, kind);
        }
    }

    /** From the label, where any text that is no modality stands as DICOM: it could be anything. */
    private static String knownModality(Values values) {
        String label = values.dataset().label();
        return label.substring(0, label.indexOf('#'));
    }

    private void takeObject(Values values, SopClass kind) {
        DicomDataset dataset = values.dataset();
        InputObject input = new InputObject(
                dataset.label(),
                kind.modality(),
                values.requiredString(Tag.SOP_INSTANCE_UID),
                1,
                dataset.sha256().orElseThrow());
        List<Finding> own = new ArrayList<>();
        Object object = switch (kind) {
            case STRUCTURE_SET -> StructureSetReader.read(values, input, limits, own);
            case DOSE -> DoseReader.read(values, input, limits, own);
            case REGISTRATION -> RegistrationReader.read(values, input);
            default -> PlanReader.read(values, input, own);
        };
        PatientIdentity patient = patient(values);
        values.notes().forEach(note -> own.add(tolerated(note, input.label())));
        objects.add(new Accepted(input, object, own));
        remember(patient, input.label());
    }

    private void takeImage(Path file, Values values, SopClass kind) {
        if (ImageReader.isLocalizer(values)) {
            skipped.add(new SkippedFile(file, Reason.of("IMAGE_IS_LOCALIZER")));
            return;
        }
        String series = share(values.requiredString(Tag.SERIES_INSTANCE_UID));
        SliceFile slice = new SliceFile(
                file,
                kind,
                values.requiredString(Tag.SOP_INSTANCE_UID),
                series,
                share(values.requiredString(Tag.FRAME_OF_REFERENCE_UID)),
                values.dataset().sha256().orElseThrow(),
                ImageReader.read(values, kind));
        PatientIdentity patient = patient(values);
        for (Reason note : values.notes()) {
            imageNotes.computeIfAbsent(series, any -> new TreeMap<>()).merge(note.code(), 1, Integer::sum);
        }
        slices.add(slice);
        remember(patient, values.dataset().label());
    }

    /** What was tolerated in the images of a series: code and number of images. */
    Map<String, Integer> imageNotes(String seriesInstanceUid) {
        return imageNotes.getOrDefault(seriesInstanceUid, Map.of());
    }

    /** The smallest label stands for an identity, so that the order of files does not matter. */
    private void remember(PatientIdentity patient, String label) {
        patients.merge(patient, label, (one, other) -> one.compareTo(other) <= 0 ? one : other);
    }

    /** The finding for something that was tolerated. */
    static Finding tolerated(Reason note, String label) {
        return GRAVE_NOTES.contains(note.code()) ? Finding.warning(note, label) : Finding.info(note, label);
    }

    private String share(String text) {
        return shared.computeIfAbsent(text, same -> same);
    }

    private static PatientIdentity patient(Values values) {
        return new PatientIdentity(
                values.string(Tag.PATIENT_NAME).orElse(""),
                values.string(Tag.PATIENT_ID).orElse(""),
                values.string(Tag.PATIENT_BIRTH_DATE).orElse(""),
                values.string(Tag.PATIENT_SEX).orElse(""));
    }

    /** An image is one of many and carries no dose; anything else, and what cannot be told, is an error. */
    private void refuse(Path file, DicomReadException cause) {
        Map<String, Object> args = new HashMap<>(cause.reason().args());
        args.put("attribute", cause.attribute());
        Reason reason = new Reason(cause.reason().code(), args);
        boolean image = cause.input().startsWith("CT#") || cause.input().startsWith("MR#");
        String subject = label(cause.input());
        findings.add(image ? Finding.warning(reason, subject) : Finding.error(reason, subject));
        skipped.add(new SkippedFile(file, reason));
    }

    private static String label(String input) {
        int end = input.indexOf(" > ");
        return end < 0 ? input : input.substring(0, end);
    }
}
