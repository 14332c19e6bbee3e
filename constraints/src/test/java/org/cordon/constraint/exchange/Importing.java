package org.cordon.constraint.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.cordon.constraint.LimitSyntax;
import org.cordon.constraint.MetricSyntax;
import org.cordon.constraint.Rule;
import org.cordon.constraint.StructureSyntax;
import org.cordon.finding.Reason;

/** Reads texts as files and shows what became of them in one line a row. */
final class Importing {
    private Importing() {}

    static Imported read(String text, ExchangeFormat format) {
        return ProtocolImport.read(text.getBytes(StandardCharsets.UTF_8), format, "table");
    }

    /** {@code TAKEN SpinalCord: D0.03cc[Gy] <= 14 Gy var 15 Gy P1} and the codes of the remarks. */
    static List<String> lines(Imported imported) {
        return imported.report().rows().stream().map(row -> line(row, imported)).toList();
    }

    private static String line(RowReport row, Imported imported) {
        String rule = row.ruleId()
                .flatMap(id -> imported.rules().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst())
                .map(Importing::shown)
                .orElse(row.where());
        String codes = row.remarks().stream().map(Reason::code).collect(Collectors.joining(" "));
        return (row.outcome() + " " + rule + " " + codes).strip();
    }

    static String shown(Rule rule) {
        return StructureSyntax.print(rule.structure()) + ": " + MetricSyntax.print(rule.metric())
                + rule.asLimit()
                        .map(limit -> " " + LimitSyntax.print(limit, rule.metric()))
                        .orElse(" report")
                + (rule.variation().isPresent()
                        ? " var "
                                + LimitSyntax.printAmount(
                                        rule.variation().getAsDouble(),
                                        rule.metric().unitSymbol())
                        : "")
                + " P" + rule.priority();
    }

    static List<String> remarks(Imported imported) {
        return imported.report().remarks().stream().map(Reason::code).toList();
    }
}
