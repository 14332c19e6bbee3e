package org.cordon.dvh;

/** Sums over the four nodes that two neighbouring whole cells of a row share, in Gy. */
final class DoseColumn {
    /** Upper less lower nodes along y. */
    double slopeY;
    /** Upper less lower nodes along z. */
    double slopeZ;
    /** Second differences along y, of both ends of both edges. */
    double bendY;
    /** Second differences along z, of both ends of both edges. */
    double bendZ;

    float max;
    float min;

    void set(float[] gy, int at, int row, int layer) {
        float a = gy[at];
        float b = gy[at + row];
        float c = gy[at + layer];
        float d = gy[at + layer + row];
        double all = (double) a + b + c + d;
        slopeY = (double) b + d - a - c;
        slopeZ = (double) c + d - a - b;
        bendY = (double) gy[at - row] + gy[at - row + layer] + gy[at + 2 * row] + gy[at + 2 * row + layer] - all;
        bendZ = (double) gy[at - layer] + gy[at - layer + row] + gy[at + 2 * layer] + gy[at + 2 * layer + row] - all;
        boolean first = a > b;
        boolean second = c > d;
        max = larger(first ? a : b, second ? c : d);
        min = -larger(-(first ? b : a), -(second ? d : c));
    }

    private static float larger(float a, float b) {
        return a > b ? a : b;
    }
}
