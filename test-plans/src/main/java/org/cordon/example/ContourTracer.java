package org.cordon.example;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordon.geometry.Ring;

/**
 * The outlines of a body in an axial plane, as a person would draw them.
 *
 * <p>How computed: marching squares on a square grid; the crossing on each grid edge by false position on the body's
 * function (error below 0.005 mm); vertices that lie within a tolerance of the line through their neighbours are left
 * out; coordinates rounded to 0.01 mm. Saddles are cut so that the inside is not joined. The body must lie inside the
 * window, and what is smaller than a cell is missed.
 */
final class ContourTracer {
    private final Window window;
    private final double cellMm;
    private final double toleranceMm;
    private final double smallestAreaMm2;

    /**
     * Part of the axial plane.
     *
     * @param fromX right end
     * @param toX left end
     * @param fromY front
     * @param toY back
     */
    record Window(double fromX, double toX, double fromY, double toY) {}

    ContourTracer(Window window, double cellMm, double toleranceMm, double smallestAreaMm2) {
        this.smallestAreaMm2 = smallestAreaMm2;
        this.window = window;
        this.cellMm = cellMm;
        this.toleranceMm = toleranceMm;
    }

    /** The rings at a height, in a fixed order; none where the body is absent; rings smaller than asked for are left out. */
    List<Ring> trace(Solid solid, double z) {
        int nx = (int) Math.ceil((window.toX() - window.fromX()) / cellMm) + 1;
        int ny = (int) Math.ceil((window.toY() - window.fromY()) / cellMm) + 1;
        double[] values = new double[nx * ny];
        for (int j = 0; j < ny; j++) {
            for (int i = 0; i < nx; i++) {
                boolean border = i == 0 || j == 0 || i == nx - 1 || j == ny - 1;
                double value = solid.atMm(window.fromX() + i * cellMm, window.fromY() + j * cellMm, z);
                values[j * nx + i] = border ? Math.max(value, 1e-3) : value;
            }
        }
        return rings(new Crossings(solid, z, values), links(values, nx, ny), nx);
    }

    /** From each edge to the next one along a contour with the inside on the left; edge 2n is right of node n, 2n+1 below. */
    private static Map<Integer, Integer> links(double[] values, int nx, int ny) {
        Map<Integer, Integer> next = new HashMap<>();
        for (int j = 0; j < ny - 1; j++) {
            for (int i = 0; i < nx - 1; i++) {
                int node = j * nx + i;
                int[] corners = {node, node + 1, node + nx + 1, node + nx};
                int[] edges = {2 * node, 2 * (node + 1) + 1, 2 * (node + nx), 2 * node + 1};
                for (int side = 0; side < 4; side++) {
                    boolean entersHere = values[corners[side]] >= 0 && values[corners[(side + 1) % 4]] < 0;
                    if (entersHere) {
                        next.put(edges[side], edges[leaving(values, corners, side)]);
                    }
                }
            }
        }
        return next;
    }

    /** The side over which a contour leaves a cell that it enters between an outer and an inner corner. */
    private static int leaving(double[] values, int[] corners, int enters) {
        int side = (enters + 1) % 4;
        while (values[corners[(side + 1) % 4]] < 0) {
            side = (side + 1) % 4;
        }
        return side;
    }

    private List<Ring> rings(Crossings crossings, Map<Integer, Integer> next, int nx) {
        List<Ring> rings = new ArrayList<>();
        List<Integer> starts = next.keySet().stream().sorted().toList();
        for (int start : starts) {
            List<double[]> points = new ArrayList<>();
            Integer edge = start;
            while (edge != null && next.containsKey(edge)) {
                points.add(crossings.on(edge, nx));
                edge = next.remove(edge);
            }
            Outline.simplified(points, toleranceMm)
                    .filter(ring -> ring.shoelaceAreaMm2() >= smallestAreaMm2)
                    .ifPresent(rings::add);
        }
        return rings;
    }

    /** Where the surface crosses grid edges. */
    private final class Crossings {
        private final Solid solid;
        private final double z;
        private final double[] values;

        Crossings(Solid solid, double z, double[] values) {
            this.solid = solid;
            this.z = z;
            this.values = values;
        }

        double[] on(int edge, int nx) {
            int from = edge / 2;
            boolean alongX = edge % 2 == 0;
            int to = alongX ? from + 1 : from + nx;
            int row = from / nx;
            double x = window.fromX() + (from - row * nx) * cellMm;
            double y = window.fromY() + row * cellMm;
            double low = 0;
            double high = 1;
            double atLow = values[from];
            double atHigh = values[to];
            double t = 0.5;
            for (int step = 0; step < 8; step++) {
                t = low + (high - low) * Math.max(0.05, Math.min(0.95, atLow / (atLow - atHigh)));
                double value = solid.atMm(alongX ? x + t * cellMm : x, alongX ? y : y + t * cellMm, z);
                if (Math.abs(value) < 0.002) {
                    break;
                }
                if (value < 0 == atLow < 0) {
                    low = t;
                    atLow = value;
                } else {
                    high = t;
                    atHigh = value;
                }
            }
            return new double[] {alongX ? x + t * cellMm : x, alongX ? y : y + t * cellMm};
        }
    }
}
