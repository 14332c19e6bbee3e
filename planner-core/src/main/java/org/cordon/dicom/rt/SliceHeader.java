package org.cordon.dicom.rt;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is kept of one image: everything but its pixels.
 *
 * @param plane where its pixels lie
 * @param format how they are stored
 * @param slope from stored values to the modality's unit
 * @param intercept added after the slope
 * @param patientPosition Patient Position (0018,5100), empty when absent
 * @param phantom whether the image says that it shows a phantom
 * @param gantryTiltDeg Gantry/Detector Tilt (0018,1120), 0 when absent
 * @param acquired Acquisition Date (0008,0022), else Content, Series or Study Date; empty when none is given
 */
record SliceHeader(
        AxialPlane plane,
        PixelFormat format,
        double slope,
        double intercept,
        String patientPosition,
        boolean phantom,
        double gantryTiltDeg,
        Optional<LocalDate> acquired) {}
