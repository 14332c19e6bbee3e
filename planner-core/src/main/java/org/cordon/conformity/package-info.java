/**
 * How well a dose fits its target: coverage, conformity, homogeneity and gradient indices, the fall-off towards the cord,
 * and the volumes of isodoses that they are made of.
 *
 * <p>Frame: DICOM patient system LPS, mm; volumes in cc, dose in Gy, ratios as such. Volumes of targets and what of them an
 * isodose covers come from {@link org.cordon.dvh} under the half-slice convention, so that they are the same numbers as in
 * constraint rows; volumes of isodoses in all tissue are integrated exactly in the trilinear dose
 * ({@link org.cordon.conformity.IsodoseVolume}). "Conformity index" alone names four different numbers: each index here has
 * its formula beside its name ({@link org.cordon.conformity.ConformityIndex}).
 */
package org.cordon.conformity;
