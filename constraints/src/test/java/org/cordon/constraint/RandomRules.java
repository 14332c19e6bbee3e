package org.cordon.constraint;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import org.cordon.dvh.DoseUnit;
import org.cordon.dvh.DvhMetric;
import org.cordon.dvh.DvhMetric.ColdVolume;
import org.cordon.dvh.DvhMetric.DoseAtVolume;
import org.cordon.dvh.DvhMetric.DoseStatistic;
import org.cordon.dvh.DvhMetric.DoseToColdVolume;
import org.cordon.dvh.DvhMetric.Statistic;
import org.cordon.dvh.DvhMetric.StructureVolume;
import org.cordon.dvh.DvhMetric.VolumeAtDose;
import org.cordon.dvh.VolumeUnit;

/** Seeded rules of every shape that the grammar allows. */
final class RandomRules {
    private static final List<String> NAMES =
            List.of("SpinalCord", "Target", "Great vessels", "PTV_T5", "Kidney-L", "Lunge li. (äöü)", "D0.03cc", "r50");
    private static final List<String> INDEX_NAMES = List.of("PTV", "SpinalCord", "PTV_T5 links", "Target");

    private RandomRules() {}

    static RuleLine line(Random random) {
        Metric metric = metric(random);
        Optional<Limit> limit = maybe(random)
                ? Optional.of(new Limit(oneOf(List.of(Comparison.values()), random), number(random, 9000)))
                : Optional.empty();
        return new RuleLine(
                structure(random),
                metric,
                limit,
                limit.isPresent() && maybe(random) ? OptionalDouble.of(number(random, 9000)) : OptionalDouble.empty(),
                maybe(random) ? OptionalInt.of(1 + random.nextInt(9)) : OptionalInt.empty(),
                maybe(random) ? OptionalInt.of(1 + random.nextInt(60)) : OptionalInt.empty(),
                maybe(random) ? Optional.of(levels(random)) : Optional.empty(),
                maybe(random) ? Optional.of(oneOf(List.of(Tier.values()), random)) : Optional.empty(),
                maybe(random),
                maybe(random) ? "Table \"" + random.nextInt(9) + "\" \\ var P1 <= at: @ µ" : "");
    }

    static StructureExpression structure(Random random) {
        String name = oneOf(NAMES, random);
        boolean target = name.equals(StructureExpression.TARGET);
        Region region = switch (random.nextInt(6)) {
            case 0 -> target ? new Region.Whole() : new Region.AlongTarget(number(random, 199));
            case 1 -> target ? new Region.Whole() : new Region.Margin(number(random, 29));
            case 2 -> new Region.Minus(oneOf(NAMES, random));
            case 3 -> new Region.Overlap(oneOf(NAMES, random));
            default -> new Region.Whole();
        };
        return new StructureExpression(name, region);
    }

    static Metric metric(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> biological(random);
            case 1 -> index(random);
            default -> Metric.of(query(random));
        };
    }

    private static Metric biological(Random random) {
        DvhMetric query = switch (random.nextInt(3)) {
            case 0 -> new DoseAtVolume(number(random, 99), oneOf(List.of(VolumeUnit.values()), random), DoseUnit.GY);
            case 1 ->
                new DoseToColdVolume(number(random, 99), oneOf(List.of(VolumeUnit.values()), random), DoseUnit.GY);
            default -> new DoseStatistic(oneOf(List.of(Statistic.values()), random), DoseUnit.GY);
        };
        return new Metric.Biological(query, oneOf(List.of(BiologicalScale.values()), random), number(random, 20));
    }

    private static Metric index(Random random) {
        PlanIndex index = oneOf(List.of(PlanIndex.values()), random);
        return new Metric.Plan(
                index,
                index.structures() == 1
                        ? List.of(oneOf(INDEX_NAMES, random))
                        : List.of(oneOf(INDEX_NAMES, random), oneOf(INDEX_NAMES, random)));
    }

    private static DvhMetric query(Random random) {
        DoseUnit dose = oneOf(List.of(DoseUnit.values()), random);
        VolumeUnit volume = oneOf(List.of(VolumeUnit.values()), random);
        double size = number(random, volume == VolumeUnit.PERCENT ? 99 : 5000);
        return switch (random.nextInt(6)) {
            case 0 -> new DoseAtVolume(size, volume, dose);
            case 1 -> new DoseToColdVolume(size, volume, dose);
            case 2 -> new VolumeAtDose(number(random, 8000), dose, volume);
            case 3 -> new ColdVolume(number(random, 8000), dose, volume);
            case 4 -> new DoseStatistic(oneOf(List.of(Statistic.values()), random), dose);
            default -> new StructureVolume();
        };
    }

    private static LevelRange levels(Random random) {
        List<Level> levels = List.of(Level.values());
        int from = random.nextInt(levels.size());
        int to = from + random.nextInt(levels.size() - from);
        return new LevelRange(levels.get(from), levels.get(to));
    }

    private static boolean maybe(Random random) {
        return random.nextInt(3) > 0;
    }

    private static <E> E oneOf(List<E> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private static double number(Random random, int below) {
        return BigDecimal.valueOf(1 + random.nextInt(below * 1000), 3).doubleValue();
    }
}
