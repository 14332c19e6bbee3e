/**
 * The dose that a displaced patient receives while the dose stays rigid in space.
 *
 * <p>Conventions: a displacement moves the patient and everything drawn in it; the dose keeps its place. That is the
 * static dose cloud: the change of the dose by the displacement itself (surface, density) is left out, and the
 * displacement is the same in every fraction (systematic). Units mm, degrees, Gy; patient system LPS.
 *
 * <p>How computed: a body becomes points with the volume they stand for, exact in volume and centroid; they are moved,
 * which is exact for any rigid displacement, and the dose is interpolated trilinearly where they come to lie. Neither the
 * dose nor the contours are resampled.
 */
package org.cordon.robustness;
