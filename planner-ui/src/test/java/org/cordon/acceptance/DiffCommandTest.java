package org.cordon.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.cordon.cli.Shell;
import org.cordon.dicom.DatasetBuilder;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Values;
import org.cordon.dicom.Vr;
import org.cordon.example.ExamplePlan;
import org.cordon.example.Variant;
import org.cordon.report.Schemas;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two versions of a small plan: every change was made on purpose, and nothing else may be told. */
class DiffCommandTest {
    private static final double SHIFT_MM = 2;
    private static final double SCALE = 1.06;
    private static final double HALF_STEP_MM = 0.13;

    @TempDir
    private static Path folder;

    private static Shell shell;
    private static int code;
    private static JsonNode document;
    private static String removed;
    private static int shifted;

    @BeforeAll
    static void compareTwoVersions() {
        ExamplePlan.writeForInjectedErrors(folder.resolve("a"));
        ExamplePlan.writeForInjectedErrors(folder.resolve("b"));
        Path b = folder.resolve("b");
        Dicom.edit(b.resolve("rtplan.dcm"), builder -> {
            DicomDataset plan = builder.build();
            builder.strings(Tag.RT_PLAN_LABEL, Vr.SH, "Second try")
                    .items(Tag.BEAM_SEQUENCE, first(plan.items(Tag.BEAM_SEQUENCE), DiffCommandTest::movedIsocentre))
                    .items(
                            Tag.FRACTION_GROUP_SEQUENCE,
                            first(plan.items(Tag.FRACTION_GROUP_SEQUENCE), DiffCommandTest::moreMonitorUnits));
        });
        Dicom.edit(b.resolve("rtdose.dcm"), builder -> {
            double scaling = Values.of(builder.build()).requiredDecimal(Tag.DOSE_GRID_SCALING);
            builder.decimals(Tag.DOSE_GRID_SCALING, scaling * SCALE);
        });
        removed = "Esophagus";
        shifted = number(b, "SpinalCord");
        int gone = number(b, removed);
        Dicom.edit(b.resolve("rtstruct.dcm"), builder -> {
            DicomDataset set = builder.build();
            builder.items(
                            Tag.STRUCTURE_SET_ROI_SEQUENCE,
                            without(set.items(Tag.STRUCTURE_SET_ROI_SEQUENCE), Tag.ROI_NUMBER, gone))
                    .items(
                            Tag.RT_ROI_OBSERVATIONS_SEQUENCE,
                            without(set.items(Tag.RT_ROI_OBSERVATIONS_SEQUENCE), Tag.REFERENCED_ROI_NUMBER, gone))
                    .items(
                            Tag.ROI_CONTOUR_SEQUENCE,
                            without(set.items(Tag.ROI_CONTOUR_SEQUENCE), Tag.REFERENCED_ROI_NUMBER, gone).stream()
                                    .map(DiffCommandTest::shiftedCord)
                                    .toList());
        });
        Dicom.rename(b.resolve("rtstruct.dcm"), name -> name.equals("GTV") ? "GTV_MR" : name);
        shell = new Shell(folder);
        code = shell.run("diff", "a", "b", "--json", "diff.json", "--html", "diff.html");
        document = Schemas.tree(read("diff.json"));
    }

    private static String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int number(Path plan, String name) {
        return Dicom.read(plan.resolve("rtstruct.dcm")).items(Tag.STRUCTURE_SET_ROI_SEQUENCE).stream()
                .map(Values::of)
                .filter(roi -> roi.requiredString(Tag.ROI_NAME).equals(name))
                .mapToInt(roi -> roi.requiredInteger(Tag.ROI_NUMBER))
                .findFirst()
                .orElseThrow();
    }

    private static List<DicomDataset> first(List<DicomDataset> items, UnaryOperator<DicomDataset> change) {
        List<DicomDataset> changed = new ArrayList<>(items);
        changed.set(0, change.apply(items.get(0)));
        return changed;
    }

    private static List<DicomDataset> without(List<DicomDataset> items, int tag, int number) {
        return items.stream()
                .filter(item -> Values.of(item).requiredInteger(tag) != number)
                .toList();
    }

    private static DicomDataset movedIsocentre(DicomDataset beam) {
        return DatasetBuilder.copyOf(beam)
                .items(Tag.CONTROL_POINT_SEQUENCE, first(beam.items(Tag.CONTROL_POINT_SEQUENCE), point -> {
                    double[] at = Values.of(point).decimals(Tag.ISOCENTER_POSITION);
                    at[0] += SHIFT_MM;
                    return DatasetBuilder.copyOf(point)
                            .decimals(Tag.ISOCENTER_POSITION, at)
                            .build();
                }))
                .build();
    }

    private static DicomDataset moreMonitorUnits(DicomDataset group) {
        return DatasetBuilder.copyOf(group)
                .items(
                        Tag.REFERENCED_BEAM_SEQUENCE,
                        first(
                                group.items(Tag.REFERENCED_BEAM_SEQUENCE),
                                beam -> DatasetBuilder.copyOf(beam)
                                        .decimals(
                                                Tag.BEAM_METERSET,
                                                Values.of(beam).requiredDecimal(Tag.BEAM_METERSET) + 10)
                                        .build()))
                .build();
    }

    private static DicomDataset shiftedCord(DicomDataset roi) {
        if (Values.of(roi).requiredInteger(Tag.REFERENCED_ROI_NUMBER) != shifted) {
            return roi;
        }
        return DatasetBuilder.copyOf(roi)
                .items(
                        Tag.CONTOUR_SEQUENCE,
                        roi.items(Tag.CONTOUR_SEQUENCE).stream()
                                .map(contour -> {
                                    double[] points = Values.of(contour).decimals(Tag.CONTOUR_DATA);
                                    for (int i = 0; i < points.length; i += 3) {
                                        points[i] += SHIFT_MM;
                                    }
                                    return DatasetBuilder.copyOf(contour)
                                            .decimals(Tag.CONTOUR_DATA, points)
                                            .build();
                                })
                                .toList())
                .build();
    }

    private static JsonNode find(String array, String key, String value) {
        for (JsonNode each : document.get(array)) {
            if (each.get(key).asText().equals(value)) {
                return each;
            }
        }
        throw new AssertionError("no " + value + " in " + array);
    }

    private static String change(JsonNode changes, String property) {
        for (JsonNode each : changes) {
            if (each.get("property").asText().equals(property)) {
                return each.get("first").asText() + " to " + each.get("second").asText();
            }
        }
        throw new AssertionError("no change of " + property + " in " + changes);
    }

    @Test
    void the_document_follows_its_schema_and_names_no_patient() {
        assertThat(Schemas.problems("difference", document.toString())).isEmpty();
        assertThat(document.get("same").asBoolean()).isFalse();
        assertThat(document.toString() + read("diff.html") + shell.out()).doesNotContain("EXAMPLE^", "CDN-");
    }

    @Test
    void the_exit_code_is_that_of_the_second_version() {
        assertThat(document.get("first").get("verdict").asText())
                .as("the small plan has not every organ")
                .isEqualTo("REVIEW");
        assertThat(document.get("verdict").asText())
                .isEqualTo(document.get("second").get("verdict").asText());
        assertThat(code).isEqualTo(document.get("verdict").asText().equals("FAIL") ? 1 : 2);
    }

    @Test
    void a_moved_isocentre_and_more_monitor_units_are_changes_of_their_beam_alone() {
        JsonNode beams = document.get("beams");

        assertThat(beams.size()).isPositive();
        assertThat(change(beams.get(0).get("changes"), "isocentresMm")).contains(" to ");
        assertThat(change(beams.get(0).get("changes"), "metersetMu")).contains(" to ");
        assertThat(beams.get(0).get("changes")).hasSize(2);
        for (int i = 1; i < beams.size(); i++) {
            assertThat(beams.get(i).get("changes")).isEmpty();
        }
        assertThat(change(document.get("labels"), "planLabel")).endsWith("to Second try");
        assertThat(document.get("labels")).hasSize(1);
        assertThat(document.get("prescription")).isEmpty();
    }

    @Test
    void a_structure_shifted_by_2_mm_lies_2_mm_off_at_most_and_keeps_its_volume() {
        JsonNode cord = find("structures", "name", "SpinalCord");

        assertThat(cord.get("sameContours").asBoolean()).isFalse();
        assertThat(cord.get("fromFirst").get("maxMm").asDouble()).isCloseTo(SHIFT_MM, within(HALF_STEP_MM));
        assertThat(cord.get("fromSecond").get("maxMm").asDouble()).isCloseTo(SHIFT_MM, within(HALF_STEP_MM));
        assertThat(cord.get("secondVolumeCc").asDouble())
                .isCloseTo(cord.get("firstVolumeCc").asDouble(), within(1e-6));
        assertThat(cord.get("dice").asDouble()).isBetween(0.5, 0.95);
    }

    @Test
    void a_removed_structure_is_gone_a_renamed_one_is_recognised_and_the_others_are_the_same() {
        assertThat(find("structures", "name", removed).get("presence").asText()).isEqualTo("REMOVED");
        JsonNode gtv = find("structures", "name", "GTV_MR");
        assertThat(gtv.get("formerName").asText()).isEqualTo("GTV");
        assertThat(gtv.get("dice").asDouble()).isEqualTo(1);
        JsonNode ptv = find("structures", "name", "PTV");
        assertThat(ptv.get("sameContours").asBoolean()).isTrue();
        assertThat(ptv.get("fromFirst").isNull()).isTrue();
    }

    @Test
    void a_dose_scaled_by_6_percent_differs_by_6_percent_of_the_dose() {
        JsonNode dose = document.get("dose");
        double maxGy = dose.get("firstMaxGy").asDouble();

        assertThat(dose.get("secondMaxGy").asDouble() / maxGy).isCloseTo(SCALE, within(1e-5));
        assertThat(dose.get("difference").get("highest").get("differenceGy").asDouble())
                .isCloseTo((SCALE - 1) * maxGy, within(1e-3));
        assertThat(dose.get("difference").get("lowest").get("differenceGy").asDouble())
                .isNotNegative();
        assertThat(dose.get("gamma").get("passRatePercent").asDouble()).isBetween(1.0, 99.0);
        JsonNode inside = find("structures", "name", "PTV").get("doseDifference");
        assertThat(inside.get("meanGy").asDouble()).isBetween(0.9, 1.1);
    }

    @Test
    void rows_of_a_scaled_dose_have_other_values_and_a_row_of_a_missing_organ_is_a_loss() {
        JsonNode coverage = document.get("constraints").get(0);
        for (JsonNode row : document.get("constraints")) {
            if (row.get("structure").asText().equals("PTV")) {
                coverage = row;
            }
        }

        assertThat(coverage.get("turn").asText()).isIn("MOVED", "BETTER");
        assertThat(coverage.get("second").get("value").asDouble())
                .isGreaterThan(coverage.get("first").get("value").asDouble());
        JsonNode organ = find("constraints", "id", "esophagus-max");
        assertThat(organ.get("turn").asText()).isEqualTo("WORSE");
        assertThat(organ.get("second").get("status").asText()).isEqualTo("NOT_EVALUATED");
    }

    @Test
    void people_read_the_same_in_the_terminal_and_on_the_page() {
        for (String text : List.of(shell.out(), read("diff.html"))) {
            assertThat(text)
                    .contains(
                            "Second try",
                            "isocentre in mm",
                            "monitor units",
                            "GTV_MR",
                            "was GTV",
                            "removed",
                            "Gamma",
                            "Leaf and jaw positions are not compared");
        }
        assertThat(read("diff.html")).contains("<svg", "First version dashed");
    }

    @Test
    void a_version_against_itself_is_the_same_in_everything_that_counts() {
        String plan = Plans.demo(Variant.BASE).plan().toString();
        Shell again = new Shell(folder);

        assertThat(again.run("diff", plan, plan, "--json", "-")).isZero();
        JsonNode same = Schemas.tree(again.out());
        assertThat(same.get("same").asBoolean()).isTrue();
        assertThat(same.get("labels")).isEmpty();
        assertThat(same.get("dose").get("gamma").get("passRatePercent").asDouble())
                .isEqualTo(100);
        assertThat(same.get("verdict").asText()).isEqualTo("PASS");
    }

    @Test
    void versions_of_different_patients_are_refused_unless_allowed_and_then_never_named() {
        ExamplePlan.writeForInjectedErrors(folder.resolve("other"));
        for (Path file : Plans.filesOf(folder.resolve("other"))) {
            if (file.toString().endsWith(".dcm")) {
                Dicom.edit(file, builder -> builder.strings(Tag.PATIENT_ID, Vr.LO, "SOMEBODY"));
            }
        }
        Shell again = new Shell(folder);

        assertThat(again.run("diff", "a", "other")).isEqualTo(64);
        assertThat(again.err()).contains("not of one and the same patient", "--allow patient");
        assertThat(again.err()).doesNotContain("SOMEBODY");
        assertThat(again.run("diff", "a", "other", "--allow", "patient")).isEqualTo(2);
        assertThat(again.out()).contains("not of one and the same patient").doesNotContain("SOMEBODY");
    }

    @Test
    void wrong_options_are_64() {
        Shell again = new Shell(folder);

        assertThat(again.run("diff", "a")).isEqualTo(64);
        assertThat(again.run("diff", "a", "b", "--allow", "everything")).isEqualTo(64);
        assertThat(again.run("diff", "a", "b", "--dose-percent", "0")).isEqualTo(64);
    }
}
