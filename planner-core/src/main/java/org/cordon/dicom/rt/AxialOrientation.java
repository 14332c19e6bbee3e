package org.cordon.dicom.rt;

import java.util.Optional;

/**
 * The eight orientations in which a scanner or planning system writes axial images of a patient: rows and columns along
 * the patient's x and y axes. The names are those of Patient Position (0018,5100) in whose room view an image is
 * upright; what a file means is only its Image Orientation (Patient) (0020,0037).
 *
 * <p>Source: DICOM PS3.3 C.7.3.1.1.2 and C.7.6.2.1.1.
 */
public enum AxialOrientation {
    /** Head first, supine. */
    HFS(1, 0, 0, 1),
    /** Head first, prone. */
    HFP(-1, 0, 0, -1),
    /** Head first, decubitus right. */
    HFDR(0, 1, -1, 0),
    /** Head first, decubitus left. */
    HFDL(0, -1, 1, 0),
    /** Feet first, supine. */
    FFS(-1, 0, 0, 1),
    /** Feet first, prone. */
    FFP(1, 0, 0, -1),
    /** Feet first, decubitus right. */
    FFDR(0, -1, -1, 0),
    /** Feet first, decubitus left. */
    FFDL(0, 1, 1, 0);

    /** How far a direction cosine may lie from 0 or 1: 0.05 mm over a grid of 500 mm. */
    static final double COSINE_TOLERANCE = 1e-4;

    private final int rowX;
    private final int rowY;
    private final int columnX;
    private final int columnY;

    AxialOrientation(int rowX, int rowY, int columnX, int columnY) {
        this.rowX = rowX;
        this.rowY = rowY;
        this.columnX = columnX;
        this.columnY = columnY;
    }

    /** The six direction cosines of Image Orientation (Patient): along a row, then along a column. */
    public double[] cosines() {
        return new double[] {rowX, rowY, 0, columnX, columnY, 0};
    }

    /** Sign of the cross product of row and column direction along the patient's z axis: the way relative frame offsets count. */
    int normalZ() {
        return rowX * columnY - rowY * columnX;
    }

    /** Whether going along a row of pixels moves along x (else along y). */
    boolean rowsRunAlongX() {
        return rowX != 0;
    }

    /** The step along its axis, +1 or -1, of going one pixel along a row. */
    int rowSign() {
        return rowX + rowY;
    }

    /** The step along its axis, +1 or -1, of going one row down. */
    int columnSign() {
        return columnX + columnY;
    }

    /** The orientation with these cosines; empty for anything that is not axial with in-plane axes along x and y. */
    static Optional<AxialOrientation> of(double[] cosines) {
        for (AxialOrientation orientation : values()) {
            double[] own = orientation.cosines();
            boolean same = cosines.length == own.length;
            for (int i = 0; same && i < own.length; i++) {
                same = Math.abs(cosines[i] - own[i]) <= COSINE_TOLERANCE;
            }
            if (same) {
                return Optional.of(orientation);
            }
        }
        return Optional.empty();
    }
}
