/**
 * Drawn structures as stacks of planar even-odd regions, and the named z conventions that make volumes of them.
 *
 * <p>Frame: DICOM patient system LPS, mm; volumes in cc. Half a slice at an end is half the distance to the nearest
 * neighbouring plane of the same structure.
 */
package org.cordon.structure;
