package org.cordon.dvh;

import org.cordon.dose.DoseWindow;

/**
 * The trilinear dose in one cell between eight nodes, as a polynomial in cell units (0 to 1), with the range of its
 * corners and the second differences of the nodes around it.
 */
final class DoseCell {
    private final DoseWindow window;
    private int atI = Integer.MIN_VALUE;
    private int atJ;
    private int atK;
    private double c0;
    private double cx;
    private double cy;
    private double cz;
    private double cxy;
    private double cxz;
    private double cyz;
    private double cxyz;
    double minGy;
    double maxGy;
    /** Mean second differences along x, y, z in Gy per squared cell. */
    double secondX;

    double secondY;
    double secondZ;

    DoseCell(DoseWindow window) {
        this.window = window;
    }

    void moveTo(int i, int j, int k) {
        if (i == atI && j == atJ && k == atK) {
            return;
        }
        atI = i;
        atJ = j;
        atK = k;
        int row = window.ni;
        int layer = window.ni * window.nj;
        int at = window.index(i, j, k);
        double a = window.gy(at);
        double b = window.gy(at + 1);
        double c = window.gy(at + row);
        double d = window.gy(at + row + 1);
        double e = window.gy(at + layer);
        double f = window.gy(at + layer + 1);
        double g = window.gy(at + layer + row);
        double h = window.gy(at + layer + row + 1);
        c0 = a;
        cx = b - a;
        cy = c - a;
        cz = e - a;
        cxy = d - c - b + a;
        cxz = f - e - b + a;
        cyz = g - e - c + a;
        cxyz = h - g - f - d + e + b + c - a;
        minGy = Math.min(Math.min(Math.min(a, b), Math.min(c, d)), Math.min(Math.min(e, f), Math.min(g, h)));
        maxGy = Math.max(Math.max(Math.max(a, b), Math.max(c, d)), Math.max(Math.max(e, f), Math.max(g, h)));
        double lowerX = a + c + e + g;
        double upperX = b + d + f + h;
        secondX = second(at, 1, row, layer, i, window.i0, window.ni, lowerX, upperX);
        double lowerY = a + b + e + f;
        double upperY = c + d + g + h;
        secondY = second(at, row, 1, layer, j, window.j0, window.nj, lowerY, upperY);
        double lowerZ = a + b + c + d;
        double upperZ = e + f + g + h;
        secondZ = second(at, layer, 1, row, k, window.k0, window.nk, lowerZ, upperZ);
    }

    /** Mean second difference over the four edges along an axis, from the two nodes beyond the cell where there are. */
    private double second(int at, int step, int p, int q, int n, int n0, int count, double lower, double upper) {
        boolean before = n > n0;
        boolean after = n + 2 < n0 + count;
        double below = before ? face(at - step, p, q) - 2 * lower + upper : 0;
        double above = after ? face(at + 2 * step, p, q) - 2 * upper + lower : 0;
        return (before && after ? (below + above) / 2 : below + above) / 4;
    }

    private double face(int at, int p, int q) {
        return (double) window.gy(at) + window.gy(at + p) + window.gy(at + q) + window.gy(at + p + q);
    }

    double at(double x, double y, double z) {
        return c0 + x * cx + y * (cy + x * cxy) + z * (cz + x * cxz + y * (cyz + x * cxyz));
    }

    double slopeX(double y, double z) {
        return cx + y * cxy + z * (cxz + y * cxyz);
    }

    double slopeY(double x, double z) {
        return cy + x * cxy + z * (cyz + x * cxyz);
    }

    double slopeZ(double x, double y) {
        return cz + x * cxz + y * (cyz + x * cxyz);
    }

    /** The mixed derivative along x and y. */
    double slopeXy(double z) {
        return cxy + z * cxyz;
    }

    /** How much the trilinear dose exceeds a smooth one at a point, by the second differences. */
    double excess(double x, double y, double z) {
        return (x * (1 - x) * secondX + y * (1 - y) * secondY + z * (1 - z) * secondZ) / 2;
    }
}
