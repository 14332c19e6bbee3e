package org.cordon.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cordon.cli.OutputFileWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that writes reports is killed at any moment: what is there is an old report or a new one, whole. {@code
 * -Dcordon.kills=200} kills more often, {@code -Dcordon.kill.seed} at other moments.
 */
class InterruptedWritingTest {
    private static final int KILLS = Integer.getInteger("cordon.kills", 20);
    private static final long SEED = Long.getLong("cordon.kill.seed", 7);
    private static final int LONGEST_MS = 120;

    @TempDir
    private Path folder;

    @Test
    void a_killed_process_leaves_an_old_file_or_a_new_one() throws Exception {
        Path target = folder.resolve("report.html");
        Random moments = new Random(SEED);
        long latest = -1;
        for (int kill = 0; kill < KILLS; kill++) {
            Process writer = Child.java(
                            folder,
                            List.of("-Xmx64m"),
                            OutputFileWriter.class.getName(),
                            target.toString(),
                            Long.toString(latest + 1))
                    .redirectErrorStream(true)
                    .start();
            assertThat(writer.getInputStream().read()).as("it writes").isEqualTo('w');
            Thread.sleep(moments.nextInt(LONGEST_MS));
            writer.destroyForcibly();
            assertThat(writer.waitFor(30, TimeUnit.SECONDS)).isTrue();

            long number = OutputFileWriter.number(Files.readString(target, StandardCharsets.UTF_8));
            assertThat(number).as("whole, and not older than before").isGreaterThanOrEqualTo(latest);
            latest = number;
            assertThat(temporaries()).as("at most the one it was writing").hasSizeLessThanOrEqualTo(1);
        }
        OutputFileWriter.writeOnce(target, latest + 1);
        assertThat(temporaries()).as("swept by the next run").isEmpty();
    }

    private List<String> temporaries() throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("report.html"))
                    .forEach(names::add);
        }
        return names;
    }
}
