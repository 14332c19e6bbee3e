package org.cordon.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordon.naming.StructureMatch.Ambiguous;
import org.cordon.naming.StructureMatch.Matched;
import org.cordon.structure.Structure;
import org.junit.jupiter.api.Test;

/** How people write names, each with what must come of it. */
class SpellingsTest {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-f]{4})|x([0-9a-f]{2}))");
    private static final List<String> CORD_STRUCTURES = List.of(
            "SpinalCord", "SpinalCord_PRV02", "SpinalCanal", "ThecalSac", "CaudaEquina", "SpinalCord~", "Brainstem");

    private record Spelling(String written, String outcome, String canonical) {
        List<Structure> drawn() {
            return Drawn.rois(written);
        }
    }

    private static List<Spelling> spellings() throws IOException {
        List<Spelling> all = new ArrayList<>();
        try (InputStream stream = SpellingsTest.class.getResourceAsStream("spellings.csv")) {
            for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split(";", -1);
                    all.add(new Spelling(unescaped(cells[0]), cells[1], cells[2]));
                }
            }
        }
        return all;
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(Character.toString(
                        Integer.parseInt(found.group(1) == null ? found.group(2) : found.group(1), 16))));
    }

    private static boolean matches(String canonical, List<Structure> drawn) {
        return StructureMatcher.match(canonical, drawn, Map.of()) instanceof Matched;
    }

    /** The canonical names that a plan with only these ROIs has: what the name says, and those that must not be confused. */
    private static List<String> found(List<Structure> drawn) {
        return Stream.concat(
                        drawn.stream().flatMap(roi -> StructureMatcher.canonicalName(roi.name()).stream()),
                        Stream.of(
                                "SpinalCord",
                                "SpinalCord_PRV02",
                                "SpinalCanal",
                                "ThecalSac",
                                "CaudaEquina",
                                "Brainstem",
                                "Lungs",
                                "Lung_L",
                                "Lung_R",
                                "Kidneys",
                                "External"))
                .distinct()
                .filter(canonical -> matches(canonical, drawn))
                .toList();
    }

    @Test
    void every_spelling_comes_out_as_expected() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Spelling spelling : spellings()) {
            List<String> found = new ArrayList<>(found(spelling.drawn()));
            boolean right = switch (spelling.outcome()) {
                case "match" -> {
                    found.remove("SpinalCord_PRV");
                    yield found.equals(List.of(spelling.canonical()));
                }
                case "ambiguous" -> {
                    boolean proposed = StructureMatcher.match(spelling.canonical(), spelling.drawn(), Map.of())
                            instanceof Ambiguous;
                    yield proposed && found.stream().allMatch(name -> name.contains("_PRV"));
                }
                case "never" -> found.isEmpty();
                default -> false;
            };
            if (!right) {
                wrong.add(spelling + " -> " + found);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void there_are_some_hundreds_of_every_kind() throws IOException {
        assertThat(spellings()).hasSizeGreaterThan(500);
        assertThat(spellings().stream().filter(each -> each.outcome().equals("ambiguous")))
                .hasSizeGreaterThan(120);
        assertThat(spellings().stream().filter(each -> each.outcome().equals("never")))
                .hasSizeGreaterThan(50);
    }

    @Test
    void no_spelling_of_one_of_the_seven_cord_structures_is_taken_for_another_of_them() throws IOException {
        for (Spelling spelling : spellings()) {
            if (spelling.outcome().equals("match") && CORD_STRUCTURES.contains(spelling.canonical())) {
                for (String other : CORD_STRUCTURES) {
                    assertThat(matches(other, spelling.drawn()))
                            .as(spelling.written() + " as " + other)
                            .isEqualTo(other.equals(spelling.canonical()));
                }
            }
        }
    }

    @Test
    void beside_the_proper_structure_no_other_spelling_disturbs_it() throws IOException {
        for (Spelling spelling : spellings()) {
            Optional<String> ambiguous =
                    spelling.outcome().equals("ambiguous") ? Optional.of(spelling.canonical()) : Optional.empty();
            if (ambiguous.isPresent()) {
                String canonical = ambiguous.get();
                StructureMatch match = StructureMatcher.match(
                        canonical, Drawn.rois(spelling.written(), canonical, "Heart_NOS"), Map.of());
                assertThat(match)
                        .as(spelling.written() + " beside " + canonical)
                        .isInstanceOf(Matched.class);
                assertThat(((Matched) match).structures())
                        .extracting(Structure::name)
                        .doesNotContain(spelling.written());
            }
        }
    }

    @Test
    void two_spellings_of_one_structure_are_a_tie() throws IOException {
        for (Spelling spelling : spellings()) {
            boolean pairedOrKind = StructureDictionary.shipped()
                    .entry(spelling.canonical())
                    .filter(entry -> entry.isPaired() || entry.each())
                    .isPresent();
            if (spelling.outcome().equals("match") && !pairedOrKind) {
                assertThat(StructureMatcher.match(
                                spelling.canonical(), Drawn.rois(spelling.written(), spelling.canonical()), Map.of()))
                        .as(spelling.written())
                        .isInstanceOf(Ambiguous.class);
            }
        }
    }
}
