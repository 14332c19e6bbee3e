package org.cordon.dose;

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
        Doubt doubt = new Doubt(gy);
        int row = g.nx();
        int layer = g.nx() * g.ny();
        int node = 0;
        for (int k = 0; k < g.nz(); k++) {
            for (int j = 0; j < g.ny(); j++) {
                for (int i = 0; i < g.nx(); i++) {
                    doubt.clear();
                    doubt.add(node, i, g.nx(), 1);
                    doubt.add(node, j, g.ny(), row);
                    doubt.add(node, k, g.nz(), layer);
                    least[node] = (float) Math.max(0, gy[node] - doubt.excessGy);
                    most[node] = (float) (gy[node] + doubt.shortfallGy);
                    node++;
                }
            }
        }
        return new DoseBand(DoseGrid.owning(g, least), DoseGrid.owning(g, most));
    }

    /** How far the trilinear dose about a node may lie above and below the smooth one. */
    private static final class Doubt {
        private final float[] gy;
        private double excessGy;
        private double shortfallGy;

        private Doubt(float[] gy) {
            this.gy = gy;
        }

        private void clear() {
            excessGy = 0;
            shortfallGy = 0;
        }

        /** Adds one axis: the node's place on it, the number of nodes along it, and the step between two of them. */
        private void add(int node, int place, int count, int step) {
            if (count < 3) {
                return;
            }
            double here = second(node, place, count, step);
            double before = second(node - step, place - 1, count, step);
            double after = second(node + step, place + 1, count, step);
            double change = OF_THE_CHANGE * Math.max(Math.abs(here - before), Math.abs(after - here));
            excessGy += change + EIGHTH * Math.max(0, here);
            shortfallGy += change + EIGHTH * Math.max(0, -here);
        }

        /** The second difference at a node, or at the nearest one on its axis that has both neighbours. */
        private double second(int node, int place, int count, int step) {
            int at = node + step * (Math.min(Math.max(place, 1), count - 2) - place);
            return (double) gy[at - step] - 2.0 * gy[at] + gy[at + step];
        }
    }
}
