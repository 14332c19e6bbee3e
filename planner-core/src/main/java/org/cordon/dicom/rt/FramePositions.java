package org.cordon.dicom.rt;

import org.cordon.dicom.Tag;
import org.cordon.dicom.Values;

/**
 * Where the frames of a dose lie along z, from Grid Frame Offset Vector (3004,000C).
 *
 * <p>How read (PS3.3 C.8.8.3.2): a vector that starts with 0 is relative to Image Position (Patient), counted along the
 * cross product of row and column direction, which points to the feet for feet-first orientations; a vector that
 * starts with the z of Image Position (Patient) holds patient z. The standard allows the second form for the
 * orientation 1\0\0\0\1\0 only; for the others it is read the same way and reported.
 *
 * @param firstZMm z of the first frame
 * @param stepMm from frame to frame, negative when frames run towards the feet
 * @param absolute whether the vector held patient z
 */
record FramePositions(double firstZMm, double stepMm, boolean absolute) {
    /** How far a frame may lie from even spacing, and the first offset from Image Position (Patient). */
    static final double TOLERANCE_MM = 0.01;

    /** Reads the positions of {@code frames} frames, at least 2. */
    static FramePositions read(Values values, AxialPlane plane, int frames) {
        double[] offsets = values.decimals(Tag.GRID_FRAME_OFFSET_VECTOR);
        if (offsets.length != frames) {
            throw failure(
                    values,
                    "FRAME_OFFSETS_COUNT",
                    "must have one value for each of " + frames + " frames, had " + offsets.length);
        }
        boolean relative = offsets[0] == 0;
        if (!relative && Math.abs(offsets[0] - plane.firstZMm()) > TOLERANCE_MM) {
            throw failure(
                    values,
                    "FRAME_OFFSETS_START",
                    "must start with 0 or with the z of Image Position (Patient), started with " + offsets[0]);
        }
        double step = (offsets[frames - 1] - offsets[0]) / (frames - 1);
        checkMonotone(values, offsets, step);
        for (int k = 1; k < frames; k++) {
            double expected = offsets[0] + k * step;
            if (!(Math.abs(offsets[k] - expected) <= TOLERANCE_MM)) {
                throw failure(
                        values,
                        "FRAME_OFFSETS_NOT_UNIFORM",
                        "frames must be evenly spaced within " + TOLERANCE_MM + " mm, frame " + (k + 1) + " is at "
                                + offsets[k] + " where " + expected + " was due");
            }
        }
        double firstZMm = relative ? plane.firstZMm() : offsets[0];
        return new FramePositions(
                firstZMm, relative ? step * plane.orientation().normalZ() : step, !relative);
    }

    private static void checkMonotone(Values values, double[] offsets, double step) {
        for (int k = 1; k < offsets.length; k++) {
            double own = offsets[k] - offsets[k - 1];
            if (!(own * step > 0)) {
                throw failure(
                        values,
                        "FRAME_OFFSETS_NOT_MONOTONE",
                        "must rise or fall all the way, does not between frames " + k + " and " + (k + 1));
            }
        }
        if (Math.abs(offsets[offsets.length - 1]) > AxialPlane.LARGEST_COORDINATE_MM) {
            throw failure(
                    values, "POSITION_IMPLAUSIBLE", "an offset is beyond " + AxialPlane.LARGEST_COORDINATE_MM + " mm");
        }
    }

    private static RuntimeException failure(Values values, String code, String problem) {
        return values.failure(
                code, Tag.GRID_FRAME_OFFSET_VECTOR, problem, "export the dose on a grid of evenly spaced axial planes");
    }
}
