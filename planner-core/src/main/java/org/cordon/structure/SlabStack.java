package org.cordon.structure;

import com.google.common.collect.ImmutableList;
import org.cordon.geometry.FlatRegion;

/**
 * A body as slabs in ascending z that do not overlap: what volumes and histograms are computed from.
 *
 * <p>A structure of one plane has no thickness of its own: its stack is empty.
 */
public final class SlabStack {
    private final ImmutableList<Slab> slabs;

    private SlabStack(ImmutableList<Slab> slabs) {
        this.slabs = slabs;
    }

    /** The slabs of a body under its z convention, cut at its clip. */
    public static SlabStack of(Body body) {
        PlaneSpacing spacing = PlaneSpacing.of(body.structure().planes());
        ImmutableList.Builder<Slab> slabs = ImmutableList.builder();
        if (spacing.nominalMm().isPresent()) {
            double lower = body.clip().map(range -> range.lowerMm()).orElse(Double.NEGATIVE_INFINITY);
            double upper = body.clip().map(range -> range.upperMm()).orElse(Double.POSITIVE_INFINITY);
            for (Slab slab : SlabRule.slabs(body, spacing)) {
                double from = Math.max(lower, slab.lowerMm());
                double to = Math.min(upper, slab.upperMm());
                if (from < to) {
                    slabs.add(new Slab(slab.region(), from, to));
                }
            }
        }
        return new SlabStack(slabs.build());
    }

    /** The slabs in ascending z. */
    public ImmutableList<Slab> slabs() {
        return slabs;
    }

    /** The exact volume of the slabs in mm³; computed on each call. */
    public double volumeMm3() {
        double sum = 0;
        FlatRegion last = null;
        double area = 0;
        for (Slab slab : slabs) {
            if (slab.region() != last) {
                last = slab.region();
                area = last.areaMm2();
            }
            sum += area * slab.thicknessMm();
        }
        return sum;
    }

    /** The volume with the areas of all rings added, in mm³: an upper estimate in no time. */
    public double roughVolumeMm3() {
        double sum = 0;
        for (Slab slab : slabs) {
            sum += slab.region().roughAreaMm2() * slab.thicknessMm();
        }
        return sum;
    }
}
