package org.cordon.gamma;

/**
 * Finds the smallest squared gamma inside one cell of the evaluated grid.
 *
 * <p>Coordinates are relative to the reference point, in distance criteria; {@code w} is the dose difference in dose
 * criteria, trilinear in the cell. Wanted is the minimum of {@code f = |u|² + w²} over the cell.
 *
 * <p>How computed: around a point {@code w} is replaced by its tangent plane; the minimum of the model over the box is
 * found exactly (along an edge or a face it is the closed form of a line or a plane) and becomes the next point, until
 * the model promises no more than 5e-5 of gamma. Every value returned is the gamma of a point that exists, so gamma is never too
 * low. It is the smallest when f is convex between any two points below it, which holds when the curvature of w times its
 * size is below one, or when the tangent plane, less the most by which w can leave it, lies above what is known already.
 * Where neither can be said, as in a checkerboard of doses, the box is cut into eight and searched again.
 *
 * <p>Limits: boxes are cut seven times at most; what is left uncertain then is far below 0.001.
 */
final class CellSearch {
    private static final double WORTH = 5e-5;
    private static final double CERTAIN = 5e-4;
    /** The square of a gamma that is rounding only. */
    private static final double SAME = 1e-20;

    private static final int STEPS = 24;
    private static final int DEEPEST = 7;

    /** Corner of the cell. */
    private double x0;

    private double y0;
    private double z0;
    /** Polynomial of w from that corner. */
    private double q;

    private double qx;
    private double qy;
    private double qz;
    private double qxy;
    private double qxz;
    private double qyz;
    private double qxyz;
    private double curvature;
    private double best;
    /** Where the model has its minimum. */
    private double modelX;

    private double modelY;
    private double modelZ;

    /**
     * Looks through a cell.
     *
     * @param known the smallest squared gamma found so far
     * @return the smaller of that and the smallest in the cell
     */
    double search(
            double known,
            float[] gy,
            int node,
            int nx,
            int plane,
            double referenceGy,
            double perDoseCriterion,
            double lowerX,
            double lowerY,
            double lowerZ,
            double sizeX,
            double sizeY,
            double sizeZ) {
        best = known;
        x0 = lowerX;
        y0 = lowerY;
        z0 = lowerZ;
        double w000 = (gy[node] - referenceGy) * perDoseCriterion;
        double w100 = (gy[node + 1] - referenceGy) * perDoseCriterion;
        double w010 = (gy[node + nx] - referenceGy) * perDoseCriterion;
        double w110 = (gy[node + nx + 1] - referenceGy) * perDoseCriterion;
        double w001 = (gy[node + plane] - referenceGy) * perDoseCriterion;
        double w101 = (gy[node + plane + 1] - referenceGy) * perDoseCriterion;
        double w011 = (gy[node + plane + nx] - referenceGy) * perDoseCriterion;
        double w111 = (gy[node + plane + nx + 1] - referenceGy) * perDoseCriterion;
        double perX = 1 / sizeX;
        double perY = 1 / sizeY;
        double perZ = 1 / sizeZ;
        double bottom = w110 - w100 - w010 + w000;
        q = w000;
        qx = (w100 - w000) * perX;
        qy = (w010 - w000) * perY;
        qz = (w001 - w000) * perZ;
        qxy = bottom * perX * perY;
        qxz = (w101 - w100 - w001 + w000) * perX * perZ;
        qyz = (w011 - w010 - w001 + w000) * perY * perZ;
        qxyz = (w111 - w101 - w011 + w001 - bottom) * perX * perY * perZ;
        double twist = Math.abs(qxyz);
        double hxy = Math.abs(qxy) + twist * sizeZ;
        double hxz = Math.abs(qxz) + twist * sizeY;
        double hyz = Math.abs(qyz) + twist * sizeX;
        // the largest eigenvalue of a symmetric 3 x 3 matrix with empty diagonal is at most sqrt(4/3) of this root
        curvature = Math.sqrt((hxy * hxy + hxz * hxz + hyz * hyz) * 4 / 3);
        box(lowerX, lowerY, lowerZ, lowerX + sizeX, lowerY + sizeY, lowerZ + sizeZ, 0);
        return best < SAME ? 0 : best;
    }

    private void box(double fromX, double fromY, double fromZ, double toX, double toY, double toZ, int depth) {
        double ux = clip(0, fromX, toX);
        double uy = clip(0, fromY, toY);
        double uz = clip(0, fromZ, toZ);
        double f = Double.POSITIVE_INFINITY;
        double ax = fromX;
        double ay = fromY;
        double az = fromZ;
        double bx = toX;
        double by = toY;
        double bz = toZ;
        double lastX = ux;
        double lastY = uy;
        double lastZ = uz;
        double lowest = 0;
        double leaves = 0;
        boolean arrived = false;
        for (int step = 0; step < STEPS && !arrived; step++) {
            double x = ux - x0;
            double y = uy - y0;
            double z = uz - z0;
            double hxy = qxy + qxyz * z;
            double hxz = qxz + qxyz * y;
            double hyz = qyz + qxyz * x;
            double gx = qx + hxy * y + qxz * z;
            double gy = qy + hxy * x + qyz * z;
            double gz = qz + hxz * x + qyz * y;
            double w = q + x * gx + y * (qy + qyz * z) + z * qz;
            double here = ux * ux + uy * uy + uz * uz + w * w;
            if (here > f) {
                ux = (ux + lastX) / 2;
                uy = (uy + lastY) / 2;
                uz = (uz + lastZ) / 2;
                continue;
            }
            f = here;
            best = Math.min(best, f);
            double radius = Math.sqrt(best);
            if (step == 0) {
                // nothing farther away than what is known can be smaller
                ax = Math.max(ax, Math.min(ux, -radius));
                ay = Math.max(ay, Math.min(uy, -radius));
                az = Math.max(az, Math.min(uz, -radius));
                bx = Math.min(bx, Math.max(ux, radius));
                by = Math.min(by, Math.max(uy, radius));
                bz = Math.min(bz, Math.max(uz, radius));
            }
            double promised = model(w - gx * ux - gy * uy - gz * uz, gx, gy, gz, ax, ay, az, bx, by, bz);
            double wx = bx - ax;
            double wy = by - ay;
            double wz = bz - az;
            leaves = Math.abs(hxy) * wx * wy
                    + Math.abs(hxz) * wx * wz
                    + Math.abs(hyz) * wy * wz
                    + Math.abs(qxyz) * wx * wy * wz;
            lowest = Math.max(lowest, Math.sqrt(promised) - leaves);
            if (lowest + WORTH >= radius) {
                return;
            }
            arrived = f - promised <= WORTH * Math.sqrt(f);
            lastX = ux;
            lastY = uy;
            lastZ = uz;
            ux = modelX;
            uy = modelY;
            uz = modelZ;
        }
        boolean smallest = arrived && (Math.sqrt(f) + leaves) * curvature < 1;
        if (!smallest && lowest + CERTAIN < Math.sqrt(best) && depth < DEEPEST) {
            cut(ax, ay, az, bx, by, bz, depth + 1);
        }
    }

    private void cut(double ax, double ay, double az, double bx, double by, double bz, int depth) {
        double mx = (ax + bx) / 2;
        double my = (ay + by) / 2;
        double mz = (az + bz) / 2;
        for (int part = 0; part < 8; part++) {
            double lx = (part & 1) == 0 ? ax : mx;
            double ly = (part & 2) == 0 ? ay : my;
            double lz = (part & 4) == 0 ? az : mz;
            double hx = (part & 1) == 0 ? mx : bx;
            double hy = (part & 2) == 0 ? my : by;
            double hz = (part & 4) == 0 ? mz : bz;
            double cx = clip(0, lx, hx);
            double cy = clip(0, ly, hy);
            double cz = clip(0, lz, hz);
            double gap = gap(lx, ly, lz, hx, hy, hz);
            if (cx * cx + cy * cy + cz * cz + gap * gap < best) {
                box(lx, ly, lz, hx, hy, hz, depth);
            }
        }
    }

    /** How far w stays from zero over a box, by its corners. */
    private double gap(double lx, double ly, double lz, double hx, double hy, double hz) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int corner = 0; corner < 8; corner++) {
            double x = ((corner & 1) == 0 ? lx : hx) - x0;
            double y = ((corner & 2) == 0 ? ly : hy) - y0;
            double z = ((corner & 4) == 0 ? lz : hz) - z0;
            double w = q + x * (qx + qxy * y + qxz * z + qxyz * y * z) + y * (qy + qyz * z) + z * qz;
            low = Math.min(low, w);
            high = Math.max(high, w);
        }
        return Math.max(0, Math.max(low, -high));
    }

    /**
     * The minimum of {@code |u|² + (c + g·u)²} over a box: {@code u = clip(-t g)} with the only t for which
     * {@code t = c + g·u}, a piecewise linear, increasing equation.
     */
    private double model(
            double c,
            double gx,
            double gy,
            double gz,
            double ax,
            double ay,
            double az,
            double bx,
            double by,
            double bz) {
        double below = Double.NEGATIVE_INFINITY;
        double above = Double.POSITIVE_INFINITY;
        double t = c / (1 + gx * gx + gy * gy + gz * gz);
        for (int round = 0; round < STEPS; round++) {
            double x = -t * gx;
            double y = -t * gy;
            double z = -t * gz;
            double slope = 1;
            if (x < ax) {
                x = ax;
            } else if (x > bx) {
                x = bx;
            } else {
                slope += gx * gx;
            }
            if (y < ay) {
                y = ay;
            } else if (y > by) {
                y = by;
            } else {
                slope += gy * gy;
            }
            if (z < az) {
                z = az;
            } else if (z > bz) {
                z = bz;
            } else {
                slope += gz * gz;
            }
            modelX = x;
            modelY = y;
            modelZ = z;
            double excess = t - c - gx * x - gy * y - gz * z;
            if (Math.abs(excess) <= 1e-12 * (1 + Math.abs(t))) {
                break;
            }
            if (excess > 0) {
                above = t;
            } else {
                below = t;
            }
            t -= excess / slope;
            if (!(t > below && t < above)) {
                t = (below + above) / 2;
            }
        }
        double w = c + gx * modelX + gy * modelY + gz * modelZ;
        return modelX * modelX + modelY * modelY + modelZ * modelZ + w * w;
    }

    private static double clip(double value, double low, double high) {
        return Math.max(low, Math.min(high, value));
    }
}
