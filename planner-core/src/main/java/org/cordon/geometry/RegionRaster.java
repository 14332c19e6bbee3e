package org.cordon.geometry;

/**
 * Computes which part of each cell of a grid a region covers, exactly, by the even-odd rule.
 *
 * <p>How computed: the edges are clipped to the rows of cells. Where a row is crossed only by chains of edges that run
 * monotonically from its lower to its upper border side by side, the chains alternate between entering and leaving the
 * region, whatever their winding. Any other row (vertices of extreme y, crossing, touching or coincident edges) is cut
 * into strips at every vertex and crossing, and the edges of a strip alternate in their order along x. Area, centroid
 * and second moments follow by Green's theorem. Cost O(edges + cells) for the plain rows.
 *
 * <p>Limits: a row with more than 1024 edges or some 4000 crossings is cut into at most 512 equal strips instead, and is no
 * longer exact.
 * Keeps scratch arrays: one instance a thread.
 */
public final class RegionRaster {
    private final CellGrid grid;
    private final RowPieces pieces;
    private final RowMoments moments;
    private final RowStrips strips = new RowStrips();
    private final RowChains chains = new RowChains();

    /** A raster for one grid of cells. */
    public RegionRaster(CellGrid grid) {
        this.grid = grid;
        this.pieces = new RowPieces(grid.rows());
        this.moments = new RowMoments(grid.columns());
    }

    /** The coverage of the grid's cells; the part of the region outside the grid is left out. */
    public CellCoverage rasterise(FlatRegion region) {
        CellCoverage coverage = new CellCoverage(grid.rows());
        pieces.fill(region, grid);
        for (int row = 0; row < grid.rows(); row++) {
            int from = pieces.from(row);
            int to = pieces.from(row + 1);
            if (to > from) {
                if (!chains.add(pieces.piece, from, to, moments)) {
                    strips.add(pieces.piece, from, to, moments);
                }
                moments.flush(coverage);
            }
            coverage.endRow(row);
        }
        return coverage;
    }
}
