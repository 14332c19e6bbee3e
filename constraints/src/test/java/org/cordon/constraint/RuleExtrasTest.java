package org.cordon.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.cordon.constraint.PerformanceBins.Bin;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bins, scores and tables that rows may carry. */
class RuleExtrasTest {
    private static final OptionalDouble OPEN = OptionalDouble.empty();

    private static OptionalDouble at(double value) {
        return OptionalDouble.of(value);
    }

    @Nested
    class Bins {
        private final PerformanceBins bins = new PerformanceBins(List.of(
                new Bin("ideal", OPEN, at(10)), new Bin("acceptable", OPEN, OPEN), new Bin("bad", at(14), OPEN)));

        @ParameterizedTest
        @CsvSource({
            "9.999,ideal",
            "10,ideal",
            "10.000000001,acceptable",
            "13.999,acceptable",
            "14,bad",
            "15,bad",
            "-1,ideal"
        })
        void a_boundary_belongs_to_the_bin_that_carries_its_number(double value, String label) {
            assertThat(bins.of(value).label()).isEqualTo(label);
        }

        @Test
        void a_boundary_of_two_owners_or_of_none_is_refused() {
            assertThatThrownBy(() -> new PerformanceBins(List.of(new Bin("a", OPEN, at(1)), new Bin("b", at(1), OPEN))))
                    .hasMessage("the boundary between bin 1 and 2 must belong to exactly one of them");
            assertThatThrownBy(() -> new PerformanceBins(List.of(new Bin("a", OPEN, OPEN), new Bin("b", OPEN, OPEN))))
                    .hasMessage("the boundary between bin 1 and 2 must belong to exactly one of them");
        }

        @Test
        void too_few_too_many_closed_ends_and_boundaries_that_do_not_ascend_are_refused() {
            assertThatThrownBy(() -> new PerformanceBins(List.of(new Bin("a", OPEN, OPEN))))
                    .hasMessage("2 to 10 bins are needed, not 1");
            List<Bin> many = new ArrayList<>(Collections.nCopies(11, new Bin("a", OPEN, OPEN)));
            assertThatThrownBy(() -> new PerformanceBins(many)).hasMessage("2 to 10 bins are needed, not 11");
            assertThatThrownBy(() -> new PerformanceBins(List.of(new Bin("a", at(0), at(1)), new Bin("b", OPEN, OPEN))))
                    .hasMessage("the first bin has no lower and the last no upper end");
            assertThatThrownBy(() -> new PerformanceBins(
                            List.of(new Bin("a", OPEN, at(2)), new Bin("b", OPEN, at(1)), new Bin("c", OPEN, OPEN))))
                    .hasMessage("the boundaries must ascend");
            assertThatThrownBy(() -> new Bin(" ", OPEN, OPEN)).hasMessage("a bin needs a label");
        }

        @Test
        void every_number_lies_in_exactly_one_bin() {
            Random random = new Random(10);
            for (int run = 0; run < 1000; run++) {
                int count = 2 + random.nextInt(9);
                double boundary = 0;
                List<Bin> made = new ArrayList<>();
                OptionalDouble from = OPEN;
                List<Double> boundaries = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    boundary += 0.5 + random.nextInt(5);
                    boolean last = i == count - 1;
                    boolean own = random.nextBoolean();
                    made.add(new Bin("b" + i, from, !last && own ? at(boundary) : OPEN));
                    from = own ? OPEN : at(boundary);
                    boundaries.add(boundary);
                }
                PerformanceBins bin = new PerformanceBins(made);
                for (int i = 0; i + 1 < count; i++) {
                    double edge = boundaries.get(i);
                    String owner = made.get(i).upTo().isPresent() ? "b" + i : "b" + (i + 1);
                    assertThat(bin.of(edge).label()).isEqualTo(owner);
                    assertThat(bin.of(Math.nextDown(edge)).label()).isEqualTo("b" + i);
                    assertThat(bin.of(Math.nextUp(edge)).label()).isEqualTo("b" + (i + 1));
                }
            }
        }
    }

    @Nested
    class Scores {
        private final ScoreCurve curve = new ScoreCurve(
                List.of(new ScoreCurve.Point(10, 10), new ScoreCurve.Point(14, 5), new ScoreCurve.Point(16, 0)));

        @ParameterizedTest
        @CsvSource({"0,10", "10,10", "12,7.5", "14,5", "15,2.5", "16,0", "99,0"})
        void run_in_straight_lines_and_are_constant_beyond_the_ends(double value, double score) {
            assertThat(curve.of(value)).isCloseTo(score, within(1e-12));
            assertThat(curve.highest()).isEqualTo(10);
        }

        @Test
        void of_one_point_or_of_points_that_do_not_ascend_are_refused() {
            assertThatThrownBy(() -> new ScoreCurve(List.of(new ScoreCurve.Point(1, 1))))
                    .hasMessage("2 to 50 points are needed, not 1");
            assertThatThrownBy(() -> new ScoreCurve(List.of(new ScoreCurve.Point(1, 1), new ScoreCurve.Point(1, 2))))
                    .hasMessage("the values of the points must ascend");
        }
    }

    @Nested
    class Volume_tables {
        private final VolumeTable table =
                new VolumeTable(List.of(new VolumeTable.Step(10, 4, at(5)), new VolumeTable.Step(20, 3, at(4.5))));

        @Test
        void interpolate_and_say_nothing_outside() {
            assertThat(table.at(15).orElseThrow().limit()).isCloseTo(3.5, within(1e-12));
            assertThat(table.at(15).orElseThrow().variation().getAsDouble()).isCloseTo(4.75, within(1e-12));
            assertThat(table.at(10)).isPresent();
            assertThat(table.at(20)).isPresent();
            assertThat(table.at(9.99)).isEmpty();
            assertThat(table.at(20.01)).isEmpty();
        }

        @Test
        void of_one_line_in_the_wrong_order_or_with_half_a_variation_are_refused() {
            VolumeTable.Step step = new VolumeTable.Step(10, 4, at(5));
            assertThatThrownBy(() -> new VolumeTable(List.of(step))).hasMessage("2 volumes are needed, not 1");
            assertThatThrownBy(() -> new VolumeTable(List.of(step, step))).hasMessage("the volumes must ascend");
            assertThatThrownBy(() -> new VolumeTable(List.of(step, new VolumeTable.Step(20, 3, OPEN))))
                    .hasMessage("all lines must have a variation, or none");
        }
    }
}
