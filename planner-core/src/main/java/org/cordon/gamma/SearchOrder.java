package org.cordon.gamma;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The cells around a point, nearest first; a distance is the smallest that any reference node has to such a cell. */
final class SearchOrder {
    private static final int MOST_CELLS = 4_000_000;

    final int count;
    final byte[] x;
    final byte[] y;
    final byte[] z;
    final double[] squared;

    SearchOrder(AxisReach alongX, AxisReach alongY, AxisReach alongZ, double maxGamma) {
        double volume = (2.0 * alongX.reach() + 1) * (2.0 * alongY.reach() + 1) * (2.0 * alongZ.reach() + 1);
        if (volume > MOST_CELLS
                || Math.max(alongX.reach(), Math.max(alongY.reach(), alongZ.reach())) > Byte.MAX_VALUE) {
            throw new IllegalArgumentException("the search would visit more than " + MOST_CELLS
                    + " cells a point: distanceMm or maxGamma too large");
        }
        List<Offset> offsets = new ArrayList<>();
        for (int c = -alongZ.reach(); c <= alongZ.reach(); c++) {
            for (int b = -alongY.reach(); b <= alongY.reach(); b++) {
                double inPlane = alongZ.nearest(c) + alongY.nearest(b);
                for (int a = -alongX.reach(); a <= alongX.reach() && inPlane < maxGamma * maxGamma; a++) {
                    double distance = inPlane + alongX.nearest(a);
                    if (distance < maxGamma * maxGamma) {
                        offsets.add(new Offset(a, b, c, distance));
                    }
                }
            }
        }
        offsets.sort(Comparator.comparingDouble(Offset::squared)
                .thenComparingInt(offset -> Math.abs(offset.a) + Math.abs(offset.b) + Math.abs(offset.c)));
        this.count = offsets.size();
        this.x = new byte[count];
        this.y = new byte[count];
        this.z = new byte[count];
        this.squared = new double[count];
        for (int n = 0; n < count; n++) {
            Offset offset = offsets.get(n);
            x[n] = (byte) offset.a;
            y[n] = (byte) offset.b;
            z[n] = (byte) offset.c;
            squared[n] = offset.squared;
        }
    }

    private record Offset(int a, int b, int c, double squared) {}
}
