package org.cordon.structure;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.cordon.geometry.FlatRegion;
import org.cordon.geometry.PlanarRegion;

/** Where each plane's slab begins and ends under a z convention. */
final class SlabRule {
    private SlabRule() {}

    static List<Slab> slabs(Body body, PlaneSpacing spacing) {
        if (body.convention() == ZConvention.SHAPE) {
            return ShapeSlabs.of(body.structure(), spacing);
        }
        List<PlanarRegion> planes = body.structure().planes();
        boolean caps = body.convention() == ZConvention.HALF_SLICE;
        ImmutableList.Builder<Slab> slabs = ImmutableList.builder();
        for (int i = 0; i < planes.size(); i++) {
            double z = planes.get(i).zMm();
            double cap = caps ? spacing.halfSliceMm(i) : 0;
            boolean first = i == 0 || spacing.separatedAbove(i - 1);
            boolean last = i + 1 == planes.size() || spacing.separatedAbove(i);
            double lower = first ? z - cap : middle(planes.get(i - 1).zMm(), z);
            double upper = last ? z + cap : middle(z, planes.get(i + 1).zMm());
            if (lower < upper) {
                slabs.add(new Slab(FlatRegion.of(planes.get(i)), lower, upper));
            }
        }
        return slabs.build();
    }

    private static double middle(double a, double b) {
        return a + (b - a) / 2;
    }
}
