package org.cordon.dvh;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cordon.dose.DoseGrid;

/** Prints how long the histograms of a spine case of clinical size take; a measurement, not a check. */
final class DvhTiming {
    private DvhTiming() {}

    /** Runs it; the argument is the number of rounds. */
    public static void main(String[] args) {
        SpineCase spine = SpineCase.create();
        DoseGrid dose = SpineCase.dose();
        System.out.printf("%d structures, %d points%n", spine.bodies().size(), spine.points());
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 30;
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            double bestWall = Double.POSITIVE_INFINITY;
            double bestCpu = Double.POSITIVE_INFINITY;
            long cells = 0;
            for (int round = 0; round < rounds; round++) {
                long cpu = processCpu();
                long start = System.nanoTime();
                List<Dvh> dvhs = DvhCalculator.calculateAll(spine.bodies(), dose, executor);
                bestWall = Math.min(bestWall, (System.nanoTime() - start) / 1e6);
                bestCpu = Math.min(bestCpu, (processCpu() - cpu) / 1e6);
                cells = dvhs.stream().mapToLong(Dvh::cellCount).sum();
            }
            System.out.printf(
                    Locale.ROOT, "best of %d: wall %.0f ms, cpu %.0f ms, %d cells%n", rounds, bestWall, bestCpu, cells);
        } finally {
            executor.shutdown();
        }
    }

    private static long processCpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
