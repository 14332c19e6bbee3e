/**
 * Typed radiotherapy objects: reading and writing RTSTRUCT, RTDOSE, RTPLAN and axial CT or MR images, and finding and
 * linking them in folders.
 *
 * <p>Frame: DICOM patient system LPS, mm; dose in Gy. Whatever orientation a file has, grids and images come out in
 * ascending x, y, z. Required attributes are never defaulted: a file that lacks one is refused with its tag, and a
 * structure whose contours cannot be trusted is kept with a defect and never measured.
 *
 * <p>Tolerances: direction cosines 1e-4 from an axis; frames of a dose 0.01 mm from even spacing; a contour 0.05 mm
 * between its lowest and highest z; contours within 0.01 mm of z are one plane, and planes closer than 0.1 mm are a
 * defect.
 */
package org.cordon.dicom.rt;
