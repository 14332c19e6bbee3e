package org.cordon.dicom.rt;

import java.nio.file.Path;

/**
 * One image of a series, its pixels left in the file.
 *
 * @param file where it is
 * @param kind CT or MR
 * @param sopInstanceUid (0008,0018)
 * @param seriesInstanceUid (0020,000E)
 * @param frameOfReferenceUid (0020,0052)
 * @param sha256 of the file's bytes
 * @param header geometry and format
 */
record SliceFile(
        Path file,
        SopClass kind,
        String sopInstanceUid,
        String seriesInstanceUid,
        String frameOfReferenceUid,
        String sha256,
        SliceHeader header) {
    /** What the slices of one volume have in common. */
    Volume volume() {
        AxialPlane plane = header.plane();
        return new Volume(
                seriesInstanceUid,
                frameOfReferenceUid,
                plane.orientation(),
                plane.columns(),
                plane.rows(),
                plane.columnSpacingMm(),
                plane.rowSpacingMm(),
                header.patientPosition());
    }

    /** The position along z. */
    double zMm() {
        return header.plane().firstZMm();
    }

    record Volume(
            String seriesInstanceUid,
            String frameOfReferenceUid,
            AxialOrientation orientation,
            int columns,
            int rows,
            double columnSpacingMm,
            double rowSpacingMm,
            String patientPosition) {}
}
