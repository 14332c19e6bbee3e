package org.cordon.desktop.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the bundle against the sources: no text is missing, none is left over. */
class TextsTest {
    private static final Path SOURCES = Path.of("src/main/java/org/cordon/desktop");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z0-9_]*)+)\"");

    private static String sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void every_key_in_the_sources_has_a_text() {
        Matcher call = Pattern.compile("Texts\\.get\\(\\s*\"([^\"]+)\"\\s*[,)]").matcher(sources());
        Set<String> missing = new TreeSet<>();
        while (call.find()) {
            if (!Texts.has(call.group(1))) {
                missing.add(call.group(1));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_text_is_used() {
        Set<String> literals = new TreeSet<>();
        Matcher literal = LITERAL.matcher(sources());
        while (literal.find()) {
            literals.add(literal.group(1));
        }
        List<String> prefixes =
                literals.stream().filter(each -> each.endsWith(".")).toList();
        List<String> unused = Texts.keys().stream()
                .filter(key -> !literals.contains(key))
                .filter(key -> prefixes.stream().noneMatch(key::startsWith))
                .sorted()
                .toList();

        assertThat(unused).isEmpty();
    }

    @Test
    void arguments_are_put_in_as_they_are() {
        assertThat(Texts.get("load.step.read.of", 3, "{0}")).isEqualTo("Files 3 of {0}");
    }
}
