package org.cordon.proof;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;
import org.cordon.gamma.GammaCalculator;
import org.cordon.gamma.GammaCriteria;
import org.cordon.gamma.GammaMap;
import org.cordon.gamma.GammaStatistics;
import org.cordon.geometry.Point3;

/**
 * Prints how long gamma takes at 3 %/2 mm with a cut-off of 10 % on two sizes, as Markdown. The doses differ as two
 * calculations of one plan do: a target of steep walls in a bath, shifted by 0.7 mm, scaled by 1 %, with 0.5 % of ripple.
 */
final class GammaSpeed {
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int ROUNDS = 8;

    private final ExecutorService executor;

    private GammaSpeed(ExecutorService executor) {
        this.executor = executor;
    }

    /** Prints the table. */
    public static void main(String[] args) throws IOException {
        ExecutorService executor =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            GammaSpeed speed = new GammaSpeed(executor);
            System.out.println("| 3 %/2 mm, cut-off 10 % | points | wall, best s | cpu, best s | pass % |");
            System.out.println("|---|--:|--:|--:|--:|");
            speed.print(new GridGeometry(new Point3(-119, -119, -79), 2, 2, 2, 120, 120, 80), 106.5);
            speed.print(new GridGeometry(new Point3(-199, -199, -149), 2, 2, 2, 200, 200, 150), 160.3);
        } finally {
            executor.shutdownNow();
        }
        System.out.printf(
                Locale.ROOT,
                "%n%d rounds each; peak memory of the process %s; load average %.1f%n",
                ROUNDS,
                peak(),
                MACHINE.getSystemLoadAverage());
    }

    /** The most memory that the process held, where the system tells it. */
    private static String peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.isReadable(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .findFirst()
                        .orElse("unknown")
                        .replaceAll("VmHWM:\\s*", "")
                : "unknown";
    }

    private void print(GridGeometry grid, double bathMm) {
        DoseGrid reference = dose(grid, bathMm, 0, 1, 0);
        DoseGrid evaluated = dose(grid, bathMm, 0.4, 1.01, 0.005);
        double wall = Double.POSITIVE_INFINITY;
        double cpu = Double.POSITIVE_INFINITY;
        GammaMap map = null;
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            long used = MACHINE.getProcessCpuTime();
            map = GammaCalculator.calculate(reference, evaluated, GammaCriteria.tg218(), executor);
            wall = Math.min(wall, (System.nanoTime() - begun) / 1e9);
            cpu = Math.min(cpu, (MACHINE.getProcessCpuTime() - used) / 1e9);
        }
        GammaStatistics all = map.statistics();
        System.out.printf(
                Locale.ROOT,
                "| %d × %d × %d at 2 mm | %,d | %.2f | %.2f | %.2f |%n",
                grid.nz(),
                grid.ny(),
                grid.nx(),
                all.points(),
                wall,
                cpu,
                all.passRatePercent().orElse(0));
    }

    private static DoseGrid dose(GridGeometry grid, double bathMm, double shiftMm, double factor, double ripple) {
        float[] gy = new float[grid.nodeCount()];
        int node = 0;
        for (int k = 0; k < grid.nz(); k++) {
            for (int j = 0; j < grid.ny(); j++) {
                for (int i = 0; i < grid.nx(); i++) {
                    Point3 at = grid.node(i, j, k);
                    gy[node++] = (float)
                            (factor * plan(at.xMm() - shiftMm, at.yMm() + shiftMm, at.zMm() - shiftMm, bathMm, ripple));
                }
            }
        }
        return DoseGrid.owning(grid, gy);
    }

    /** A target with walls of about 7 % a millimetre in a bath that falls to the cut-off some way out. */
    private static double plan(double x, double y, double z, double bathMm, double ripple) {
        double target = wall(x, 40) * wall(y, 35) * wall(z, 45);
        double bath = 20 * StrictMath.exp(-(x * x + y * y + z * z) / (2 * bathMm * bathMm / 2.36));
        double wave = ripple * 60 * StrictMath.sin(x * 0.83 + y * 1.37) * StrictMath.cos(z * 1.11 - y * 0.59);
        return Math.max(0.01, 45 * target + bath + wave);
    }

    private static double wall(double position, double half) {
        return 1 / ((1 + StrictMath.exp((position - half) / 3)) * (1 + StrictMath.exp((-position - half) / 3)));
    }
}
