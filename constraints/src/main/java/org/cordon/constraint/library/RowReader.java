package org.cordon.constraint.library;

import com.google.common.collect.ImmutableSet;
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
            "comment");
    private static final Set<String> VARIATION_KEYS = ImmutableSet.of("limit", "citation", "confidence");

    private final YamlFields fields;

    private RowReader(YamlFields fields) {
        this.fields = fields;
    }

    static Rule read(YamlNode node) {
        return new RowReader(YamlFields.of(node, KEYS)).rule();
    }

    private Rule rule() {
        String id = FieldSyntax.identifier(fields, "id");
        StructureExpression structure = FieldSyntax.requiredParsed(fields, "structure", StructureSyntax::parse);
        Metric metric = FieldSyntax.requiredParsed(fields, "metric", MetricSyntax::parse);
        Optional<Limit> limit = FieldSyntax.parsed(fields, "limit", text -> LimitSyntax.parse(text, metric));
        Tier tier =
                FieldSyntax.choice(fields, "tier", Tier.values(), Tier::label).orElse(Tier.HARD);
        if (limit.isPresent() == (tier == Tier.REPORT)) {
            throw limit.isPresent()
                    ? fields.failure("limit", "PROTOCOL_ROW", "a limit on a row of tier report", "drop one of them")
                    : fields.failure("id", "PROTOCOL_ROW", "a row without a limit", "add a limit or 'tier: report'");
        }
        Source source = FieldSyntax.source(fields);
        Optional<DerivedOn> derivedOn = FieldSyntax.choice(fields, "derivedOn", DerivedOn.values(), DerivedOn::label);
        Optional<YamlFields> variation = fields.fields("variation", VARIATION_KEYS);
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
                mustJudge(tier, source),
                tier,
                FieldSyntax.levels(fields, "requiredAt"),
                source,
                fields.text("caution").orElse(""),
                fields.text("comment").orElse(""));
    }

    private OptionalDouble variation(YamlFields variation, Metric metric, Optional<Limit> limit) {
        if (limit.isEmpty()) {
            throw fields.failure("variation", "PROTOCOL_ROW", "a variation without a limit", "drop it or add a limit");
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
        return FieldSyntax.parsed(fields, "warnAbove", text -> LimitSyntax.parseAmount(text, metric))
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    private boolean mustJudge(Tier tier, Source source) {
        boolean must = fields.bool("mustJudge").orElse(false);
        if (must && (tier != Tier.HARD || source.confidence().advisoryOnly())) {
            throw fields.failure(
                    "mustJudge",
                    "PROTOCOL_ROW",
                    "a row that never judges cannot be one that must be judged",
                    "drop mustJudge, or correct tier or confidence");
        }
        return must;
    }
}
