package org.cordon.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Ring;

/**
 * The planes of several structures side by side: those within {@link PlaneRuns#SAME_PLANE_MM} of the lowest of a group are
 * one plane.
 */
final class MatchedPlanes {
    private final double[] zMm;
    private final PlanarRegion[][] regions;

    private MatchedPlanes(double[] zMm, PlanarRegion[][] regions) {
        this.zMm = zMm;
        this.regions = regions;
    }

    static MatchedPlanes of(List<Structure> structures) {
        double[] all = structures.stream()
                .flatMap(structure -> structure.planes().stream())
                .mapToDouble(PlanarRegion::zMm)
                .sorted()
                .toArray();
        double[] positions = new double[all.length];
        int count = 0;
        for (double z : all) {
            if (count == 0 || z - positions[count - 1] > PlaneRuns.SAME_PLANE_MM) {
                positions[count++] = z;
            }
        }
        positions = Arrays.copyOf(positions, count);
        PlanarRegion[][] regions = new PlanarRegion[structures.size()][count];
        for (int operand = 0; operand < regions.length; operand++) {
            int at = 0;
            for (PlanarRegion region : structures.get(operand).planes()) {
                while (region.zMm() - positions[at] > PlaneRuns.SAME_PLANE_MM) {
                    at++;
                }
                regions[operand][at] = joined(regions[operand][at], region);
            }
        }
        return new MatchedPlanes(positions, regions);
    }

    /** Two planes of one structure within the tolerance are one drawn plane: their contours are read together. */
    private static PlanarRegion joined(PlanarRegion before, PlanarRegion next) {
        if (before == null) {
            return next;
        }
        List<Ring> rings = new ArrayList<>(before.rings());
        rings.addAll(next.rings());
        return new PlanarRegion(before.zMm(), rings);
    }

    /** The number of planes. */
    int size() {
        return zMm.length;
    }

    /** The position of a plane. */
    double zMm(int plane) {
        return zMm[plane];
    }

    /** What an operand has drawn on a plane. */
    Optional<PlanarRegion> region(int operand, int plane) {
        return Optional.ofNullable(regions[operand][plane]);
    }
}
