/**
 * What is derived from drawn structures along the cord: segments of a target, the cord's sub-volume beside them,
 * fragments, gaps and partly drawn organs, distances, and where a structure leaves the dose grid.
 *
 * <p>Frame: DICOM patient system LPS, superior is +z, mm; volumes in cc. Segments, gaps and
 * fragments look at what is drawn, where a missing slice is a gap; distances and containment at the half-slice bodies that
 * volumes are made of, where it is bridged (both in {@link org.cordon.structure.PlaneRuns}). Doubt is returned as data.
 */
package org.cordon.delineation;
