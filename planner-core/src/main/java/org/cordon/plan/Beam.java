package org.cordon.plan;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.cordon.geometry.Point3;

/**
 * A beam of a plan (300A,00B0).
 *
 * @param number Beam Number (300A,00C0)
 * @param name Beam Name (300A,00C2), empty when not given
 * @param deliveryType Treatment Delivery Type (300A,00CE), upper case; {@code TREATMENT} where the file gives none
 * @param machine Treatment Machine Name (300A,00B2), empty when not given
 * @param radiationType (300A,00C6), empty when not given
 * @param nominalEnergiesMev Nominal Beam Energy (300A,0114) of the control points, distinct, in order
 * @param isocentresMm Isocenter Position (300A,012C) of the control points, distinct, in order
 * @param delivery how it is delivered; empty for a beam that was not read from a file
 */
public record Beam(
        int number,
        String name,
        String deliveryType,
        String machine,
        String radiationType,
        List<Double> nominalEnergiesMev,
        List<Point3> isocentresMm,
        Optional<BeamDelivery> delivery) {
    /** Takes immutable copies. */
    public Beam {
        nominalEnergiesMev = ImmutableList.copyOf(nominalEnergiesMev);
        isocentresMm = ImmutableList.copyOf(isocentresMm);
    }

    /** A beam of which nothing is known of its delivery. */
    public Beam(
            int number,
            String name,
            String deliveryType,
            String machine,
            String radiationType,
            List<Double> nominalEnergiesMev,
            List<Point3> isocentresMm) {
        this(number, name, deliveryType, machine, radiationType, nominalEnergiesMev, isocentresMm, Optional.empty());
    }

    /** Whether it delivers dose: neither SETUP nor OPEN_PORTFILM nor TRMT_PORTFILM. */
    public boolean isTreatment() {
        return deliveryType.equals("TREATMENT") || deliveryType.equals("CONTINUATION");
    }
}
