package org.cordon.structure;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.cordon.geometry.FlatRegion;
import org.cordon.geometry.RegionProbe;

/**
 * The slabs of the shape convention: between two planes the outline of the nearer plane moves towards the other one; the
 * first and the last interval of a part follow the outline of the plane that has two neighbours.
 *
 * <p>Guard: where outlines split, merge or end, a moved outline may overlap itself. A step whose area is not near the one
 * that the areas of the planes suggest keeps the plane's own outline, as under half-slice.
 */
final class ShapeSlabs {
    private static final int MOST_STEPS = 8;
    /** An outline moves by about this from one step to the next, in mm. */
    private static final double STEP_MM = 0.25;
    /** Long edges are cut to this length in mm, so that sides can move where corners stay. */
    private static final double EDGE_MM = 1;
    /** How far a moved outline's area may lie from the expected one, as a share of the largest of its planes. */
    private static final double AREA_TOLERANCE = 0.1;

    private final Structure structure;
    private final PlaneSpacing spacing;
    private final List<FlatRegion> regions;
    private final double[] areas;
    private final RegionProbe[] probes;
    private final ImmutableList.Builder<Slab> slabs = ImmutableList.builder();

    private ShapeSlabs(Structure structure, PlaneSpacing spacing) {
        this.structure = structure;
        this.spacing = spacing;
        this.regions = structure.planes().stream()
                .map(plane -> FlatRegion.of(plane).withEdgesUpTo(EDGE_MM))
                .toList();
        this.areas = regions.stream().mapToDouble(FlatRegion::roughAreaMm2).toArray();
        this.probes = new RegionProbe[regions.size()];
    }

    static List<Slab> of(Structure structure, PlaneSpacing spacing) {
        return new ShapeSlabs(structure, spacing).build();
    }

    private List<Slab> build() {
        int n = regions.size();
        for (int p = 0; p < n; p++) {
            boolean first = p == 0 || spacing.separatedAbove(p - 1);
            boolean last = p + 1 == n || spacing.separatedAbove(p);
            if (first) {
                cap(p, 1);
            }
            plane(p, first, last);
            if (last) {
                cap(p, -1);
            }
        }
        return slabs.build();
    }

    private double z(int plane) {
        return structure.planes().get(plane).zMm();
    }

    private boolean joined(int a, int b) {
        int low = Math.min(a, b);
        return low >= 0 && Math.max(a, b) < regions.size() && !spacing.separatedAbove(low);
    }

    private void cap(int p, int inward) {
        int q = p + inward;
        int r = q + inward;
        boolean one = joined(p, q);
        boolean two = one && joined(q, r);
        ShapeCap cap = new ShapeCap(
                regions.get(p),
                areas[p],
                one ? areas[q] : Double.NaN,
                one ? Math.abs(z(q) - z(p)) : Double.NaN,
                two ? areas[r] : Double.NaN,
                two ? Math.abs(z(r) - z(p)) : Double.NaN,
                2 * spacing.halfSliceMm(p));
        cap.addTo(slabs, z(p), -inward);
    }

    private void plane(int p, boolean first, boolean last) {
        boolean inner = !first && !last;
        double below = first ? 0 : z(p) - z(p - 1);
        double above = last ? 0 : z(p + 1) - z(p);
        // A plane with two neighbours also serves the whole interval towards an end plane.
        double from = first || leads(p - 1, p) ? 0 : inner && !joined(p - 2, p - 1) ? -below : -below / 2;
        double to = last || leads(p + 1, p) ? 0 : inner && !joined(p + 2, p + 1) ? above : above / 2;
        if (from == to) {
            return;
        }
        FlatRegion own = regions.get(p);
        ShapeMotion motion = first
                ? new ShapeMotion(own, probe(p), probe(p + 1), above, null, 0)
                : last
                        ? new ShapeMotion(own, probe(p), probe(p - 1), -below, null, 0)
                        : new ShapeMotion(own, probe(p), probe(p - 1), -below, probe(p + 1), above);
        steps(p, motion, from, 0, below, above);
        steps(p, motion, 0, to, below, above);
    }

    private RegionProbe probe(int plane) {
        if (probes[plane] == null) {
            probes[plane] = new RegionProbe(regions.get(plane));
        }
        return probes[plane];
    }

    /** Whether the other plane serves the whole interval towards this end plane. */
    private boolean leads(int other, int end) {
        boolean ownInner = joined(end - 1, end) && joined(end, end + 1);
        return !ownInner && joined(other - 1, other) && joined(other, other + 1);
    }

    private void steps(int p, ShapeMotion motion, double from, double to, double below, double above) {
        if (from == to) {
            return;
        }
        double longest = motion.longestMm(from + to);
        if (longest == 0) {
            slab(regions.get(p), z(p) + from, z(p) + to);
            return;
        }
        int steps = (int) Math.max(1, Math.min(MOST_STEPS, Math.ceil(longest / STEP_MM)));
        for (int s = 0; s < steps; s++) {
            double a = from + (to - from) * s / steps;
            double b = from + (to - from) * (s + 1) / steps;
            FlatRegion moved = motion.at((a + b) / 2);
            double off = Math.abs(moved.roughAreaMm2() - expectedArea(p, (a + b) / 2, below, above));
            double largest = Math.max(areas[p], Math.max(below > 0 ? areas[p - 1] : 0, above > 0 ? areas[p + 1] : 0));
            slab(off <= AREA_TOLERANCE * largest ? moved : regions.get(p), z(p) + a, z(p) + b);
        }
    }

    private void slab(FlatRegion region, double lower, double upper) {
        if (lower < upper) {
            slabs.add(new Slab(region, lower, upper));
        }
    }

    /** The area at a height by the parabola through the areas of the plane and its neighbours. */
    private double expectedArea(int p, double t, double below, double above) {
        if (!(below > 0)) {
            return areas[p] + (areas[p + 1] - areas[p]) * t / above;
        }
        if (!(above > 0)) {
            return areas[p] + (areas[p] - areas[p - 1]) * t / below;
        }
        double up = (areas[p + 1] - areas[p]) / above;
        double down = (areas[p] - areas[p - 1]) / below;
        return areas[p] + t * ((t + below) * up - (t - above) * down) / (above + below);
    }
}
