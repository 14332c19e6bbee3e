package org.cordon.constraint.library;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.cordon.constraint.Comparison;
import org.cordon.constraint.DerivedOn;
import org.cordon.constraint.Limit;
import org.cordon.constraint.LimitSyntax;
import org.cordon.constraint.Metric;
import org.cordon.constraint.MetricSyntax;
import org.cordon.constraint.Rule;
import org.cordon.constraint.RuleDetails;
import org.cordon.constraint.RuleGroup;
import org.cordon.constraint.Sides;
import org.cordon.constraint.Source;
import org.cordon.constraint.StructureExpression;
import org.cordon.constraint.StructureSyntax;
import org.cordon.constraint.Tier;
import org.cordon.yaml.YamlFields;
import org.cordon.yaml.YamlNode;

/** Reads one row of a protocol file. */
final class RowReader {
    static final Set<String> KEYS = ImmutableSet.of(
            "id",
            "group",
            "structure",
            "sides",
            "derivedOn",
            "metric",
            "limit",
            "variation",
            "warnAbove",
            "priority",
            "mustJudge",
            "tier",
            "requiredAt",
            "citation",
            "confidence",
            "caution",
            "comment",
            "cells",
            "when",
            "failOnly",
            "standIn",
            "bins",
            "score",
            "edition",
            "endpoint",
            "risk",
            "contradictions",
            "byTargetVolume");
    private static final Set<String> VARIATION_KEYS = ImmutableSet.of("limit", "citation", "confidence");

    private final RowFields all;
    private final YamlFields fields;

    private RowReader(RowFields all) {
        this.all = all;
        this.fields = all.row();
    }

    /** The rules of a row: one, or one for each of its cells. */
    static List<Rule> read(YamlNode node) {
        YamlFields row = YamlFields.of(node, KEYS);
        RowFields fields = RowFields.of(row);
        List<YamlNode> cells = row.items("cells");
        if (cells.isEmpty()) {
            return List.of(new RowReader(fields).rule());
        }
        return cells.stream()
                .map(cell -> new RowReader(fields.withCell(cell)).rule())
                .toList();
    }

    private Rule rule() {
        String id = FieldSyntax.identifier(fields, "id")
                + all.fractionsOfCell().map(n -> "-" + n + "fx").orElse("");
        StructureExpression structure = FieldSyntax.requiredParsed(fields, "structure", StructureSyntax::parse);
        Metric metric = FieldSyntax.requiredParsed(all.of("metric"), "metric", MetricSyntax::parse);
        if (metric instanceof Metric.Plan plan && !plan.structures().get(0).equals(structure.canonicalName())) {
            throw all.of("metric")
                    .failure(
                            "metric",
                            "PROTOCOL_ROW",
                            "an index of another structure than the row's",
                            "write the row's structure as the first one of the index");
        }
        Optional<Limit> limit = FieldSyntax.parsed(all.of("limit"), "limit", text -> LimitSyntax.parse(text, metric));
        Tier tier = FieldSyntax.choice(all.of("tier"), "tier", Tier.values(), Tier::label)
                .orElse(Tier.HARD);
        if (limit.isPresent() == (tier == Tier.REPORT)) {
            throw limit.isPresent()
                    ? all.of("limit")
                            .failure("limit", "PROTOCOL_ROW", "a limit on a row of tier report", "drop one of them")
                    : fields.failure("id", "PROTOCOL_ROW", "a row without a limit", "add a limit or 'tier: report'");
        }
        Source source = FieldSyntax.source(all.of("citation"), all.of("confidence"));
        Optional<DerivedOn> derivedOn = FieldSyntax.choice(fields, "derivedOn", DerivedOn.values(), DerivedOn::label);
        Optional<YamlFields> variation = all.of("variation").fields("variation", VARIATION_KEYS);
        RuleDetails details = new DetailReader(all, metric).details();
        return new Rule(
                id,
                FieldSyntax.choice(fields, "group", RuleGroup.values(), RuleGroup::label)
                        .orElse(RuleGroup.of(structure, derivedOn)),
                structure,
                FieldSyntax.choice(fields, "sides", Sides.values(), Sides::label)
                        .orElse(Sides.UNION),
                derivedOn,
                metric,
                limit.map(Limit::comparison),
                limit.isPresent() ? OptionalDouble.of(limit.get().value()) : OptionalDouble.empty(),
                variation.isPresent() ? variation(variation.get(), metric, limit) : OptionalDouble.empty(),
                variation.map(FieldSyntax::source),
                warnAbove(metric),
                fields.integer("priority", 1, 9).orElse(3),
                mustJudge(tier, source, details),
                tier,
                FieldSyntax.levels(fields, "requiredAt"),
                source,
                all.of("caution").text("caution").orElse(""),
                all.of("comment").text("comment").orElse(""),
                details);
    }

    private OptionalDouble variation(YamlFields variation, Metric metric, Optional<Limit> limit) {
        if (limit.isEmpty()) {
            throw all.of("variation")
                    .failure("variation", "PROTOCOL_ROW", "a variation without a limit", "drop it or add a limit");
        }
        double value = FieldSyntax.requiredParsed(variation, "limit", text -> LimitSyntax.parseAmount(text, metric));
        Comparison comparison = limit.get().comparison();
        boolean beyond = comparison.isUpperLimit()
                ? value > limit.get().value()
                : value < limit.get().value();
        if (!beyond) {
            throw variation.failure(
                    "limit",
                    "PROTOCOL_ROW",
                    "a variation on the passing side of the limit",
                    "a variation lies where the limit is missed");
        }
        return OptionalDouble.of(value);
    }

    private OptionalDouble warnAbove(Metric metric) {
        return FieldSyntax.parsed(all.of("warnAbove"), "warnAbove", text -> LimitSyntax.parseAmount(text, metric))
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    private boolean mustJudge(Tier tier, Source source, RuleDetails details) {
        YamlFields own = all.of("mustJudge");
        boolean must = own.bool("mustJudge").orElse(false);
        if (must
                && (tier != Tier.HARD
                        || details.failOnly()
                        || source.confidence().advisoryOnly())) {
            throw own.failure(
                    "mustJudge",
                    "PROTOCOL_ROW",
                    "a row that never judges cannot be one that must be judged",
                    "drop mustJudge, or correct tier or confidence");
        }
        if (details.failOnly() && tier != Tier.HARD) {
            throw all.of("failOnly")
                    .failure(
                            "failOnly", "PROTOCOL_ROW", "a row that can only fail and is not hard", "drop one of them");
        }
        return must;
    }
}
