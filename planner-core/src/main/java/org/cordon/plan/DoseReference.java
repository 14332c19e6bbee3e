package org.cordon.plan;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * An item of a plan's Dose Reference Sequence (300A,0010).
 *
 * @param number Dose Reference Number (300A,0012)
 * @param structureType POINT, VOLUME, COORDINATES or SITE (300A,0014)
 * @param type TARGET or ORGAN_AT_RISK (300A,0020)
 * @param roiNumber Referenced ROI Number (3006,0084), where given
 * @param description (300A,0016), empty when not given
 * @param targetPrescriptionDoseGy Target Prescription Dose (300A,0026), total course, where given
 */
public record DoseReference(
        int number,
        String structureType,
        String type,
        OptionalInt roiNumber,
        String description,
        OptionalDouble targetPrescriptionDoseGy) {}
