/**
 * What is derived from drawn structures along the cord: segments of a target, the cord's sub-volume beside them,
 * fragments, gaps and partly drawn organs, distances, and where a structure leaves the dose grid.
 *
 * <p>Frame: DICOM patient system LPS, superior is +z, mm; volumes in cc. All of it works on the half-slice bodies of
 * {@link org.cordon.structure.PlaneRuns}: a missing slice is a gap, never bridged. Doubt is returned as data.
 */
package org.cordon.delineation;
