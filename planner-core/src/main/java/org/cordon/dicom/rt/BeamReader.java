package org.cordon.dicom.rt;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Values;
import org.cordon.geometry.Point3;
import org.cordon.plan.Beam;

/** Reads one item of a plan's Beam Sequence (300A,00B0). */
final class BeamReader {
    private BeamReader() {}

    static Beam read(Values item) {
        Set<Double> energiesMev = new LinkedHashSet<>();
        Set<Point3> isocentresMm = new LinkedHashSet<>();
        for (Values point : item.items(Tag.CONTROL_POINT_SEQUENCE)) {
            point.decimal(Tag.NOMINAL_BEAM_ENERGY).ifPresent(energiesMev::add);
            if (point.decimals(Tag.ISOCENTER_POSITION).length > 0) {
                double[] isocentre = point.requiredDecimals(Tag.ISOCENTER_POSITION, 3);
                isocentresMm.add(new Point3(isocentre[0], isocentre[1], isocentre[2]));
            }
        }
        return new Beam(
                item.requiredInteger(Tag.BEAM_NUMBER),
                item.string(Tag.BEAM_NAME).orElse(""),
                item.string(Tag.TREATMENT_DELIVERY_TYPE).orElse("TREATMENT").toUpperCase(Locale.ROOT),
                item.string(Tag.TREATMENT_MACHINE_NAME).orElse(""),
                item.string(Tag.RADIATION_TYPE).orElse(""),
                new ArrayList<>(energiesMev),
                new ArrayList<>(isocentresMm),
                Optional.of(DeliveryReader.read(item)));
    }
}
