package org.cordon.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cordon.cli.Shell;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Case files and protocols are data only, and bounded, whoever wrote them. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileSettingsTest {
    @TempDir
    private Path folder;

    private static Stream<Arguments> files() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            laughs.append("a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n");
        }
        return Stream.of(
                Arguments.of("aliases that multiply", "schema: cordon.case/1\n" + laughs),
                Arguments.of("an alias to itself", "schema: cordon.case/1\nmapping: &m {a: *m}\n"),
                Arguments.of(
                        "a tag that names a class",
                        "schema: cordon.case/1\nnote: !!javax.script.ScriptEngineManager [x]\n"),
                Arguments.of("depth", "schema: cordon.case/1\nnote: " + "[".repeat(100_000)),
                Arguments.of("size", "schema: cordon.case/1\nnote: " + "x".repeat(3 << 20)),
                Arguments.of("a key given twice", "schema: cordon.case/1\nlevel: T8\nlevel: L2\n"),
                Arguments.of("two documents", "schema: cordon.case/1\n---\nlevel: T8\n"),
                Arguments.of("no text", "\u0000\u0001\u0002"),
                Arguments.of("nothing", ""),
                Arguments.of("a list", "- a\n- b\n"),
                Arguments.of("an unknown schema", "schema: cordon.case/2\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void a_case_file_or_protocol_that_is_none_is_refused(String what, String text) throws IOException {
        Plans.compact(folder.resolve("plan"));
        Files.write(folder.resolve("hostile.yaml"), text.getBytes(StandardCharsets.UTF_8));
        Shell shell = new Shell(folder);

        assertThat(shell.run("check", "plan", "--case", "hostile.yaml"))
                .as(shell.err())
                .isEqualTo(64);
        assertThat(shell.run("check", "plan", "--protocol", "hostile.yaml"))
                .as(shell.err())
                .isEqualTo(65);
        assertThat(shell.run("protocol", "validate", "hostile.yaml"))
                .as(shell.err())
                .isEqualTo(65);
        Files.copy(
                folder.resolve("hostile.yaml"),
                folder.resolve("plan/case.yaml"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(shell.run("check", "plan", "--protocol", "rtog-0631"))
                .as("found by itself: " + shell.err())
                .isEqualTo(64);
    }
}
