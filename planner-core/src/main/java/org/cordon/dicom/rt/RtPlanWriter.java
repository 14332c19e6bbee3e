package org.cordon.dicom.rt;

import java.util.ArrayList;
import java.util.List;
import org.cordon.dicom.DatasetBuilder;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Vr;
import org.cordon.plan.Beam;
import org.cordon.plan.DoseReference;
import org.cordon.plan.FractionGroup;
import org.cordon.plan.ReferencedBeam;
import org.cordon.plan.RtPlan;

/**
 * Makes an RT Plan object (PS3.3 A.20.3) of external beams.
 *
 * <p>An {@link RtPlan} knows neither gantry angles nor jaws. Where the standard asks for such values, each beam is written
 * as a static field: gantry, collimator and couch at 0 degrees, jaws 100 mm apart. The object can be read and reviewed,
 * it is not to be delivered.
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
        if (!plan.beams().isEmpty()) {
            builder.items(
                    Tag.BEAM_SEQUENCE,
                    plan.beams().stream().map(beam -> beam(beam, context)).toList());
        }
        plan.approvalStatus().ifPresent(status -> CommonModules.approval(builder, status, context));
        return builder.build();
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
        beam.beamDoseGy().ifPresent(doseGy -> item.decimals(Tag.BEAM_DOSE, doseGy));
        beam.metersetMu().ifPresent(meterset -> item.decimals(Tag.BEAM_METERSET, meterset));
        return item.build();
    }

    private static DicomDataset beam(Beam beam, ObjectContext context) {
        DatasetBuilder item = CommonModules.item()
                .strings(Tag.MANUFACTURER, Vr.LO, context.manufacturer())
                .strings(Tag.TREATMENT_MACHINE_NAME, Vr.SH, beam.machine())
                .strings(Tag.PRIMARY_DOSIMETER_UNIT, Vr.CS, "MU")
                .decimals(Tag.SOURCE_AXIS_DISTANCE, 1000)
                .items(Tag.BEAM_LIMITING_DEVICE_SEQUENCE, List.of(jawPair("X"), jawPair("Y")))
                .integers(Tag.BEAM_NUMBER, beam.number())
                .strings(Tag.BEAM_NAME, Vr.LO, beam.name())
                .strings(Tag.BEAM_TYPE, Vr.CS, "STATIC")
                .strings(Tag.RADIATION_TYPE, Vr.CS, beam.radiationType())
                .strings(Tag.TREATMENT_DELIVERY_TYPE, Vr.CS, beam.deliveryType())
                .integers(Tag.NUMBER_OF_WEDGES, 0)
                .integers(Tag.NUMBER_OF_COMPENSATORS, 0)
                .integers(Tag.NUMBER_OF_BOLI, 0)
                .integers(Tag.NUMBER_OF_BLOCKS, 0)
                .decimals(Tag.FINAL_CUMULATIVE_METERSET_WEIGHT, 1);
        List<DicomDataset> points = controlPoints(beam);
        item.integers(Tag.NUMBER_OF_CONTROL_POINTS, points.size());
        return item.items(Tag.CONTROL_POINT_SEQUENCE, points).build();
    }

    private static DicomDataset jawPair(String axis) {
        return CommonModules.item()
                .strings(Tag.RT_BEAM_LIMITING_DEVICE_TYPE, Vr.CS, axis)
                .integers(Tag.NUMBER_OF_LEAF_JAW_PAIRS, 1)
                .build();
    }

    /** One control point for each energy and isocentre that a beam visits, at least first and last. */
    private static List<DicomDataset> controlPoints(Beam beam) {
        int count = Math.max(
                2,
                Math.max(beam.nominalEnergiesMev().size(), beam.isocentresMm().size()));
        List<DicomDataset> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            DatasetBuilder point = CommonModules.item()
                    .integers(Tag.CONTROL_POINT_INDEX, i)
                    .decimals(Tag.CUMULATIVE_METERSET_WEIGHT, (double) i / (count - 1));
            if (i < beam.nominalEnergiesMev().size()) {
                point.decimals(
                        Tag.NOMINAL_BEAM_ENERGY, beam.nominalEnergiesMev().get(i));
            }
            if (i == 0) {
                firstSettings(point);
            }
            if (i < beam.isocentresMm().size()) {
                var isocentre = beam.isocentresMm().get(i);
                point.decimals(Tag.ISOCENTER_POSITION, isocentre.xMm(), isocentre.yMm(), isocentre.zMm());
            } else if (i == 0) {
                point.bytes(Tag.ISOCENTER_POSITION, Vr.DS, new byte[0]);
            }
            points.add(point.build());
        }
        return points;
    }

    private static void firstSettings(DatasetBuilder point) {
        List<DicomDataset> jaws = new ArrayList<>();
        for (String axis : List.of("X", "Y")) {
            jaws.add(CommonModules.item()
                    .strings(Tag.RT_BEAM_LIMITING_DEVICE_TYPE, Vr.CS, axis)
                    .decimals(Tag.LEAF_JAW_POSITIONS, -50, 50)
                    .build());
        }
        point.items(Tag.BEAM_LIMITING_DEVICE_POSITION_SEQUENCE, jaws)
                .decimals(Tag.GANTRY_ANGLE, 0)
                .strings(Tag.GANTRY_ROTATION_DIRECTION, Vr.CS, "NONE")
                .decimals(Tag.BEAM_LIMITING_DEVICE_ANGLE, 0)
                .strings(Tag.BEAM_LIMITING_DEVICE_ROTATION_DIRECTION, Vr.CS, "NONE")
                .decimals(Tag.PATIENT_SUPPORT_ANGLE, 0)
                .strings(Tag.PATIENT_SUPPORT_ROTATION_DIRECTION, Vr.CS, "NONE")
                .decimals(Tag.TABLE_TOP_ECCENTRIC_ANGLE, 0)
                .strings(Tag.TABLE_TOP_ECCENTRIC_ROTATION_DIRECTION, Vr.CS, "NONE")
                .bytes(Tag.TABLE_TOP_VERTICAL_POSITION, Vr.DS, new byte[0])
                .bytes(Tag.TABLE_TOP_LONGITUDINAL_POSITION, Vr.DS, new byte[0])
                .bytes(Tag.TABLE_TOP_LATERAL_POSITION, Vr.DS, new byte[0]);
    }
}
