package org.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.cordon.dicom.ReadLimits;
import org.cordon.dicom.rt.PlanSetReader;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Point3;
import org.cordon.geometry.RigidTransform;
import org.cordon.geometry.Ring;
import org.cordon.plan.PatientIdentity;
import org.cordon.plan.PlanSet;
import org.cordon.plan.Progress;
import org.cordon.plan.StructureSet;
import org.cordon.report.Schemas;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two courses through files, on other nodes, in other fractions and in frames that lie (4.3, -2.1, 5.7) mm apart. Both doses
 * are linear across the cord of the example, where the interpolation is exact and the truth is a formula.
 */
class ReirradiationPhantomTest {
    private static final String EARLIER_FRAME = "1.2.826.0.1.7";
    private static final Point3 SHIFT = new Point3(4.3, -2.1, 5.7);
    private static final double RADIUS_MM = 3;

    /** What float doses, stored pixels and decimal strings leave of 25 Gy, times the slope of the conversion. */
    private static final double STORED_GY = 1e-3;

    /** One voxel of 2 mm along the steepest slope of the EQD2 of a course here, 1.6 Gy a mm. */
    private static final double VOXEL_STEP_GY = 2 * 1.6;

    @TempDir
    private static Path folder;

    private static double frontMm;
    private static double backMm;
    private static JsonNode found;

    @BeforeAll
    static void write() throws IOException {
        new Shell(folder).run("demo", "--out", "plan");
        PlanSet plan = PlanSetReader.read(List.of(folder.resolve("plan")), ReadLimits.standard(), Progress.NONE);
        StructureSet structures = plan.structureSets().get(0);
        cordAlongY(structures);
        PatientIdentity patient = plan.patients().get(0);
        String frame = structures.frameOfReferenceUids().iterator().next();
        GridGeometry today = plan.doses().get(0).geometry().orElseThrow();
        new CourseFiles(folder.resolve("now"), plan, patient, frame)
                .write(
                        field(today, y -> 25 - 0.5 * (y - frontMm)),
                        "PHYSICAL",
                        OptionalInt.of(3),
                        Optional.of(structures.input().sopInstanceUid()));
        Files.copy(
                folder.resolve("plan").resolve("rtstruct.dcm"),
                folder.resolve("now").resolve("rtstruct.dcm"));
        Point3 first = today.originMm();
        GridGeometry other = new GridGeometry(
                new Point3(first.xMm() + 1.3, first.yMm() - 0.7, first.zMm() + 2.9),
                2.5,
                2.4,
                3,
                (int) (today.nx() * today.spacingXMm() / 2.5) + 2,
                (int) (today.ny() * today.spacingYMm() / 2.4) + 2,
                (int) (today.nz() * today.spacingZMm() / 3) + 3);
        CourseFiles before = new CourseFiles(folder.resolve("before"), plan, patient, EARLIER_FRAME);
        before.write(
                field(other, y -> 20 + 0.4 * (y - SHIFT.yMm() - frontMm)),
                "PHYSICAL",
                OptionalInt.of(10),
                Optional.empty());
        before.register(RigidTransform.translation(-SHIFT.xMm(), -SHIFT.yMm(), -SHIFT.zMm()));
        Shell shell = new Shell(folder);
        shell.run("reirradiation", "now", "--prior", "before, 2025-03-01", "--date", "2026-11-20", "--json", "-");
        assertThat(Schemas.problems("reirradiation", shell.out()))
                .as(shell.err())
                .isEmpty();
        found = Schemas.tree(shell.out()).get("reirradiation");
    }

    private static void cordAlongY(StructureSet structures) {
        frontMm = Double.POSITIVE_INFINITY;
        backMm = Double.NEGATIVE_INFINITY;
        for (PlanarRegion plane : structures.structures().stream()
                .filter(each -> each.name().equals("SpinalCord"))
                .findFirst()
                .orElseThrow()
                .planes()) {
            for (Ring ring : plane.rings()) {
                for (int vertex = 0; vertex < ring.size(); vertex++) {
                    frontMm = Math.min(frontMm, ring.yMm(vertex));
                    backMm = Math.max(backMm, ring.yMm(vertex));
                }
            }
        }
    }

    @FunctionalInterface
    private interface AlongY {
        double gy(double yMm);
    }

    /** Linear around the cord, cut off at 0 and 60 Gy far away from it. */
    private static DoseGrid field(GridGeometry nodes, AlongY dose) {
        float[] gy = new float[nodes.nodeCount()];
        for (int at = 0; at < gy.length; at++) {
            double y = nodes.node(0, at / nodes.nx() % nodes.ny(), 0).yMm();
            gy[at] = (float) Math.max(0, Math.min(60, dose.gy(y)));
        }
        return DoseGrid.owning(nodes, gy);
    }

    private static double eqd2(double doseGy, int fractions) {
        return doseGy * (doseGy / fractions + 2) / 4;
    }

    private static double now(double depthMm) {
        return eqd2(25 - 0.5 * depthMm, 3);
    }

    private static double before(double depthMm) {
        return eqd2(20 + 0.4 * depthMm, 10);
    }

    private static JsonNode sum(String code) {
        Map<String, JsonNode> byCode = new HashMap<>();
        // The canal's sum comes last and is shown only.
        found.get("sums").forEach(each -> byCode.putIfAbsent(each.get("code").asText(), each));
        return byCode.get(code);
    }

    private static double eqd2Gy(String code) {
        return sum(code).get("eqd2Gy").asDouble();
    }

    @Test
    void the_sum_of_maxima_is_exact() {
        double wide = backMm - frontMm;
        assertThat(found.get("newCourse").get("eqd2Gy").asDouble()).isCloseTo(now(0), within(STORED_GY));
        assertThat(found.get("priorEqd2Gy").asDouble()).isCloseTo(before(wide), within(STORED_GY));
        assertThat(eqd2Gy("SUM_OF_MAXIMA")).isCloseTo(now(0) + before(wide), within(STORED_GY));
        assertThat(found.get("judgedBy").asText()).isEqualTo("SUM_OF_MAXIMA");
    }

    @Test
    void the_sum_point_by_point_holds_the_truth_in_its_interval() {
        double wide = backMm - frontMm;
        double truth = Math.max(now(0) + before(0), now(wide) + before(wide));
        JsonNode interval = sum("POINT_BY_POINT").get("numerical");
        assertThat(truth)
                .isBetween(
                        interval.get("lower").asDouble() - STORED_GY,
                        interval.get("upper").asDouble() + STORED_GY);
        assertThat(eqd2Gy("POINT_BY_POINT")).isCloseTo(truth, within(STORED_GY));
    }

    @Test
    void both_searches_are_right_within_one_voxel_step() {
        double wide = backMm - frontMm;
        double inCord = Math.max(now(0) + before(RADIUS_MM), now(wide - RADIUS_MM) + before(wide));
        double free = Math.max(now(0) + before(RADIUS_MM), now(wide) + before(wide + RADIUS_MM));
        assertThat(eqd2Gy("SEARCH_IN_CORD")).isCloseTo(inCord, within(VOXEL_STEP_GY));
        assertThat(eqd2Gy("SEARCH")).isCloseTo(Math.max(free, inCord), within(VOXEL_STEP_GY));
    }
}
