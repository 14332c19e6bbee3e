package org.cordon.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.finding.Severity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PlanLinksTest {
    private static final String FRAME = "frame";

    private static InputObject input(String modality, String uid) {
        return new InputObject(modality + "#" + uid, modality, uid, 1, "");
    }

    private static RtPlan plan(String uid, String frame, String structureSet) {
        return new RtPlan(
                input("RTPLAN", uid),
                "label",
                "",
                Optional.ofNullable(frame),
                Optional.ofNullable(structureSet),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    private static StructureSet structureSet(String uid, Set<String> frames, String... images) {
        return new StructureSet(input("RTSTRUCT", uid), "label", frames, List.of(), Set.of(images), Optional.empty());
    }

    private static RtDose dose(String uid, String frame, String... plans) {
        return new RtDose(
                input("RTDOSE", uid),
                frame,
                "GY",
                "PHYSICAL",
                "PLAN",
                Set.of(plans),
                OptionalInt.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                () -> {
                    throw new IllegalStateException("not read");
                },
                List.of());
    }

    private static ImageSeries series(String uid, String frame, String... images) {
        return new ImageSeries(
                input("CT", uid), "CT", frame, "HFS", false, 4, 4, List.of(0.0), Set.of(images), slice -> {
                    throw new IllegalStateException("not read");
                });
    }

    /** Plans, structure sets, doses and series in one list. */
    private static PlanLinks links(Object... objects) {
        return PlanLinks.of(
                only(RtPlan.class, objects),
                only(StructureSet.class, objects),
                only(RtDose.class, objects),
                only(ImageSeries.class, objects));
    }

    private static <T> List<T> only(Class<T> type, Object... objects) {
        return Arrays.stream(objects).filter(type::isInstance).map(type::cast).toList();
    }

    private static List<String> errors(PlanLinks links) {
        return codes(links, Severity.ERROR);
    }

    private static List<String> codes(PlanLinks links, Severity severity) {
        return links.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .map(Finding::code)
                .toList();
    }

    @Nested
    class ByUid {
        @Test
        void a_complete_set_is_linked_without_any_finding() {
            RtPlan plan = plan("p", FRAME, "s");
            StructureSet set = structureSet("s", Set.of(FRAME), "i1", "i2");
            RtDose dose = dose("d", FRAME, "p");
            ImageSeries series = series("c", FRAME, "i1", "i2", "i3");
            PlanLinks links = links(plan, set, dose, series);
            assertThat(links.link(plan))
                    .isEqualTo(new PlanLink(
                            Optional.of(plan), Optional.of(set), List.of(dose), List.of(series), Optional.empty()));
            assertThat(links.findings()).isEmpty();
        }

        @Test
        void each_plan_gets_its_own_doses_and_structure_set() {
            RtPlan one = plan("p1", FRAME, "s1");
            RtPlan two = plan("p2", FRAME, "s2");
            StructureSet setOne = structureSet("s1", Set.of(FRAME));
            StructureSet setTwo = structureSet("s2", Set.of(FRAME));
            RtDose doseOne = dose("d1", FRAME, "p1");
            RtDose both = dose("d2", FRAME, "p1", "p2");
            PlanLinks links = links(one, two, setOne, setTwo, doseOne, both);
            assertThat(links.link(one).doses()).containsExactly(doseOne, both);
            assertThat(links.link(two).doses()).containsExactly(both);
            assertThat(links.link(two).structureSet()).contains(setTwo);
        }

        @Test
        void a_reference_that_is_not_there_is_an_error_and_never_replaced_by_the_only_candidate() {
            RtPlan plan = plan("p", FRAME, "gone");
            PlanLinks links = links(plan, structureSet("s", Set.of(FRAME)), dose("d", FRAME, "p"));
            assertThat(links.link(plan).structureSet()).isEmpty();
            assertThat(errors(links)).containsExactly("PLAN_STRUCTURE_SET_NOT_FOUND");
            assertThat(links.findings().get(0).reason().args().get("structureSets"))
                    .isEqualTo(List.of("RTSTRUCT#s"));
            assertThat(codes(links, Severity.INFO)).containsExactly("STRUCTURE_SET_OF_NO_PLAN");
        }

        @Test
        void a_dose_of_a_plan_that_is_not_there_is_an_error_beside_other_plans() {
            RtPlan plan = plan("p", FRAME, "s");
            PlanLinks links = links(plan, structureSet("s", Set.of(FRAME)), dose("d", FRAME, "gone"));
            assertThat(links.link(plan).doses()).isEmpty();
            assertThat(errors(links)).containsExactly("DOSE_PLAN_NOT_FOUND");
            assertThat(codes(links, Severity.INFO)).containsExactly("PLAN_WITHOUT_DOSE");
        }

        @Test
        void a_dose_that_names_no_plan_belongs_to_none() {
            RtPlan plan = plan("p", FRAME, "s");
            PlanLinks links = links(plan, structureSet("s", Set.of(FRAME)), dose("d", FRAME));
            assertThat(links.link(plan).doses()).isEmpty();
            assertThat(codes(links, Severity.WARNING)).containsExactly("DOSE_WITHOUT_PLAN_REFERENCE");
        }

        @Test
        void a_plan_that_names_no_structure_set_gets_the_only_one_on_the_frame_of_its_doses() {
            RtPlan plan = plan("p", null, null);
            StructureSet set = structureSet("s", Set.of(FRAME));
            PlanLinks links = links(plan, set, dose("d", FRAME, "p"));
            assertThat(links.link(plan).structureSet()).contains(set);
            assertThat(links.link(plan).assumption())
                    .contains(Reason.of("STRUCTURE_SET_ASSUMED", "structureSet", "RTSTRUCT#s"));
            assertThat(codes(links, Severity.WARNING)).containsExactly("STRUCTURE_SET_ASSUMED");
            PlanLinks elsewhere = links(plan, set, dose("d", "other", "p"));
            assertThat(elsewhere.link(plan).structureSet()).isEmpty();
            assertThat(codes(elsewhere, Severity.WARNING)).containsExactly("PLAN_WITHOUT_STRUCTURE_SET_REFERENCE");
        }
    }

    @Nested
    class Frames {
        @Test
        void an_object_in_another_frame_than_those_it_is_linked_to_is_one_error_that_names_them() {
            PlanLinks moved = links(plan("p", FRAME, "s"), structureSet("s", Set.of(FRAME)), dose("d", "other", "p"));
            assertThat(errors(moved)).containsExactly("FRAME_OF_REFERENCE_MISMATCH");
            assertThat(moved.findings())
                    .filteredOn(finding -> finding.code().equals("FRAME_OF_REFERENCE_MISMATCH"))
                    .allSatisfy(finding -> assertThat(
                                    finding.reason().args().get("other").toString())
                            .contains("RTPLAN", "RTSTRUCT"));
            assertThat(errors(links(plan("p", null, "s"), structureSet("s", Set.of("other")), dose("d", FRAME, "p"))))
                    .containsExactly("FRAME_OF_REFERENCE_MISMATCH");
            assertThat(errors(links(plan("p", FRAME, "s"), structureSet("s", Set.of("other")))))
                    .containsExactly("FRAME_OF_REFERENCE_MISMATCH");
            assertThat(errors(links(structureSet("s", Set.of(FRAME), "i"), series("c", "other", "i"))))
                    .containsExactly("FRAME_OF_REFERENCE_MISMATCH");
        }

        @Test
        void a_set_in_several_frames_shares_none_with_a_dose() {
            StructureSet set = structureSet("s", Set.of(FRAME, "other"));
            assertThat(PlanLinks.shareFrame(set, dose("d", FRAME))).isFalse();
            assertThat(errors(links(plan("p", FRAME, "s"), set, dose("d", FRAME, "p"))))
                    .containsExactly("FRAME_OF_REFERENCE_MISMATCH");
        }
    }

    @Nested
    class WithoutPlan {
        @Test
        void the_only_structure_set_gets_the_doses_of_its_frame_and_it_is_said() {
            StructureSet set = structureSet("s", Set.of(FRAME));
            RtDose one = dose("d1", FRAME);
            RtDose two = dose("d2", FRAME);
            RtDose elsewhere = dose("d3", "other");
            PlanLinks links = links(set, one, two, elsewhere);
            PlanLink link = links.withoutPlan();
            assertThat(link.structureSet()).contains(set);
            assertThat(link.doses()).containsExactly(one, two);
            assertThat(link.assumption()).map(Reason::code).contains("LINKED_BY_FRAME_ONLY");
            assertThat(codes(links, Severity.WARNING)).containsExactly("LINKED_BY_FRAME_ONLY", "LINKED_BY_FRAME_ONLY");
            assertThat(errors(links)).containsExactly("FRAME_OF_REFERENCE_MISMATCH");
        }

        @Test
        void several_structure_sets_are_listed_and_none_is_chosen() {
            PlanLinks links =
                    links(structureSet("s1", Set.of(FRAME)), structureSet("s2", Set.of(FRAME)), dose("d", FRAME));
            assertThat(links.withoutPlan().structureSet()).isEmpty();
            assertThat(codes(links, Severity.WARNING)).containsExactly("SEVERAL_STRUCTURE_SETS");
        }

        @Test
        void it_is_no_way_around_a_plan() {
            assertThatThrownBy(() -> links(plan("p", FRAME, "s")).withoutPlan())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("there are plans");
        }
    }

    @Nested
    class Images {
        @Test
        void missing_images_are_told_with_their_number_when_there_is_any_image() {
            PlanLinks links = links(structureSet("s", Set.of(FRAME), "i1", "i2", "i3"), series("c", FRAME, "i1"));
            assertThat(links.findings())
                    .contains(Finding.warning(
                            Reason.of("STRUCTURE_SET_IMAGES_MISSING", "missing", 2, "referenced", 3), "RTSTRUCT#s"));
        }

        @Test
        void no_image_at_all_is_information() {
            PlanLinks links = links(structureSet("s", Set.of(FRAME), "i1"));
            assertThat(codes(links, Severity.INFO)).containsExactly("STRUCTURE_SET_IMAGES_ABSENT");
            assertThat(errors(links)).isEmpty();
        }

        @Test
        void a_series_of_no_structure_set_is_named() {
            PlanLinks links = links(structureSet("s", Set.of(FRAME), "i1"), series("m", "mr", "i9"));
            assertThat(codes(links, Severity.INFO)).containsExactly("IMAGES_OF_NO_STRUCTURE_SET");
        }
    }
}
