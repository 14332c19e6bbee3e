package org.cordon.proof;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One run of {@code cordon dvh}: wall and processor time, and the most memory it held, which Linux tells in /proc. */
final class WholeProcess {
    private static final long POLL_MS = 5;

    private final Process process;
    private Duration cpu = Duration.ZERO;
    private long peakKb;

    private WholeProcess(Process process) {
        this.process = process;
    }

    /** Runs it a number of times and prints a row each. */
    static void print(Path launcher, Path folder, int rounds) throws IOException, InterruptedException {
        System.out.println("| cordon dvh, whole process | wall s | cpu s | peak memory MB | exit | load |");
        System.out.println("|---|--:|--:|--:|--:|--:|");
        for (int round = 1; round <= rounds; round++) {
            double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
            Path json = Files.createTempFile("cordon-dvh", ".json");
            long begun = System.nanoTime();
            WholeProcess run = new WholeProcess(new ProcessBuilder(
                            launcher.toString(), "dvh", folder.toString(), "--json", json.toString(), "--timings")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
            int code = run.waitFor();
            System.out.printf(
                    Locale.ROOT,
                    "| run %d, %s | %.2f | %.2f | %d | %d | %.1f |%n",
                    round,
                    timings(json),
                    (System.nanoTime() - begun) / 1e9,
                    run.cpu.toMillis() / 1e3,
                    run.peakKb / 1024,
                    code,
                    load);
            Files.delete(json);
        }
    }

    private static String timings(Path json) throws IOException {
        String text = Files.readString(json);
        int at = text.indexOf("\"timingsMs\"");
        return at < 0
                ? "no timings"
                : text.substring(at + 11).replaceAll("[^a-zA-Z0-9.,]+", " ").strip() + " ms";
    }

    private int waitFor() throws InterruptedException, IOException {
        while (!process.waitFor(POLL_MS, TimeUnit.MILLISECONDS)) {
            for (ProcessHandle child : process.descendants().toList()) {
                child.info().totalCpuDuration().ifPresent(used -> cpu = used.compareTo(cpu) > 0 ? used : cpu);
                peakKb = Math.max(peakKb, peakKb(child.pid()));
            }
        }
        return process.exitValue();
    }

    /** High-water mark of resident memory; 0 when the process is gone. */
    private static long peakKb(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            List<String> found = lines.filter(line -> line.startsWith("VmHWM:")).toList();
            return found.isEmpty() ? 0 : Long.parseLong(found.get(0).replaceAll("[^0-9]", ""));
        } catch (IOException | java.io.UncheckedIOException gone) {
            return 0;
        }
    }
}
