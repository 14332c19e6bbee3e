package org.cordon.geometry;

/**
 * Equal rectangular cells that tile a rectangle of an axial plane.
 *
 * @param x0Mm lower border of the first column
 * @param y0Mm lower border of the first row
 * @param widthMm size of a cell along x, positive
 * @param heightMm size of a cell along y, positive
 * @param columns number of cells along x, at least 1
 * @param rows number of cells along y, at least 1
 */
public record CellGrid(double x0Mm, double y0Mm, double widthMm, double heightMm, int columns, int rows) {
    /** Checks that the cells have a size and a number. */
    public CellGrid {
        if (!(widthMm > 0 && heightMm > 0 && columns > 0 && rows > 0)
                || !Double.isFinite(x0Mm + y0Mm + widthMm * columns + heightMm * rows)) {
            throw new IllegalArgumentException("cells need a position, a size > 0 and a number > 0, were " + widthMm
                    + " x " + heightMm + " mm, " + columns + " x " + rows);
        }
    }
}
