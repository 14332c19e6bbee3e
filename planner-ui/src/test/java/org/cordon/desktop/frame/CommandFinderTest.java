package org.cordon.desktop.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandFinderTest {
    private static final List<Command> ALL = List.of(
            command("Case", "screen"),
            command("SpinalCord \u00b16 mm  V10Gy", "Fail  11.0 %"),
            command("SpinalCord  D0.03cc", "Pass  12.51 Gy"),
            command("Open folder\u2026", "Ctrl O"));

    private static Command command(String name, String detail) {
        return new Command(name, detail, () -> {});
    }

    private static List<String> found(String text) {
        return CommandFinder.matching(ALL, text).stream().map(Command::name).toList();
    }

    @Test
    void every_word_counts_in_any_order_and_case() {
        assertThat(found("v10 CORD")).containsExactly("SpinalCord \u00b16 mm  V10Gy");
        assertThat(found("cord fail")).containsExactly("SpinalCord \u00b16 mm  V10Gy");
        assertThat(found("cord liver")).isEmpty();
    }

    @Test
    void nothing_typed_shows_everything() {
        assertThat(found("  ")).hasSameSizeAs(ALL);
    }

    @Test
    void what_begins_with_the_word_stands_first() {
        assertThat(found("c")).startsWith("Case");
    }
}
