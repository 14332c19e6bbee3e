package org.cordon.desktop.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.cordon.example.ExamplePlan;
import org.cordon.example.Variant;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints how long a what-if takes on the example plan, from the question to the new rows. Runs only with
 * {@code -Dcordon.benchmark}.
 */
class WhatIfSpeedTest {
    private static final int QUESTIONS = 40;

    @TempDir
    private Path folder;

    private final BlockingQueue<Runnable> events = new LinkedBlockingQueue<>();

    @Test
    void asking_for_other_prescriptions_and_fractions() throws InterruptedException {
        Assumptions.assumeTrue(System.getProperty("cordon.benchmark") != null, "only with -Dcordon.benchmark");
        ExamplePlan.write(Variant.BASE, folder.resolve("plan"));
        try (Session session = new Session(events::add, Map.of())) {
            session.open(List.of(folder.resolve("plan")));
            await(() -> session.plan().get().isPresent());
            session.toggleWhatIf();
            double first = ask(session, 18, 1);
            double[] times = new double[QUESTIONS];
            long cpu = processCpu();
            for (int i = 0; i < QUESTIONS; i++) {
                times[i] = i % 2 == 0 ? ask(session, 16.1 + 0.1 * (i % 19), 1) : ask(session, 24, 2);
            }
            double cpuMs = (processCpu() - cpu) / 1e6 / QUESTIONS;
            Arrays.sort(times);
            System.out.printf(
                    Locale.ROOT,
                    "what-if on the example: first %.0f ms; then %d questions, median %.0f ms, 95 %% within %.0f ms, longest %.0f ms,"
                            + " %.0f ms of processor each%n",
                    first,
                    QUESTIONS,
                    times[QUESTIONS / 2],
                    times[QUESTIONS * 95 / 100 - 1],
                    times[QUESTIONS - 1],
                    cpuMs);
            System.out.println(session.plan().get().orElseThrow().result().timingsMs());
        }
    }

    private double ask(Session session, double doseGy, int fractions) throws InterruptedException {
        long begun = System.nanoTime();
        session.whatIf().ask(doseGy, fractions);
        await(() -> !session.whatIf().state().get().orElseThrow().running());
        double tookMs = (System.nanoTime() - begun) / 1e6;
        WhatIfState asked = session.whatIf().state().get().orElseThrow();
        assertThat(asked.refused()).isEmpty();
        assertThat(asked.shownPrescription().doseGy()).isEqualTo(doseGy);
        return tookMs;
    }

    private void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Runnable event = events.poll(2, TimeUnit.MINUTES);
            assertThat(event).isNotNull();
            event.run();
        }
    }

    private static long processCpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
