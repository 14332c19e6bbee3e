package org.cordon.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.naming.SiteNamesFile;
import org.cordon.qa.SeverityChanges;
import org.cordon.review.request.CaseFile;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file that a clinic writes is bounded where it is read, however large, deep or multiplying it is. */
@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileClinicFilesTest {
    private static final long HUGE_BYTES = 100L << 20;

    private static Stream<Arguments> readers() {
        return Stream.of(
                reader("protocol.yaml", file -> ProtocolLibrary.load(file)),
                reader("protocol.yaml", file -> ProtocolLibrary.shipped().withFolder(file.getParent())),
                reader("case.yaml", CaseFile::read),
                reader(SiteNamesFile.NAME, file -> SiteNamesFile.readFolder(file.getParent())),
                reader("checks.yaml", file -> SeverityChanges.readFolder(file.getParent())));
    }

    private static Arguments reader(String name, Consumer<Path> read) {
        return Arguments.of(name, read);
    }

    @ParameterizedTest
    @MethodSource("readers")
    void a_file_of_a_hundred_megabytes_is_never_read_whole(String name, Consumer<Path> read, @TempDir Path folder)
            throws IOException {
        Path file = folder.resolve(name);
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(HUGE_BYTES);
        }
        assertThat(catchThrowable(() -> read.accept(file)))
                .isInstanceOf(RuntimeException.class)
                .hasMessageContaining("more than");
    }

    @ParameterizedTest
    @MethodSource("readers")
    void anchors_that_multiply_and_depth_are_refused(String name, Consumer<Path> read, @TempDir Path folder)
            throws IOException {
        Path file = folder.resolve(name);
        for (String text : new String[] {
            "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "a: " + "[".repeat(9_000), "a: " + "x".repeat(900_000)
        }) {
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
            assertThat(catchThrowable(() -> read.accept(file)))
                    .isInstanceOf(RuntimeException.class)
                    .hasMessageContaining("line 1");
        }
    }
}
