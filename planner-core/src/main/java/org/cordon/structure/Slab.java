package org.cordon.structure;

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
}
