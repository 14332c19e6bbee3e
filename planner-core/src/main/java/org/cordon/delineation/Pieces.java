package org.cordon.delineation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordon.geometry.EvenOddShape;
import org.cordon.geometry.ZRange;
import org.cordon.structure.PlaneRuns;
import org.cordon.structure.Structure;

/**
 * Cuts a structure into its connected pieces.
 *
 * <p>Areas of neighbouring planes of one run are connected when they overlap; areas of one plane when they touch within
 * {@value PlaneRuns#SAME_PLANE_MM} mm, so that the small loop of a contour that crosses itself is no piece of its own.
 */
final class Pieces {
    private final List<Piece.Part> parts = new ArrayList<>();
    private final int[] firstOfPlane;
    private int[] parent = {};

    private Pieces(Structure structure, List<EvenOddShape> shapes, PlaneRuns runs) {
        int planes = shapes.size();
        firstOfPlane = new int[planes + 1];
        for (int plane = 0; plane < planes; plane++) {
            firstOfPlane[plane] = parts.size();
            ZRange slab = runs.slabs().get(plane);
            double zMm = structure.planes().get(plane).zMm();
            for (EvenOddShape shape : shapes.get(plane).parts()) {
                parts.add(new Piece.Part(plane, zMm, slab.lengthMm(), shape));
            }
        }
        firstOfPlane[planes] = parts.size();
    }

    /**
     * The pieces of a structure in the order of their lowest plane.
     *
     * @param shapes the resolved shape of each plane
     * @param runs the runs of the planes
     */
    static List<Piece> of(Structure structure, List<EvenOddShape> shapes, PlaneRuns runs) {
        return new Pieces(structure, shapes, runs).connected(runs);
    }

    private List<Piece> connected(PlaneRuns runs) {
        parent = new int[parts.size()];
        Arrays.setAll(parent, i -> i);
        for (PlaneRuns.Run run : runs.runs()) {
            for (int plane = run.firstPlane(); plane <= run.lastPlane(); plane++) {
                connectWithin(plane);
                if (plane < run.lastPlane()) {
                    connect(plane, plane + 1);
                }
            }
        }
        Map<Integer, List<Piece.Part>> byRoot = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            byRoot.computeIfAbsent(root(i), root -> new ArrayList<>()).add(parts.get(i));
        }
        return byRoot.values().stream().map(List::copyOf).map(Piece::new).toList();
    }

    private void connectWithin(int plane) {
        for (int i = firstOfPlane[plane]; i < firstOfPlane[plane + 1]; i++) {
            for (int j = i + 1; j < firstOfPlane[plane + 1]; j++) {
                EvenOddShape first = parts.get(i).shape();
                EvenOddShape second = parts.get(j).shape();
                if (root(i) != root(j)
                        && first.boxDistanceMm(second) <= PlaneRuns.SAME_PLANE_MM
                        && first.distanceMm(second) <= PlaneRuns.SAME_PLANE_MM) {
                    join(i, j);
                }
            }
        }
    }

    private void connect(int lower, int upper) {
        for (int i = firstOfPlane[lower]; i < firstOfPlane[lower + 1]; i++) {
            for (int j = firstOfPlane[upper]; j < firstOfPlane[upper + 1]; j++) {
                if (root(i) != root(j)
                        && parts.get(i).shape().commonAreaMm2(parts.get(j).shape()) > 0) {
                    join(i, j);
                }
            }
        }
    }

    private int root(int part) {
        int root = part;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    /** The lower index stays root, so that the order of pieces is the order of their first parts. */
    private void join(int first, int second) {
        int low = Math.min(root(first), root(second));
        int high = Math.max(root(first), root(second));
        parent[high] = low;
    }
}
