package org.cordon.dvh;

/**
 * The second derivatives along one axis of the dose in a cell between eight nodes, in Gy per squared cell: one at both
 * ends of each of the four edges along the axis, scaled down as {@link DoseCell} says.
 *
 * <p>Where they are small they are the same on all edges. What only doubts need is computed when it is asked for.
 */
final class AxisBend {
    /** Second differences below this in sum are averaged over the edges and not scaled down: 1 mGy of correction. */
    private static final double FLAT = 0.008;
    /** What the second derivative has of the change of the second differences. */
    private static final double OF_CHANGE = 0.2;
    /** Where the dose turns smoothly, second differences are kept up to so many times the smaller one. */
    private static final double SMOOTH = 2;

    // Doubt, fitted to errors on phantoms (docs/accuracy.md): shares of the change of second differences, and of the
    // same
    // times its squared ratio to them (how slowly the orders fall off).
    private static final double NEXT = 0.67;
    private static final double NEXT_OF_STEEP = 1.5;
    private static final double STEEPEST = 2.5;

    private final float[] gy;
    private int at;
    private int step;
    private int p;
    private int q;
    /** Whether two nodes before and after those of the cell are there. */
    private boolean farKnown;

    private boolean flat;
    /** Of a flat axis, at the lower and upper end. */
    private double below;

    private double above;
    /** Of any other, by edge. */
    private final double[] lower = new double[4];

    private final double[] upper = new double[4];
    /** The largest second difference. */
    double largest;
    /** The mean size of the second differences. */
    double mean;
    /** The smallest share of the second differences of an edge that is kept. */
    double kept;
    /** Second differences that are not used: beyond the limit, or whose change is not known. */
    double unused;

    private boolean roughKnown;
    private double rough;

    private double changes;

    AxisBend(float[] gy) {
        this.gy = gy;
    }

    /** Whether the nodes before and after those of the cell are there. */
    static boolean inside(int n, int count) {
        return n > 0 && n + 2 < count;
    }

    /**
     * Moves to a cell.
     *
     * @param at its first node
     * @param step from node to node along the axis
     * @param p the same along a second axis
     * @param q the same along the third
     * @param n place of the first node along the axis
     * @param count number of nodes along the axis
     */
    void moveTo(int at, int step, int p, int q, int n, int count) {
        this.at = at;
        this.step = step;
        this.p = p;
        this.q = q;
        farKnown = n > 1 && n + 3 < count;
        if (inside(n, count)) {
            double low = face(at);
            double high = face(at + step);
            below = (face(at - step) - 2 * low + high) / 4;
            above = (face(at + 2 * step) - 2 * high + low) / 4;
            double sum = Math.abs(below) + Math.abs(above);
            if (sum < FLAT) {
                flat = true;
                roughKnown = false;
                kept = 1;
                unused = 0;
                mean = sum / 2;
                largest = larger(Math.abs(below), Math.abs(above));
                return;
            }
        }
        flat = false;
        edges(n, count);
    }

    private double face(int node) {
        return (double) gy[node] + gy[node + p] + gy[node + q] + gy[node + p + q];
    }

    private void edges(int n, int count) {
        changes = 0;
        largest = 0;
        mean = 0;
        unused = 0;
        kept = 1;
        edge(0, at, n, count);
        edge(1, at + p, n, count);
        edge(2, at + q, n, count);
        edge(3, at + p + q, n, count);
        mean /= 8;
        unused /= 4;
        rough = rough(largest, changes / 4);
        roughKnown = true;
    }

    private void edge(int edge, int node, int n, int count) {
        double low = gy[node];
        double high = gy[node + step];
        double before = n > 0 ? gy[node - step] : 2 * low - high;
        double after = n + 2 < count ? gy[node + 2 * step] : 2 * high - low;
        double bendBelow = before - 2 * low + high;
        double bendAbove = after - 2 * high + low;
        double unknown = Math.abs(bendAbove - bendBelow) / 3;
        double smooth = 0;
        if (farKnown) {
            double first = gy[node - 2 * step] - 2 * before + low;
            double last = gy[node + 3 * step] - 2 * after + high;
            double changeBelow = first - 2 * bendBelow + bendAbove;
            double changeAbove = last - 2 * bendAbove + bendBelow;
            smooth = SMOOTH * turning(first, bendBelow, bendAbove, last);
            bendBelow -= OF_CHANGE * changeBelow;
            bendAbove -= OF_CHANGE * changeAbove;
            changes += larger(Math.abs(changeBelow), Math.abs(changeAbove));
            unknown = 0;
        }
        double larger = larger(Math.abs(bendBelow), Math.abs(bendAbove));
        double share = inside(n, count) ? share(bendBelow, bendAbove, Math.abs(high - low), larger, smooth) : 0;
        lower[edge] = share * bendBelow;
        upper[edge] = share * bendAbove;
        largest = larger(largest, share * larger);
        mean += share * (Math.abs(bendBelow) + Math.abs(bendAbove));
        unused += unknown + (1 - share) * larger;
        kept = share < kept ? share : kept;
    }

    /** The share that leaves the cubic monotone, or all of what turns smoothly. */
    private static double share(double below, double above, double rise, double larger, double smooth) {
        double steepest = larger(Math.abs(2 * below + above), Math.abs(below + 2 * above)) / 6;
        if (!(steepest > rise)) {
            return 1;
        }
        double turning = smooth / larger;
        return larger(rise / steepest, turning < 1 ? turning : 1);
    }

    /** The smaller of two second differences of one sign, less what those beside them have of the other sign. */
    private static double turning(double first, double below, double above, double last) {
        if (!(below * above > 0)) {
            return 0;
        }
        double sign = below > 0 ? 1 : -1;
        double a = sign * first;
        double b = sign * last;
        double against = a < b ? -a : -b;
        double smaller = Math.abs(below) < Math.abs(above) ? Math.abs(below) : Math.abs(above);
        return larger(0, smaller - (against > 0 ? against : 0));
    }

    private static double larger(double a, double b) {
        return a > b ? a : b;
    }

    /** The second derivative at a point: along the axis, along the second and along the third, 0 to 1. */
    double at(double t, double alongP, double alongQ) {
        return flat ? ((2 - t) * below + (1 + t) * above) / 3 : between(t, alongP, alongQ);
    }

    private double between(double t, double alongP, double alongQ) {
        return ((2 - t) * between(lower, alongP, alongQ) + (1 + t) * between(upper, alongP, alongQ)) / 3;
    }

    private static double between(double[] ends, double alongP, double alongQ) {
        double low = ends[0] + (ends[1] - ends[0]) * alongP;
        return low + (ends[2] + (ends[3] - ends[2]) * alongP - low) * alongQ;
    }

    /** The change of the second differences, the larger one of both ends; more where it is nearly as large as they. */
    double rough() {
        if (!roughKnown) {
            rough = rough(largest, changeOfFlat());
            roughKnown = true;
        }
        return rough;
    }

    private double changeOfFlat() {
        if (!farKnown) {
            return Math.abs(above - below);
        }
        double low = face(at);
        double high = face(at + step);
        double first = (face(at - 2 * step) - 2 * face(at - step) + low) / 4;
        double last = (face(at + 3 * step) - 2 * face(at + 2 * step) + high) / 4;
        return larger(Math.abs(first - 2 * below + above), Math.abs(last - 2 * above + below));
    }

    private static double rough(double second, double change) {
        double ratio = second > 0 ? change / second : 0;
        double steep = ratio < STEEPEST ? ratio : STEEPEST;
        return change * (NEXT + NEXT_OF_STEEP * steep * steep);
    }
}
