package org.cordon.geometry;

/**
 * Cuts the part of a region inside one cell into trapezoids between two edges of the region and two lines of constant
 * y. The union of the trapezoids is the even-odd region in the cell, without parts that have no area.
 */
public final class CellTrapezoids {
    private CellTrapezoids() {}

    /** Told of one trapezoid; u and v are in cell units, 0 to 1 across the cell. */
    public interface Sink {
        /**
         * Takes a trapezoid; it may reach beyond the cell along u.
         *
         * @param v0 lower line
         * @param v1 upper line
         * @param left0 left end on the lower line
         * @param right0 right end on the lower line
         * @param left1 left end on the upper line
         * @param right1 right end on the upper line
         */
        void trapezoid(double v0, double v1, double left0, double right0, double left1, double right1);
    }

    /** Cuts the part of a region inside a cell. */
    public static void cut(FlatRegion region, double x0Mm, double y0Mm, double widthMm, double heightMm, Sink sink) {
        RowPieces pieces = new RowPieces(1);
        pieces.fill(region, new CellGrid(x0Mm, y0Mm, widthMm, heightMm, 1, 1));
        new RowStrips().decompose(pieces.piece, pieces.from(0), pieces.from(1), sink);
    }
}
