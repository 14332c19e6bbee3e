package org.cordon.conformity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;
import org.cordon.structure.Body;

/**
 * The highest dose at or beyond a distance from a body in any direction, e.g. D2cm (RTOG 0813, 0915), in any dose on the same
 * nodes.
 *
 * <p>How computed: distances of nodes to the body are exact. The highest trilinear dose outside the shell is sought at the
 * nodes beyond it and where edges of dose cells pierce it (the distance is taken as linear along an edge). Order of error:
 * second order in the spacing of the nodes, below 0.1 mm in place for 2 mm and a shell of 20 mm.
 *
 * <p>Distances are kept, because a dose and the two that enclose it are highest at nearly the same nodes. Thread-safe; threads
 * wait for each other.
 */
public final class ShellDose {
    private static final int BLOCK = 4;
    private static final int SIDE = BLOCK + 1;
    /** Blocks are visited by their highest dose, to one part of these. */
    private static final int BANDS = 256;

    private final GridGeometry g;
    private final BodyDistance target;
    private final Optional<BodyDistance> within;
    private final double distanceMm;
    private final int[] size;
    private final Map<Integer, Distances> distances = new HashMap<>();
    private final Map<DoseGrid, OptionalDouble> known = new HashMap<>();

    private ShellDose(GridGeometry geometry, BodyDistance target, Optional<BodyDistance> within, double distanceMm) {
        this.g = geometry;
        this.target = target;
        this.within = within;
        this.distanceMm = distanceMm;
        this.size = new int[] {blocksOf(g.nx()), blocksOf(g.ny()), blocksOf(g.nz())};
    }

    /**
     * The shell about a body.
     *
     * @param geometry nodes of the doses
     * @param distanceMm above 0
     * @param within what counts, e.g. the External; empty for all of the grid
     */
    public static ShellDose about(GridGeometry geometry, Body body, double distanceMm, Optional<Body> within) {
        if (!(distanceMm > 0)) {
            throw new IllegalArgumentException("distanceMm must be > 0, was " + distanceMm);
        }
        return new ShellDose(geometry, new BodyDistance(body), within.map(BodyDistance::new), distanceMm);
    }

    /**
     * The highest dose at least so far from the body.
     *
     * @return in Gy; empty when nothing of the grid lies so far away
     * @throws IllegalArgumentException when the dose has other nodes
     */
    public synchronized OptionalDouble highestGy(DoseGrid dose) {
        if (!dose.geometry().equals(g)) {
            throw new IllegalArgumentException("the dose must have the nodes of the shell");
        }
        return known.computeIfAbsent(dose, any -> new Search(any).highestGy());
    }

    private static int blocksOf(int nodes) {
        return (nodes + BLOCK - 1) / BLOCK;
    }

    /** The distances of a block's nodes and of those at the ends of its edges, each NaN until it is asked for. */
    private final class Distances {
        private final int i0;
        private final int j0;
        private final int k0;
        private final boolean beyond;
        private final double[] mm = new double[SIDE * SIDE * SIDE];

        private Distances(int block) {
            i0 = block % size[0] * BLOCK;
            j0 = block / size[0] % size[1] * BLOCK;
            k0 = block / (size[0] * size[1]) * BLOCK;
            Arrays.fill(mm, Double.NaN);
            double reach = BLOCK
                    / 2.0
                    * Math.sqrt(g.spacingXMm() * g.spacingXMm()
                            + g.spacingYMm() * g.spacingYMm()
                            + g.spacingZMm() * g.spacingZMm());
            double middle = target.toMm(
                    g.originMm().xMm() + (i0 + BLOCK / 2.0) * g.spacingXMm(),
                    g.originMm().yMm() + (j0 + BLOCK / 2.0) * g.spacingYMm(),
                    g.originMm().zMm() + (k0 + BLOCK / 2.0) * g.spacingZMm());
            beyond = middle > distanceMm - reach;
        }

        private double of(int i, int j, int k) {
            int place = ((k - k0) * SIDE + (j - j0)) * SIDE + (i - i0);
            if (Double.isNaN(mm[place])) {
                mm[place] = target.toMm(
                        g.originMm().xMm() + i * g.spacingXMm(),
                        g.originMm().yMm() + j * g.spacingYMm(),
                        g.originMm().zMm() + k * g.spacingZMm());
            }
            return mm[place];
        }
    }

    /** In one dose. */
    private final class Search {
        private final DoseGrid dose;
        private double highest = -1;

        private Search(DoseGrid dose) {
            this.dose = dose;
        }

        /** The hottest blocks first: most of the first lie within the shell and are passed over whole. */
        private OptionalDouble highestGy() {
            float[] most = highestOfBlocks();
            for (int block : hottestFirst(most)) {
                if (most[block] > highest) {
                    Distances near = distances.computeIfAbsent(block, Distances::new);
                    if (near.beyond) {
                        block(near);
                    }
                }
            }
            return highest < 0 ? OptionalDouble.empty() : OptionalDouble.of(highest);
        }

        /** One node beyond a block counts for it, because the edges that leave it belong to it: its upper neighbours do. */
        private float[] highestOfBlocks() {
            float[] own = highestNodes();
            float[] most = new float[own.length];
            int at = 0;
            for (int k = 0; k < size[2]; k++) {
                int far = k + 1 < size[2] ? size[0] * size[1] : 0;
                for (int j = 0; j < size[1]; j++) {
                    int next = j + 1 < size[1] ? size[0] : 0;
                    for (int i = 0; i < size[0]; i++, at++) {
                        int right = i + 1 < size[0] ? 1 : 0;
                        float here = Math.max(Math.max(own[at], own[at + right]), own[at + next]);
                        float there = Math.max(Math.max(own[at + far], own[at + far + right]), own[at + far + next]);
                        float corners = Math.max(own[at + next + right], own[at + far + next + right]);
                        most[at] = Math.max(Math.max(here, there), corners);
                    }
                }
            }
            return most;
        }

        private float[] highestNodes() {
            float[] highestOf = new float[size[0] * size[1] * size[2]];
            float[] row = new float[g.nx()];
            for (int k = 0; k < g.nz(); k++) {
                for (int j = 0; j < g.ny(); j++) {
                    dose.copyTo((k * g.ny() + j) * g.nx(), row, 0, g.nx());
                    int base = (k / BLOCK * size[1] + j / BLOCK) * size[0];
                    for (int i = 0; i < row.length; i++) {
                        int block = base + i / BLOCK;
                        if (row[i] > highestOf[block]) {
                            highestOf[block] = row[i];
                        }
                    }
                }
            }
            return highestOf;
        }

        /** All blocks in bands of falling dose, by counting: only few of them are ever looked at. */
        private int[] hottestFirst(float[] most) {
            double perGy = (BANDS - 1) / Math.max(Float.MIN_NORMAL, dose.maxGy());
            int[] begin = new int[BANDS + 1];
            for (float gy : most) {
                begin[band(gy, perGy) + 1]++;
            }
            for (int band = 0; band < BANDS; band++) {
                begin[band + 1] += begin[band];
            }
            int[] order = new int[most.length];
            for (int block = 0; block < most.length; block++) {
                order[begin[band(most[block], perGy)]++] = block;
            }
            return order;
        }

        private int band(float gy, double perGy) {
            return BANDS - 1 - Math.min(BANDS - 1, (int) (gy * perGy));
        }

        private void block(Distances near) {
            for (int k = near.k0; k < Math.min(near.k0 + BLOCK, g.nz()); k++) {
                for (int j = near.j0; j < Math.min(near.j0 + BLOCK, g.ny()); j++) {
                    for (int i = near.i0; i < Math.min(near.i0 + BLOCK, g.nx()); i++) {
                        node(near, i, j, k);
                    }
                }
            }
        }

        private void node(Distances near, int i, int j, int k) {
            double here = dose.atNodeGy(i, j, k);
            if (here > highest && near.of(i, j, k) >= distanceMm && counts(i, j, k)) {
                highest = here;
            }
            if (i + 1 < g.nx()) {
                edge(near, i, j, k, here, i + 1, j, k);
            }
            if (j + 1 < g.ny()) {
                edge(near, i, j, k, here, i, j + 1, k);
            }
            if (k + 1 < g.nz()) {
                edge(near, i, j, k, here, i, j, k + 1);
            }
        }

        private void edge(Distances near, int fromI, int fromJ, int fromK, double here, int i, int j, int k) {
            double there = dose.atNodeGy(i, j, k);
            if (Math.max(here, there) <= highest) {
                return;
            }
            double from = near.of(fromI, fromJ, fromK);
            double to = near.of(i, j, k);
            if (from >= distanceMm == to >= distanceMm) {
                return;
            }
            double value = here + (there - here) * ((distanceMm - from) / (to - from));
            if (value > highest && counts(fromI, fromJ, fromK) && counts(i, j, k)) {
                highest = value;
            }
        }

        private boolean counts(int i, int j, int k) {
            return within.isEmpty()
                    || within.get()
                            .holds(
                                    g.originMm().xMm() + i * g.spacingXMm(),
                                    g.originMm().yMm() + j * g.spacingYMm(),
                                    g.originMm().zMm() + k * g.spacingZMm());
        }
    }
}
