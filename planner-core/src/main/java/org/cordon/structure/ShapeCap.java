package org.cordon.structure;

import com.google.common.collect.ImmutableList;
import org.cordon.geometry.FlatRegion;

/**
 * The end of a body beyond its last plane: the outline shrinks about the middle of each ring so that its area follows the
 * parabola through the last three areas, or evenly towards a tip where that parabola is hollow. Exact for spheres and cones.
 *
 * <p>Where the area closes within one slice, the body ends there: the next plane, one slice on, shows nothing of it. Where
 * it closes later than two slices on or never, the body ends half a slice on, as under half-slice; between the two the end
 * moves evenly. A body that does not shrink towards its end keeps its last outline.
 */
final class ShapeCap {
    private static final int STEPS = 8;

    private final FlatRegion region;
    private final double area;
    private final double extent;
    private double slope;
    private double bend;

    /**
     * Looks at the last planes.
     *
     * @param area of the last plane
     * @param area1 of the plane before, or NaN
     * @param step1 distance to it
     * @param area2 of the plane before that, or NaN
     * @param step2 distance to it
     * @param slice the spacing at this end
     */
    ShapeCap(FlatRegion region, double area, double area1, double step1, double area2, double step2, double slice) {
        this.region = region;
        this.area = area;
        double closing = area > 0 && area1 > area && !Double.isNaN(area2)
                ? closing(area1, step1, area2, step2)
                : Double.POSITIVE_INFINITY;
        extent = closing <= slice ? closing : closing < 2 * slice ? slice - (closing - slice) / 2 : slice / 2;
    }

    /** Finds area + slope t + bend t² through the planes at -step1 and -step2, and where it closes. */
    private double closing(double area1, double step1, double area2, double step2) {
        double first = (area - area1) / step1;
        double second = (area1 - area2) / (step2 - step1);
        bend = (first - second) / step2;
        if (bend < 0) {
            slope = Math.min(0, first + bend * step1);
            return (-slope - Math.sqrt(slope * slope - 4 * bend * area)) / (2 * bend);
        }
        double tip = step1 / (Math.sqrt(area1 / area) - 1);
        slope = -2 * area / tip;
        bend = area / (tip * tip);
        return tip;
    }

    /** Adds the slabs, from the plane outwards; direction is 1 upwards and -1 downwards. */
    void addTo(ImmutableList.Builder<Slab> slabs, double zMm, int direction) {
        int steps = slope == 0 && bend == 0 ? 1 : STEPS;
        for (int s = 0; s < steps; s++) {
            int index = direction > 0 ? s : steps - 1 - s;
            double from = extent * index / steps;
            double to = extent * (index + 1) / steps;
            double t = (from + to) / 2;
            double share = 1 + (slope * t + bend * (t * t + (to - from) * (to - from) / 12)) / area;
            double lower = direction > 0 ? zMm + from : zMm - to;
            double upper = direction > 0 ? zMm + to : zMm - from;
            if (share > 0 && lower < upper) {
                slabs.add(new Slab(steps == 1 ? region : scaled(Math.sqrt(share)), lower, upper));
            }
        }
    }

    /** The outline scaled about the centroid of each ring. */
    private FlatRegion scaled(double factor) {
        int n = region.vertexCount();
        double[] x = new double[n];
        double[] y = new double[n];
        for (int r = 0; r < region.ringCount(); r++) {
            int begin = region.ringStart(r);
            int end = region.ringStart(r + 1);
            double momentX = 0;
            double momentY = 0;
            double twice = 0;
            double x0 = region.xMm(begin);
            double y0 = region.yMm(begin);
            for (int i = begin, j = end - 1; i < end; j = i++) {
                double ax = region.xMm(j) - x0;
                double ay = region.yMm(j) - y0;
                double bx = region.xMm(i) - x0;
                double by = region.yMm(i) - y0;
                double cross = ax * by - bx * ay;
                twice += cross;
                momentX += cross * (ax + bx);
                momentY += cross * (ay + by);
            }
            double middleX = twice == 0 ? x0 : x0 + momentX / (3 * twice);
            double middleY = twice == 0 ? y0 : y0 + momentY / (3 * twice);
            for (int i = begin; i < end; i++) {
                x[i] = middleX + factor * (region.xMm(i) - middleX);
                y[i] = middleY + factor * (region.yMm(i) - middleY);
            }
        }
        return region.movedTo(x, y);
    }
}
