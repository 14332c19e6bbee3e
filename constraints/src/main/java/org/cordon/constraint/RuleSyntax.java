package org.cordon.constraint;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads and prints a rule in one line: {@code SpinalCord@target±6mm: V10Gy[%] <= 10 % P1 fx1}.
 *
 * <pre>{@code
 * rule   := structure ":" metric [ limit [ "var" amount ] ] { clause }
 * clause := "P" integer                               priority, 1 to 9
 *         | "fx" integer                              number of fractions, 1 to 60
 *         | "at" level [ "-" level ]                  levels at which the organ is required
 *         | "must"                                    a PASS needs the row
 *         | "hard" | "soft" | "advisory" | "report"   what the row is for
 *         | "src" '"' text '"'                        where the limit comes from
 * }</pre>
 *
 * <p>{@code structure} as in {@link StructureSyntax}, {@code metric} as in {@link MetricSyntax}, {@code limit} and {@code
 * amount} as in {@link LimitSyntax}; the unit is never left out. Each clause at most once, in any order; printing puts them
 * in the order above. One cursor runs through the whole line, so every refusal names the column of the line.
 */
public final class RuleSyntax {
    private static final int LOWEST_PRIORITY = 9;
    private static final int MOST_FRACTIONS = 60;
    private static final String CLAUSES = "var, P, fx, at, must, hard, soft, advisory, report, src or the end";

    private final SyntaxCursor cursor;
    private final Set<String> taken = new HashSet<>();
    private OptionalDouble variation = OptionalDouble.empty();
    private OptionalInt priority = OptionalInt.empty();
    private OptionalInt fractions = OptionalInt.empty();
    private Optional<LevelRange> level = Optional.empty();
    private Optional<Tier> tier = Optional.empty();
    private boolean mustJudge;
    private String source = "";

    private RuleSyntax(SyntaxCursor cursor) {
        this.cursor = cursor;
    }

    /**
     * Reads a rule.
     *
     * @param text e.g. {@code SpinalCord: D0.03cc[Gy] <= 14 Gy P1}
     * @throws MetricSyntaxException with the column of the first character that does not fit and what is allowed there
     */
    public static RuleLine parse(String text) {
        return new RuleSyntax(new SyntaxCursor(text)).rule();
    }

    private RuleLine rule() {
        StructureExpression structure = StructureSyntax.parse(cursor, ":");
        cursor.require(":", structure.region() instanceof Region.Whole ? "@ or :" : ":");
        Metric metric = MetricSyntax.parse(cursor);
        Optional<Limit> limit = Optional.empty();
        if (cursor.aheadAny("<>≤≥")) {
            limit = Optional.of(LimitSyntax.parse(cursor, metric));
        }
        while (!cursor.atEnd()) {
            clause(metric, limit);
        }
        return new RuleLine(structure, metric, limit, variation, priority, fractions, level, tier, mustJudge, source);
    }

    private void clause(Metric metric, Optional<Limit> limit) {
        int start = cursor.mark();
        String word = SyntaxCursor.lower(cursor.word());
        Optional<Tier> named = Arrays.stream(Tier.values())
                .filter(each -> each.label().equals(word))
                .findFirst();
        if (!taken.add(named.isPresent() ? "tier" : word)) {
            throw SyntaxCursor.expectedAt(start, "no second " + (named.isPresent() ? "tier" : word));
        }
        if (named.isPresent()) {
            tier = named;
            return;
        }
        switch (word) {
            case "var" -> {
                if (limit.isEmpty()) {
                    throw SyntaxCursor.expectedAt(start, "a limit before var");
                }
                variation = OptionalDouble.of(LimitSyntax.amount(cursor, metric.unitSymbol()));
            }
            case "p" -> priority = OptionalInt.of(cursor.integer(1, LOWEST_PRIORITY, "a priority"));
            case "fx" -> fractions = OptionalInt.of(cursor.integer(1, MOST_FRACTIONS, "a number of fractions"));
            case "at" -> level = Optional.of(levels());
            case "must" -> mustJudge = true;
            case "src" -> source = cursor.quoted();
            default ->
                throw SyntaxCursor.expectedAt(
                        start, limit.isEmpty() && taken.size() == 1 ? "<, <=, >, >=, " + CLAUSES : CLAUSES);
        }
    }

    private LevelRange levels() {
        Level from = level();
        if (!cursor.take("-")) {
            return LevelRange.of(from);
        }
        int mark = cursor.mark();
        Level to = level();
        if (from.compareTo(to) > 0) {
            throw SyntaxCursor.expectedAt(mark, "a level at or below the first one");
        }
        return new LevelRange(from, to);
    }

    private Level level() {
        int mark = cursor.mark();
        String name = cursor.identifier();
        return Arrays.stream(Level.values())
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> SyntaxCursor.expectedAt(mark, "a level from C1 to S5"));
    }

    /** Prints a rule in its one canonical spelling. */
    public static String print(RuleLine rule) {
        StringBuilder line = new StringBuilder();
        line.append(StructureSyntax.print(rule.structure())).append(": ").append(MetricSyntax.print(rule.metric()));
        rule.limit().ifPresent(limit -> line.append(' ').append(LimitSyntax.print(limit, rule.metric())));
        rule.variation()
                .ifPresent(value -> line.append(" var ")
                        .append(LimitSyntax.printAmount(value, rule.metric().unitSymbol())));
        rule.priority().ifPresent(value -> line.append(" P").append(value));
        rule.fractions().ifPresent(value -> line.append(" fx").append(value));
        rule.level().ifPresent(value -> line.append(" at ").append(value));
        if (rule.mustJudge()) {
            line.append(" must");
        }
        rule.tier().ifPresent(value -> line.append(' ').append(value.label()));
        if (!rule.source().isEmpty()) {
            line.append(" src \"")
                    .append(rule.source().replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return line.toString();
    }
}
