package org.cordon.dvh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.cordon.dvh.PhantomCase.Outcome;
import org.cordon.geometry.Point3;
import org.cordon.structure.ZConvention;
import org.junit.jupiter.api.Test;

/**
 * Whether the numerical interval holds the number that the same slabs have in the true dose, and is not much wider than the
 * errors are. The phantoms differ from those on which the widths were fitted in seed, size, slices, grids and fields.
 */
class IntervalCalibrationTest {
    private static final int CASES = 90;
    private static final double ROUNDING = 1e-9;

    private static final class Tally {
        private int held;
        private final List<Double> errors = new ArrayList<>();
        private final List<Double> widths = new ArrayList<>();

        void add(Outcome outcome) {
            held += outcome.lower() - ROUNDING <= outcome.truth() && outcome.truth() <= outcome.upper() + ROUNDING
                    ? 1
                    : 0;
            errors.add(Math.abs(outcome.error()));
            widths.add(outcome.upper() - outcome.lower());
        }

        double heldPercent() {
            return 100.0 * held / errors.size();
        }

        /** The width that an interval of one width for all would need to hold 99 of 100. */
        double evenWidth() {
            return 2 * errors.stream().sorted().toList().get((int) Math.ceil(0.99 * errors.size()) - 1);
        }

        double medianWidth() {
            return widths.stream().sorted().toList().get(widths.size() / 2);
        }
    }

    private final Random random = new Random(20_261_120);

    private double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    private Point3 direction() {
        double x = random.nextGaussian();
        double y = random.nextGaussian();
        double z = random.nextInt(3) == 0 ? 0 : random.nextGaussian();
        double length = Math.sqrt(x * x + y * y + z * z);
        return new Point3(x / length, y / length, z / length);
    }

    /** Fields that rise with t, none of them among those of the fit but the last. */
    private PhantomField field(double at) {
        return switch (random.nextInt(4)) {
            case 0 -> PhantomField.arcTangent(20, between(1.5, 6), at);
            case 1 -> PhantomField.gaussian(24, between(3, 12), at + between(0, 8));
            case 2 ->
                PhantomField.fallOff(12, between(0.06, 0.2), at)
                        .plus(PhantomField.fallOff(10, between(0.05, 0.15), at - between(0, 8)));
            default -> PhantomField.fallOff(20, between(0.05, 0.2), at);
        };
    }

    private PhantomCase phantom() {
        double radius = between(3.5, 9);
        double length = radius * between(1.2, 4);
        PhantomBody body = switch (random.nextInt(5)) {
            case 0 -> PhantomBody.sphere(radius);
            case 1 -> PhantomBody.cylinder(radius, length);
            case 2 -> PhantomBody.rotatedCylinder(radius, length);
            case 3 -> PhantomBody.cone(radius, length);
            default -> PhantomBody.rotatedCone(radius, length);
        };
        double grid = between(1, 3);
        return new PhantomCase(
                body,
                field(radius * between(-0.5, 0.9)),
                direction(),
                between(0.8, 3.2),
                random.nextDouble(),
                grid,
                new Point3(grid * random.nextDouble(), grid * random.nextDouble(), grid * random.nextDouble()));
    }

    private static String kind(String metric) {
        if (metric.startsWith("D")) {
            return metric.endsWith("cc") ? "Dcc" : "Dx%";
        }
        return metric.startsWith("Vx") ? "Vx" : metric;
    }

    @Test
    void
            the_truth_lies_inside_in_99_of_100_numbers_and_97_of_each_class_and_most_intervals_are_narrower_than_an_even_one() {
        Map<String, Tally> tallies = new TreeMap<>();
        Tally all = new Tally();
        for (int n = 0; n < CASES; n++) {
            PhantomCase phantom = phantom();
            Dvh dvh = phantom.dvh(ZConvention.HALF_SLICE);
            if (!(dvh.volumeCc() > 0.02)) {
                continue;
            }
            PhantomTruth truth =
                    PhantomTruth.ofSlabs(phantom.structure(), ZConvention.HALF_SLICE, phantom.sliceMm(), phantom.n());
            for (Outcome outcome : phantom.outcomes(dvh, truth)) {
                tallies.computeIfAbsent(kind(outcome.metric()), kind -> new Tally())
                        .add(outcome);
                all.add(outcome);
            }
        }
        assertThat(tallies).containsOnlyKeys("Dcc", "Dx%", "Max", "Mean", "Vx");
        assertThat(all.heldPercent()).isGreaterThanOrEqualTo(99);
        tallies.forEach((kind, tally) -> {
            assertThat(tally.heldPercent()).as("%s held", kind).isGreaterThanOrEqualTo(97);
            assertThat(tally.medianWidth()).as("median width of %s", kind).isLessThan(tally.evenWidth());
        });
    }
}
