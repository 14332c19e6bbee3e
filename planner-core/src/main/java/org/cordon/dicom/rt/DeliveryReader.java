package org.cordon.dicom.rt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Values;
import org.cordon.plan.BeamDelivery;
import org.cordon.plan.ControlPoint;
import org.cordon.plan.LeafBank;

/** Reads how a beam is delivered, from an item of a plan's Beam Sequence (300A,00B0). */
final class DeliveryReader {
    private DeliveryReader() {}

    static BeamDelivery read(Values beam) {
        return new BeamDelivery(
                beam.string(Tag.BEAM_TYPE).orElse("").toUpperCase(Locale.ROOT),
                beam.string(Tag.PRIMARY_DOSIMETER_UNIT).orElse("").toUpperCase(Locale.ROOT),
                beam.decimal(Tag.FINAL_CUMULATIVE_METERSET_WEIGHT),
                beam.integer(Tag.NUMBER_OF_CONTROL_POINTS),
                controlPoints(beam),
                fluenceModes(beam),
                leafBanks(beam),
                beam.integer(Tag.NUMBER_OF_WEDGES).orElse(0)
                        + beam.integer(Tag.NUMBER_OF_COMPENSATORS).orElse(0)
                        + beam.integer(Tag.NUMBER_OF_BOLI).orElse(0)
                        + beam.integer(Tag.NUMBER_OF_BLOCKS).orElse(0));
    }

    private static List<ControlPoint> controlPoints(Values beam) {
        List<ControlPoint> points = new ArrayList<>();
        for (Values item : beam.items(Tag.CONTROL_POINT_SEQUENCE)) {
            points.add(new ControlPoint(
                    item.decimal(Tag.CUMULATIVE_METERSET_WEIGHT),
                    kept(item, Tag.GANTRY_ANGLE, points, ControlPoint::gantryDeg),
                    kept(item, Tag.BEAM_LIMITING_DEVICE_ANGLE, points, ControlPoint::collimatorDeg),
                    kept(item, Tag.PATIENT_SUPPORT_ANGLE, points, ControlPoint::couchDeg),
                    kept(item, Tag.DOSE_RATE_SET, points, ControlPoint::doseRate),
                    kept(item, Tag.SOURCE_TO_SURFACE_DISTANCE, points, ControlPoint::sourceToSurfaceMm)));
        }
        return points;
    }

    /** A value that a control point leaves out is that of the one before it. */
    private static OptionalDouble kept(
            Values item, int tag, List<ControlPoint> before, Function<ControlPoint, OptionalDouble> field) {
        OptionalDouble own = item.decimal(tag);
        return own.isPresent() || before.isEmpty() ? own : field.apply(before.get(before.size() - 1));
    }

    private static List<String> fluenceModes(Values beam) {
        List<String> modes = new ArrayList<>();
        for (Values item : beam.items(Tag.PRIMARY_FLUENCE_MODE_SEQUENCE)) {
            item.string(Tag.FLUENCE_MODE_ID)
                    .or(() -> item.string(Tag.FLUENCE_MODE))
                    .ifPresent(modes::add);
        }
        return modes;
    }

    private static List<LeafBank> leafBanks(Values beam) {
        List<LeafBank> banks = new ArrayList<>();
        for (Values item : beam.items(Tag.BEAM_LIMITING_DEVICE_SEQUENCE)) {
            String type = item.string(Tag.RT_BEAM_LIMITING_DEVICE_TYPE).orElse("");
            if (type.startsWith("MLC")) {
                List<Double> boundaries = new ArrayList<>();
                for (double boundary : item.decimals(Tag.LEAF_POSITION_BOUNDARIES)) {
                    boundaries.add(boundary);
                }
                banks.add(new LeafBank(
                        type, item.integer(Tag.NUMBER_OF_LEAF_JAW_PAIRS).orElse(0), boundaries));
            }
        }
        return banks;
    }
}
