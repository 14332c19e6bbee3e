package org.cordon.gamma;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;
import org.cordon.geometry.Point3;

/**
 * Times gamma on two doses that differ as two calculations of one plan do: a target of steep walls, shifted by 0.7 mm,
 * scaled by 1 %, with 0.5 % of noise. Run by hand; prints one line a case.
 */
public final class GammaBenchmark {
    private GammaBenchmark() {}

    /** Prints the table. */
    public static void main(String[] arguments) {
        PrintStream out = System.out;
        ExecutorService executor =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            run(
                    out,
                    executor,
                    "80x120x120 at 2 mm",
                    new GridGeometry(new Point3(-120, -120, -80), 2, 2, 2, 120, 120, 80),
                    0);
            run(
                    out,
                    executor,
                    "150x200x200 at 2 mm",
                    new GridGeometry(new Point3(-200, -200, -150), 2, 2, 2, 200, 200, 150),
                    18);
        } finally {
            executor.shutdownNow();
        }
    }

    private static void run(
            PrintStream out, ExecutorService executor, String name, GridGeometry grid, double cutoffPercent) {
        DoseGrid reference = GammaTestDoses.dose(grid, (x, y, z) -> plan(x, y, z, 0));
        DoseGrid evaluated = GammaTestDoses.dose(grid, (x, y, z) -> 1.01 * plan(x - 0.4, y + 0.4, z - 0.4, 0.005));
        GammaCriteria criteria = GammaCriteria.tg218().withCutoffPercent(cutoffPercent);
        double best = Double.POSITIVE_INFINITY;
        GammaMap map = null;
        for (int round = 0; round < 6; round++) {
            long begun = System.nanoTime();
            map = GammaCalculator.calculate(reference, evaluated, criteria, executor);
            best = Math.min(best, (System.nanoTime() - begun) / 1e9);
        }
        GammaStatistics all = map.statistics();
        Runtime runtime = Runtime.getRuntime();
        out.printf(
                Locale.ROOT,
                "%-22s %8d points  %6.3f s  pass %.2f %%  mean %.3f  heap in use %d MB%n",
                name,
                all.points(),
                best,
                all.passRatePercent().orElse(0),
                all.mean().orElse(0),
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    /** A box of 60 Gy with walls of about 7 % a millimetre, in a wide low bath, all of it above 0. */
    private static double plan(double x, double y, double z, double noise) {
        double target = wall(x, 40) * wall(y, 35) * wall(z, 45);
        double bath = 20 * Math.exp(-(x * x + y * y + z * z) / (2 * 120.0 * 120.0));
        double ripple = noise * 60 * Math.sin(x * 0.83 + y * 1.37) * Math.cos(z * 1.11 - y * 0.59);
        return Math.max(0.01, 45 * target + bath + ripple);
    }

    private static double wall(double position, double half) {
        return 1 / ((1 + Math.exp((position - half) / 3)) * (1 + Math.exp((-position - half) / 3)));
    }
}
