package org.cordon.plan;

import java.util.OptionalDouble;

/**
 * A beam as a fraction group refers to it.
 *
 * @param beamNumber Referenced Beam Number (300C,0006)
 * @param metersetMu Beam Meterset (300A,0086), where given
 * @param beamDoseGy Beam Dose (300A,0084), per fraction, where given
 */
public record ReferencedBeam(int beamNumber, OptionalDouble metersetMu, OptionalDouble beamDoseGy) {}
