/**
 * The example spine plan and its variants: an analytic patient (T8 metastasis, 16 Gy in one fraction), written as valid
 * DICOM.
 *
 * <p>Frame: DICOM patient system LPS in mm; the middle of vertebra T8 is the origin of z. Every organ is a {@link
 * org.cordon.example.Solid}, the dose a pure function of the distances to target and cord, so that numbers can be set
 * where a proof needs them. Nothing random, no clock: the same bytes on every machine ({@code StrictMath} only).
 */
package org.cordon.example;
