package org.cordon.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cordon.naming.StructureMatch.Ambiguous;
import org.cordon.naming.StructureMatch.Matched;
import org.cordon.naming.StructureMatch.Missing;
import org.cordon.structure.Structure;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StructureMatcherTest {
    private static final Map<Integer, String> NOTHING_CONFIRMED = Map.of();

    @Nested
    class Exact_names {
        @Test
        void the_canonical_name_matches_and_says_so() {
            Matched match = matched("SpinalCord", Drawn.rois("Heart", "SpinalCord", "zCord"));
            assertThat(names(match)).containsExactly("SpinalCord");
            assertThat(match.reason()).isEqualTo("canonical name");
            assertThat(match.confirmed()).isFalse();
        }

        @Test
        void case_blanks_and_punctuation_do_not_matter() {
            for (String name : List.of("SPINALCORD", "spinal cord", "Spinal_Cord", "Spinal-Cord", " spinal.cord ")) {
                assertThat(names(matched("SpinalCord", Drawn.rois(name)))).containsExactly(name);
            }
        }

        @Test
        void a_synonym_matches_and_names_its_language_and_the_type() {
            Matched match = matched("SpinalCord", List.of(Drawn.typed(4, "Myelon", "ORGAN")));
            assertThat(match.reason()).isEqualTo("synonym (de), type ORGAN");
        }

        @Test
        void two_rois_that_are_the_structure_are_a_tie() {
            Ambiguous tie = ambiguous("SpinalCord", Drawn.rois("Myelon", "SpinalCord", "Heart"));
            assertThat(tie.candidates()).containsExactly("SpinalCord", "Myelon");
            assertThat(tie.reason().code()).isEqualTo("STRUCTURE_SEVERAL_MATCHES");
        }

        @Test
        void two_rois_of_the_same_name_are_told_apart_by_number() {
            assertThat(ambiguous("SpinalCord", Drawn.rois("Cord", "Cord")).candidates())
                    .containsExactly("Cord (#1)", "Cord (#2)");
        }

        @Test
        void an_empty_roi_is_matched_when_there_is_no_other_and_steps_back_for_a_drawn_one() {
            assertThat(names(matched("SpinalCord", List.of(Drawn.empty(1, "SpinalCord")))))
                    .containsExactly("SpinalCord");
            assertThat(names(matched("SpinalCord", List.of(Drawn.empty(1, "SpinalCord"), Drawn.roi(2, "Cord")))))
                    .containsExactly("Cord");
            assertThat(ambiguous("SpinalCord", List.of(Drawn.empty(1, "SpinalCord"), Drawn.empty(2, "Cord")))
                            .candidates())
                    .hasSize(2);
        }

        @Test
        void a_defective_roi_is_matched_so_that_its_row_can_say_why() {
            assertThat(names(matched("SpinalCord", List.of(Drawn.defective(1, "SpinalCord")))))
                    .containsExactly("SpinalCord");
            assertThat(ambiguous("SpinalCord", List.of(Drawn.defective(1, "SpinalCord"), Drawn.roi(2, "Cord")))
                            .candidates())
                    .hasSize(2);
        }

        @Test
        void an_organ_that_is_typed_as_target_or_external_is_not_taken_at_its_word() {
            for (String type : List.of("PTV", "CTV", "GTV", "EXTERNAL", "SUPPORT")) {
                Ambiguous doubt = ambiguous("SpinalCord", List.of(Drawn.typed(1, "SpinalCord", type)));
                assertThat(doubt.reason().code()).isEqualTo("STRUCTURE_TYPE_CONTRADICTS_NAME");
                assertThat(doubt.candidates()).containsExactly("SpinalCord");
            }
            assertThat(names(matched("SpinalCord", List.of(Drawn.typed(1, "SpinalCord", "AVOIDANCE")))))
                    .hasSize(1);
            assertThat(names(matched("External", List.of(Drawn.typed(1, "BODY", "EXTERNAL")))))
                    .hasSize(1);
        }

        @Test
        void a_canonical_name_that_nobody_knows_matches_the_same_name_only() {
            assertThat(names(matched("Stapes_L", Drawn.rois("stapes l", "Stapes_R"))))
                    .containsExactly("stapes l");
            assertThat(StructureMatcher.match("Stapes_L", Drawn.rois("Heart"), NOTHING_CONFIRMED))
                    .isInstanceOf(Missing.class);
            assertThat(matched("Brainstem", Drawn.rois("BRSTEM", "optBRAIN")).reason())
                    .isEqualTo("synonym (en)");
        }

        @Test
        void the_order_of_the_structures_does_not_matter() {
            List<Structure> rois = new ArrayList<>(
                    Drawn.rois("Cord-PTV", "zCord", "Canal", "Lung_R", "Lung_L", "Heart", "Cord MR", "Chord"));
            StructureMatch cord = StructureMatcher.match("SpinalCord", rois, NOTHING_CONFIRMED);
            StructureMatch lungs = StructureMatcher.match("Lungs", rois, NOTHING_CONFIRMED);
            Random random = new Random(631);
            for (int i = 0; i < 50; i++) {
                Collections.shuffle(rois, random);
                assertThat(StructureMatcher.match("SpinalCord", rois, NOTHING_CONFIRMED))
                        .isEqualTo(cord);
                assertThat(StructureMatcher.match("Lungs", rois, NOTHING_CONFIRMED))
                        .isEqualTo(lungs);
            }
        }
    }

    @Nested
    class Weak_names {
        @Test
        void cuts_helpers_and_the_canal_are_proposed_for_the_cord_but_never_matched() {
            Ambiguous doubt = ambiguous("SpinalCord", Drawn.rois("Heart", "Cord-PTV", "zCord", "Canal"));
            assertThat(doubt.candidates()).containsExactly("Canal", "Cord-PTV", "zCord");
            assertThat(doubt.scored())
                    .extracting(candidate -> candidate.score().points() + " "
                            + candidate.score().reason().code())
                    .containsExactly("30 NAME_HINT", "25 NAME_HELPER", "25 NAME_HELPER");
            assertThat(doubt.reason().code()).isEqualTo("STRUCTURE_NO_EXACT_MATCH");
            assertThat(doubt.reason().args())
                    .containsEntry("structure", "SpinalCord")
                    .containsEntry("candidates", List.of("Canal", "Cord-PTV", "zCord"));
        }

        @Test
        void canal_alone_is_not_the_spinal_canal_either() {
            assertThat(ambiguous("SpinalCanal", Drawn.rois("Canal")).candidates())
                    .containsExactly("Canal");
        }

        @Test
        void the_sac_is_proposed_for_the_cord_and_stays_the_sac() {
            List<Structure> rois = Drawn.rois("ThecalSac", "SpinalCord_PRV02", "Brainstem");
            assertThat(ambiguous("SpinalCord", rois).candidates()).containsExactly("ThecalSac", "SpinalCord_PRV02");
            assertThat(names(matched("ThecalSac", rois))).containsExactly("ThecalSac");
        }

        @Test
        void partial_cords_are_proposed_only() {
            List<Structure> rois = Drawn.rois("SpinalCord~", "SpinalCord^T8", "SpinalCord_Partial", "Cord_part");
            assertThat(ambiguous("SpinalCord", rois).candidates()).hasSize(4);
        }

        @Test
        void misspelt_names_are_proposed_only() {
            assertThat(ambiguous("Esophagus", Drawn.rois("Esophgaus")).candidates())
                    .containsExactly("Esophgaus");
            assertThat(ambiguous("SpinalCord", Drawn.rois("SpnalCrod")).candidates())
                    .containsExactly("SpnalCrod");
        }

        @Test
        void parts_of_the_great_vessels_are_proposed_only() {
            assertThat(ambiguous("GreatVes", Drawn.rois("Aorta", "Vena cava inferior", "Heart"))
                            .candidates())
                    .containsExactly("Aorta", "Vena cava inferior");
        }

        @Test
        void at_most_twelve_are_proposed() {
            String[] many = new String[40];
            for (int i = 0; i < many.length; i++) {
                many[i] = "zCord" + i;
            }
            assertThat(ambiguous("SpinalCord", Drawn.rois(many)).candidates()).hasSize(12);
        }

        @Test
        void nothing_near_is_missing() {
            StructureMatch none =
                    StructureMatcher.match("SpinalCord", Drawn.rois("Heart", "PTV_T8"), NOTHING_CONFIRMED);
            assertThat(((Missing) none).reason().code()).isEqualTo("STRUCTURE_NOT_FOUND");
            assertThat(StructureMatcher.match("SpinalCord", List.of(), NOTHING_CONFIRMED))
                    .isInstanceOf(Missing.class);
        }

        @Test
        void absurdly_long_names_are_never_matched() {
            String padded = "SpinalCord" + " ".repeat(200);
            assertThat(StructureMatcher.match("SpinalCord", Drawn.rois(padded), NOTHING_CONFIRMED))
                    .isNotInstanceOf(Matched.class);
            String hostile = "PRV" + " ".repeat(100_000);
            assertThat(StructureMatcher.match("SpinalCord_PRV02", Drawn.rois(hostile), NOTHING_CONFIRMED))
                    .isNotInstanceOf(Matched.class);
        }
    }

    @Nested
    class Grown_organs {
        @Test
        void a_prv_is_found_by_organ_and_margin() {
            List<Structure> rois = Drawn.rois("SpinalCord", "Cord PRV 2mm", "SpinalCord_PRV05");
            assertThat(names(matched("SpinalCord_PRV02", rois))).containsExactly("Cord PRV 2mm");
            assertThat(names(matched("SpinalCord_PRV05", rois))).containsExactly("SpinalCord_PRV05");
            assertThat(names(matched("SpinalCord", rois))).containsExactly("SpinalCord");
            assertThat(ambiguous("SpinalCord_PRV", rois).candidates()).hasSize(2);
        }

        @Test
        void a_prv_of_unknown_margin_is_proposed_only() {
            assertThat(ambiguous("SpinalCord_PRV02", Drawn.rois("SpinalCord_PRV"))
                            .candidates())
                    .containsExactly("SpinalCord_PRV");
        }
    }

    @Nested
    class Paired_organs {
        @Test
        void the_union_of_both_sides_is_the_organ() {
            Matched match = matched("Lungs", Drawn.rois("Lung_R", "Lung_L"));
            assertThat(names(match)).containsExactly("Lung_L", "Lung_R");
            assertThat(match.reason()).isEqualTo("both sides: canonical name");
        }

        @Test
        void a_drawn_whole_is_preferred_to_its_sides_and_an_empty_one_is_not() {
            assertThat(names(matched("Lungs", Drawn.rois("Lung_R", "Lungs", "Lung_L"))))
                    .containsExactly("Lungs");
            assertThat(names(matched(
                            "Lungs",
                            List.of(Drawn.empty(1, "Lungs"), Drawn.roi(2, "Lunge re"), Drawn.roi(3, "Lunge li")))))
                    .containsExactly("Lunge li", "Lunge re");
        }

        @Test
        void one_side_only_is_missing_and_says_which() {
            Missing missing = (Missing) StructureMatcher.match("Lungs", Drawn.rois("Lung_L"), NOTHING_CONFIRMED);
            assertThat(missing.reason().code()).isEqualTo("ONE_SIDE_ONLY");
            assertThat(missing.reason().args())
                    .containsEntry("structure", "Lungs")
                    .containsEntry("drawn", List.of("Lung_L"))
                    .containsEntry("missing", "Lung_R");
        }

        @Test
        void a_side_that_is_drawn_twice_is_a_tie() {
            Ambiguous tie = ambiguous("Lungs", Drawn.rois("Lung_L", "Left lung", "Lung_R"));
            assertThat(tie.reason().args()).containsEntry("structure", "Lung_L");
            assertThat(tie.candidates()).containsExactly("Lung_L", "Left lung");
        }

        @Test
        void a_lung_without_a_side_and_a_cut_lung_are_proposed_only() {
            assertThat(ambiguous("Lungs", Drawn.rois("Lung")).candidates()).containsExactly("Lung");
            assertThat(ambiguous("Lungs", Drawn.rois("Lungs-GTV")).candidates()).containsExactly("Lungs-GTV");
        }

        @Test
        void one_side_can_be_asked_for() {
            assertThat(names(matched("Lung_L", Drawn.rois("Lung_R", "Lunge li"))))
                    .containsExactly("Lunge li");
        }
    }

    @Nested
    class Each_side {
        @Test
        void both_sides_are_answered_by_themselves() {
            List<SideMatch> sides = each("BrachialPlex", Drawn.rois("BrachialPlex_R", "Plexus brachialis li"));
            assertThat(sides).extracting(SideMatch::label).containsExactly("BrachialPlex_L", "BrachialPlex_R");
            assertThat(sides).allSatisfy(side -> assertThat(side.match()).isInstanceOf(Matched.class));
        }

        @Test
        void the_side_that_is_not_drawn_is_answered_too() {
            List<SideMatch> sides = each("BrachialPlex", Drawn.rois("BrachialPlex_R"));
            assertThat(sides).hasSize(2);
            assertThat(((Missing) sides.get(0).match()).reason().code()).isEqualTo("ONE_SIDE_ONLY");
            assertThat(sides.get(1).match()).isInstanceOf(Matched.class);
        }

        @Test
        void a_whole_is_one_answer_and_nothing_is_one_missing() {
            assertThat(each("BrachialPlex", Drawn.rois("BrachialPlexs")))
                    .singleElement()
                    .satisfies(side -> assertThat(side.match()).isInstanceOf(Matched.class));
            assertThat(each("BrachialPlex", Drawn.rois("Heart")))
                    .singleElement()
                    .satisfies(side -> assertThat(side.match()).isInstanceOf(Missing.class));
            assertThat(each("Heart", Drawn.rois("Heart"))).hasSize(1);
        }

        @Test
        void every_nerve_root_is_one_of_its_kind() {
            List<SideMatch> roots = each(
                    "NerveRoots",
                    Drawn.rois("NerveRoot_T8_L", "NerveRoot_T8_R", "Nerve roots T9", "zNerveRoot", "Heart"));
            assertThat(roots)
                    .extracting(SideMatch::label)
                    .containsExactly("NerveRoot_T8_L", "NerveRoot_T8_R", "Nerve roots T9");
            assertThat(roots).allSatisfy(root -> assertThat(root.match()).isInstanceOf(Matched.class));
            assertThat(each("NerveRoots", Drawn.rois("zNerveRoot")))
                    .singleElement()
                    .satisfies(side -> assertThat(side.match()).isInstanceOf(Ambiguous.class));
        }

        @Test
        void rois_given_by_hand_are_answered_one_by_one() {
            List<SideMatch> given = StructureMatcher.matchEach(
                    "Kidney_Hilum",
                    Drawn.rois("A", "B", "Kidney_Hilum_L"),
                    GivenNames.ofCase(Map.of(1, "Kidney_Hilum", 2, "Kidney_Hilum")));
            assertThat(given).extracting(SideMatch::label).containsExactly("A", "B");
            assertThat(given)
                    .allSatisfy(side ->
                            assertThat(((Matched) side.match()).confirmed()).isTrue());
        }

        @Test
        void one_side_given_by_hand_is_joined_with_the_other_by_name() {
            List<SideMatch> sides = StructureMatcher.matchEach(
                    "BrachialPlex",
                    Drawn.rois("Nerves", "BrachialPlex_R"),
                    GivenNames.ofCase(Map.of(1, "BrachialPlex_L")));
            assertThat(sides).hasSize(2);
            assertThat(((Matched) sides.get(0).match()).confirmed()).isTrue();
            assertThat(((Matched) sides.get(1).match()).confirmed()).isFalse();
        }
    }

    @Nested
    class Given_by_hand {
        @Test
        void a_mapping_wins_over_every_name() {
            Matched match = (Matched)
                    StructureMatcher.match("SpinalCord", Drawn.rois("SpinalCord", "zCord"), Map.of(2, "SpinalCord"));
            assertThat(names(match)).containsExactly("zCord");
            assertThat(match.confirmed()).isTrue();
            assertThat(match.reason()).isEqualTo("given by hand");
        }

        @Test
        void several_rois_mapped_to_one_name_are_united() {
            Matched match = (Matched) StructureMatcher.match(
                    "GreatVes", Drawn.rois("Vena cava", "Aorta"), Map.of(1, "Great vessels", 2, "GreatVes"));
            assertThat(names(match)).containsExactly("Vena cava", "Aorta");
        }

        @Test
        void a_roi_mapped_to_another_name_is_not_considered() {
            StructureMatch match =
                    StructureMatcher.match("SpinalCord", Drawn.rois("SpinalCord"), Map.of(1, "SpinalCord_PRV02"));
            assertThat(match).isInstanceOf(Missing.class);
        }

        @Test
        void a_mapping_to_the_prv_is_not_a_mapping_to_the_cord() {
            assertThat(names((Matched) StructureMatcher.match(
                            "SpinalCord_PRV02", Drawn.rois("X", "Cord"), Map.of(1, "SpinalCord_PRV02"))))
                    .containsExactly("X");
            assertThat(names((Matched) StructureMatcher.match(
                            "SpinalCord", Drawn.rois("X", "Cord"), Map.of(1, "SpinalCord_PRV02"))))
                    .containsExactly("Cord");
        }

        @Test
        void a_side_given_by_hand_completes_a_pair() {
            Matched match =
                    (Matched) StructureMatcher.match("Lungs", Drawn.rois("Lung_R", "Left one"), Map.of(2, "Lung_L"));
            assertThat(names(match)).containsExactly("Left one", "Lung_R");
            assertThat(match.confirmed()).isFalse();
        }
    }

    @Test
    void matching_hundreds_of_names_does_not_hang() {
        String[] names = new String[500];
        for (int i = 0; i < names.length; i++) {
            names[i] = "Structure number " + i + (i % 2 == 0 ? "_L" : "-PTV");
        }
        List<Structure> rois = Drawn.rois(names);
        assertTimeout(Duration.ofMinutes(1), () -> {
            for (DictionaryEntry entry : StructureDictionary.shipped().entries()) {
                StructureMatcher.match(entry.name(), rois, NOTHING_CONFIRMED);
            }
        });
    }

    private static Matched matched(String canonical, List<Structure> rois) {
        StructureMatch match = StructureMatcher.match(canonical, rois, NOTHING_CONFIRMED);
        assertThat(match).isInstanceOf(Matched.class);
        return (Matched) match;
    }

    private static Ambiguous ambiguous(String canonical, List<Structure> rois) {
        StructureMatch match = StructureMatcher.match(canonical, rois, NOTHING_CONFIRMED);
        assertThat(match).isInstanceOf(Ambiguous.class);
        return (Ambiguous) match;
    }

    private static List<SideMatch> each(String canonical, List<Structure> rois) {
        return StructureMatcher.matchEach(canonical, rois, GivenNames.ofCase(NOTHING_CONFIRMED));
    }

    private static List<String> names(Matched match) {
        return match.structures().stream().map(Structure::name).toList();
    }
}
