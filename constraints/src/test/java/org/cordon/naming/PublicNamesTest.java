package org.cordon.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The dictionary against names that others published: what it finds, what it leaves to a person, and that none is wrong. */
class PublicNamesTest {
    private static final String NOT_HELD = "-";

    private record Published(String written, String meaning, String outcome, String source) {}

    private static Stream<Published> names() throws IOException {
        try (InputStream stream = PublicNamesTest.class.getResourceAsStream("public-names.csv")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> line.split(";", -1))
                            .map(cells -> new Published(cells[0], cells[1], cells[2], cells[3]))
                            .toList()
                            .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_published_name_means_what_its_source_says_or_is_left_to_a_person(Published name) {
        switch (name.outcome()) {
            case "match" ->
                assertThat(StructureMatcher.canonicalName(name.written())).contains(name.meaning());
            case "open" -> {
                assertThat(StructureMatcher.canonicalName(name.written())).isEmpty();
                assertThat(StructureMatcher.doubt(name.written())).isEmpty();
            }
            default -> {
                assertThat(StructureMatcher.canonicalName(name.written())).isEmpty();
                assertThat(StructureMatcher.doubt(name.written())).isPresent();
            }
        }
    }

    @Test
    void most_names_of_whole_structures_are_found_and_the_misses_are_these() throws IOException {
        List<Published> whole =
                names().filter(name -> !name.meaning().equals(NOT_HELD)).toList();

        assertThat(whole.stream().filter(name -> name.outcome().equals("match")))
                .hasSize(56);
        assertThat(whole.stream()
                        .filter(name -> !name.outcome().equals("match"))
                        .map(Published::written))
                .containsExactly(
                        "Spinalkanal OAR",
                        "Hirnstamm OAR",
                        "LungeB",
                        "Herz OAR",
                        "PRVx_SpinalCanal",
                        "SpinalCord_1",
                        "Brainstem_1",
                        "Larynx_1",
                        "Larynx1",
                        "OARpharynx",
                        "SkinOAR",
                        "CT_BODY",
                        "BODY NEW");
    }
}
