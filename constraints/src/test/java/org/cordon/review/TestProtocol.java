package org.cordon.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.cordon.constraint.Confidence;
import org.cordon.constraint.DerivedOn;
import org.cordon.constraint.Level;
import org.cordon.constraint.LevelRange;
import org.cordon.constraint.Limit;
import org.cordon.constraint.LimitSyntax;
import org.cordon.constraint.Metric;
import org.cordon.constraint.MetricSyntax;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.ProtocolStatus;
import org.cordon.constraint.Rule;
import org.cordon.constraint.Setting;
import org.cordon.constraint.Source;
import org.cordon.constraint.StructureSyntax;
import org.cordon.constraint.Tier;

/** A small protocol of the kind of RTOG 0631, and rows to vary it with. */
final class TestProtocol {
    static final LevelRange CORD_LEVELS = new LevelRange(Level.C1, Level.L2);
    static final LevelRange CAUDA_LEVELS = new LevelRange(Level.T11, Level.S5);
    static final LevelRange ESOPHAGUS_LEVELS = new LevelRange(Level.C3, Level.T12);

    final List<Rule> rules = new ArrayList<>();
    String id = "test";
    ProtocolStatus status = ProtocolStatus.CLINICAL;
    Set<Integer> fractions = Set.of(1);
    Protocol.DoseRange range = new Protocol.DoseRange(16, 18);
    Optional<String> validFrom = Optional.empty();
    Set<Setting> settings = Set.of(Setting.DENOVO, Setting.POSTOP);

    static TestProtocol standard() {
        TestProtocol protocol = new TestProtocol();
        protocol.rules.add(row("cord-partial-v10", "SpinalCord@target±6mm", "V10Gy[%]", "<= 10 %")
                .must()
                .cord()
                .build());
        protocol.rules.add(row("cord-max", "SpinalCord", "D0.03cc[Gy]", "<= 14 Gy")
                .must()
                .cord()
                .build());
        protocol.rules.add(
                row("cord-v10cc", "SpinalCord", "V10Gy[cc]", "< 0.35 cc").cord().build());
        protocol.rules.add(row("cauda-max", "CaudaEquina", "D0.03cc[Gy]", "<= 16 Gy")
                .must()
                .at(CAUDA_LEVELS)
                .build());
        protocol.rules.add(
                row("coverage", "Target", "V100%[%]", ">= 90 %").must().build());
        protocol.rules.add(row("eso-max", "Esophagus", "D0.03cc[Gy]", "<= 16 Gy")
                .at(ESOPHAGUS_LEVELS)
                .build());
        return protocol;
    }

    static TestProtocol of(Rule... rules) {
        TestProtocol protocol = new TestProtocol();
        protocol.rules.addAll(List.of(rules));
        return protocol;
    }

    TestProtocol plus(Rule rule) {
        rules.add(rule);
        return this;
    }

    Protocol build() {
        return new Protocol(
                id, "1", "Test", status, fractions, range, settings, validFrom, 0.005, rules, List.of(), "ab");
    }

    static RowBuilder row(String id, String structure, String metric, String limit) {
        return new RowBuilder(id, structure, metric, limit);
    }

    /** One row, judged and confident unless said otherwise. */
    static final class RowBuilder {
        private final String id;
        private final String structure;
        private final Metric metric;
        private final String limit;
        private Optional<DerivedOn> derivedOn = Optional.empty();
        private boolean must;
        private Optional<LevelRange> requiredAt = Optional.empty();
        private Confidence confidence = Confidence.SV;
        private OptionalDouble variation = OptionalDouble.empty();
        private OptionalDouble warnAbove = OptionalDouble.empty();
        private Tier tier = Tier.HARD;

        private RowBuilder(String id, String structure, String metric, String limit) {
            this.id = id;
            this.structure = structure;
            this.metric = MetricSyntax.parse(metric);
            this.limit = limit;
        }

        RowBuilder must() {
            must = true;
            return this;
        }

        RowBuilder cord() {
            return derivedOn(DerivedOn.TRUE_CORD).at(CORD_LEVELS);
        }

        RowBuilder derivedOn(DerivedOn structureOfLimit) {
            derivedOn = Optional.of(structureOfLimit);
            return this;
        }

        RowBuilder at(LevelRange levels) {
            requiredAt = Optional.of(levels);
            return this;
        }

        RowBuilder confidence(Confidence value) {
            confidence = value;
            return this;
        }

        RowBuilder variation(double value) {
            variation = OptionalDouble.of(value);
            return this;
        }

        RowBuilder warnAbove(double value) {
            warnAbove = OptionalDouble.of(value);
            return this;
        }

        RowBuilder tier(Tier value) {
            tier = value;
            return this;
        }

        Rule build() {
            boolean report = tier == Tier.REPORT;
            Limit parsed = report ? null : LimitSyntax.parse(limit, metric);
            return new Rule(
                    id,
                    StructureSyntax.parse(structure),
                    derivedOn,
                    metric,
                    report ? Optional.empty() : Optional.of(parsed.comparison()),
                    report ? OptionalDouble.empty() : OptionalDouble.of(parsed.value()),
                    variation,
                    warnAbove,
                    1,
                    must,
                    tier,
                    requiredAt,
                    new Source("test", confidence, Optional.empty()),
                    "");
        }
    }
}
