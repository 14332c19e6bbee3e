/**
 * Two versions of a plan: what changed in its labels, beams, prescriptions, structures and dose, and what that does to the
 * verdict on each row.
 *
 * <p>Everywhere <em>first</em> is the version before and <em>second</em> the one after; differences are second less first.
 * Units Gy, mm, cc; frame: DICOM patient system. Coordinates are compared only within one frame of reference. Each version
 * is reviewed on its own, with its own case file. No patient's identity is in any of these records.
 */
package org.cordon.difference;
