package org.cordon.plan;

import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.geometry.Point3;

/**
 * A beam as a fraction group refers to it.
 *
 * @param beamNumber Referenced Beam Number (300C,0006)
 * @param metersetMu Beam Meterset (300A,0086), where given
 * @param beamDoseGy Beam Dose (300A,0084), per fraction, where given
 * @param dosePoint Beam Dose Specification Point (300A,0082), where the beam's dose holds, where given
 */
public record ReferencedBeam(
        int beamNumber, OptionalDouble metersetMu, OptionalDouble beamDoseGy, Optional<Point3> dosePoint) {
    /** A beam whose dose has no point. */
    public ReferencedBeam(int beamNumber, OptionalDouble metersetMu, OptionalDouble beamDoseGy) {
        this(beamNumber, metersetMu, beamDoseGy, Optional.empty());
    }
}
