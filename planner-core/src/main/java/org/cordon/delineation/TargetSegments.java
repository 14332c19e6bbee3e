package org.cordon.delineation;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.cordon.finding.Reason;
import org.cordon.geometry.EvenOddShape;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Point3;
import org.cordon.geometry.Ring;
import org.cordon.geometry.TangledContoursException;
import org.cordon.geometry.ZRange;
import org.cordon.structure.PlaneRuns;
import org.cordon.structure.Structure;

/**
 * The segments of a target along z and its stray fragments, by clinical.md section 1.5.
 *
 * <p>How computed: the target is cut into connected pieces (areas of neighbouring planes that overlap). A piece of less
 * than {@value #FRAGMENT_CC} cc, or on fewer than {@value #LEAST_PLANES} planes, is a {@link Fragment}: reported, and left
 * out of everything that follows. The planes of the other pieces form runs; a run ends where the next plane is more than
 * {@value PlaneRuns#GAP_FACTOR} times the target's own typical spacing away (see {@link PlaneRuns}). The extent of a run is
 * its outermost planes plus half the distance to the neighbouring plane. Runs whose <em>extents</em> are closer than
 * {@value #JOIN_MM} mm are one segment, because their sub-volumes of ±6 mm would touch; at exactly that distance (within
 * {@value PlaneRuns#SAME_PLANE_MM} mm) they stay two, which never dilutes a percentage.
 *
 * <p>A contour that encloses nothing (a single click, the same contour twice) is a fragment of 0 cc unless it lies inside
 * the rest of its plane. When nothing but fragments is drawn there is no segment at all. Immutable and thread-safe.
 */
public final class TargetSegments {
    /** A connected piece below this volume is a fragment. */
    public static final double FRAGMENT_CC = 0.05;

    /** A connected piece on fewer planes than this is a fragment. */
    public static final int LEAST_PLANES = 2;

    /** Runs with extents closer than this are one segment: twice the margin of 6 mm. */
    public static final double JOIN_MM = 12;

    /** The code of {@link #refusal()} for a target that has no closed contours or has a defect. */
    public static final String NOT_MEASURABLE = "TARGET_NOT_MEASURABLE";

    private final ImmutableList<TargetSegment> segments;
    private final ImmutableList<Fragment> fragments;
    private final Optional<Reason> refusal;

    private TargetSegments(List<TargetSegment> segments, List<Fragment> fragments, Optional<Reason> refusal) {
        this.segments = ImmutableList.copyOf(segments);
        this.fragments = ImmutableList.copyOf(fragments);
        this.refusal = refusal;
    }

    /** Finds the segments of a target. */
    public static TargetSegments of(Structure target) {
        if (!target.isMeasurable()) {
            return new TargetSegments(List.of(), List.of(), Optional.of(Reason.of(NOT_MEASURABLE)));
        }
        try {
            return cut(target);
        } catch (TangledContoursException e) {
            return new TargetSegments(List.of(), List.of(), Optional.of(e.reason()));
        }
    }

    private static TargetSegments cut(Structure target) {
        List<EvenOddShape> shapes = new ArrayList<>();
        List<Fragment> fragments = new ArrayList<>();
        for (PlanarRegion plane : target.planes()) {
            EvenOddShape shape = EvenOddShape.of(plane);
            shapes.add(shape);
            fragments.addAll(withoutArea(plane, shape));
        }
        PlaneRuns all = PlaneRuns.of(target);
        BitSet kept = new BitSet();
        for (Piece piece : Pieces.of(target, shapes, all)) {
            if (piece.planes() < LEAST_PLANES || piece.volumeCc() < FRAGMENT_CC) {
                fragments.add(piece.asFragment());
            } else {
                piece.parts().forEach(part -> kept.set(part.plane()));
            }
        }
        double[] z =
                kept.stream().mapToDouble(i -> target.planes().get(i).zMm()).toArray();
        return new TargetSegments(joined(PlaneRuns.of(z, all.typicalSpacingMm())), fragments, Optional.empty());
    }

    private static List<TargetSegment> joined(PlaneRuns runs) {
        List<TargetSegment> segments = new ArrayList<>();
        for (PlaneRuns.Run run : runs.runs()) {
            TargetSegment next = new TargetSegment(run.planes(), run.extent());
            int last = segments.size() - 1;
            if (last >= 0
                    && next.extent().lowerMm() - segments.get(last).extent().upperMm()
                            < JOIN_MM - PlaneRuns.SAME_PLANE_MM) {
                segments.set(last, segments.get(last).joinedWith(next));
            } else {
                segments.add(next);
            }
        }
        return segments;
    }

    /** The contours of a plane that enclose nothing and do not lie inside the rest of it. */
    private static List<Fragment> withoutArea(PlanarRegion plane, EvenOddShape shape) {
        List<Fragment> found = new ArrayList<>();
        for (Ring ring : plane.rings()) {
            boolean nothing = shape.isEmpty() || EvenOddShape.of(List.of(ring)).isEmpty();
            if (nothing && !shape.contains(ring.xMm(0), ring.yMm(0))) {
                Point3 position = new Point3(ring.xMm(0), ring.yMm(0), plane.zMm());
                found.add(new Fragment(new ZRange(plane.zMm(), plane.zMm()), 1, 0, position));
            }
        }
        return found;
    }

    /** The segments in ascending z. */
    public ImmutableList<TargetSegment> segments() {
        return segments;
    }

    /** The fragments: contours without area by plane, then pieces by their lowest plane. */
    public ImmutableList<Fragment> fragments() {
        return fragments;
    }

    /** From the lowest to the highest segment's extent; empty when there is no segment. */
    public Optional<ZRange> span() {
        return segments.stream().map(TargetSegment::extent).reduce(ZRange::span);
    }

    /** Why the target could not be cut at all; empty when it could. */
    public Optional<Reason> refusal() {
        return refusal;
    }
}
