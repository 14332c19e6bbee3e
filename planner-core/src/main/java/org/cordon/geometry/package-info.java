/**
 * Planar and spatial geometry: points, rings, even-odd regions, exact areas and overlays.
 *
 * <p>Frame: DICOM patient system LPS (+x left, +y posterior, +z superior), lengths in mm, areas in mm². Regions lie in
 * axial planes (constant z) and follow the even-odd rule, so winding and nesting order of contours never matter.
 */
package org.cordon.geometry;
