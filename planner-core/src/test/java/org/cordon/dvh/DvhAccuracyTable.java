package org.cordon.dvh;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cordon.dvh.PhantomCase.Outcome;
import org.cordon.geometry.Point3;
import org.cordon.structure.ZConvention;

/** Prints how far the engine is off on phantoms with known histograms, and how often its intervals hold the truth. */
final class DvhAccuracyTable {
    private static final List<Point3> DIRECTIONS = List.of(
            new Point3(1, 0, 0),
            new Point3(0, 0, 1),
            new Point3(0.6, 0.8, 0),
            new Point3(0.48, 0.6, 0.64),
            new Point3(0.6, 0, -0.8));

    private static final class Tally {
        int count;
        int covered;
        double sum;
        double worst;
        final List<Double> errors = new ArrayList<>();
        final List<Double> widths = new ArrayList<>();

        void add(double error, boolean in, double width) {
            count++;
            covered += in ? 1 : 0;
            sum += Math.abs(error);
            worst = Math.max(worst, Math.abs(error));
            errors.add(Math.abs(error));
            widths.add(width);
        }

        static double median(List<Double> values) {
            List<Double> sorted = values.stream().sorted().toList();
            return sorted.get(sorted.size() / 2);
        }
    }

    private DvhAccuracyTable() {}

    static List<PhantomCase> cases(double radius, boolean fallOff) {
        List<PhantomCase> cases = new ArrayList<>();
        List<PhantomBody> bodies = List.of(
                PhantomBody.sphere(radius),
                PhantomBody.cylinder(radius, 2 * radius),
                PhantomBody.rotatedCylinder(radius, 2 * radius),
                PhantomBody.cone(radius, 2 * radius),
                PhantomBody.rotatedCone(radius, 2 * radius));
        int seed = 0;
        for (PhantomBody body : bodies) {
            for (double slice : radius > 8 ? new double[] {0.2, 1, 2, 3} : new double[] {1, 2, 3}) {
                for (double grid : new double[] {1, 2, 3}) {
                    for (int d = 0; d < DIRECTIONS.size(); d++) {
                        if ((d + (int) grid) % 2 == 1 && slice < 1) {
                            continue;
                        }
                        seed++;
                        double a = (seed * 0.618034) % 1;
                        PhantomField field = fallOff
                                ? PhantomField.fallOff(24, 0.1 + 0.1 * a, radius * (a - 0.3))
                                : PhantomField.linear(1);
                        cases.add(new PhantomCase(
                                body,
                                field,
                                DIRECTIONS.get(d),
                                slice,
                                (seed * 0.7548777) % 1,
                                grid,
                                new Point3(
                                        grid * ((seed * 0.5698403) % 1),
                                        grid * ((seed * 0.8191725) % 1),
                                        grid * ((seed * 0.671044) % 1))));
                    }
                }
            }
        }
        return cases;
    }

    private static String kind(String metric) {
        return metric.startsWith("Vx") ? "Vx" : metric;
    }

    static void print(String title, List<PhantomCase> cases, ZConvention convention, boolean body) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        String worstGap = "";
        double nanos = 0;
        for (PhantomCase c : cases) {
            PhantomTruth truth = body
                    ? PhantomTruth.ofBody(c.body(), c.n(), c.n().zMm() == 0 ? 400 : 600)
                    : PhantomTruth.ofSlabs(c.structure(), convention, c.sliceMm(), c.n());
            long start = System.nanoTime();
            Dvh dvh = c.dvh(convention);
            nanos += System.nanoTime() - start;
            if (!(dvh.volumeCc() > 0)) {
                continue;
            }
            double volume = 100 * (dvh.volumeCc() * 1000 / truth.volume() - 1);
            tallies.computeIfAbsent("volume %", k -> new Tally()).add(volume, true, 0);
            double gap = c.gap(dvh, truth);
            Tally gaps = tallies.computeIfAbsent("gap points", k -> new Tally());
            if (gap > gaps.worst) {
                worstGap = describe(c);
            }
            gaps.add(gap, true, 0);
            for (Outcome o : c.outcomes(dvh, truth)) {
                tallies.computeIfAbsent(kind(o.metric()), k -> new Tally())
                        .add(o.error(), o.covered(), o.upper() - o.lower());
            }
        }
        System.out.printf(
                Locale.ROOT,
                "== %s, %s, against %s: %d cases, %.2f ms each; worst gap %s%n",
                title,
                convention.label(),
                body ? "the body" : "its slabs",
                cases.size(),
                nanos / 1e6 / cases.size(),
                worstGap);
        int count = 0;
        int covered = 0;
        for (Map.Entry<String, Tally> entry : tallies.entrySet()) {
            Tally t = entry.getValue();
            System.out.printf(
                    Locale.ROOT,
                    "%-11s mean %8.4f  max %8.4f  held %6.2f %%  median error %8.5f  median width %8.5f%n",
                    entry.getKey(),
                    t.sum / t.count,
                    t.worst,
                    100.0 * t.covered / t.count,
                    Tally.median(t.errors),
                    Tally.median(t.widths));
            count += t.count;
            covered += t.covered;
        }
        System.out.printf(Locale.ROOT, "held overall %.2f %%%n", 100.0 * covered / count);
    }

    private static String describe(PhantomCase c) {
        return String.format(
                Locale.ROOT,
                "%s %s slice %.1f grid %.0f n (%.2f %.2f %.2f)",
                c.body().name(),
                c.field().name(),
                c.sliceMm(),
                c.gridMm(),
                c.n().xMm(),
                c.n().yMm(),
                c.n().zMm());
    }

    /** Prints the table: for each convention against its own slabs, and against the body. */
    public static void main(String[] args) {
        for (double radius : new double[] {12, 5}) {
            List<PhantomCase> linear = cases(radius, false);
            List<PhantomCase> fallOff = cases(radius, true);
            if (args.length == 0 || args[0].contains("s")) {
                print("linear, r " + radius, linear, ZConvention.HALF_SLICE, false);
                print("erf, r " + radius, fallOff, ZConvention.HALF_SLICE, false);
            }
            if (args.length == 0 || args[0].contains("b")) {
                for (ZConvention convention : ZConvention.values()) {
                    print("linear, r " + radius, linear, convention, true);
                }
            }
        }
    }
}
