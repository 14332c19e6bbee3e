package org.cordon.conformity;

import com.google.common.collect.ImmutableList;
import java.util.BitSet;
import java.util.Optional;
import org.cordon.dose.DoseGrid;
import org.cordon.structure.Body;

/**
 * The volume that receives at least a dose, and the islands it falls into.
 *
 * <p>How computed: exactly in the trilinear dose, cell by cell ({@link TrilinearCell}); nothing is counted by voxels. With
 * a body (External) given, cells wholly inside count exactly, cells that its contours cut count with their exact area and
 * the mean of up to 64 columns: order of error, a tenth of a percent of those cells. Cells of the dose are one island when
 * the face between them holds a point at or above the level, so two islands are never joined by less; two surfaces within
 * one cell count as one.
 *
 * <p>Limits: what lies outside the dose grid is unknown and not counted; see {@link #reachesBorder()}. Immutable and
 * thread-safe.
 */
public final class IsodoseVolume {
    private final double levelGy;
    private final ImmutableList<Double> islandCc;
    private final IsodoseCells cells;
    private final boolean reachesBorder;

    private IsodoseVolume(double levelGy, ImmutableList<Double> islandCc, IsodoseCells cells, boolean reachesBorder) {
        this.levelGy = levelGy;
        this.islandCc = islandCc;
        this.cells = cells;
        this.reachesBorder = reachesBorder;
    }

    /**
     * Computes the volume at or above a dose.
     *
     * @param dose the dose
     * @param levelGy above 0
     * @param within what counts, e.g. the External; empty for all of the grid
     * @throws IllegalArgumentException when the level is not above 0
     */
    public static IsodoseVolume of(DoseGrid dose, double levelGy, Optional<Body> within) {
        if (!(levelGy > 0 && Double.isFinite(levelGy))) {
            throw new IllegalArgumentException("levelGy must be finite and > 0, was " + levelGy);
        }
        IsodoseCells cells = new IsodoseCells(dose, levelGy);
        double[] mm3 = within.isPresent()
                ? new ClippedIsodose(dose, levelGy, cells).volumesMm3(within.get())
                : cells.volumesMm3();
        ImmutableList.Builder<Double> volumes = ImmutableList.builder();
        for (double volume : mm3) {
            volumes.add(volume / 1000);
        }
        return new IsodoseVolume(levelGy, volumes.build(), cells, cells.reachesBorder());
    }

    /** The dose in Gy. */
    public double levelGy() {
        return levelGy;
    }

    /** The volume of all islands in cc. */
    public double volumeCc() {
        return islandCc.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The volume of each island in cc, in the order of their lowest cells. */
    public ImmutableList<Double> islandsCc() {
        return islandCc;
    }

    /** Whether the isodose reaches the outermost nodes: its volume may go on outside, where the dose is unknown. */
    public boolean reachesBorder() {
        return reachesBorder;
    }

    /** Numbers of the islands that a body touches: those with a dose cell that the body covers in part. */
    public BitSet touchedBy(Body body) {
        return cells.touchedBy(body);
    }

    /** The volume of some islands in cc. */
    public double volumeCc(BitSet islands) {
        return islands.stream().mapToDouble(islandCc::get).sum();
    }
}
