package org.cordon.proof;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Prints how long the spine case takes, warm and as a whole process, and how that grows, as Markdown. */
final class SpeedTable {
    private static final String[] TIMES = {"1", "2", "4", "8"};

    private SpeedTable() {}

    /**
     * {@code warm} prints the histograms alone and their growth; {@code process LAUNCHER FOLDER ROUNDS} the whole of
     * {@code cordon dvh} on a folder.
     */
    public static void main(String[] args) throws RunnerException, IOException, InterruptedException {
        if (args[0].equals("warm")) {
            warm();
        } else {
            WholeProcess.print(Path.of(args[1]), Path.of(args[2]), Integer.parseInt(args[3]));
        }
    }

    private static void warm() throws RunnerException {
        System.out.println("| warm histograms | wall, mean ms | wall, best ms | cpu, best ms |");
        System.out.println("|---|--:|--:|--:|");
        double structures = growth("structures", "structures", "dosePoints");
        double points = growth("dose points", "dosePoints", "structures");
        System.out.printf(
                Locale.ROOT,
                "%nlog-log slope of processor time: structures %.2f, dose points %.2f; load average now %.1f%n",
                structures,
                points,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static double growth(String name, String grows, String stays) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(DvhBenchmark.class.getName())
                .param(grows, TIMES)
                .param(stays, "1")
                .addProfiler(CpuTime.class)
                .verbosity(VerboseMode.SILENT)
                .jvmArgs("-Xmx2g");
        Collection<RunResult> results = new Runner(options.build()).run();
        List<double[]> points = new ArrayList<>();
        for (RunResult result : results) {
            String times = result.getParams().getParam(grows);
            double cpu = result.getSecondaryResults()
                    .get(CpuTime.LABEL)
                    .getStatistics()
                    .getMin();
            points.add(new double[] {Integer.parseInt(times), cpu});
            System.out.printf(
                    Locale.ROOT,
                    "| %s x %s | %.0f | %.0f | %.0f |%n",
                    times,
                    name,
                    result.getPrimaryResult().getScore(),
                    result.getPrimaryResult().getStatistics().getMin(),
                    cpu);
        }
        return slope(points);
    }

    /** The slope of the least-squares line through the logarithms. */
    static double slope(List<double[]> points) {
        double n = points.size();
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double sxy = 0;
        for (double[] point : points) {
            double x = Math.log(point[0]);
            double y = Math.log(point[1]);
            sx += x;
            sy += y;
            sxx += x * x;
            sxy += x * y;
        }
        return (n * sxy - sx * sy) / (n * sxx - sx * sx);
    }
}
