package org.cordon.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The even-odd area without any overlay: between two neighbouring heights at which a vertex or a crossing lies, the inside
 * length along x is linear in y, so its value half way times the height is exact.
 */
final class EvenOddOracle {
    private record Edge(double x0, double y0, double x1, double y1) {
        boolean spans(double y) {
            return (y0 <= y) != (y1 <= y);
        }

        double at(double y) {
            return x0 + (y - y0) / (y1 - y0) * (x1 - x0);
        }
    }

    private final List<Edge> edges = new ArrayList<>();

    EvenOddOracle(List<Ring> rings) {
        for (Ring ring : rings) {
            for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
                edges.add(new Edge(ring.xMm(j), ring.yMm(j), ring.xMm(i), ring.yMm(i)));
            }
        }
    }

    double areaMm2() {
        double[] heights = heights();
        double area = 0;
        for (int i = 1; i < heights.length; i++) {
            area += lengthAt((heights[i - 1] + heights[i]) / 2) * (heights[i] - heights[i - 1]);
        }
        return area;
    }

    boolean contains(double x, double y) {
        return edges.stream().filter(edge -> edge.spans(y) && edge.at(y) > x).count() % 2 == 1;
    }

    private double lengthAt(double y) {
        double[] x = edges.stream()
                .filter(edge -> edge.spans(y))
                .mapToDouble(edge -> edge.at(y))
                .sorted()
                .toArray();
        double length = 0;
        for (int i = 1; i < x.length; i += 2) {
            length += x[i] - x[i - 1];
        }
        return length;
    }

    private double[] heights() {
        DoubleStream.Builder heights = DoubleStream.builder();
        for (int i = 0; i < edges.size(); i++) {
            heights.add(edges.get(i).y0());
            for (int j = 0; j < i; j++) {
                addCrossing(edges.get(i), edges.get(j), heights);
            }
        }
        return heights.build().sorted().distinct().toArray();
    }

    private static void addCrossing(Edge a, Edge b, DoubleStream.Builder heights) {
        double ax = a.x1() - a.x0();
        double ay = a.y1() - a.y0();
        double bx = b.x1() - b.x0();
        double by = b.y1() - b.y0();
        double cross = ax * by - ay * bx;
        if (cross != 0) {
            double s = ((b.x0() - a.x0()) * by - (b.y0() - a.y0()) * bx) / cross;
            double t = ((b.x0() - a.x0()) * ay - (b.y0() - a.y0()) * ax) / cross;
            if (s >= 0 && s <= 1 && t >= 0 && t <= 1) {
                heights.add(a.y0() + s * ay);
            }
        }
    }
}
