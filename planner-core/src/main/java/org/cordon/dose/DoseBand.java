package org.cordon.dose;

import java.util.Arrays;

/**
 * Two doses between which the smooth dose through the nodes of a grid lies: what the trilinear interpolation may hide.
 *
 * <p>How computed: along an axis the trilinear dose exceeds the smooth one by at most an eighth of the second difference
 * where that is positive, and falls short of it by as much where it is negative. At each node the three axes are added,
 * excess and shortfall apart, so that the two doses, trilinear themselves, enclose the smooth one between the nodes as
 * well. Where the second difference changes from node to node, a part of the change is added to both: what the straight line
 * between the nodes leaves out of it (a 125th) and what the fourth difference says of the curvature (a 48th). At the ends of the grid the second difference of the next
 * node stands for the missing one. Order of error: fourth order in the spacing; a dose that the grid does not resolve (noise
 * of single nodes apart) is not enclosed.
 *
 * @param least nowhere above the smooth dose, not below 0
 * @param most nowhere below the smooth dose
 */
public record DoseBand(DoseGrid least, DoseGrid most) {
    private static final double EIGHTH = 1.0 / 8;
    /** Of the change of a second difference towards its neighbours: a little more than 1/125 and 1/48 together. */
    private static final double OF_THE_CHANGE = 1.0 / 24;

    /** Checks that both have the same nodes. */
    public DoseBand {
        if (!least.geometry().equals(most.geometry())) {
            throw new IllegalArgumentException("both doses of a band must have the same nodes");
        }
    }

    /** The band of a dose. */
    public static DoseBand of(DoseGrid dose) {
        GridGeometry g = dose.geometry();
        float[] gy = new float[g.nodeCount()];
        dose.copyTo(0, gy, 0, gy.length);
        float[] least = new float[gy.length];
        float[] most = new float[gy.length];
        Doubt doubt = new Doubt(gy, g);
        for (int k = 0; k < g.nz(); k++) {
            for (int j = 0; j < g.ny(); j++) {
                doubt.row(j, k);
                int begin = (k * g.ny() + j) * g.nx();
                for (int i = 0; i < g.nx(); i++) {
                    least[begin + i] = (float) Math.max(0, gy[begin + i] - doubt.excessGy[i]);
                    most[begin + i] = (float) (gy[begin + i] + doubt.shortfallGy[i]);
                }
            }
        }
        return new DoseBand(DoseGrid.owning(g, least), DoseGrid.owning(g, most));
    }

    /** How far the trilinear dose about the nodes of a row may lie above and below the smooth one. */
    private static final class Doubt {
        private final float[] gy;
        private final GridGeometry g;
        private final double[] excessGy;
        private final double[] shortfallGy;
        private final double[] before;
        private final double[] here;
        private final double[] after;

        private Doubt(float[] gy, GridGeometry geometry) {
            this.gy = gy;
            this.g = geometry;
            this.excessGy = new double[g.nx()];
            this.shortfallGy = new double[g.nx()];
            this.before = new double[g.nx()];
            this.here = new double[g.nx()];
            this.after = new double[g.nx()];
        }

        private void row(int j, int k) {
            Arrays.fill(excessGy, 0);
            Arrays.fill(shortfallGy, 0);
            int layer = g.nx() * g.ny();
            if (g.nx() >= 3) {
                alongRow(k * layer + j * g.nx());
                add();
            }
            if (g.ny() >= 3) {
                across(k * layer, j, g.ny(), g.nx());
                add();
            }
            if (g.nz() >= 3) {
                across(j * g.nx(), k, g.nz(), layer);
                add();
            }
        }

        private void alongRow(int begin) {
            int last = g.nx() - 1;
            for (int i = 1; i < last; i++) {
                here[i] = second(begin + i, 1);
            }
            here[0] = here[1];
            here[last] = here[last - 1];
            System.arraycopy(here, 0, before, 1, last);
            before[0] = here[0];
            System.arraycopy(here, 1, after, 0, last);
            after[last] = here[last];
        }

        /** Along y or z: the place of the row on that axis, the number of rows, and the step between two of them. */
        private void across(int begin, int place, int count, int step) {
            seconds(begin + step * inner(place - 1, count), step, before);
            seconds(begin + step * inner(place, count), step, here);
            seconds(begin + step * inner(place + 1, count), step, after);
        }

        /** The nearest place on an axis that has both neighbours. */
        private static int inner(int place, int count) {
            return Math.min(Math.max(place, 1), count - 2);
        }

        private void seconds(int from, int step, double[] target) {
            for (int i = 0; i < target.length; i++) {
                target[i] = second(from + i, step);
            }
        }

        private double second(int at, int step) {
            return (double) gy[at - step] - 2.0 * gy[at] + gy[at + step];
        }

        /** Adds one axis. */
        private void add() {
            for (int i = 0; i < here.length; i++) {
                double change = OF_THE_CHANGE * Math.max(Math.abs(here[i] - before[i]), Math.abs(after[i] - here[i]));
                excessGy[i] += change + EIGHTH * Math.max(0, here[i]);
                shortfallGy[i] += change + EIGHTH * Math.max(0, -here[i]);
            }
        }
    }
}
