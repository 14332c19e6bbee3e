package org.cordon.desktop.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordon.constraint.Setting;
import org.cordon.picture.Plane;
import org.cordon.qa.Stage;
import org.cordon.text.Mark;
import org.junit.jupiter.api.Test;

/** Holds the bundle against the sources: no text is missing, none is left over. */
class TextsTest {
    private static final Path SOURCES = Path.of("src/main/java/org/cordon/desktop");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z0-9_]*)+)\"");

    /** What is put behind the prefixes from which keys are put together while the program runs. */
    private static final Map<String, List<String>> ENDS = Map.ofEntries(
            Map.entry("banner.count.", List.of("FAIL", "UNKNOWN", "CAUTION", "PASS")),
            Map.entry("banner.more.", names((Object[]) Mark.values())),
            Map.entry("case.setting.", settings()),
            Map.entry("compare.criterion.", List.of("dose", "distance", "cutoff")),
            Map.entry("explain.why.", names((Object[]) Mark.values())),
            Map.entry("findings.count.", List.of("errors", "warnings", "unchecked", "quiet")),
            Map.entry("findings.fact.", List.of("where", "todo", "why", "rule", "source", "severity")),
            Map.entry("findings.group.", List.of("errors", "warnings", "unchecked", "attest", "notes", "quiet")),
            Map.entry("findings.note.", List.of("errors", "warnings", "unchecked", "attest", "notes", "quiet")),
            Map.entry(
                    "findings.stage.",
                    Stream.of(Stage.values()).map(Stage::label).toList()),
            Map.entry("fractions.calc.", List.of("dose", "fractions", "ratio", "other")),
            Map.entry("fractions.result.", List.of("PASS", "CAUTION", "FAIL")),
            Map.entry("fractions.sum.", List.of("SUM_OF_MAXIMA", "SEARCH_IN_CORD", "SEARCH", "POINT_BY_POINT")),
            Map.entry(
                    "key.",
                    keys().stream()
                            .flatMap(each -> Stream.of(each, each + ".does"))
                            .toList()),
            Map.entry("load.step.", List.of("read", "link", "derive", "dvh", "judge", "quality", "displace")),
            Map.entry(
                    "problem.", List.of("SEVERAL_PLANS.remedy", "PROTOCOL_NOT_CHOSEN.remedy", "DOSE_NOT_FOUND.remedy")),
            Map.entry(
                    "problem.why.",
                    List.of(
                            "NO_DOSE",
                            "NO_STRUCTURES",
                            "SEVERAL_PLANS",
                            "SEVERAL_STRUCTURE_SETS",
                            "PROTOCOL_NOT_CHOSEN")),
            Map.entry("quality.", List.of("PADDICK", "GRADIENT_INDEX", "R50", "ICRU83_HOMOGENEITY", "CORD_DISTANCE")),
            Map.entry("rail.", List.of("review", "case", "findings", "fractions", "compare", "robustness", "report")),
            Map.entry("report.command.", List.of("pdf", "html", "json", "csv")),
            Map.entry("report.save.", List.of("pdf", "html", "json", "csv")),
            Map.entry("robust.at.", List.of("FAIL", "PASS", "UNKNOWN")),
            Map.entry("robust.group.", List.of("CORD", "TARGETS", "ORGANS")),
            Map.entry("setting.", settings()),
            Map.entry("slice.", names((Object[]) Plane.values())));

    private static List<String> settings() {
        return Stream.of(Setting.values()).map(Setting::label).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                all.append(read(file));
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
    void every_text_is_used_and_every_key_that_is_put_together_has_a_text() {
        Set<String> literals = new TreeSet<>();
        Matcher literal = LITERAL.matcher(sources());
        while (literal.find()) {
            literals.add(literal.group(1));
        }
        Set<String> used = new TreeSet<>();
        literals.stream().filter(Texts::has).forEach(used::add);
        for (String prefix :
                literals.stream().filter(each -> each.endsWith(".")).toList()) {
            assertThat(ENDS).as("what stands behind a prefix").containsKey(prefix);
            ENDS.get(prefix).forEach(end -> used.add(prefix + end));
        }

        assertThat(Texts.keys()).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void every_key_of_the_keyboard_is_in_the_list_of_keys() {
        assertThat(keys()).contains("pane", "find", "screens", "help").doesNotHaveDuplicates();
        assertThat(ENDS.get("key.")).hasSize(2 * keys().size());
    }

    /** The names in the list of keys, as its source has them. */
    private static List<String> keys() {
        String source = read(SOURCES.resolve("frame/KeysCard.java"));
        String list = source.substring(source.indexOf("List.of("), source.indexOf(");", source.indexOf("List.of(")));
        return Pattern.compile("\"([A-Za-z]+)\"")
                .matcher(list)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<String> names(Object... values) {
        return Stream.of(values).map(Object::toString).toList();
    }

    @Test
    void arguments_are_put_in_as_they_are() {
        assertThat(Texts.get("load.step.read.of", 3, "{0}")).isEqualTo("Files 3 of {0}");
    }
}
