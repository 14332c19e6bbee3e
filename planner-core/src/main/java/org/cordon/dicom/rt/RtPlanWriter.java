package org.cordon.dicom.rt;

import java.util.ArrayList;
import java.util.List;
import org.cordon.dicom.DatasetBuilder;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Vr;
import org.cordon.plan.DoseReference;
import org.cordon.plan.FractionGroup;
import org.cordon.plan.PlanFacts;
import org.cordon.plan.ReferencedBeam;
import org.cordon.plan.RtPlan;

/**
 * Makes an RT Plan object (PS3.3 A.20.3) of external beams. What a {@link RtPlan} does not know of a beam is written as a
 * static field, see {@link BeamWriter}: the object can be read and reviewed, it is not to be delivered.
 */
public final class RtPlanWriter {
    private RtPlanWriter() {}

    /**
     * A data set to be written.
     *
     * @param plan its input and frame of reference are not used; a plan with a structure set is written with geometry
     *     PATIENT, one without with TREATMENT_DEVICE
     * @param context identifiers, frame of reference and patient
     */
    public static DicomDataset dataset(RtPlan plan, ObjectContext context) {
        DatasetBuilder builder = CommonModules.begin(SopClass.PLAN, context);
        builder.integers(Tag.INSTANCE_NUMBER, 1);
        builder.strings(Tag.RT_PLAN_LABEL, Vr.SH, plan.label());
        if (!plan.name().isEmpty()) {
            builder.strings(Tag.RT_PLAN_NAME, Vr.LO, plan.name());
        }
        builder.strings(Tag.RT_PLAN_DATE, Vr.DA, context.date());
        builder.strings(Tag.RT_PLAN_TIME, Vr.TM, context.time());
        plan.intent().ifPresent(intent -> builder.strings(Tag.PLAN_INTENT, Vr.CS, intent));
        builder.strings(
                Tag.RT_PLAN_GEOMETRY, Vr.CS, plan.structureSetUid().isPresent() ? "PATIENT" : "TREATMENT_DEVICE");
        plan.structureSetUid()
                .ifPresent(uid -> builder.items(
                        Tag.REFERENCED_STRUCTURE_SET_SEQUENCE,
                        List.of(CommonModules.reference(SopClass.STRUCTURE_SET, uid))));
        if (!plan.doseReferences().isEmpty()) {
            builder.items(
                    Tag.DOSE_REFERENCE_SEQUENCE,
                    plan.doseReferences().stream()
                            .map(RtPlanWriter::doseReference)
                            .toList());
        }
        if (!plan.fractionGroups().isEmpty()) {
            builder.items(
                    Tag.FRACTION_GROUP_SEQUENCE,
                    plan.fractionGroups().stream()
                            .map(RtPlanWriter::fractionGroup)
                            .toList());
        }
        List<DicomDataset> setups = setups(plan);
        if (!setups.isEmpty()) {
            builder.items(Tag.PATIENT_SETUP_SEQUENCE, setups);
        }
        if (!plan.beams().isEmpty()) {
            builder.items(
                    Tag.BEAM_SEQUENCE,
                    plan.beams().stream()
                            .map(beam -> BeamWriter.dataset(beam, context, !setups.isEmpty()))
                            .toList());
        }
        plan.approvalStatus().ifPresent(status -> CommonModules.approval(builder, status, context));
        return builder.build();
    }

    private static List<DicomDataset> setups(RtPlan plan) {
        List<DicomDataset> setups = new ArrayList<>();
        for (String position : plan.facts().map(PlanFacts::patientPositions).orElse(List.of())) {
            setups.add(CommonModules.item()
                    .strings(Tag.PATIENT_POSITION, Vr.CS, position)
                    .integers(Tag.PATIENT_SETUP_NUMBER, setups.size() + 1)
                    .build());
        }
        return setups;
    }

    private static DicomDataset doseReference(DoseReference reference) {
        DatasetBuilder item = CommonModules.item()
                .integers(Tag.DOSE_REFERENCE_NUMBER, reference.number())
                .strings(Tag.DOSE_REFERENCE_STRUCTURE_TYPE, Vr.CS, reference.structureType())
                .strings(Tag.DOSE_REFERENCE_DESCRIPTION, Vr.LO, reference.description())
                .strings(Tag.DOSE_REFERENCE_TYPE, Vr.CS, reference.type());
        reference.targetPrescriptionDoseGy().ifPresent(doseGy -> item.decimals(Tag.TARGET_PRESCRIPTION_DOSE, doseGy));
        reference.roiNumber().ifPresent(roi -> item.integers(Tag.REFERENCED_ROI_NUMBER, roi));
        return item.build();
    }

    private static DicomDataset fractionGroup(FractionGroup group) {
        DatasetBuilder item = CommonModules.item()
                .integers(Tag.FRACTION_GROUP_NUMBER, group.number())
                .integers(Tag.NUMBER_OF_BEAMS, group.beams().size())
                .integers(Tag.NUMBER_OF_BRACHY_APPLICATION_SETUPS, group.brachyApplications());
        if (group.fractionsPlanned().isPresent()) {
            item.integers(
                    Tag.NUMBER_OF_FRACTIONS_PLANNED, group.fractionsPlanned().getAsInt());
        } else {
            item.bytes(Tag.NUMBER_OF_FRACTIONS_PLANNED, Vr.IS, new byte[0]);
        }
        if (!group.beams().isEmpty()) {
            item.items(
                    Tag.REFERENCED_BEAM_SEQUENCE,
                    group.beams().stream().map(RtPlanWriter::referencedBeam).toList());
        }
        return item.build();
    }

    private static DicomDataset referencedBeam(ReferencedBeam beam) {
        DatasetBuilder item = CommonModules.item().integers(Tag.REFERENCED_BEAM_NUMBER, beam.beamNumber());
        beam.dosePoint()
                .ifPresent(point ->
                        item.decimals(Tag.BEAM_DOSE_SPECIFICATION_POINT, point.xMm(), point.yMm(), point.zMm()));
        beam.beamDoseGy().ifPresent(doseGy -> item.decimals(Tag.BEAM_DOSE, doseGy));
        beam.metersetMu().ifPresent(meterset -> item.decimals(Tag.BEAM_METERSET, meterset));
        return item.build();
    }
}
