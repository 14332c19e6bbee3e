package org.cordon.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.cordon.phantom.PhantomDvh;
import org.cordon.proof.Outcome.Against;
import org.cordon.structure.ZConvention;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A part of what {@link AccuracyTable} prints, held to the goals; docs/accuracy.md has the whole. */
class AccuracyProofTest {
    /** Goals for bodies of the published benchmark: mean and largest absolute error. */
    private static final Map<String, double[]> GOALS = Map.of(
            Outcome.VOLUME,
            new double[] {0.5, 2},
            Outcome.GAP,
            new double[] {0.5, 2},
            "D95%",
            new double[] {0.04, 0.2},
            "D0.03cc",
            new double[] {0.05, 0.3});

    /**
     * The same with what drawing a body on planes 3 mm apart costs: the goals for D0.03cc, and for the largest error of
     * D95%, are missed, see docs/accuracy.md.
     */
    private static final Map<String, double[]> REACHED_AGAINST_THE_BODY = Map.of(
            Outcome.VOLUME,
            new double[] {0.5, 2},
            Outcome.GAP,
            new double[] {0.5, 2},
            "D95%",
            new double[] {0.04, 0.4},
            "D0.03cc",
            new double[] {0.06, 0.8});

    /** Polygons of 360 vertices for discs and their chords. */
    private static final double POLYGON_RELATIVE = 1e-4;

    /** The goals, reached; the widths are in docs/accuracy.md. */
    private static final double HELD_OVERALL_PERCENT = 99;

    private static final double HELD_PER_CLASS_PERCENT = 97;
    private static final List<String> CLASSES = List.of("Max", "Dcc", "Dx%", "Vx", "Mean");

    static List<ProofBody> bodies() {
        return ProofBody.all(24);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void polygons_and_closed_forms_give_the_same_slabs(ProofBody body) {
        ProofField field = ProofField.linear(ProofField.unit(0.48, 0.6, 0.64));
        DrawnBody drawn = DrawnBody.of(body, Slices.TWO, 0.3);
        Truth polygons = drawn.truthOfSlabs(field, true);
        PhantomDvh closed = PhantomDvh.ofSlabs(body.body(), drawn.planesMm(), field.dose(), body.clip());

        double tolerance = POLYGON_RELATIVE * closed.volumeCc();
        assertThat(polygons.volumeCc()).isCloseTo(closed.volumeCc(), within(tolerance));
        for (double dose = 70; dose <= 90; dose += 4) {
            assertThat(polygons.volumeAtLeastCc(dose)).isCloseTo(closed.volumeAtLeastCc(dose), within(tolerance));
        }
    }

    @Test
    void a_tilted_body_is_the_upright_one_in_a_dose_tilted_back() {
        ProofField field = ProofField.edge(ProofField.unit(0.5, -0.1, 0.9), 24, 0.1, 1);
        ProofBody oblique = bodies().stream()
                .filter(body -> body.name().startsWith("oblique"))
                .findFirst()
                .orElseThrow();
        PhantomDvh asItLies = PhantomDvh.ofBody(oblique.body(), field.dose(), oblique.clip());

        Truth truth = oblique.truth(field);

        for (double dose = 3; dose < 24; dose += 4) {
            assertThat(truth.volumeAtLeastCc(dose)).isCloseTo(asItLies.volumeAtLeastCc(dose), within(1e-6));
        }
        assertThat(truth.meanGy())
                .isCloseTo(
                        PhantomDvh.ofBody(oblique.upright(), field.seenByTilted(35), oblique.clip())
                                .meanGy(),
                        within(1e-4));
    }

    private static List<Outcome> some(List<ProofPlan> plans, int every, Against... wanted)
            throws InterruptedException, ExecutionException {
        return ProofRun.of(
                IntStream.range(0, plans.size())
                        .filter(i -> i % every == every / 2)
                        .mapToObj(plans::get)
                        .toList(),
                Set.of(wanted));
    }

    private static Map<String, Tally> tallies(List<Outcome> outcomes, Against against, Function<Outcome, String> key) {
        Map<String, Tally> tallies = new TreeMap<>();
        outcomes.stream()
                .filter(o -> o.setting().against() == against)
                .filter(o -> o.setting().convention() == ZConvention.HALF_SLICE)
                .forEach(o ->
                        tallies.computeIfAbsent(key.apply(o), k -> new Tally()).add(o));
        return tallies;
    }

    private static void assertReached(Map<String, double[]> goals, Map<String, Tally> tallies) {
        goals.forEach((metric, goal) -> {
            assertThat(tallies.get(metric).mean())
                    .as("mean error of %s", metric)
                    .isLessThanOrEqualTo(goal[0]);
            assertThat(tallies.get(metric).max())
                    .as("largest error of %s", metric)
                    .isLessThanOrEqualTo(goal[1]);
        });
    }

    @Nested
    class Benchmark_bodies_centred_between_planes {
        @Test
        void are_as_exact_as_their_drawing_and_reach_the_goals_against_their_slabs()
                throws InterruptedException, ExecutionException {
            List<Outcome> outcomes = some(ProofSuite.benchmark(true), 3, Against.BODY, Against.SLABS);

            assertReached(REACHED_AGAINST_THE_BODY, tallies(outcomes, Against.BODY, Outcome::metric));
            Map<String, Tally> slabs = tallies(outcomes, Against.SLABS, Outcome::metric);
            // Coordinates in files have 16 characters, so that areas are exact but for rounding.
            assertThat(slabs.get(Outcome.VOLUME).max()).isLessThan(1e-6);
            assertReached(GOALS, slabs);
        }
    }

    @Nested
    class Intervals {
        @Test
        void hold_the_truth_of_the_slabs_where_nothing_was_fitted() throws InterruptedException, ExecutionException {
            List<Outcome> outcomes = some(ProofSuite.holdOut(), 5, Against.SLABS).stream()
                    .filter(Outcome::hasInterval)
                    .toList();

            Map<String, Tally> classes = tallies(outcomes, Against.SLABS, Outcome::metricClass);
            for (String metricClass : CLASSES) {
                assertThat(classes.get(metricClass).heldPercent())
                        .as(metricClass)
                        .isGreaterThanOrEqualTo(HELD_PER_CLASS_PERCENT);
            }
            assertThat(tallies(outcomes, Against.SLABS, o -> "all").get("all").heldPercent())
                    .isGreaterThanOrEqualTo(HELD_OVERALL_PERCENT);
        }
    }

    /** The structure that decides lives, where the dose falls by 20 % a millimetre. */
    @Nested
    class Clipped_cord_in_a_steep_fall_off {
        private static final int STEEPEST_ON_1_MM = 12;
        private static final int STEEPEST_ON_2_MM = 17;

        @Test
        void has_its_hottest_volume_and_its_volume_at_ten_gray_as_exact_as_the_goals()
                throws InterruptedException, ExecutionException {
            List<ProofPlan> plans = ProofSuite.cords();
            List<Outcome> outcomes = ProofRun.of(
                    List.of(plans.get(STEEPEST_ON_1_MM), plans.get(STEEPEST_ON_2_MM)), Set.of(Against.SLABS));

            Map<String, Tally> cord = tallies(
                    outcomes,
                    Against.SLABS,
                    o -> o.metric() + " at " + o.setting().gridMm());
            assertThat(cord.get("D0.03cc at 1.0").max()).isLessThanOrEqualTo(0.1);
            assertThat(cord.get("V10Gy at 1.0").max()).isLessThanOrEqualTo(0.2);
            assertThat(cord.get("D0.03cc at 2.0").max()).isLessThanOrEqualTo(0.1);
            assertThat(cord.get("V10Gy at 2.0").max()).isLessThanOrEqualTo(0.2);
        }
    }
}
