package org.cordon.dicom.part10;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds, reading ends accepted or refused with a code, soon, and in a small heap. */
class HostileFilesTest {
    private static final int MUTANTS = 500;
    private static final long SEED = 20261120;
    private static final int SMALL_HEAP_MB = 64;

    @TempDir
    Path folder;

    @Test
    @Timeout(120)
    void mutants_are_accepted_or_refused_within_two_seconds_each() throws IOException {
        List<byte[]> mutants = Mutations.seeded(MUTANTS, SEED);
        int accepted = 0;
        for (int i = 0; i < mutants.size(); i++) {
            Path file = Files.write(folder.resolve("mutant"), mutants.get(i));
            long start = System.nanoTime();
            accepted += Exhaustive.read(file) ? 1 : 0;
            assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start))
                    .as("mutant %d", i)
                    .isLessThan(2000);
        }
        assertThat(accepted).isBetween(1, MUTANTS - 1);
    }

    @Test
    void files_that_were_not_mutated_are_accepted() throws IOException {
        for (byte[] valid : Mutations.valid()) {
            assertThat(Exhaustive.read(Files.write(folder.resolve("valid"), valid)))
                    .isTrue();
        }
    }

    @Test
    @Timeout(180)
    void mutants_and_bombs_do_no_harm_in_a_small_heap() throws IOException, InterruptedException {
        int number = 0;
        for (byte[] mutant : Mutations.seeded(MUTANTS / 5, SEED + 1)) {
            Files.write(folder.resolve("mutant" + number++), mutant);
        }
        List<byte[]> bombs = Mutations.bombs();
        for (byte[] bomb : bombs) {
            Files.write(folder.resolve("bomb" + number++), bomb);
        }
        Path output = folder.resolveSibling(folder.getFileName() + "-output");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + SMALL_HEAP_MB + "m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeapReader.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(150, TimeUnit.SECONDS);
        process.destroyForcibly();
        String text = Files.readString(output, StandardCharsets.UTF_8);
        Files.delete(output);
        assertThat(ended).isTrue();
        assertThat(text).isEqualTo("read " + number + System.lineSeparator());
    }
}
