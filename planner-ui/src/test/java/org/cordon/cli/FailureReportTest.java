package org.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordon.report.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureReportTest {
    @TempDir
    private Path folder;

    private int guard(Shell shell, IntSupplier command) {
        return new FailureReport(new String[] {"check", "--json", "-"}, shell.surroundings(Map.of())).guard(command);
    }

    @Test
    void every_throwable_is_70_and_the_error_document_says_internal() throws IOException {
        for (Throwable problem : new Throwable[] {
            new OutOfMemoryError("canary"),
            new StackOverflowError(),
            new IllegalStateException("canary"),
            new AssertionError("canary")
        }) {
            Shell shell = new Shell(folder);

            assertThat(guard(shell, () -> sneak(problem))).isEqualTo(70);
            assertThat(Schemas.tree(shell.out()).get("code").asText()).isEqualTo("INTERNAL");
            assertThat(shell.out() + shell.err()).doesNotContain("canary");
            Matcher details = Pattern.compile("details: (\\S+)").matcher(shell.err());
            assertThat(details.find()).isTrue();
            Path file = Path.of(details.group(1));
            assertThat(Files.readString(file))
                    .contains(problem.getClass().getName(), "FailureReportTest")
                    .doesNotContain("canary");
            Files.delete(file);
        }
    }

    @Test
    void a_foreign_io_error_is_74_and_its_message_is_not_copied() {
        Shell shell = new Shell(folder);
        int code = guard(shell, () -> {
            throw new UncheckedIOException(new NoSuchFileException("/home/anna-1961/plan.dcm"));
        });

        assertThat(code).isEqualTo(74);
        assertThat(shell.out() + shell.err()).doesNotContain("anna").contains("NoSuchFileException");
    }

    private static int sneak(Throwable problem) {
        if (problem instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) problem;
    }
}
