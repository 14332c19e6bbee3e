package org.cordon.desktop.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedTest {
    @TempDir
    private Path folder;

    @Test
    void what_was_set_is_found_by_the_next_window() {
        Remembered first = new Remembered(Optional.of(folder.resolve("cordon")));
        first.put("theme", "DARK");
        first.put("scale", "1.25");

        Remembered next = new Remembered(Optional.of(folder.resolve("cordon")));
        assertThat(next.get("theme")).contains("DARK");
        assertThat(next.number("scale")).isEqualTo(OptionalDouble.of(1.25));
        assertThat(next.get("window")).isEmpty();
    }

    @Test
    void a_broken_file_costs_the_settings_only() throws IOException {
        Files.writeString(folder.resolve("desktop.tsv"), "theme\nscale\tNaN\n\u0000\t\t\n");
        Remembered remembered = new Remembered(Optional.of(folder));

        assertThat(remembered.get("theme")).isEmpty();
        assertThat(remembered.number("scale")).isEmpty();
    }

    @Test
    void what_would_break_the_file_is_not_kept() {
        Remembered remembered = new Remembered(Optional.of(folder));
        remembered.put("folder", "/tmp/a\nb");

        assertThat(remembered.get("folder")).isEmpty();
        assertThat(folder.resolve("desktop.tsv")).doesNotExist();
    }

    @Test
    void without_a_folder_nothing_is_written() {
        Remembered remembered = new Remembered(Optional.empty());
        remembered.put("theme", "DARK");

        assertThat(remembered.get("theme")).contains("DARK");
    }
}
