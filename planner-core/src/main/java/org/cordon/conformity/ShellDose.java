package org.cordon.conformity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;
import org.cordon.structure.Body;

/**
 * The highest dose at or beyond a distance from a body in any direction, e.g. D2cm (RTOG 0813, 0915).
 *
 * <p>How computed: distances of nodes to the body are exact. The highest trilinear dose outside the shell is sought at the
 * nodes beyond it and where edges of dose cells pierce it (the distance is taken as linear along an edge). Order of error:
 * second order in the spacing of the nodes, below 0.1 mm in place for 2 mm and a shell of 20 mm.
 */
public final class ShellDose {
    private static final int BLOCK = 4;
    private static final int SIDE = BLOCK + 1;

    private final DoseGrid dose;
    private final GridGeometry g;
    private final BodyDistance target;
    private final Optional<BodyDistance> within;
    private final double distanceMm;
    private final double[] distances = new double[SIDE * SIDE * SIDE];
    private double highest = -1;

    private ShellDose(DoseGrid dose, BodyDistance target, Optional<BodyDistance> within, double distanceMm) {
        this.dose = dose;
        this.g = dose.geometry();
        this.target = target;
        this.within = within;
        this.distanceMm = distanceMm;
    }

    /**
     * The highest dose at least so far from a body.
     *
     * @param distanceMm above 0
     * @param within what counts, e.g. the External; empty for all of the grid
     * @return in Gy; empty when nothing of the grid lies so far away
     */
    public static OptionalDouble highestGy(DoseGrid dose, Body body, double distanceMm, Optional<Body> within) {
        if (!(distanceMm > 0)) {
            throw new IllegalArgumentException("distanceMm must be > 0, was " + distanceMm);
        }
        ShellDose search = new ShellDose(dose, new BodyDistance(body), within.map(BodyDistance::new), distanceMm);
        search.run();
        return search.highest < 0 ? OptionalDouble.empty() : OptionalDouble.of(search.highest);
    }

    /** Blocks of nodes, the hottest first: most of the first lie within the shell and are passed over whole. */
    private void run() {
        double reach = BLOCK
                / 2.0
                * Math.sqrt(g.spacingXMm() * g.spacingXMm()
                        + g.spacingYMm() * g.spacingYMm()
                        + g.spacingZMm() * g.spacingZMm());
        for (Block block : blocks()) {
            if (block.highestGy() <= highest) {
                return;
            }
            double middle = target.toMm(
                    g.originMm().xMm() + (block.i() + BLOCK / 2.0) * g.spacingXMm(),
                    g.originMm().yMm() + (block.j() + BLOCK / 2.0) * g.spacingYMm(),
                    g.originMm().zMm() + (block.k() + BLOCK / 2.0) * g.spacingZMm());
            if (middle > distanceMm - reach) {
                block(block.i(), block.j(), block.k());
            }
        }
    }

    private record Block(int i, int j, int k, double highestGy) {}

    /** One node beyond a block counts for it, because the edges that leave it belong to it: its upper neighbours do. */
    private List<Block> blocks() {
        int[] size = {blocksOf(g.nx()), blocksOf(g.ny()), blocksOf(g.nz())};
        float[] own = highestNodes(size);
        List<Block> blocks = new ArrayList<>(own.length);
        for (int k = 0; k < size[2]; k++) {
            for (int j = 0; j < size[1]; j++) {
                for (int i = 0; i < size[0]; i++) {
                    float most = 0;
                    for (int near = 0; near < 8; near++) {
                        int a = Math.min(size[0] - 1, i + (near & 1));
                        int b = Math.min(size[1] - 1, j + (near >> 1 & 1));
                        int c = Math.min(size[2] - 1, k + (near >> 2));
                        most = Math.max(most, own[(c * size[1] + b) * size[0] + a]);
                    }
                    blocks.add(new Block(i * BLOCK, j * BLOCK, k * BLOCK, most));
                }
            }
        }
        blocks.sort(Comparator.comparingDouble(Block::highestGy).reversed());
        return blocks;
    }

    private static int blocksOf(int nodes) {
        return (nodes + BLOCK - 1) / BLOCK;
    }

    private float[] highestNodes(int[] size) {
        float[] highestOf = new float[size[0] * size[1] * size[2]];
        float[] row = new float[g.nx()];
        for (int k = 0; k < g.nz(); k++) {
            for (int j = 0; j < g.ny(); j++) {
                dose.copyTo((k * g.ny() + j) * g.nx(), row, 0, g.nx());
                int base = (k / BLOCK * size[1] + j / BLOCK) * size[0];
                for (int i = 0; i < row.length; i++) {
                    int block = base + i / BLOCK;
                    highestOf[block] = Math.max(highestOf[block], row[i]);
                }
            }
        }
        return highestOf;
    }

    private void block(int i0, int j0, int k0) {
        Arrays.fill(distances, Double.NaN);
        for (int k = k0; k < Math.min(k0 + BLOCK, g.nz()); k++) {
            for (int j = j0; j < Math.min(j0 + BLOCK, g.ny()); j++) {
                for (int i = i0; i < Math.min(i0 + BLOCK, g.nx()); i++) {
                    node(i, j, k, i0, j0, k0);
                }
            }
        }
    }

    private void node(int i, int j, int k, int i0, int j0, int k0) {
        double here = dose.atNodeGy(i, j, k);
        int corner = ((k - k0) * SIDE + (j - j0)) * SIDE + (i - i0);
        if (here > highest && distance(i, j, k, corner) >= distanceMm && counts(i, j, k)) {
            highest = here;
        }
        if (i + 1 < g.nx()) {
            edge(i, j, k, i + 1, j, k, corner, corner + 1);
        }
        if (j + 1 < g.ny()) {
            edge(i, j, k, i, j + 1, k, corner, corner + SIDE);
        }
        if (k + 1 < g.nz()) {
            edge(i, j, k, i, j, k + 1, corner, corner + SIDE * SIDE);
        }
    }

    private void edge(int fromI, int fromJ, int fromK, int i, int j, int k, int from, int to) {
        double here = dose.atNodeGy(fromI, fromJ, fromK);
        double there = dose.atNodeGy(i, j, k);
        if (Math.max(here, there) <= highest) {
            return;
        }
        double near = distance(fromI, fromJ, fromK, from);
        double far = distance(i, j, k, to);
        if (near >= distanceMm == far >= distanceMm) {
            return;
        }
        double value = here + (there - here) * ((distanceMm - near) / (far - near));
        if (value > highest && counts(fromI, fromJ, fromK) && counts(i, j, k)) {
            highest = value;
        }
    }

    /** Computed once for each node of a block and of the edges that leave it. */
    private double distance(int i, int j, int k, int place) {
        if (Double.isNaN(distances[place])) {
            distances[place] = target.toMm(
                    g.originMm().xMm() + i * g.spacingXMm(),
                    g.originMm().yMm() + j * g.spacingYMm(),
                    g.originMm().zMm() + k * g.spacingZMm());
        }
        return distances[place];
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
