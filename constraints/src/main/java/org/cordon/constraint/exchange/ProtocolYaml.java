package org.cordon.constraint.exchange;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.cordon.constraint.Contradiction;
import org.cordon.constraint.LevelRange;
import org.cordon.constraint.LimitSyntax;
import org.cordon.constraint.Metric;
import org.cordon.constraint.MetricSyntax;
import org.cordon.constraint.PerformanceBins.Bin;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.ProtocolRole;
import org.cordon.constraint.Rule;
import org.cordon.constraint.RuleConditions;
import org.cordon.constraint.RuleDetails;
import org.cordon.constraint.ScoreCurve;
import org.cordon.constraint.Setting;
import org.cordon.constraint.Sides;
import org.cordon.constraint.Source;
import org.cordon.constraint.StructureDefinition;
import org.cordon.constraint.StructureSyntax;
import org.cordon.constraint.VolumeTable;
import org.cordon.yaml.YamlQuote;

/** Writes protocols as the program's own YAML. Cells of a row become rows of their own; confirmations are not written. */
final class ProtocolYaml {
    private final StringBuilder text = new StringBuilder();

    private ProtocolYaml() {}

    static String write(Protocol protocol) {
        ProtocolYaml yaml = new ProtocolYaml();
        yaml.protocol(protocol);
        return yaml.text.toString();
    }

    private void protocol(Protocol protocol) {
        plain("", "schema", "cordon.protocol/1");
        plain("", "id", protocol.id());
        plain("", "version", protocol.version());
        quoted("", "title", protocol.title());
        plain("", "status", protocol.status().label());
        if (protocol.role() != ProtocolRole.PLAN) {
            plain("", "role", protocol.role().label());
        }
        protocol.validFrom().ifPresent(date -> plain("", "validFrom", date));
        text.append("scope:\n");
        plain(
                "  ",
                "fractions",
                list(protocol.fractions().stream().sorted().map(String::valueOf).toList()));
        if (!protocol.prescriptionGy().isAny()) {
            text.append("  prescription:\n");
            plain(
                    "    ",
                    "from",
                    LimitSyntax.printAmount(protocol.prescriptionGy().minGy(), "Gy"));
            plain(
                    "    ",
                    "to",
                    LimitSyntax.printAmount(protocol.prescriptionGy().maxGy(), "Gy"));
        }
        plain(
                "  ",
                "settings",
                list(protocol.settings().stream().sorted().map(Setting::label).toList()));
        if (protocol.doseToleranceGy() > 0) {
            plain("", "doseTolerance", LimitSyntax.printAmount(protocol.doseToleranceGy(), "Gy"));
        }
        definitions(protocol.definitions());
        if (!protocol.notes().isEmpty()) {
            text.append("notes:\n");
            protocol.notes()
                    .forEach(note ->
                            text.append("  - ").append(YamlQuote.text(note)).append('\n'));
        }
        text.append("rows:\n");
        protocol.rules().forEach(this::rule);
    }

    private void definitions(List<StructureDefinition> definitions) {
        if (!definitions.isEmpty()) {
            text.append("definitions:\n");
        }
        for (StructureDefinition definition : definitions) {
            quoted("  - ", "structure", definition.structure());
            quoted("    ", "text", definition.text());
            source("    ", definition.source());
        }
    }

    private void rule(Rule rule) {
        Metric metric = rule.metric();
        plain("  - ", "id", rule.id());
        plain("    ", "group", rule.group().label());
        quoted("    ", "structure", StructureSyntax.print(rule.structure()));
        if (rule.sides() != Sides.UNION) {
            plain("    ", "sides", rule.sides().label());
        }
        rule.derivedOn().ifPresent(on -> plain("    ", "derivedOn", on.label()));
        quoted("    ", "metric", MetricSyntax.print(metric));
        rule.asLimit().ifPresent(limit -> quoted("    ", "limit", LimitSyntax.print(limit, metric)));
        if (rule.variation().isPresent()) {
            text.append("    variation:\n");
            amount("      ", "limit", rule.variation(), metric);
            source("      ", rule.variationSource().orElseThrow());
        }
        amount("    ", "warnAbove", rule.warnAbove(), metric);
        plain("    ", "priority", Integer.toString(rule.priority()));
        if (rule.mustJudge()) {
            plain("    ", "mustJudge", "true");
        }
        plain("    ", "tier", rule.tier().label());
        rule.requiredAt().ifPresent(range -> plain("    ", "requiredAt", levels(range)));
        source("    ", rule.source());
        textOf("    ", "caution", rule.caution());
        textOf("    ", "comment", rule.comment());
        details(rule.details(), metric);
    }

    private void details(RuleDetails details, Metric metric) {
        conditions(details.when());
        if (details.failOnly()) {
            plain("    ", "failOnly", "true");
        }
        if (details.standInMustContain()) {
            plain("    ", "standIn", "containing");
        }
        if (details.bins().isPresent()) {
            text.append("    bins:\n");
            for (Bin bin : details.bins().get().bins()) {
                quoted("      - ", "label", bin.label());
                amount("        ", "from", bin.from(), metric);
                amount("        ", "upTo", bin.upTo(), metric);
            }
        }
        if (details.score().isPresent()) {
            text.append("    score:\n");
            for (ScoreCurve.Point point : details.score().get().points()) {
                amount("      - ", "at", OptionalDouble.of(point.value()), metric);
                plain("        ", "score", BigDecimal.valueOf(point.score()).toPlainString());
            }
        }
        textOf("    ", "edition", details.edition());
        textOf("    ", "endpoint", details.endpoint());
        textOf("    ", "risk", details.risk());
        if (!details.contradictions().isEmpty()) {
            text.append("    contradictions:\n");
        }
        for (Contradiction other : details.contradictions()) {
            quoted("      - ", "says", other.says());
            quoted("        ", "citation", other.citation());
            plain("        ", "confidence", other.confidence().label());
            quoted("        ", "resolution", other.resolution());
        }
        details.byTargetVolume().ifPresent(table -> byTargetVolume(table, metric));
    }

    private void byTargetVolume(VolumeTable table, Metric metric) {
        text.append("    byTargetVolume:\n");
        for (VolumeTable.Step step : table.steps()) {
            quoted("      - ", "volume", LimitSyntax.printAmount(step.volumeCc(), "cc"));
            amount("        ", "limit", OptionalDouble.of(step.limit()), metric);
            amount("        ", "variation", step.variation(), metric);
        }
    }

    private void conditions(RuleConditions when) {
        if (when.equals(RuleConditions.ALWAYS)) {
            return;
        }
        text.append("    when:\n");
        if (!when.fractions().isEmpty()) {
            plain(
                    "      ",
                    "fractions",
                    list(when.fractions().stream().map(String::valueOf).toList()));
        }
        when.level().ifPresent(range -> plain("      ", "levels", levels(range)));
        if (!when.settings().isEmpty()) {
            plain(
                    "      ",
                    "settings",
                    list(when.settings().stream().map(Setting::label).toList()));
        }
        when.overlaps().ifPresent(other -> quoted("      ", "overlaps", other));
    }

    private void source(String indent, Source source) {
        quoted(indent, "citation", source.citation());
        plain(indent, "confidence", source.confidence().label());
    }

    private void amount(String indent, String key, OptionalDouble value, Metric metric) {
        if (value.isPresent()) {
            quoted(indent, key, LimitSyntax.printAmount(value.getAsDouble(), metric.unitSymbol()));
        }
    }

    private void textOf(String indent, String key, String value) {
        Optional.of(value).filter(each -> !each.isEmpty()).ifPresent(each -> quoted(indent, key, each));
    }

    private void quoted(String indent, String key, String value) {
        plain(indent, key, YamlQuote.text(value));
    }

    private void plain(String indent, String key, String value) {
        text.append(indent).append(key).append(": ").append(value).append('\n');
    }

    private static String levels(LevelRange range) {
        return range.from() == range.to()
                ? range.from().name()
                : range.from().name() + "-" + range.to().name();
    }

    private static String list(List<String> items) {
        return items.stream().collect(Collectors.joining(", ", "[", "]"));
    }
}
