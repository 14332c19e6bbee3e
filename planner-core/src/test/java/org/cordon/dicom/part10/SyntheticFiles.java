package org.cordon.dicom.part10;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cordon.dicom.DatasetBuilder;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Vr;

/** Small and large data sets for the tests of this package. */
final class SyntheticFiles {
    static final String STRUCTURE_SET_STORAGE = "1.2.840.10008.5.1.4.1.1.481.3";
    static final String DOSE_STORAGE = "1.2.840.10008.5.1.4.1.1.481.2";
    static final int DIFFUSION_B_VALUE = 0x00189087;

    private SyntheticFiles() {}

    /** A structure set with circles as contours. */
    static DicomDataset structureSet(int rois, int contoursPerRoi, int pointsPerContour, long seed) {
        return structureSet(rois, contoursPerRoi, pointsPerContour, seed, 1e4);
    }

    /** The same with coordinates of so many steps per mm. */
    static DicomDataset structureSet(int rois, int contoursPerRoi, int pointsPerContour, long seed, double stepsPerMm) {
        Random random = new Random(seed);
        List<DicomDataset> roiItems = new ArrayList<>();
        List<DicomDataset> contourItems = new ArrayList<>();
        for (int roi = 1; roi <= rois; roi++) {
            roiItems.add(DatasetBuilder.create("item")
                    .integers(Tag.ROI_NUMBER, roi)
                    .strings(Tag.ROI_NAME, Vr.LO, "Körper " + roi)
                    .build());
            List<DicomDataset> contours = new ArrayList<>();
            for (int slice = 0; slice < contoursPerRoi; slice++) {
                double[] points = new double[3 * pointsPerContour];
                for (int i = 0; i < pointsPerContour; i++) {
                    double angle = 2 * StrictMath.PI * i / pointsPerContour;
                    points[3 * i] =
                            Math.rint(stepsPerMm * (100 * StrictMath.cos(angle) + random.nextDouble())) / stepsPerMm;
                    points[3 * i + 1] =
                            Math.rint(stepsPerMm * (100 * StrictMath.sin(angle) + random.nextDouble())) / stepsPerMm;
                    points[3 * i + 2] = -100 + 2.5 * slice;
                }
                contours.add(DatasetBuilder.create("item")
                        .strings(Tag.CONTOUR_GEOMETRIC_TYPE, Vr.CS, "CLOSED_PLANAR")
                        .integers(Tag.NUMBER_OF_CONTOUR_POINTS, pointsPerContour)
                        .decimals(Tag.CONTOUR_DATA, points)
                        .build());
            }
            contourItems.add(DatasetBuilder.create("item")
                    .integers(Tag.ROI_DISPLAY_COLOR, 255, 0, roi)
                    .items(Tag.CONTOUR_SEQUENCE, contours)
                    .integers(Tag.REFERENCED_ROI_NUMBER, roi)
                    .build());
        }
        return DatasetBuilder.create("RTSTRUCT")
                .strings(Tag.SPECIFIC_CHARACTER_SET, Vr.CS, "ISO_IR 100")
                .strings(Tag.SOP_CLASS_UID, Vr.UI, STRUCTURE_SET_STORAGE)
                .strings(Tag.SOP_INSTANCE_UID, Vr.UI, "2.25.1")
                .strings(Tag.MODALITY, Vr.CS, "RTSTRUCT")
                .strings(Tag.PATIENT_NAME, Vr.PN, "Canary^Name")
                .items(Tag.STRUCTURE_SET_ROI_SEQUENCE, roiItems)
                .items(Tag.ROI_CONTOUR_SEQUENCE, contourItems)
                .build();
    }

    /** A dose of 16-bit values. */
    static DatasetBuilder dose(int columns, int rows, int frames) {
        byte[] pixels = new byte[2 * columns * rows * frames];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i * 31 + (i >> 8));
        }
        return DatasetBuilder.create("RTDOSE")
                .strings(Tag.SOP_CLASS_UID, Vr.UI, DOSE_STORAGE)
                .strings(Tag.SOP_INSTANCE_UID, Vr.UI, "2.25.2")
                .strings(Tag.MODALITY, Vr.CS, "RTDOSE")
                .decimals(Tag.IMAGE_POSITION_PATIENT, -10.5, 20.25, 0.1)
                .integers(Tag.NUMBER_OF_FRAMES, frames)
                .attributeTags(Tag.FRAME_INCREMENT_POINTER, Tag.GRID_FRAME_OFFSET_VECTOR)
                .shorts(Tag.ROWS, rows)
                .shorts(Tag.COLUMNS, columns)
                .shorts(Tag.BITS_ALLOCATED, 16)
                .shorts(Tag.PIXEL_REPRESENTATION, 0)
                .decimals(Tag.DOSE_GRID_SCALING, 1.0 / 1024)
                .doubles(DIFFUSION_B_VALUE, 0.5, -2)
                .bytes(Tag.PIXEL_DATA, Vr.OW, pixels);
    }

    static byte[] bytes(DicomDataset dataset, TransferSyntax syntax) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        Part10Writer.write(dataset, syntax, stream);
        return stream.toByteArray();
    }
}
