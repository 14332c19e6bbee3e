package org.cordon.delineation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.cordon.geometry.EvenOddShape;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Ring;
import org.cordon.structure.PlaneRuns;
import org.cordon.structure.Structure;

/**
 * A drawn structure cut across finely enough for a margin: its own planes, sections between neighbouring planes, and
 * sections in the half slice beyond its ends.
 *
 * <p>Between two planes of one contour each the contour runs in straight lines from one to the other, its area as {@link
 * AreaProfile} says; where a plane has several contours each keeps its shape as far as the middle. Beyond an end the area
 * goes on shrinking as it shrank towards the end: where that ends within a slice the body closes there, else it ends flat
 * after half a slice. So a sphere closes as a sphere and a cylinder ends as a cylinder.
 */
final class CrossSections {
    private static final double MOST_STEP_MM = 1;
    private static final double STEPS_PER_MARGIN = 3;
    private static final double MOST_CHANGE = 0.1;
    private static final double SMALLEST = 1e-4;
    private static final int CAP_STEPS = 4;

    private final List<Section> sections = new ArrayList<>();
    private final double stepMm;

    private CrossSections(double stepMm) {
        this.stepMm = stepMm;
    }

    /**
     * One section.
     *
     * @param zMm its position
     * @param shape the region there, not empty
     */
    record Section(double zMm, EvenOddShape shape) {}

    /** The sections of a structure for a margin, in no particular order. */
    static List<Section> of(Structure structure, double marginMm) {
        CrossSections cut = new CrossSections(Math.min(MOST_STEP_MM, marginMm / STEPS_PER_MARGIN));
        List<PlanarRegion> planes = structure.planes();
        List<EvenOddShape> shapes = planes.stream().map(EvenOddShape::of).toList();
        for (PlaneRuns.Run run : PlaneRuns.bridged(structure).runs()) {
            AreaProfile areas = areas(planes, shapes, run);
            for (int i = run.firstPlane(); i <= run.lastPlane(); i++) {
                cut.add(planes.get(i).zMm(), shapes.get(i));
                if (i < run.lastPlane()) {
                    int index = i - run.firstPlane();
                    cut.between(
                            planes.get(i),
                            shapes.get(i),
                            planes.get(i + 1),
                            shapes.get(i + 1),
                            zMm -> areas.between(index, zMm));
                }
            }
            if (run.size() > 1) {
                cut.cap(planes, shapes.get(run.firstPlane()), run, areas, false);
                cut.cap(planes, shapes.get(run.lastPlane()), run, areas, true);
            }
        }
        return cut.sections;
    }

    private void add(double zMm, EvenOddShape shape) {
        if (!shape.isEmpty()) {
            sections.add(new Section(zMm, shape));
        }
    }

    private static AreaProfile areas(List<PlanarRegion> planes, List<EvenOddShape> shapes, PlaneRuns.Run run) {
        double[] zMm = new double[run.size()];
        double[] areaMm2 = new double[run.size()];
        for (int i = 0; i < zMm.length; i++) {
            zMm[i] = planes.get(run.firstPlane() + i).zMm();
            areaMm2[i] = shapes.get(run.firstPlane() + i).areaMm2();
        }
        return new AreaProfile(zMm, areaMm2);
    }

    private void between(
            PlanarRegion lower, EvenOddShape low, PlanarRegion upper, EvenOddShape high, DoubleUnaryOperator areaMm2) {
        double heightMm = upper.zMm() - lower.zMm();
        double slantMm = Math.hypot(heightMm, radiusMm(low) - radiusMm(high));
        int steps = (int) Math.ceil(slantMm / stepMm);
        boolean simple = lower.rings().size() == 1 && upper.rings().size() == 1 && !low.isEmpty() && !high.isEmpty();
        RingBlend blend =
                simple ? RingBlend.of(lower.rings().get(0), upper.rings().get(0)) : null;
        for (int step = 1; step < steps; step++) {
            double share = (double) step / steps;
            double zMm = lower.zMm() + share * heightMm;
            if (blend == null) {
                add(zMm, share < 0.5 ? low : high);
                if (share == 0.5) {
                    add(zMm, low);
                }
            } else {
                EvenOddShape straight = EvenOddShape.of(List.of(blend.at(share)));
                add(
                        zMm,
                        straight.isEmpty() ? straight : scaled(straight, factor(straight, areaMm2.applyAsDouble(zMm))));
            }
        }
    }

    /** Never more than a tenth away from the straight contour: areas of organs are no polynomials. */
    private static double factor(EvenOddShape straight, double areaMm2) {
        double factor = Math.sqrt(Math.max(0, areaMm2) / straight.areaMm2());
        return Math.min(1 + MOST_CHANGE, Math.max(1 - MOST_CHANGE, factor));
    }

    private static double radiusMm(EvenOddShape shape) {
        return Math.sqrt(shape.areaMm2() / Math.PI);
    }

    /** What lies beyond an end: closed where the area falls to nothing within a slice, else half a slice, flat. */
    private void cap(List<PlanarRegion> planes, EvenOddShape end, PlaneRuns.Run run, AreaProfile areas, boolean upper) {
        int last = upper ? run.lastPlane() : run.firstPlane();
        int inner = upper ? last - 1 : last + 1;
        double endMm = planes.get(last).zMm();
        double spacingMm = Math.abs(planes.get(inner).zMm() - endMm);
        double direction = upper ? 1 : -1;
        if (end.isEmpty()) {
            return;
        }
        double closedMm = areas.reachMm(upper, 0, spacingMm);
        boolean closes = closedMm < spacingMm;
        int steps = closes ? Math.max(CAP_STEPS, (int) Math.ceil(radiusMm(end) / stepMm)) : CAP_STEPS;
        for (int step = 1; step <= steps; step++) {
            double left = 1 - (double) step / steps;
            double outMm = closes
                    ? areas.reachMm(upper, Math.max(left * left, SMALLEST), closedMm)
                    : spacingMm / 2 * step / steps;
            double fraction = Math.max(SMALLEST, areas.beyond(upper, outMm) / end.areaMm2());
            add(endMm + direction * outMm, scaled(end, Math.sqrt(fraction)));
        }
    }

    private static EvenOddShape scaled(EvenOddShape shape, double factor) {
        if (factor == 1) {
            return shape;
        }
        List<Ring> rings = new ArrayList<>();
        for (EvenOddShape part : shape.parts()) {
            double x0 = part.centroidAt(0).xMm();
            double y0 = part.centroidAt(0).yMm();
            for (Ring ring : part.at(0).orElseThrow().rings()) {
                double[] x = new double[ring.size()];
                double[] y = new double[ring.size()];
                for (int i = 0; i < x.length; i++) {
                    x[i] = x0 + factor * (ring.xMm(i) - x0);
                    y[i] = y0 + factor * (ring.yMm(i) - y0);
                }
                rings.add(new Ring(x, y));
            }
        }
        return EvenOddShape.of(rings);
    }
}
