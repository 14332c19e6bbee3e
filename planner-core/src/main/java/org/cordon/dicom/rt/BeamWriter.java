package org.cordon.dicom.rt;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.cordon.dicom.DatasetBuilder;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Vr;
import org.cordon.geometry.Point3;
import org.cordon.plan.Beam;
import org.cordon.plan.BeamDelivery;
import org.cordon.plan.ControlPoint;
import org.cordon.plan.LeafBank;

/**
 * Makes an item of the Beam Sequence (300A,00B0). What a {@link Beam} does not know and the standard asks for is written as
 * a static field of 40 mm: jaws, and leaves that lie in it. The object can be read and reviewed, it is not to be delivered.
 */
final class BeamWriter {
    private static final double OPEN_MM = 20;

    private final Beam beam;
    private final BeamDelivery delivery;

    private BeamWriter(Beam beam) {
        this.beam = beam;
        this.delivery = beam.delivery().orElseGet(() -> still(beam));
    }

    static DicomDataset dataset(Beam beam, ObjectContext context, boolean hasSetup) {
        return new BeamWriter(beam).write(context, hasSetup);
    }

    /** A static field with a control point for each energy and isocentre that the beam visits, at least first and last. */
    private static BeamDelivery still(Beam beam) {
        int count = Math.max(
                2,
                Math.max(beam.nominalEnergiesMev().size(), beam.isocentresMm().size()));
        List<ControlPoint> points = new ArrayList<>();
        OptionalDouble zero = OptionalDouble.of(0);
        for (int i = 0; i < count; i++) {
            points.add(new ControlPoint(
                    OptionalDouble.of((double) i / (count - 1)),
                    zero,
                    zero,
                    zero,
                    OptionalDouble.empty(),
                    OptionalDouble.empty()));
        }
        return new BeamDelivery(
                "STATIC", "MU", OptionalDouble.of(1), java.util.OptionalInt.of(count), points, List.of(), List.of(), 0);
    }

    private DicomDataset write(ObjectContext context, boolean hasSetup) {
        DatasetBuilder item = CommonModules.item().strings(Tag.MANUFACTURER, Vr.LO, context.manufacturer());
        if (!delivery.fluenceModes().isEmpty()) {
            item.items(
                    Tag.PRIMARY_FLUENCE_MODE_SEQUENCE,
                    delivery.fluenceModes().stream().map(BeamWriter::fluence).toList());
        }
        item.strings(Tag.TREATMENT_MACHINE_NAME, Vr.SH, beam.machine())
                .strings(Tag.PRIMARY_DOSIMETER_UNIT, Vr.CS, delivery.dosimeterUnit())
                .decimals(Tag.SOURCE_AXIS_DISTANCE, 1000)
                .items(Tag.BEAM_LIMITING_DEVICE_SEQUENCE, devices())
                .integers(Tag.BEAM_NUMBER, beam.number())
                .strings(Tag.BEAM_NAME, Vr.LO, beam.name())
                .strings(Tag.BEAM_TYPE, Vr.CS, delivery.beamType())
                .strings(Tag.RADIATION_TYPE, Vr.CS, beam.radiationType())
                .strings(Tag.TREATMENT_DELIVERY_TYPE, Vr.CS, beam.deliveryType())
                .integers(Tag.NUMBER_OF_WEDGES, 0)
                .integers(Tag.NUMBER_OF_COMPENSATORS, 0)
                .integers(Tag.NUMBER_OF_BOLI, 0)
                .integers(Tag.NUMBER_OF_BLOCKS, 0);
        delivery.finalMetersetWeight().ifPresent(weight -> item.decimals(Tag.FINAL_CUMULATIVE_METERSET_WEIGHT, weight));
        if (hasSetup) {
            item.integers(Tag.REFERENCED_PATIENT_SETUP_NUMBER, 1);
        }
        item.integers(
                Tag.NUMBER_OF_CONTROL_POINTS,
                delivery.statedControlPoints().orElse(delivery.controlPoints().size()));
        return item.items(Tag.CONTROL_POINT_SEQUENCE, controlPoints()).build();
    }

    private static DicomDataset fluence(String mode) {
        boolean flat = mode.equals("STANDARD");
        DatasetBuilder item = CommonModules.item().strings(Tag.FLUENCE_MODE, Vr.CS, flat ? "STANDARD" : "NON_STANDARD");
        return (flat ? item : item.strings(Tag.FLUENCE_MODE_ID, Vr.SH, mode)).build();
    }

    private List<DicomDataset> devices() {
        List<DicomDataset> devices = new ArrayList<>();
        for (String axis : List.of("X", "Y")) {
            devices.add(CommonModules.item()
                    .strings(Tag.RT_BEAM_LIMITING_DEVICE_TYPE, Vr.CS, axis)
                    .integers(Tag.NUMBER_OF_LEAF_JAW_PAIRS, 1)
                    .build());
        }
        for (LeafBank bank : delivery.leafBanks()) {
            devices.add(CommonModules.item()
                    .strings(Tag.RT_BEAM_LIMITING_DEVICE_TYPE, Vr.CS, bank.type())
                    .integers(Tag.NUMBER_OF_LEAF_JAW_PAIRS, bank.pairs())
                    .decimals(
                            Tag.LEAF_POSITION_BOUNDARIES,
                            bank.boundariesMm().stream()
                                    .mapToDouble(Double::doubleValue)
                                    .toArray())
                    .build());
        }
        return devices;
    }

    private List<DicomDataset> controlPoints() {
        List<DicomDataset> points = new ArrayList<>();
        for (int i = 0; i < delivery.controlPoints().size(); i++) {
            points.add(controlPoint(i));
        }
        return points;
    }

    private DicomDataset controlPoint(int i) {
        ControlPoint own = delivery.controlPoints().get(i);
        DatasetBuilder point = CommonModules.item().integers(Tag.CONTROL_POINT_INDEX, i);
        own.metersetWeight().ifPresent(weight -> point.decimals(Tag.CUMULATIVE_METERSET_WEIGHT, weight));
        if (i < beam.nominalEnergiesMev().size()) {
            point.decimals(Tag.NOMINAL_BEAM_ENERGY, beam.nominalEnergiesMev().get(i));
        }
        own.doseRate().ifPresent(rate -> point.decimals(Tag.DOSE_RATE_SET, rate));
        if (i == 0) {
            point.items(Tag.BEAM_LIMITING_DEVICE_POSITION_SEQUENCE, openings());
        }
        own.gantryDeg()
                .ifPresent(angle -> point.decimals(Tag.GANTRY_ANGLE, angle)
                        .strings(Tag.GANTRY_ROTATION_DIRECTION, Vr.CS, direction(i)));
        own.collimatorDeg().ifPresent(angle -> point.decimals(Tag.BEAM_LIMITING_DEVICE_ANGLE, angle));
        own.couchDeg().ifPresent(angle -> point.decimals(Tag.PATIENT_SUPPORT_ANGLE, angle));
        own.sourceToSurfaceMm().ifPresent(mm -> point.decimals(Tag.SOURCE_TO_SURFACE_DISTANCE, mm));
        if (i == 0) {
            point.strings(Tag.BEAM_LIMITING_DEVICE_ROTATION_DIRECTION, Vr.CS, "NONE")
                    .strings(Tag.PATIENT_SUPPORT_ROTATION_DIRECTION, Vr.CS, "NONE")
                    .decimals(Tag.TABLE_TOP_ECCENTRIC_ANGLE, 0)
                    .strings(Tag.TABLE_TOP_ECCENTRIC_ROTATION_DIRECTION, Vr.CS, "NONE")
                    .bytes(Tag.TABLE_TOP_VERTICAL_POSITION, Vr.DS, new byte[0])
                    .bytes(Tag.TABLE_TOP_LONGITUDINAL_POSITION, Vr.DS, new byte[0])
                    .bytes(Tag.TABLE_TOP_LATERAL_POSITION, Vr.DS, new byte[0]);
        }
        isocentre(point, i);
        return point.build();
    }

    private void isocentre(DatasetBuilder point, int i) {
        if (i < beam.isocentresMm().size()) {
            Point3 isocentre = beam.isocentresMm().get(i);
            point.decimals(Tag.ISOCENTER_POSITION, isocentre.xMm(), isocentre.yMm(), isocentre.zMm());
        } else if (i == 0) {
            point.bytes(Tag.ISOCENTER_POSITION, Vr.DS, new byte[0]);
        }
    }

    /** The way the gantry turns to the next control point: clockwise where the angle grows by less than half a turn. */
    private String direction(int i) {
        if (i + 1 >= delivery.controlPoints().size()) {
            return "NONE";
        }
        double from = delivery.controlPoints().get(i).gantryDeg().orElseThrow();
        double to = delivery.controlPoints().get(i + 1).gantryDeg().orElse(from);
        double turn = ((to - from) % 360 + 360) % 360;
        return turn == 0 ? "NONE" : turn < 180 ? "CW" : "CC";
    }

    private List<DicomDataset> openings() {
        List<DicomDataset> openings = new ArrayList<>();
        for (String axis : List.of("X", "Y")) {
            openings.add(CommonModules.item()
                    .strings(Tag.RT_BEAM_LIMITING_DEVICE_TYPE, Vr.CS, axis)
                    .decimals(Tag.LEAF_JAW_POSITIONS, -OPEN_MM, OPEN_MM)
                    .build());
        }
        for (LeafBank bank : delivery.leafBanks()) {
            double[] positions = new double[2 * bank.pairs()];
            for (int leaf = 0; leaf < bank.pairs(); leaf++) {
                boolean open = leaf + 1 < bank.boundariesMm().size()
                        && bank.boundariesMm().get(leaf) >= -OPEN_MM
                        && bank.boundariesMm().get(leaf + 1) <= OPEN_MM;
                positions[leaf] = open ? -OPEN_MM : 0;
                positions[leaf + bank.pairs()] = open ? OPEN_MM : 0;
            }
            openings.add(CommonModules.item()
                    .strings(Tag.RT_BEAM_LIMITING_DEVICE_TYPE, Vr.CS, bank.type())
                    .decimals(Tag.LEAF_JAW_POSITIONS, positions)
                    .build());
        }
        return openings;
    }
}
