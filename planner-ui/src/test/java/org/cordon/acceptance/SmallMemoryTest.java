package org.cordon.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.cordon.example.Variant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program in the memory of a small machine. */
class SmallMemoryTest {
    @TempDir
    private Path folder;

    @Test
    void the_whole_example_is_checked_within_256_mb() {
        Path base = Plans.demo(Variant.BASE).plan();

        Child.Ended ended = Child.cordon(folder, List.of("-Xmx256m"), "check", base.toString(), "--html", "r.html");

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out()).startsWith("\u2713 PASS");
    }
}
