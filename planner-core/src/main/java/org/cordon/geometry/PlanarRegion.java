package org.cordon.geometry;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * All contours of one structure in one axial plane, read as one region by the even-odd rule: a point is inside when it
 * lies inside an odd number of rings. Holes, keyholes, rings and islands come out right whatever the winding.
 */
public final class PlanarRegion {
    private final double zMm;
    private final ImmutableList<Ring> rings;
    // Made when first asked for; immutable, so that threads which make them at the same time do no harm.
    private EvenOddShape shape;
    private FlatRegion flat;

    /**
     * Creates it from checked values.
     *
     * @param zMm position of the plane along the patient's z axis
     * @param rings the contours of the plane, at least one
     */
    public PlanarRegion(double zMm, List<Ring> rings) {
        if (!Double.isFinite(zMm)) {
            throw new IllegalArgumentException("zMm must be finite, was " + zMm);
        }
        if (rings.isEmpty()) {
            throw new IllegalArgumentException("a region needs at least one ring");
        }
        this.zMm = zMm;
        this.rings = ImmutableList.copyOf(rings);
    }

    /** The position of the plane along z in mm. */
    public double zMm() {
        return zMm;
    }

    /** The contours in file order. */
    public ImmutableList<Ring> rings() {
        return rings;
    }

    /** As {@link EvenOddShape#of(PlanarRegion)}. */
    EvenOddShape shape() {
        EvenOddShape made = shape;
        if (made == null) {
            made = EvenOddShape.of(rings);
            shape = made;
        }
        return made;
    }

    /** As {@link FlatRegion#of(PlanarRegion)}. */
    FlatRegion flat() {
        FlatRegion made = flat;
        if (made == null) {
            made = FlatRegion.of(rings);
            flat = made;
        }
        return made;
    }
}
