package org.cordon.dicom.rt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Ring;

/**
 * Groups the closed contours of one structure into planes.
 *
 * <p>How: contours in ascending z; a plane holds all within {@value #SAME_PLANE_MM} mm of its lowest one and lies half
 * way between its lowest and highest, so that the order of the contours in the file does not matter. Planes closer than
 * {@value #LEAST_SPACING_MM} mm are a defect: no scan has such slices, and half of a slice would vanish between them. A
 * contour drawn twice in a plane is a defect too: by the even-odd rule the two would cancel.
 */
final class ContourStack {
    /** Contours this close along z lie in one plane. */
    static final double SAME_PLANE_MM = 0.01;

    /** Planes closer than this are not believed. */
    static final double LEAST_SPACING_MM = 0.1;

    private record Contour(double zMm, Ring ring, int number) {}

    private final List<Contour> contours = new ArrayList<>();

    /** Adds a contour with its number in the structure, from 1. */
    void add(double zMm, Ring ring, int number) {
        contours.add(new Contour(zMm, ring, number));
    }

    /** The planes in ascending z, rings in file order; defects go to the log. */
    List<PlanarRegion> planes(DefectLog defects) {
        contours.sort(Comparator.comparingDouble(Contour::zMm));
        List<PlanarRegion> planes = new ArrayList<>();
        int start = 0;
        while (start < contours.size()) {
            int end = start + 1;
            while (end < contours.size()
                    && contours.get(end).zMm() - contours.get(start).zMm() <= SAME_PLANE_MM) {
                end++;
            }
            List<Contour> plane = new ArrayList<>(contours.subList(start, end));
            double zMm = (plane.get(0).zMm() + plane.get(plane.size() - 1).zMm()) / 2;
            plane.sort(Comparator.comparingInt(Contour::number));
            refuseRepeated(plane, defects);
            if (!planes.isEmpty() && zMm - planes.get(planes.size() - 1).zMm() < LEAST_SPACING_MM) {
                defects.add(
                        "CONTOUR_PLANES_TOO_CLOSE",
                        plane.get(0).number(),
                        Map.of(
                                "zMm",
                                zMm,
                                "spacingMm",
                                zMm - planes.get(planes.size() - 1).zMm()));
            }
            planes.add(new PlanarRegion(zMm, plane.stream().map(Contour::ring).toList()));
            start = end;
        }
        return planes;
    }

    private static void refuseRepeated(List<Contour> plane, DefectLog defects) {
        if (plane.size() < 2) {
            return;
        }
        Set<Ring> seen = new HashSet<>();
        for (Contour contour : plane) {
            if (!seen.add(canonical(contour.ring()))) {
                defects.add("CONTOUR_REPEATED", contour.number(), Map.of("zMm", contour.zMm()));
            }
        }
    }

    /** The same ring begun at its smallest vertex and run towards the smaller neighbour, a repeated end left out. */
    private static Ring canonical(Ring ring) {
        int n = ring.size();
        if (n > 3 && compare(ring, 0, n - 1) == 0) {
            n--;
        }
        int smallest = 0;
        for (int i = 1; i < n; i++) {
            if (compare(ring, i, smallest) < 0) {
                smallest = i;
            }
        }
        int next = (smallest + 1) % n;
        int previous = (smallest + n - 1) % n;
        int step = compare(ring, next, previous) <= 0 ? 1 : n - 1;
        double[] x = new double[n];
        double[] y = new double[n];
        int vertex = smallest;
        for (int i = 0; i < n; i++, vertex = (vertex + step) % n) {
            x[i] = ring.xMm(vertex);
            y[i] = ring.yMm(vertex);
        }
        return new Ring(x, y);
    }

    private static int compare(Ring ring, int a, int b) {
        int byX = Double.compare(ring.xMm(a), ring.xMm(b));
        return byX != 0 ? byX : Double.compare(ring.yMm(a), ring.yMm(b));
    }
}
