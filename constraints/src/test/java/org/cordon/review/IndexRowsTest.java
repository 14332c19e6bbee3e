package org.cordon.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.math3.special.Erf;
import org.cordon.constraint.MetricSyntax;
import org.cordon.constraint.Status;
import org.cordon.constraint.Tier;
import org.cordon.finding.Reason;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that ask for an index of the plan, on a target inside a ball of dose whose volumes are known in closed form. */
class IndexRowsTest {
    private static final double EDGE_MM = 30;
    private static final double SIGMA_MM = 4;
    private static final double PLATEAU_GY = 20;
    private static final double RX_GY = 16;
    /** 30 x 26 mm, thirteen planes of 2 mm. */
    private static final double TV_CC = 30 * 26 * 26 / 1000.0;

    /**
     * The mean interpolation error, h^2/12 of the Laplacian over the slope, moves the surface by 0.09 mm: a percent of
     * the volume, two of the gradient measure; the interval is some three times as wide.
     */
    private static final double WIDTH = 0.08;

    private static double ballGy(double x, double y, double z) {
        double r = Math.sqrt(x * x + (y + 17) * (y + 17) + z * z);
        return PLATEAU_GY / 2 * Erf.erfc((r - EDGE_MM) / (Math.sqrt(2) * SIGMA_MM));
    }

    private static double radiusMm(double levelGy) {
        return EDGE_MM + Math.sqrt(2) * SIGMA_MM * Erf.erfInv(1 - 2 * levelGy / PLATEAU_GY);
    }

    private static double volumeCc(double levelGy) {
        double r = radiusMm(levelGy);
        return 4.0 / 3 * Math.PI * r * r * r / 1000;
    }

    private static TestCase ball() {
        TestCase built = TestCase.passing();
        built.doses.add(built.dose("1.7", "PLAN", IndexRowsTest::ballGy));
        return built;
    }

    private static ReviewResult review(TestCase built, String structure, String metric, String limit) {
        return Run.standard()
                .protocol(TestProtocol.of(
                        TestProtocol.row("row", structure, metric, limit).build()))
                .on(built);
    }

    private static String limit(double value) {
        return String.format(Locale.ROOT, "< %.4f", value);
    }

    /** One review for all rows of the ball. */
    private static final Map<String, ConstraintRow> ROWS = new HashMap<>();

    @BeforeAll
    static void review_the_ball() {
        TestProtocol protocol = new TestProtocol();
        Map<String, String> limits = new HashMap<>(Map.of(
                "paddickCi(Target)", ">= 0.1",
                "vantRietCn(Target)", ">= 0.1",
                "selectivity(Target)", ">= 0.1",
                "rtogCi(Target)", "<= 9",
                "r100(Target)", "< 9",
                "r50(Target)", "< 20",
                "paddickGi(Target)", "<= 9",
                "gradientMeasure(Target)", "<= 30 mm",
                "rtogHi(Target)", "<= 2",
                "rtogCoverage(Target)", ">= 0.9"));
        limits.putAll(Map.of(
                "icru83Hi(Target)", "<= 0.5", "d2cm(Target)", "< 100 %", "fallOff(Target, SpinalCord)", "<= 20 mm"));
        limits.forEach((metric, limit) ->
                protocol.plus(TestProtocol.row("row" + protocol.rules.size(), "Target", metric, limit)
                        .build()));
        protocol.plus(TestProtocol.row("exceeded", "Target", "r50(Target)", limit(0.9 * truth("r50(Target)")))
                .build());
        protocol.plus(TestProtocol.row("near", "Target", "r50(Target)", limit(0.997 * truth("r50(Target)")))
                .build());
        for (ConstraintRow row : Run.standard().protocol(protocol).on(ball()).rows()) {
            boolean named = row.rule().id().startsWith("row");
            ROWS.put(
                    named ? MetricSyntax.print(row.rule().metric()) : row.rule().id(), row);
        }
    }

    private static ConstraintRow row(String id) {
        return ROWS.get(id);
    }

    private static double truth(String metric) {
        double piv = volumeCc(RX_GY);
        double piv50 = volumeCc(RX_GY / 2);
        return switch (metric) {
            case "paddickCi(Target)", "vantRietCn(Target)", "selectivity(Target)" -> TV_CC / piv;
            case "rtogCi(Target)", "r100(Target)" -> piv / TV_CC;
            case "r50(Target)" -> piv50 / TV_CC;
            case "paddickGi(Target)" -> piv50 / piv;
            case "gradientMeasure(Target)" -> radiusMm(RX_GY / 2) - radiusMm(RX_GY);
            default -> throw new AssertionError(metric);
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paddickCi(Target)",
                "vantRietCn(Target)",
                "selectivity(Target)",
                "rtogCi(Target)",
                "r100(Target)",
                "r50(Target)",
                "paddickGi(Target)",
                "gradientMeasure(Target)"
            })
    void hold_the_closed_form_in_a_narrow_interval(String metric) {
        ConstraintRow row = row(metric);
        double value = row.value().orElseThrow();
        double truth = truth(metric);
        assertThat(row.status()).isEqualTo(Status.PASS);
        assertThat(row.withinBounds()).isFalse();
        assertThat(value).isCloseTo(truth, within(WIDTH * truth));
        assertThat(row.numerical().orElseThrow().contains(truth))
                .as(row.numerical() + " " + truth)
                .isTrue();
        assertThat(row.numerical().orElseThrow().upper()
                        - row.numerical().orElseThrow().lower())
                .isLessThan(WIDTH * truth);
        assertThat(row.location()).isEmpty();
    }

    @Test
    void fail_beyond_the_limit_and_are_within_bounds_where_it_lies_inside_an_interval() {
        assertThat(row("exceeded").status()).isEqualTo(Status.FAIL);
        ConstraintRow near = row("near");
        assertThat(near.withinBounds()).isTrue();
        assertThat(near.status()).isNotEqualTo(Status.NOT_EVALUATED);
    }

    @Test
    void are_spread_over_the_conventions_of_the_target_they_hold() {
        ConstraintRow row = row("r50(Target)");

        // Without end caps the target is 24 mm long instead of 26 mm.
        assertThat(row.convention().orElseThrow().upper()).isCloseTo(row.value().orElseThrow() * 26 / 24, within(1e-6));
        assertThat(row("paddickGi(Target)").convention().orElseThrow().upper())
                .isEqualTo(row("paddickGi(Target)").value().orElseThrow());
    }

    @Test
    void of_the_doses_of_the_target_take_the_interval_of_its_histogram() {
        ConstraintRow hottest = row("rtogHi(Target)");
        ConstraintRow coldest = row("rtogCoverage(Target)");
        ConstraintRow spread = row("icru83Hi(Target)");

        assertThat(hottest.value().orElseThrow()).isCloseTo(PLATEAU_GY / RX_GY, within(1e-3));
        assertThat(coldest.status()).isEqualTo(Status.PASS);
        assertThat(coldest.numerical().orElseThrow().upper())
                .isGreaterThanOrEqualTo(coldest.value().orElseThrow());
        assertThat(spread.numerical().orElseThrow().contains(spread.value().orElseThrow()))
                .isTrue();
    }

    @Test
    void at_two_centimetres_take_the_dose_of_the_nearest_place_beyond() {
        ConstraintRow row = row("d2cm(Target)");

        // The lower edge of the box reaches y = -4; 20 mm behind it, in the middle, the radius is 33 mm.
        double truth = 100 * ballGy(0, 16, 0) / RX_GY;
        assertThat(row.value().orElseThrow()).isCloseTo(truth, within(1.0));
        assertThat(row.numerical().orElseThrow().contains(truth)).isTrue();
    }

    @Test
    void of_a_fall_off_name_the_organ_they_go_to() {
        ConstraintRow row = row("fallOff(Target, SpinalCord)");

        // Along the shortest way through the middle; rays that leave the box aslant are longer.
        double straight = radiusMm(0.5 * RX_GY) - radiusMm(0.9 * RX_GY);
        assertThat(row.value().orElseThrow()).isBetween(straight - 0.2, 1.5 * straight);
        assertThat(row.numerical().orElseThrow().lower()).isLessThan(row.value().orElseThrow());
        assertThat(review(ball().without("SpinalCord"), "Target", "fallOff(Target, SpinalCord)", "<= 20 mm")
                        .rows()
                        .get(0)
                        .reason()
                        .orElseThrow()
                        .code())
                .isEqualTo("REGION_WITHOUT_ITS_STRUCTURE");
    }

    @Test
    void tell_what_they_are_made_of() {
        ReviewResult result = review(ball(), "Target", "paddickCi(Target)", ">= 0.1");
        Reason parts = Explanations.of(result).explain(result.rows().get(0)).number().stream()
                .filter(reason -> reason.code().equals("INDEX_PARTS"))
                .findFirst()
                .orElseThrow();

        assertThat(parts.args())
                .containsEntry("formula", "TVpiv^2/(TV*PIV)")
                .containsEntry("prescribedGy", RX_GY)
                .containsKeys("tvCc", "tvPivCc", "pivCc", "pivLowerCc", "pivUpperCc")
                .doesNotContainKey("piv50Cc");
        assertThat(Explanations.of(result).explain(result.rows().get(0)).distance())
                .extracting(Reason::code)
                .contains("EXPLAIN_INDEX_DISTANCE");
    }

    @Test
    void of_an_organ_or_an_isodose_that_leaves_the_grid_are_not_evaluated() {
        ReviewResult organ = review(ball(), "Esophagus", "rtogHi(Esophagus)", "<= 2");
        TestCase everywhere = TestCase.passing();
        everywhere.doses.add(everywhere.dose("1.7", "PLAN", (x, y, z) -> 17));

        assertThat(organ.rows().get(0).reason().orElseThrow().code()).isEqualTo("INDEX_OF_NO_TARGET");
        ReviewResult outside = review(everywhere, "Target", "paddickCi(Target)", ">= 0.1");
        assertThat(outside.rows().get(0).status()).isEqualTo(Status.NOT_EVALUATED);
        assertThat(outside.rows().get(0).reason().orElseThrow().code()).isEqualTo("ISODOSE_REACHES_GRID_BORDER");
    }

    @Test
    void whose_prescribed_dose_hardly_exists_have_no_gradient() {
        TestCase peak = TestCase.passing();
        peak.doses.add(peak.dose(
                "1.7", "PLAN", (x, y, z) -> Math.max(0, 16.05 - 0.9 * Math.sqrt(x * x + (y + 18) * (y + 18) + z * z))));

        ConstraintRow row =
                review(peak, "Target", "paddickGi(Target)", "<= 9").rows().get(0);
        assertThat(row.reason().orElseThrow().code()).isEqualTo("PRESCRIBED_DOSE_HARDLY_REACHED");
    }

    @Test
    void of_two_targets_count_the_islands_that_touch_each() {
        TestCase built = TestCase.passing();
        built.with(TestCase.box(4, "PTV_T2", "PTV", -8, 8, -26, -10, 60, 76));
        built.references = List.of(TestCase.targetReference(1, 2, RX_GY), TestCase.targetReference(2, 4, RX_GY));
        built.doses.add(built.dose(
                "1.7", "PLAN", (x, y, z) -> Math.max(ballGy(x, y, z), ballGy(1.5 * x, 1.5 * y + 10, 1.5 * (z - 68)))));
        List<ConstraintRow> rows =
                review(built, "Target", "r100(Target)", "< 9").rows();

        assertThat(rows).hasSize(2);
        double first = rows.stream()
                .filter(row -> row.target().orElseThrow().equals("PTV_T8"))
                .findFirst()
                .orElseThrow()
                .value()
                .orElseThrow();
        assertThat(first).isCloseTo(truth("r100(Target)"), within(0.02 * first));
    }

    @Test
    void that_are_advisory_stay_outside_the_verdict() {
        TestProtocol protocol = TestProtocol.standard()
                .plus(TestProtocol.row("spill", "Target", "rtogHi(Target)", "< 0.5")
                        .tier(Tier.ADVISORY)
                        .build());
        TestCase built = TestCase.passing();
        ReviewResult result = Run.standard().protocol(protocol).on(built);

        assertThat(Run.rows(result, "spill").get(0).status()).isEqualTo(Status.FAIL);
        assertThat(Run.rows(result, "spill").get(0).advisory()).isTrue();
        assertThat(result.verdict())
                .isEqualTo(Run.standard().on(TestCase.passing()).verdict());
    }
}
