package org.cordon.proof;

import java.util.ArrayList;
import java.util.List;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Point3;
import org.cordon.geometry.Ring;
import org.cordon.phantom.ErrorFunction;
import org.cordon.structure.Structure;
import org.cordon.structure.StructureInfo;

/**
 * A spine case of clinical size: 30 structures with about 347,000 contour points on slices of 1.25 mm, and a dose of
 * 230 x 150 x 126 nodes at 2 mm.
 */
final class SpineCase {
    static final double SLICE_MM = 1.25;
    static final double LOWEST_MM = -124.375;

    static final double SPACING_MM = 2;
    /** Of the error function that dips the dose at the cord: 12 % a mm at its steepest. */
    private static final double DIP_MM = 1 / (0.12 * Math.sqrt(2 * Math.PI));

    private final List<Structure> structures = new ArrayList<>();
    private int points;

    private SpineCase() {
        organ("External", 0, 0, 0, 195, 125, 124, 375);
        organ("Lung_L", 90, -10, 40, 55, 80, 80, 144);
        organ("Lung_R", -90, -10, 40, 55, 80, 80, 144);
        organ("Heart", 20, -50, 0, 45, 40, 45, 117);
        organ("Liver", -70, -20, -80, 70, 75, 42, 180);
        organ("Spleen", 100, 30, -80, 25, 35, 40, 90);
        organ("Kidney_L", 60, 40, -95, 25, 30, 28, 81);
        organ("Kidney_R", -60, 40, -95, 25, 30, 28, 81);
        organ("Stomach", 50, -40, -90, 40, 35, 33, 117);
        organ("Bowel", 0, -50, -110, 90, 50, 13, 315);
        for (String vessel : List.of("Aorta", "Esophagus", "Trachea", "SpinalCord", "SpinalCanal", "ThecalSac")) {
            double r = vessel.startsWith("Spinal") || vessel.startsWith("Thecal") ? 6 + structures.size() % 3 : 11;
            organ(vessel, 8 * (structures.size() % 5) - 16, r > 9 ? 10 : 62, 0, r, r, 1e9, 54);
        }
        for (int v = 0; v < 6; v++) {
            organ("Vertebra" + v, 0, 45, -60 + 24 * v, 24, 22, 12, 148);
        }
        organ("GTV", 5, 40, 10, 14, 12, 14, 72);
        organ("CTV", 0, 45, 10, 26, 25, 18, 117);
        ring("PTV", 0, 48, 10, 32, 30, 20, 10);
        ring("Ring", 0, 48, 10, 55, 52, 40, 36);
        ring("Skin", 0, 0, 0, 195, 125, 118, 190);
        organ("Plexus_L", 30, 50, 10, 5, 5, 30, 27);
        organ("Plexus_R", -30, 50, 10, 5, 5, 30, 27);
        organ("zHelper", 0, 70, 10, 30, 12, 20, 67);
    }

    static SpineCase create() {
        return new SpineCase();
    }

    List<Structure> structures() {
        return structures;
    }

    /** As many structures as asked: those of the case over and over, under numbers of their own. */
    List<Structure> structures(int count) {
        List<Structure> many = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Structure one = structures.get(i % structures.size());
            many.add(Structure.of(
                    StructureInfo.of(i + 1, one.name() + (i < structures.size() ? "" : " " + i)), one.planes()));
        }
        return many;
    }

    int points() {
        return points;
    }

    /** The dose over the same extent on nodes at a distance; 230 x 150 x 126 at 2 mm. */
    static DoseGrid dose(double spacing) {
        double finer = SPACING_MM / spacing;
        int nx = (int) Math.round(230 * finer);
        int ny = (int) Math.round(150 * finer);
        int nz = (int) Math.round(126 * finer);
        Point3 origin = new Point3(-229.3, -149.6, -124.7);
        float[] doseGy = new float[nx * ny * nz];
        int index = 0;
        for (int k = 0; k < nz; k++) {
            double z = origin.zMm() + k * spacing;
            for (int j = 0; j < ny; j++) {
                double y = origin.yMm() + j * spacing;
                for (int i = 0; i < nx; i++) {
                    doseGy[index++] = (float) atGy(origin.xMm() + i * spacing, y, z);
                }
            }
        }
        return DoseGrid.owning(new GridGeometry(origin, spacing, spacing, spacing, nx, ny, nz), doseGy);
    }

    private static double atGy(double x, double y, double z) {
        double d = Math.sqrt(x * x / 900 + (y - 46) * (y - 46) / 700 + (z - 10) * (z - 10) / 500);
        double body = 16 * StrictMath.exp(-0.8 * d * d) + 3 / (1 + d);
        double fromCord = Math.sqrt(x * x + (y - 62) * (y - 62)) - 9;
        return body * (0.35 + 0.65 * ErrorFunction.complement(-fromCord / (DIP_MM * Math.sqrt(2))) / 2);
    }

    private void organ(String name, double x, double y, double z, double rx, double ry, double rz, int vertices) {
        List<PlanarRegion> planes = new ArrayList<>();
        for (int s = 0; s < 200; s++) {
            double at = LOWEST_MM + SLICE_MM * s;
            double rest = 1 - (at - z) * (at - z) / (rz * rz);
            if (rest > 0) {
                double f = Math.sqrt(Math.sqrt(rest));
                planes.add(new PlanarRegion(at, List.of(outline(x, y, rx * f, ry * f, vertices, s))));
            }
        }
        add(name, planes);
    }

    /** A ring drawn as one keyhole contour: outer outline, a bridge, the hole backwards, and the bridge back. */
    private void ring(String name, double x, double y, double z, double rx, double ry, double rz, double hole) {
        List<PlanarRegion> planes = new ArrayList<>();
        for (int s = 0; s < 200; s++) {
            double at = LOWEST_MM + SLICE_MM * s;
            if (Math.abs(at - z) < rz) {
                Ring outer = outline(x, y, rx, ry, 220, s);
                Ring inner = outline(x, y, Math.min(hole, rx - 4), Math.min(hole, ry - 4), 125, s);
                int n = outer.size() + inner.size() + 2;
                double[] xs = new double[n];
                double[] ys = new double[n];
                for (int i = 0; i < n; i++) {
                    boolean out = i <= outer.size();
                    Ring from = out ? outer : inner;
                    int v = out ? i % outer.size() : Math.floorMod(outer.size() + 1 - i, inner.size());
                    xs[i] = from.xMm(v);
                    ys[i] = from.yMm(v);
                }
                planes.add(new PlanarRegion(at, List.of(new Ring(xs, ys))));
            }
        }
        add(name, planes);
    }

    private static Ring outline(double x, double y, double rx, double ry, int vertices, int seed) {
        double[] xs = new double[vertices];
        double[] ys = new double[vertices];
        for (int i = 0; i < vertices; i++) {
            double a = 2 * Math.PI * i / vertices;
            double wobble =
                    1 + 0.03 * StrictMath.sin(5 * a + 0.05 * seed) + 0.002 * StrictMath.sin(0.35 * vertices * a + seed);
            // Coordinates as files hold them: two decimals.
            xs[i] = Math.rint(100 * (x + rx * wobble * StrictMath.cos(a))) / 100;
            ys[i] = Math.rint(100 * (y + ry * wobble * StrictMath.sin(a))) / 100;
        }
        return new Ring(xs, ys);
    }

    private void add(String name, List<PlanarRegion> planes) {
        int number = structures.size() + 1;
        Structure structure = Structure.of(StructureInfo.of(number, name), planes);
        for (PlanarRegion plane : planes) {
            for (Ring ring : plane.rings()) {
                points += ring.size();
            }
        }
        structures.add(structure);
    }
}
