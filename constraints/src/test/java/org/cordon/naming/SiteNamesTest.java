package org.cordon.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cordon.naming.StructureMatch.Ambiguous;
import org.cordon.naming.StructureMatch.Matched;
import org.cordon.structure.Structure;
import org.cordon.yaml.YamlException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteNamesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private static SiteNames names(String... roiAndCanonical) {
        List<SiteName> entries = new java.util.ArrayList<>();
        for (int i = 0; i < roiAndCanonical.length; i += 2) {
            entries.add(new SiteName(roiAndCanonical[i], roiAndCanonical[i + 1], "A. Physicist", DAY, ""));
        }
        return SiteNames.of(entries);
    }

    private static StructureMatch match(String canonical, List<Structure> drawn, SiteNames site) {
        return StructureMatcher.match(canonical, drawn, new GivenNames(Map.of(), site));
    }

    @Test
    void a_confirmed_name_matches_and_says_whose_it_is() {
        Matched match =
                (Matched) match("SpinalCord", Drawn.rois("rm_planung ", "Heart"), names("RM_Planung", "SpinalCord"));
        assertThat(match.structures()).extracting(Structure::number).containsExactly(1);
        assertThat(match.reason()).isEqualTo("the clinic's names");
        assertThat(match.confirmed()).isFalse();
    }

    @Test
    void nothing_but_case_and_outer_blanks_may_differ() {
        SiteNames site = names("RM_Planung", "SpinalCord");
        for (String other : List.of("RM Planung", "RM-Planung", "RMPlanung", "RM_Planung1", "zRM_Planung")) {
            assertThat(match("SpinalCord", Drawn.rois(other), site)).as(other).isNotInstanceOf(Matched.class);
        }
    }

    @Test
    void a_second_structure_of_that_meaning_makes_a_tie() {
        Ambiguous tie =
                (Ambiguous) match("SpinalCord", Drawn.rois("RM_Planung", "Myelon"), names("RM_Planung", "SpinalCord"));
        assertThat(tie.reason().code()).isEqualTo("STRUCTURE_SEVERAL_MATCHES");
        assertThat(tie.candidates()).containsExactly("RM_Planung", "Myelon");
    }

    @Test
    void a_contradicting_type_leaves_it_undecided() {
        assertThat(match("SpinalCord", List.of(Drawn.typed(1, "RM_Planung", "PTV")), names("RM_Planung", "SpinalCord")))
                .isInstanceOf(Ambiguous.class);
    }

    @Test
    void it_wins_over_the_dictionary_so_that_no_cord_is_found_where_the_clinic_says_canal() {
        SiteNames site = names("Myelon", "SpinalCanal");
        assertThat(match("SpinalCord", Drawn.rois("Myelon"), site)).isNotInstanceOf(Matched.class);
        assertThat(match("SpinalCanal", Drawn.rois("Myelon"), site)).isInstanceOf(Matched.class);
    }

    @Test
    void what_is_given_for_the_case_wins_over_it() {
        StructureMatch match = StructureMatcher.match(
                "SpinalCord",
                Drawn.rois("RM_Planung"),
                new GivenNames(Map.of(1, "SpinalCanal"), names("RM_Planung", "SpinalCord")));
        assertThat(match).isNotInstanceOf(Matched.class);
    }

    @Test
    void sides_and_grown_organs_can_be_learned() {
        SiteNames site = names("Lunge 1", "Lung_L", "Lunge 2", "Lung_R", "Saum", "SpinalCord_PRV02");
        List<Structure> drawn = Drawn.rois("Lunge 1", "Lunge 2", "Saum");
        assertThat(((Matched) match("Lungs", drawn, site)).structures()).hasSize(2);
        assertThat(match("SpinalCord_PRV02", drawn, site)).isInstanceOf(Matched.class);
        assertThat(match("SpinalCord", drawn, site)).isNotInstanceOf(Matched.class);
    }

    @Test
    void a_file_is_read_with_who_and_when() {
        SiteNames names = parse("""
                schema: cordon.site-names/1
                names:
                  - roi: RM_Planung
                    canonical: spinal cord
                    confirmedBy: A. Physicist
                    confirmedOn: 2026-03-01
                  - {roi: Saum, canonical: Cord PRV 2mm, confirmedBy: B, confirmedOn: 2026-03-02, comment: agreed}
                """);
        assertThat(names.entries())
                .containsExactly(
                        new SiteName("RM_Planung", "SpinalCord", "A. Physicist", DAY, ""),
                        new SiteName("Saum", "SpinalCord_PRV02", "B", LocalDate.of(2026, 3, 2), "agreed"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NAMES_NEVER_MATCH|3|zRM|SpinalCord|A|2026-03-01",
                "NAMES_NEVER_MATCH|3|Cord-PTV|SpinalCord|A|2026-03-01",
                "NAMES_NEVER_MATCH|3|SpinalCord~|SpinalCord|A|2026-03-01",
                "NAMES_NEVER_MATCH|3|Cord?|SpinalCord|A|2026-03-01",
                "NAMES_NOT_CANONICAL|4|RM|SpinlCord|A|2026-03-01",
                "NAMES_NOT_CANONICAL|4|RM|SpinalCord~|A|2026-03-01",
                "YAML_EMPTY_VALUE|5|RM|SpinalCord|''|2026-03-01",
                "YAML_EMPTY_VALUE|6|RM|SpinalCord|A|''",
                "NAMES_DATE|6|RM|SpinalCord|A|1.3.2026",
                "NAMES_DATE|6|RM|SpinalCord|A|2026-02-30"
            })
    void an_entry_that_is_unsafe_or_that_nobody_confirmed_is_refused(
            String code, int line, String roi, String canonical, String by, String on) {
        assertThatThrownBy(() -> parse("schema: cordon.site-names/1\nnames:\n  - roi: " + roi + "\n    canonical: "
                        + canonical + "\n    confirmedBy: " + by + "\n    confirmedOn: " + on + "\n"))
                .isInstanceOfSatisfying(YamlException.class, wrong -> {
                    assertThat(wrong.code()).isEqualTo(code);
                    assertThat(wrong.line()).isEqualTo(line);
                    assertThat(wrong.getMessage()).startsWith("names.yaml, line " + line + ", column ");
                });
    }

    @Test
    void a_name_given_twice_and_another_schema_are_refused() {
        String entry = "  - {roi: RM, canonical: SpinalCord, confirmedBy: A, confirmedOn: 2026-03-01}\n";
        assertThatThrownBy(() -> parse("schema: cordon.site-names/1\nnames:\n" + entry + entry.replace("RM", "rm")))
                .isInstanceOfSatisfying(
                        YamlException.class, wrong -> assertThat(wrong.code()).isEqualTo("NAMES_TWICE"));
        assertThatThrownBy(() -> parse("schema: cordon.names/1\n"))
                .isInstanceOfSatisfying(
                        YamlException.class, wrong -> assertThat(wrong.code()).isEqualTo("NAMES_SCHEMA"));
    }

    private static SiteNames parse(String text) {
        return SiteNamesFile.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
