package org.cordon.constraint.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import org.cordon.constraint.Comparison;
import org.cordon.constraint.Confidence;
import org.cordon.constraint.Contradiction;
import org.cordon.constraint.DerivedOn;
import org.cordon.constraint.Level;
import org.cordon.constraint.LevelRange;
import org.cordon.constraint.Metric;
import org.cordon.constraint.MetricSyntax;
import org.cordon.constraint.PerformanceBins;
import org.cordon.constraint.PerformanceBins.Bin;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.ProtocolRole;
import org.cordon.constraint.ProtocolStatus;
import org.cordon.constraint.Rule;
import org.cordon.constraint.RuleConditions;
import org.cordon.constraint.RuleDetails;
import org.cordon.constraint.RuleGroup;
import org.cordon.constraint.ScoreCurve;
import org.cordon.constraint.Setting;
import org.cordon.constraint.Sides;
import org.cordon.constraint.Source;
import org.cordon.constraint.StructureExpression;
import org.cordon.constraint.StructureSyntax;
import org.cordon.constraint.Tier;

/** Rules of every kind, from a seed. */
final class RandomRules {
    private static final List<String> STRUCTURES = List.of(
            "SpinalCord",
            "SpinalCord@target±6mm",
            "Target",
            "PTV",
            "GTV",
            "Esophagus",
            "Lung_L",
            "Lungs",
            "myelon",
            "SpinalCord@PRV 2mm",
            "Lungs@minus GTV",
            "=cmd|' /C calc'!A0",
            "-odd, \"name\"; with 'everything'",
            "+1",
            "Größe");
    private static final List<String> METRICS = List.of(
            "D0.03cc[Gy]",
            "D0.035cc[cGy]",
            "D95%[%]",
            "D2%[Gy]",
            "DC700cc[Gy]",
            "DC5%[Gy]",
            "V10Gy[%]",
            "V10.5Gy[cc]",
            "V1000cGy[cc]",
            "V100%[%]",
            "CV7.4Gy[cc]",
            "Min[Gy]",
            "Max[Gy]",
            "Mean[cGy]",
            "Median[Gy]",
            "Volume[cc]",
            "Max[EQD2(2)]",
            "D0.03cc[BED(0.87)]");
    private static final List<String> TEXTS =
            List.of("", "", "a remark", "=SUM(A1)", "two\nlines and a \"quote\"", "ä, ö; '", "\u202eright to left");

    private final Random random;
    private int count;

    RandomRules(long seed) {
        random = new Random(seed);
    }

    Protocol protocol(int rows) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            rules.add(rule());
        }
        return new Protocol(
                "seeded",
                "1.0",
                "Seeded: \"rules\"",
                ProtocolStatus.DEMO,
                ProtocolRole.PLAN,
                Set.of(1, 3),
                new Protocol.DoseRange(8, 24.5),
                Set.of(Setting.DENOVO),
                Optional.of("2026-01-01"),
                0.005,
                List.of(),
                rules,
                List.of("a note: \"quoted\""),
                "");
    }

    private Rule rule() {
        StructureExpression structure = StructureSyntax.parse(pick(STRUCTURES));
        Metric metric = chance(12) && structure.isTarget()
                ? MetricSyntax.parse("paddickCi(Target)")
                : MetricSyntax.parse(pick(METRICS));
        boolean report = chance(8);
        Comparison comparison = pick(List.of(Comparison.values()));
        double limit = figure();
        boolean varies = !report && chance(3) && limit > 0.01;
        double beyond = rounded(comparison.isUpperLimit() ? limit + figure() + 0.5 : limit / 2);
        Tier tier = report ? Tier.REPORT : chance(5) ? pick(List.of(Tier.SOFT, Tier.ADVISORY)) : Tier.HARD;
        boolean failOnly = tier == Tier.HARD && chance(12);
        Source source = new Source(
                "Somebody " + count + text(), chance(2) ? Confidence.SV : Confidence.SV_WEAK, Optional.empty());
        Optional<DerivedOn> derivedOn = chance(5) ? Optional.of(pick(List.of(DerivedOn.values()))) : Optional.empty();
        return new Rule(
                "row-" + ++count,
                chance(10) ? pick(List.of(RuleGroup.values())) : RuleGroup.of(structure, derivedOn),
                structure,
                chance(9) ? Sides.EACH : Sides.UNION,
                derivedOn,
                metric,
                report ? Optional.empty() : Optional.of(comparison),
                report ? OptionalDouble.empty() : OptionalDouble.of(limit),
                varies && beyond != limit ? OptionalDouble.of(beyond) : OptionalDouble.empty(),
                varies && beyond != limit ? Optional.of(source) : Optional.empty(),
                chance(9) ? OptionalDouble.of(figure()) : OptionalDouble.empty(),
                1 + random.nextInt(9),
                tier == Tier.HARD && !failOnly && chance(6),
                tier,
                chance(7) ? Optional.of(new LevelRange(Level.C1, Level.L2)) : Optional.empty(),
                source,
                chance(9) ? "a caution" : "",
                text().strip(),
                details(failOnly, metric));
    }

    private RuleDetails details(boolean failOnly, Metric metric) {
        RuleConditions when = chance(8)
                ? new RuleConditions(
                        Set.of(1), Optional.of(LevelRange.of(Level.T8)), Set.of(Setting.DENOVO), Optional.of("PTV"))
                : RuleConditions.ALWAYS;
        return new RuleDetails(
                when,
                failOnly,
                chance(12),
                chance(6) ? Optional.of(bins()) : Optional.empty(),
                chance(6) ? Optional.of(score()) : Optional.empty(),
                chance(12) ? "2nd edition" : "",
                chance(12) ? "myelopathy" : "",
                chance(12) ? "1 %" : "",
                chance(12)
                        ? List.of(
                                new Contradiction("21.9 " + metric.unitSymbol(), "Other", Confidence.T, "the stricter"))
                        : List.of());
    }

    private PerformanceBins bins() {
        double first = figure();
        String worst = chance(2) ? "UNACCEPTABLE" : "red";
        return new PerformanceBins(List.of(
                new Bin("IDEAL", OptionalDouble.empty(), OptionalDouble.of(first)),
                new Bin("ACCEPTABLE", OptionalDouble.empty(), OptionalDouble.empty()),
                new Bin(worst, OptionalDouble.of(rounded(first + 1)), OptionalDouble.empty())));
    }

    private ScoreCurve score() {
        double first = figure();
        return new ScoreCurve(List.of(
                new ScoreCurve.Point(first, 10),
                new ScoreCurve.Point(rounded(first + 1.5), 5.25),
                new ScoreCurve.Point(rounded(first + 9), 0)));
    }

    private double figure() {
        return random.nextInt(3) == 0 ? random.nextInt(100) : random.nextInt(100_000) / 1000.0;
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    private String text() {
        return pick(TEXTS);
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }
}
