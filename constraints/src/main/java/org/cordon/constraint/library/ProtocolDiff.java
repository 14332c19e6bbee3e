package org.cordon.constraint.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.constraint.Limit;
import org.cordon.constraint.LimitSyntax;
import org.cordon.constraint.MetricSyntax;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.Rule;
import org.cordon.constraint.StructureSyntax;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;

/**
 * What changes when one protocol takes the place of another, row by row. A WARNING is a change that can let a plan pass
 * that did not pass before: a limit loosened, a row gone, no longer hard or no longer one that must be judged.
 */
public final class ProtocolDiff {
    private static final String NONE = "none";

    private final Protocol before;
    private final Protocol after;
    private final List<Finding> findings = new ArrayList<>();

    private ProtocolDiff(Protocol before, Protocol after) {
        this.before = before;
        this.after = after;
    }

    /** The changes from one protocol to another: of the whole first, then by row in the order of the first, then new ones. */
    public static List<Finding> between(Protocol before, Protocol after) {
        ProtocolDiff diff = new ProtocolDiff(before, after);
        diff.whole();
        diff.rows();
        return List.copyOf(diff.findings);
    }

    private void whole() {
        Map<String, String> old = head(before);
        head(after).forEach((field, value) -> {
            if (!value.equals(old.get(field))) {
                findings.add(Finding.info(
                        Reason.of("DIFF_PROTOCOL", "field", field, "before", old.get(field), "after", value),
                        after.id()));
            }
        });
    }

    private static Map<String, String> head(Protocol protocol) {
        Map<String, String> head = new LinkedHashMap<>();
        head.put("id", protocol.id());
        head.put("version", protocol.version());
        head.put("status", protocol.status().label());
        head.put("role", protocol.role().label());
        head.put("fractions", protocol.fractions().stream().sorted().toList().toString());
        head.put(
                "prescription",
                protocol.prescriptionGy().isAny()
                        ? "any"
                        : protocol.prescriptionGy().minGy() + " to "
                                + protocol.prescriptionGy().maxGy() + " Gy");
        head.put(
                "settings",
                protocol.settings().stream()
                        .sorted()
                        .map(each -> each.label())
                        .toList()
                        .toString());
        head.put("validFrom", protocol.validFrom().orElse(NONE));
        head.put("doseTolerance", protocol.doseToleranceGy() + " Gy");
        return head;
    }

    private void rows() {
        for (Rule rule : before.rules()) {
            Optional<Rule> next = after.rule(rule.id());
            if (next.isEmpty()) {
                Reason gone = Reason.of("DIFF_ROW_REMOVED", "row", rule.id(), "line", line(rule));
                findings.add(
                        rule.effectiveTier().judges()
                                ? Finding.warning(gone, rule.id())
                                : Finding.info(gone, rule.id()));
            } else {
                changed(rule, next.get());
            }
        }
        for (Rule rule : after.rules()) {
            if (before.rule(rule.id()).isEmpty()) {
                findings.add(
                        Finding.info(Reason.of("DIFF_ROW_ADDED", "row", rule.id(), "line", line(rule)), rule.id()));
            }
        }
    }

    private void changed(Rule old, Rule next) {
        Map<String, String> values = fields(old);
        fields(next).forEach((field, value) -> {
            if (!value.equals(values.get(field))) {
                Reason reason = new Reason(
                        "DIFF_ROW",
                        Map.of("row", old.id(), "field", field, "before", values.get(field), "after", value));
                findings.add(
                        isLooser(field, old, next)
                                ? Finding.warning(reason, old.id())
                                : Finding.info(reason, old.id()));
            }
        });
    }

    /** Whether a change of a field can let a plan pass that did not before. */
    private static boolean isLooser(String field, Rule old, Rule next) {
        return switch (field) {
            case "limit" -> isLooserLimit(old, next);
            case "variation" -> next.variation().isPresent();
            case "mustJudge" -> old.mustJudge();
            case "tier" -> old.effectiveTier().compareTo(next.effectiveTier()) < 0;
            case "failOnly" -> next.details().failOnly();
            case "structure", "metric", "derivedOn", "sides", "requiredAt", "when" ->
                old.effectiveTier().judges();
            case "confidence" -> !next.source().judges();
            default -> false;
        };
    }

    /** A limit of another metric cannot be compared, so it is taken for looser. */
    private static boolean isLooserLimit(Rule old, Rule next) {
        Optional<Limit> from = old.asLimit();
        Optional<Limit> to = next.asLimit();
        if (from.isEmpty()) {
            return false;
        }
        if (to.isEmpty()
                || !old.metric().equals(next.metric())
                || from.get().comparison().isUpperLimit()
                        != to.get().comparison().isUpperLimit()) {
            return true;
        }
        double difference = to.get().value() - from.get().value();
        boolean upper = from.get().comparison().isUpperLimit();
        return difference == 0 ? to.get().comparison().symbol().endsWith("=") : upper == difference > 0;
    }

    private static Map<String, String> fields(Rule rule) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("structure", StructureSyntax.print(rule.structure()));
        fields.put("metric", MetricSyntax.print(rule.metric()));
        fields.put(
                "limit",
                rule.asLimit()
                        .map(limit -> LimitSyntax.print(limit, rule.metric()))
                        .orElse(NONE));
        fields.put(
                "variation",
                amount(rule, rule.variation().isPresent(), rule.variation().orElse(0)));
        fields.put(
                "warnAbove",
                amount(rule, rule.warnAbove().isPresent(), rule.warnAbove().orElse(0)));
        fields.put("tier", rule.effectiveTier().label());
        fields.put("mustJudge", rule.mustJudge() ? "yes" : "no");
        fields.put("failOnly", rule.details().failOnly() ? "yes" : "no");
        fields.put("priority", Integer.toString(rule.priority()));
        fields.put("sides", rule.sides().label());
        fields.put("derivedOn", rule.derivedOn().map(each -> each.label()).orElse(NONE));
        fields.put("requiredAt", rule.requiredAt().map(Object::toString).orElse("always"));
        fields.put("when", when(rule));
        fields.put("confidence", rule.source().confidence().label());
        fields.put("citation", rule.source().citation());
        return fields;
    }

    private static String when(Rule rule) {
        List<String> parts = new ArrayList<>();
        if (!rule.details().when().fractions().isEmpty()) {
            parts.add("fractions " + rule.details().when().fractions());
        }
        rule.details().when().level().ifPresent(level -> parts.add("levels " + level));
        if (!rule.details().when().settings().isEmpty()) {
            parts.add("settings "
                    + rule.details().when().settings().stream()
                            .map(each -> each.label())
                            .toList());
        }
        rule.details().when().overlaps().ifPresent(other -> parts.add("overlaps " + other));
        return parts.isEmpty() ? "always" : String.join(", ", parts);
    }

    private static String amount(Rule rule, boolean present, double value) {
        return present ? LimitSyntax.printAmount(value, rule.metric().unitSymbol()) : NONE;
    }

    private static String line(Rule rule) {
        return StructureSyntax.print(rule.structure()) + ": " + MetricSyntax.print(rule.metric())
                + rule.asLimit()
                        .map(limit -> " " + LimitSyntax.print(limit, rule.metric()))
                        .orElse("");
    }
}
