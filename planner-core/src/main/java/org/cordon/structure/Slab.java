package org.cordon.structure;

import java.util.List;
import org.cordon.geometry.FlatRegion;

/**
 * A region that holds over a range along z: one step of a volume.
 *
 * @param region the region in its plane
 * @param lowerMm inferior end
 * @param upperMm superior end, above the inferior one
 */
public record Slab(FlatRegion region, double lowerMm, double upperMm) {
    /** Checks that the slab has a thickness. */
    public Slab {
        if (!(lowerMm < upperMm)) {
            throw new IllegalArgumentException("a slab needs a thickness, was " + lowerMm + " to " + upperMm + " mm");
        }
    }

    /** The thickness in mm. */
    public double thicknessMm() {
        return upperMm - lowerMm;
    }

    /** How far a height lies below or above the slab; 0 within it and at its ends. */
    public double gapMm(double zMm) {
        return Math.max(0, Math.max(lowerMm - zMm, zMm - upperMm));
    }

    /**
     * The place of the first slab that begins above a height; the one before it may hold the height.
     *
     * @param slabs from inferior to superior
     * @return the number of slabs where none begins above
     */
    public static int firstAbove(List<Slab> slabs, double zMm) {
        int low = 0;
        int high = slabs.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (slabs.get(middle).lowerMm() > zMm) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
