package org.cordon.plan;

import java.util.OptionalDouble;

/**
 * A control point of a beam (300A,0111). An angle that the file leaves out is that of the point before it, as DICOM means
 * it; empty when no point gave one.
 *
 * @param metersetWeight Cumulative Meterset Weight (300A,0134), where given
 * @param gantryDeg Gantry Angle (300A,011E)
 * @param collimatorDeg Beam Limiting Device Angle (300A,0120)
 * @param couchDeg Patient Support Angle (300A,0122)
 * @param doseRate Dose Rate Set (300A,0115) in MU/min
 * @param sourceToSurfaceMm Source to Surface Distance (300A,0130)
 */
public record ControlPoint(
        OptionalDouble metersetWeight,
        OptionalDouble gantryDeg,
        OptionalDouble collimatorDeg,
        OptionalDouble couchDeg,
        OptionalDouble doseRate,
        OptionalDouble sourceToSurfaceMm) {}
