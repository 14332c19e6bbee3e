package org.cordon.proof;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.ZRange;
import org.cordon.phantom.PhantomDvh;
import org.cordon.phantom.PlanarField;
import org.cordon.structure.Structure;
import org.cordon.structure.StructureInfo;

/**
 * A body as drawn: outlines on the planes that hit it.
 *
 * @param body that was drawn
 * @param slices distance of planes
 * @param planesMm where planes lie, whether they hit it or not
 * @param regions of those that do, ascending
 */
record DrawnBody(ProofBody body, Slices slices, List<Double> planesMm, List<PlanarRegion> regions) {
    /** Vertices of an outline: 0.26 mm apart on one of 30 mm, as planning systems draw. */
    private static final int VERTICES = 360;

    private static final double SMALLEST_MM2 = 1e-3;

    DrawnBody {
        planesMm = ImmutableList.copyOf(planesMm);
        regions = ImmutableList.copyOf(regions);
    }

    static DrawnBody of(ProofBody body, Slices slices, double offset) {
        List<Double> planesMm = slices.planes(body.body(), offset);
        List<PlanarRegion> regions = new ArrayList<>();
        for (double z : planesMm) {
            if (body.body().section(z).areaMm2() > SMALLEST_MM2) {
                regions.add(new PlanarRegion(z, body.body().section(z).rings(VERTICES)));
            }
        }
        return new DrawnBody(body, slices, planesMm, regions);
    }

    /** Whether it has a thickness. */
    boolean isMeasurable() {
        return regions.size() > 1;
    }

    Structure structure(int number) {
        return Structure.of(StructureInfo.of(number, "Body " + number), regions);
    }

    /** The histogram of the slabs that its planes are, with or without the ends beyond the outermost ones. */
    Truth truthOfSlabs(ProofField field, boolean ends) {
        if (field.dose() instanceof PlanarField planar) {
            return SlabTruth.of(slabs(ends), body.clip(), planar);
        }
        return Truth.of(
                ends
                        ? PhantomDvh.ofSlabs(body.body(), planesMm, field.dose(), body.clip())
                        : PhantomDvh.ofSlabsWithoutEnds(body.body(), planesMm, field.dose(), body.clip()));
    }

    /** Half way to the neighbours, at the ends as far out as in. */
    private List<SlabTruth.Slab> slabs(boolean ends) {
        List<SlabTruth.Slab> slabs = new ArrayList<>();
        int last = regions.size() - 1;
        for (int i = 0; i <= last; i++) {
            double z = regions.get(i).zMm();
            double below =
                    i > 0 ? z - regions.get(i - 1).zMm() : ends ? regions.get(1).zMm() - z : 0;
            double above = i < last
                    ? regions.get(i + 1).zMm() - z
                    : ends ? z - regions.get(last - 1).zMm() : 0;
            slabs.add(new SlabTruth.Slab(regions.get(i).rings(), new ZRange(z - below / 2, z + above / 2)));
        }
        return slabs;
    }
}
