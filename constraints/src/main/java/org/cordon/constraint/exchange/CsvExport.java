package org.cordon.constraint.exchange;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cordon.constraint.Comparison;
import org.cordon.constraint.LimitSyntax;
import org.cordon.constraint.Metric;
import org.cordon.constraint.MetricSyntax;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.Region;
import org.cordon.constraint.Rule;
import org.cordon.constraint.StructureSyntax;

/** Writes the CSV of ten columns. A text that a spreadsheet would take for a formula gets an apostrophe before it. */
final class CsvExport {
    private static final String FORMULA_START = "=+-@\u2212\uff1d\uff0b\uff0d\uff20";

    private CsvExport() {}

    static ProtocolExport.Draft write(Protocol protocol) {
        StringBuilder text = new StringBuilder(line(CsvImport.HEADS));
        protocol.rules().forEach(rule -> text.append(line(cells(rule))));
        return new ProtocolExport.Draft(text.toString(), Map.of());
    }

    /** Whether structure or metric are written in a notation that only this program reads. */
    static boolean isOwnNotation(Rule rule) {
        return !(rule.structure().region() instanceof Region.Whole) || !(rule.metric() instanceof Metric.DoseVolume);
    }

    private static List<String> cells(Rule rule) {
        String limit = rule.limit().isPresent()
                ? goal(rule.comparison().orElseThrow(), rule.limit().getAsDouble())
                : "";
        String variation = rule.variation().isPresent()
                ? goal(rule.comparison().orElseThrow(), rule.variation().getAsDouble())
                : "";
        String structure = rule.structure().isTarget() && rule.structure().region() instanceof Region.Whole
                ? "PTV"
                : StructureSyntax.print(rule.structure());
        return List.of(
                structure,
                "",
                "",
                "",
                MetricSyntax.print(rule.metric()),
                limit,
                variation,
                Integer.toString(rule.priority()),
                rule.source().citation(),
                rule.comment());
    }

    private static String goal(Comparison comparison, double value) {
        return comparison.symbol() + LimitSyntax.printAmount(value, "").strip();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(CsvExport::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(String value) {
        String safe = value.codePoints()
                .map(point -> Character.isISOControl(point) || point == 0x2028 || point == 0x2029 ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        if (!safe.isEmpty() && FORMULA_START.indexOf(safe.charAt(0)) >= 0) {
            safe = "'" + safe;
        }
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == ';' || c == '\'')
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }
}
