package org.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
    @TempDir
    private Path folder;

    @Test
    void a_file_is_replaced_whole_and_nothing_else_is_left() throws IOException {
        Path target = Files.writeString(folder.resolve("report.html"), "old");

        OutputFile.write(target, "new");

        assertThat(target).hasContent("new");
        assertThat(names()).containsExactly("report.html");
    }

    @Test
    void what_a_killed_run_left_behind_is_swept() throws IOException {
        Files.writeString(folder.resolve(".report.html.4242-0.cordon-tmp"), "half");

        OutputFile.write(folder.resolve("report.html"), "new");

        assertThat(names()).containsExactly("report.html");
    }

    @Test
    void the_temporary_file_of_a_run_that_still_lives_stays() throws IOException {
        Path other = folder.resolve(".report.html.4242-0.cordon-tmp");
        try (FileChannel channel = FileChannel.open(other, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            OutputFile.write(folder.resolve("report.html"), "new");

            assertThat(lock.isValid()).isTrue();
            assertThat(names()).contains(".report.html.4242-0.cordon-tmp", "report.html");
        }
    }

    @Test
    void files_of_other_targets_are_not_touched() throws IOException {
        Files.writeString(folder.resolve(".other.html.1-0.cordon-tmp"), "theirs");
        Files.writeString(folder.resolve("notes.cordon-tmp"), "mine");

        OutputFile.write(folder.resolve("report.html"), "new");

        assertThat(names()).contains(".other.html.1-0.cordon-tmp", "notes.cordon-tmp");
    }

    @Test
    void a_link_is_written_through_and_stays_a_link() throws IOException {
        Path real = Files.writeString(folder.resolve("real.json"), "old");
        Path link = folder.resolve("link.json");
        Files.createSymbolicLink(link, real);

        OutputFile.write(link, "new");

        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(real).hasContent("new");
    }

    @Test
    void a_folder_that_may_not_be_written_leaves_the_old_file() throws IOException {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        Path target = Files.writeString(locked.resolve("report.html"), "old");
        Assumptions.assumeTrue(locked.toFile().setWritable(false), "needs file permissions");
        Assumptions.assumeFalse(Files.isWritable(locked), "needs a user that permissions hold for");

        assertThatThrownBy(() -> OutputFile.write(target, "new")).isInstanceOf(IOException.class);
        assertThat(target).hasContent("old");
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }
}
