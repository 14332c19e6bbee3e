package org.cordon.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.part10.Part10Writer;
import org.cordon.dicom.part10.TransferSyntax;
import org.cordon.dicom.rt.AxialOrientation;
import org.cordon.dicom.rt.DosePixelFormat;
import org.cordon.dicom.rt.ObjectContext;
import org.cordon.dicom.rt.RegistrationWriter;
import org.cordon.dicom.rt.RtDoseWriter;
import org.cordon.dicom.rt.RtPlanWriter;
import org.cordon.dose.DoseGrid;
import org.cordon.geometry.RigidTransform;
import org.cordon.plan.FractionGroup;
import org.cordon.plan.InputObject;
import org.cordon.plan.PatientIdentity;
import org.cordon.plan.PlanSet;
import org.cordon.plan.RtDose;
import org.cordon.plan.RtPlan;
import org.cordon.plan.SpatialRegistration;

/** Writes plan, dose and registration of a course: the headers of a plan that is there, with another dose. */
final class CourseFiles {
    static final String PLAN_UID = "1.2.826.0.1.8";

    private static final String DOSE_UID = "1.2.826.0.1.9";

    private final Path folder;
    private final PlanSet like;
    private final PatientIdentity patient;
    private final String frame;

    CourseFiles(Path folder, PlanSet like, PatientIdentity patient, String frame) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.like = like;
        this.patient = patient;
        this.frame = frame;
    }

    /**
     * Writes plan and dose.
     *
     * @param type PHYSICAL or EFFECTIVE
     * @param fractions planned; empty when the plan does not say
     * @param structureSetUid that the plan was made on; empty for none
     */
    void write(DoseGrid dose, String type, OptionalInt fractions, Optional<String> structureSetUid) throws IOException {
        RtPlan own = like.plans().get(0);
        RtPlan plan = new RtPlan(
                new InputObject("RTPLAN#0000", "RTPLAN", PLAN_UID, 1, "00"),
                "Course",
                "",
                Optional.of(frame),
                structureSetUid,
                own.intent(),
                own.approvalStatus(),
                own.doseReferences(),
                own.fractionGroups().stream()
                        .map(group ->
                                new FractionGroup(group.number(), fractions, group.beams(), group.brachyApplications()))
                        .toList(),
                own.beams());
        save("plan.dcm", RtPlanWriter.dataset(plan, context(PLAN_UID, frame)));
        RtDose header = like.doses().get(0);
        RtDose given = new RtDose(
                new InputObject("RTDOSE#0000", "RTDOSE", DOSE_UID, 1, "00"),
                frame,
                header.units(),
                type,
                header.summation(),
                Set.of(PLAN_UID),
                header.referencedFractionGroup(),
                header.referencedBeams(),
                header.tissueHeterogeneityCorrections(),
                Optional.of(dose.geometry()),
                () -> dose,
                List.of());
        DosePixelFormat format = new DosePixelFormat(32, false, false, AxialOrientation.HFS, false);
        save("dose.dcm", RtDoseWriter.dataset(given, dose, format, context(DOSE_UID, frame)));
    }

    /** Writes the registration from the frame of this course to that of the plan. */
    void register(RigidTransform toPlan) throws IOException {
        register("reg.dcm", "1.2.826.0.1.10", toPlan);
    }

    void register(String file, String uid, RigidTransform toPlan) throws IOException {
        String target =
                like.structureSets().get(0).frameOfReferenceUids().iterator().next();
        SpatialRegistration registration = new SpatialRegistration(
                new InputObject("REG#0000", "REG", uid, 1, "00"),
                target,
                List.of(new SpatialRegistration.Frame(frame, toPlan)));
        save(file, RegistrationWriter.dataset(registration, context(uid, target)));
    }

    private ObjectContext context(String uid, String inFrame) {
        return new ObjectContext(
                patient, "1.2.826.0.1.1", "1.2.826.0.1.2", uid, inFrame, "20250301", "101500", "Cordon test");
    }

    private void save(String file, DicomDataset dataset) throws IOException {
        Part10Writer.write(dataset, TransferSyntax.EXPLICIT_LITTLE, folder.resolve(file));
    }
}
