package org.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.cordon.dicom.ReadLimits;
import org.cordon.dicom.rt.PlanSetReader;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;
import org.cordon.geometry.Point3;
import org.cordon.geometry.RigidTransform;
import org.cordon.plan.PatientIdentity;
import org.cordon.plan.PlanSet;
import org.cordon.plan.Progress;
import org.cordon.report.Schemas;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on the example plan, with courses in numbers and with the same plan given before in a shifted frame. */
class ReirradiationCommandTest {
    private static final String EARLIER_FRAME = "1.2.826.0.1.7";
    private static final Point3 SHIFT = new Point3(4.3, -2.1, 5.7);

    @TempDir
    private static Path folder;

    private static PlanSet plan;
    private Shell shell;

    @BeforeAll
    static void write() throws IOException {
        new Shell(folder).run("demo", "--out", "plan");
        plan = PlanSetReader.read(List.of(folder.resolve("plan")), ReadLimits.standard(), Progress.NONE);
        earlier("before", plan.patients().get(0), "PHYSICAL", true);
        registration("before", plan.patients().get(0));
        earlier("unregistered", plan.patients().get(0), "PHYSICAL", true);
        earlier("stranger", new PatientIdentity("OTHER^Name", "OTHER-ID", "", ""), "PHYSICAL", true);
        registration("stranger", new PatientIdentity("OTHER^Name", "OTHER-ID", "", ""));
        earlier("effective", plan.patients().get(0), "EFFECTIVE", true);
        registration("effective", plan.patients().get(0));
        earlier("unfractionated", plan.patients().get(0), "PHYSICAL", false);
        registration("unfractionated", plan.patients().get(0));
        DoseGrid before = plan.doses().get(0).source().load().movedBy(SHIFT.xMm(), SHIFT.yMm(), SHIFT.zMm());
        upTo("halved", before, SHIFT.zMm());
        upTo("short", before, SHIFT.zMm() + 26);
        earlier("contradicted", plan.patients().get(0), "PHYSICAL", true);
        registration("contradicted", plan.patients().get(0));
        new CourseFiles(folder.resolve("contradicted"), plan, plan.patients().get(0), EARLIER_FRAME)
                .register("other.dcm", "1.2.826.0.1.11", RigidTransform.translation(-SHIFT.xMm(), 12, -SHIFT.zMm()));
    }

    @BeforeEach
    void start() {
        shell = new Shell(folder);
    }

    /** The plan's own dose on nodes shifted with the patient, in another frame of reference. */
    private static void earlier(String name, PatientIdentity patient, String type, boolean withFractions)
            throws IOException {
        DoseGrid dose = plan.doses().get(0).source().load().movedBy(SHIFT.xMm(), SHIFT.yMm(), SHIFT.zMm());
        CourseFiles course = new CourseFiles(folder.resolve(name), plan, patient, EARLIER_FRAME);
        course.write(dose, type, withFractions ? OptionalInt.of(1) : OptionalInt.empty(), Optional.empty());
    }

    /** An earlier dose whose grid ends at a height. */
    private static void upTo(String name, DoseGrid dose, double zMm) throws IOException {
        GridGeometry all = dose.geometry();
        int layers = (int) Math.floor((zMm - all.originMm().zMm()) / all.spacingZMm()) + 1;
        GridGeometry part = new GridGeometry(
                all.originMm(), all.spacingXMm(), all.spacingYMm(), all.spacingZMm(), all.nx(), all.ny(), layers);
        float[] values = new float[part.nodeCount()];
        dose.copyTo(0, values, 0, values.length);
        new CourseFiles(folder.resolve(name), plan, plan.patients().get(0), EARLIER_FRAME)
                .write(DoseGrid.owning(part, values), "PHYSICAL", OptionalInt.of(1), Optional.empty());
        registration(name, plan.patients().get(0));
    }

    private static void registration(String name, PatientIdentity patient) throws IOException {
        new CourseFiles(folder.resolve(name), plan, patient, EARLIER_FRAME)
                .register(RigidTransform.translation(-SHIFT.xMm(), -SHIFT.yMm(), -SHIFT.zMm()));
    }

    private JsonNode run(int code, String... priors) {
        String[] args = new String[5 + 2 * priors.length];
        args[0] = "reirradiation";
        args[1] = "plan";
        args[2] = "--date=2026-11-20";
        args[3] = "--json";
        args[4] = "-";
        for (int i = 0; i < priors.length; i++) {
            args[5 + 2 * i] = "--prior";
            args[6 + 2 * i] = priors[i];
        }
        assertThat(shell.run(args)).as(shell.err()).isEqualTo(code);
        assertThat(Schemas.problems("reirradiation", shell.out())).isEmpty();
        return Schemas.tree(shell.out()).get("reirradiation");
    }

    private static Map<String, JsonNode> byKey(JsonNode array, String key) {
        Map<String, JsonNode> map = new TreeMap<>();
        array.forEach(item -> map.put(item.get(key).asText(), item));
        return map;
    }

    @Test
    void a_course_in_numbers_is_summed_by_maxima_and_the_criteria_are_judged() {
        JsonNode found = run(1, "30/10, 2025-03-01, cord 100%");
        Map<String, JsonNode> criteria = byKey(found.get("criteria"), "id");
        assertThat(criteria.get("hytec-interval").get("value").asDouble()).isEqualTo(20);
        assertThat(criteria.get("hytec-course").get("status").asText()).isEqualTo("FAIL");
        assertThat(found.get("priorEqd2Gy").asDouble()).isCloseTo(37.5, within(1e-9));
        assertThat(found.get("judgedBy").asText()).isEqualTo("SUM_OF_MAXIMA");
        assertThat(found.get("budget").get(0).get("maxGy").asDouble()).isEqualTo(9);
        assertThat(found.get("budget").get(0).get("binding").asText()).isEqualTo("sahgal-2012");
    }

    @Test
    void the_same_dose_before_in_a_shifted_frame_gives_twice_its_eqd2_through_the_registration() {
        JsonNode found = run(1, "before, 2025-03-01");
        // The canal's sum comes last and is shown only.
        Map<String, JsonNode> sums = new TreeMap<>();
        found.get("sums").forEach(sum -> sums.putIfAbsent(sum.get("code").asText(), sum));
        double own = found.get("newCourse").get("eqd2Gy").asDouble();
        double plain = sums.get("POINT_BY_POINT").get("eqd2Gy").asDouble();

        // The same nodes on the same contours: each maximum is the same number.
        assertThat(sums.get("SUM_OF_MAXIMA").get("eqd2Gy").asDouble()).isCloseTo(2 * own, within(1e-6 * own));
        assertThat(sums.get("POINT_BY_POINT").get("numerical").get("lower").asDouble())
                .isLessThanOrEqualTo(2 * own);
        assertThat(sums.get("POINT_BY_POINT").get("numerical").get("upper").asDouble())
                .isGreaterThanOrEqualTo(2 * own);
        assertThat(sums.get("SEARCH_IN_CORD").get("eqd2Gy").asDouble()).isGreaterThanOrEqualTo(plain);
        assertThat(sums.get("SEARCH").get("eqd2Gy").asDouble())
                .isGreaterThanOrEqualTo(sums.get("SEARCH_IN_CORD").get("eqd2Gy").asDouble());
        assertThat(found.get("earlier").get(0).get("notes").toString())
                .contains("PRIOR_REGISTERED", "PRIOR_CORD_OF_NEW_COURSE");
        assertThat(found.get("earlier").get(0).get("fromDose").asBoolean()).isTrue();
    }

    @Test
    void what_cannot_be_summed_is_not_evaluated_with_its_reason() {
        String[][] refused = {
            {"unregistered", "PRIOR_NO_COMMON_FRAME"},
            {"stranger", "PRIOR_OF_OTHER_PATIENT"},
            {"effective", "PRIOR_DOSE_REFUSED"},
            {"unfractionated", "PRIOR_FRACTIONS_UNKNOWN"},
            {"contradicted", "PRIOR_REGISTRATIONS_DIFFER"},
            {"halved", "PRIOR_GRID_CUTS_CORD"},
            {"short", "PRIOR_GRID_NOT_COVERING_CORD"},
        };
        for (String[] each : refused) {
            JsonNode found = run(2, each[0] + ", 2025-03-01");
            assertThat(found.get("status").asText()).isEqualTo("NOT_EVALUATED");
            assertThat(found.get("reason").get("code").asText()).isEqualTo(each[1]);
        }
        assertThat(run(2, "30/10, 2026-11-21, cord 100%")
                        .get("reason")
                        .get("code")
                        .asText())
                .isEqualTo("PRIOR_AFTER_NEW_COURSE");
    }

    @Test
    void the_page_shows_the_sums_side_by_side_and_calls_models_models() {
        assertThat(shell.run("reirradiation", "plan", "--prior", "30/10, 12 months ago, cord 100%"))
                .isEqualTo(1);
        assertThat(shell.out())
                .contains("Sum of the maxima", "Models, not limits", "HyTEC", "Nieder", "disputed", "9.00\u00a0Gy");
    }

    @Test
    void a_review_of_a_reirradiated_spine_has_the_section_in_every_format() throws IOException {
        Files.writeString(folder.resolve("case.yaml"), """
                schema: cordon.case/1
                level: T8
                setting: reirradiated
                date: 2026-11-20
                priors:
                  - "30/10, 2025-03-01, cord 100%"
                  - "8/1, 2025-09-01, cord 50%"
                """);
        int code = shell.run(
                "check",
                "plan",
                "--case",
                "case.yaml",
                "--protocol",
                "rtog-0631",
                "--json",
                "out.json",
                "--html",
                "out.html");
        assertThat(code).isEqualTo(1);
        assertThat(shell.out()).contains("Earlier courses", "prior 2", "criteria for irradiating again are not met");
        String json = Files.readString(folder.resolve("out.json"));
        assertThat(Schemas.problems("review", json)).isEmpty();
        assertThat(Schemas.tree(json).get("reirradiation").get("earlier")).hasSize(2);
        assertThat(json).contains("REIRRADIATION_CRITERIA_NOT_MET");
        assertThat(Files.readString(folder.resolve("out.html"))).contains("Earlier courses", "Four ways to sum");
    }

    @Test
    void the_setting_reirradiated_without_a_course_and_a_course_without_the_setting_are_told() {
        shell.run("check", "plan", "--setting", "reirradiated", "--protocol", "rtog-0631", "--json", "-");
        assertThat(shell.out()).contains("REIRRADIATED_WITHOUT_EARLIER_COURSES");
        assertThat(shell.run("check", "plan", "--prior", "8/4, 12 months ago, cord 10%", "--json", "-"))
                .isNotZero();
        assertThat(shell.out()).contains("EARLIER_COURSES_BUT_NOT_REIRRADIATED");
    }

    @Test
    void no_course_a_wrong_course_and_one_in_the_future_are_64() {
        assertThat(shell.run("reirradiation", "plan")).isEqualTo(64);
        assertThat(shell.err()).contains("no earlier course");
        assertThat(shell.run("reirradiation", "plan", "--prior", "30")).isEqualTo(64);
        assertThat(shell.run("reirradiation", "plan", "--prior", "30/10, 2126-03-01"))
                .isEqualTo(64);
        assertThat(shell.run("reirradiation", "plan", "--prior", "nothing, 2025-03-01"))
                .isEqualTo(74);
        assertThat(shell.run("reirradiation", "plan", "--prior", "30/10", "--search-radius-mm", "40"))
                .isEqualTo(64);
    }
}
