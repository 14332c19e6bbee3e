package org.cordon.dicom.rt;

import java.util.Optional;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Values;
import org.cordon.dose.GridGeometry;
import org.cordon.geometry.Point3;

/**
 * Where the pixels of an axial image lie: maps pixel (column, row) of the file onto a plane of ascending x and y.
 *
 * @param orientation direction of rows and columns
 * @param columns pixels along a row
 * @param rows pixels along a column
 * @param columnSpacingMm distance of pixels along a row
 * @param rowSpacingMm distance of pixels along a column
 * @param firstXMm x of the first pixel's centre
 * @param firstYMm y of the first pixel's centre
 * @param firstZMm z of the first pixel's centre
 */
record AxialPlane(
        AxialOrientation orientation,
        int columns,
        int rows,
        double columnSpacingMm,
        double rowSpacingMm,
        double firstXMm,
        double firstYMm,
        double firstZMm) {

    /** Largest coordinate that a patient can have, in mm; beyond it a number is damaged. */
    static final double LARGEST_COORDINATE_MM = 10_000;

    /** Reads Rows, Columns, Pixel Spacing, Image Orientation and Image Position (Patient); all are required. */
    static AxialPlane read(Values values) {
        int rows = positive(values, Tag.ROWS);
        int columns = positive(values, Tag.COLUMNS);
        double[] spacing = values.requiredDecimals(Tag.PIXEL_SPACING, 2);
        for (double value : spacing) {
            if (!(value > 0 && value <= LARGEST_COORDINATE_MM)) {
                throw values.failure(
                        "PIXEL_SPACING_NOT_POSITIVE",
                        Tag.PIXEL_SPACING,
                        "pixel spacing must be above 0 mm, was " + value,
                        "export the object again");
            }
        }
        double[] position = values.requiredDecimals(Tag.IMAGE_POSITION_PATIENT, 3);
        for (double value : position) {
            if (Math.abs(value) > LARGEST_COORDINATE_MM) {
                throw values.failure(
                        "POSITION_IMPLAUSIBLE",
                        Tag.IMAGE_POSITION_PATIENT,
                        "a coordinate is beyond " + LARGEST_COORDINATE_MM + " mm",
                        "export the object again");
            }
        }
        return new AxialPlane(
                orientation(values), columns, rows, spacing[1], spacing[0], position[0], position[1], position[2]);
    }

    /** The plane of the nodes of a grid, seen in an orientation; its z is the grid's lowest. */
    static AxialPlane covering(GridGeometry grid, AxialOrientation orientation) {
        return covering(grid.originMm(), grid.spacingXMm(), grid.spacingYMm(), grid.nx(), grid.ny(), orientation);
    }

    /** The plane of nx by ny pixels above a lowest position, seen in an orientation. */
    static AxialPlane covering(
            Point3 lowestMm, double spacingXMm, double spacingYMm, int nx, int ny, AxialOrientation orientation) {
        boolean alongX = orientation.rowsRunAlongX();
        int xSign = alongX ? orientation.rowSign() : orientation.columnSign();
        int ySign = alongX ? orientation.columnSign() : orientation.rowSign();
        return new AxialPlane(
                orientation,
                alongX ? nx : ny,
                alongX ? ny : nx,
                alongX ? spacingXMm : spacingYMm,
                alongX ? spacingYMm : spacingXMm,
                xSign > 0 ? lowestMm.xMm() : lowestMm.xMm() + (nx - 1) * spacingXMm,
                ySign > 0 ? lowestMm.yMm() : lowestMm.yMm() + (ny - 1) * spacingYMm,
                lowestMm.zMm());
    }

    private static AxialOrientation orientation(Values values) {
        double[] cosines = values.requiredDecimals(Tag.IMAGE_ORIENTATION_PATIENT, 6);
        Optional<AxialOrientation> orientation = AxialOrientation.of(cosines);
        return orientation.orElseThrow(() -> values.failure(
                "ORIENTATION_NOT_AXIAL",
                Tag.IMAGE_ORIENTATION_PATIENT,
                "rows and columns must lie along the patient's x and y axes (within "
                        + AxialOrientation.COSINE_TOLERANCE + "), oblique, sagittal and coronal grids are not read",
                "export it on an axial grid"));
    }

    private static int positive(Values values, int tag) {
        int value = values.requiredInteger(tag);
        if (value < 1) {
            throw values.failure(
                    "SIZE_NOT_POSITIVE", tag, "must be at least 1, was " + value, "export the object again");
        }
        return value;
    }

    /** Pixels along x. */
    int nx() {
        return orientation.rowsRunAlongX() ? columns : rows;
    }

    /** Pixels along y. */
    int ny() {
        return orientation.rowsRunAlongX() ? rows : columns;
    }

    /** Distance of pixels along x. */
    double spacingXMm() {
        return orientation.rowsRunAlongX() ? columnSpacingMm : rowSpacingMm;
    }

    /** Distance of pixels along y. */
    double spacingYMm() {
        return orientation.rowsRunAlongX() ? rowSpacingMm : columnSpacingMm;
    }

    /** The smallest x of a pixel's centre. */
    double lowestXMm() {
        return xSign() > 0 ? firstXMm : firstXMm - (nx() - 1) * spacingXMm();
    }

    /** The smallest y of a pixel's centre. */
    double lowestYMm() {
        return ySign() > 0 ? firstYMm : firstYMm - (ny() - 1) * spacingYMm();
    }

    /** Index in the ascending plane of the file's first pixel. */
    int firstIndex() {
        return (xSign() > 0 ? 0 : nx() - 1) + (ySign() > 0 ? 0 : (ny() - 1) * nx());
    }

    /** Change of index in the ascending plane when going one pixel along a row of the file. */
    int columnStride() {
        return orientation.rowSign() * (orientation.rowsRunAlongX() ? 1 : nx());
    }

    /** Change of index in the ascending plane when going one row down in the file. */
    int rowStride() {
        return orientation.columnSign() * (orientation.rowsRunAlongX() ? nx() : 1);
    }

    private int xSign() {
        return orientation.rowsRunAlongX() ? orientation.rowSign() : orientation.columnSign();
    }

    private int ySign() {
        return orientation.rowsRunAlongX() ? orientation.columnSign() : orientation.rowSign();
    }
}
