package org.cordon.constraint.exchange;

import com.google.common.collect.ImmutableSet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cordon.constraint.MetricSyntax;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.Rule;
import org.cordon.constraint.StructureSyntax;
import org.cordon.constraint.exchange.RowReport.Outcome;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.finding.Reason;

/**
 * Writes protocols for other programs. What is lost is measured: the text is read again, and each rule is held against the
 * one that comes back.
 */
public final class ProtocolExport {
    /** What every import sets anew; told once for the whole. */
    private static final Set<String> ANEW =
            ImmutableSet.of("id", "citation", "confidence", "confirmation", "variation source");

    private ProtocolExport() {}

    /**
     * What a format could say of a protocol.
     *
     * @param text the whole file
     * @param refused why rules are not in it, by their id; all others are, in order
     */
    record Draft(String text, Map<String, Reason> refused) {}

    /**
     * Writes a protocol.
     *
     * @throws IllegalArgumentException when the format cannot be written
     */
    public static Exported write(Protocol protocol, ExchangeFormat format) {
        return switch (format) {
            case CSV -> measured(protocol, format, CsvExport.write(protocol));
            case PROKNOW -> measured(protocol, format, ProKnowExport.write(protocol));
            case YAML -> yaml(protocol);
            case ECLIPSE, PLANSCORECARD -> throw new IllegalArgumentException(format.label() + " cannot be written");
        };
    }

    private static Exported yaml(Protocol protocol) {
        String text = ProtocolYaml.write(protocol);
        Protocol back = ProtocolLibrary.parse(text.getBytes(StandardCharsets.UTF_8), protocol.id());
        List<RowReport> rows = new ArrayList<>();
        for (int i = 0; i < protocol.rules().size(); i++) {
            Rule rule = protocol.rules().get(i);
            List<String> lost = RuleDifference.keys(rule, back.rules().get(i));
            rows.add(report(rule, rows.size() + 1, lost.isEmpty() ? List.of() : List.of(loses(lost))));
        }
        return new Exported(text, new LossReport(ExchangeFormat.YAML, protocol.id(), List.of(), rows, List.of()));
    }

    private static Exported measured(Protocol protocol, ExchangeFormat format, Draft draft) {
        Imported back = ProtocolImport.read(draft.text().getBytes(StandardCharsets.UTF_8), format, protocol.id());
        Set<String> anew = new TreeSet<>();
        Map<String, Rule> rules = new HashMap<>();
        back.rules().forEach(rule -> rules.put(rule.id(), rule));
        Iterator<RowReport> read = back.report().rows().iterator();
        List<RowReport> rows = new ArrayList<>();
        for (Rule rule : protocol.rules()) {
            int number = rows.size() + 1;
            if (draft.refused().containsKey(rule.id())) {
                rows.add(leftOut(rule, number, draft.refused().get(rule.id())));
                continue;
            }
            Optional<Rule> found = read.next().ruleId().map(rules::get);
            if (found.isEmpty()) {
                rows.add(leftOut(rule, number, Reason.of("EXPORT_NOT_READ_AGAIN")));
                continue;
            }
            List<String> keys = RuleDifference.keys(rule, found.get());
            keys.stream().filter(ANEW::contains).forEach(anew::add);
            List<String> lost = keys.stream().filter(key -> !ANEW.contains(key)).toList();
            List<Reason> remarks = new ArrayList<>();
            if (!lost.isEmpty()) {
                remarks.add(loses(lost));
            }
            if (format == ExchangeFormat.CSV && CsvExport.isOwnNotation(rule)) {
                remarks.add(Reason.of("EXPORT_OWN_NOTATION"));
            }
            rows.add(report(rule, number, remarks));
        }
        List<Reason> whole = new ArrayList<>();
        whole.add(Reason.of("EXPORT_PROTOCOL_LOSES", "fields", protocolFields(protocol)));
        if (!anew.isEmpty()) {
            whole.add(Reason.of("EXPORT_SET_ANEW", "fields", List.copyOf(anew)));
        }
        return new Exported(draft.text(), new LossReport(format, protocol.id(), whole, rows, List.of()));
    }

    private static Reason loses(List<String> keys) {
        return Reason.of("EXPORT_ROW_LOSES", "fields", keys);
    }

    private static RowReport report(Rule rule, int number, List<Reason> remarks) {
        return new RowReport(
                number,
                rule.id(),
                subject(rule),
                Optional.of(rule.id()),
                remarks.isEmpty() ? Outcome.TAKEN : Outcome.CHANGED,
                remarks);
    }

    private static RowReport leftOut(Rule rule, int number, Reason why) {
        return new RowReport(number, rule.id(), subject(rule), Optional.of(rule.id()), Outcome.LEFT_OUT, List.of(why));
    }

    private static String subject(Rule rule) {
        return StructureSyntax.print(rule.structure()) + ": " + MetricSyntax.print(rule.metric());
    }

    private static List<String> protocolFields(Protocol protocol) {
        List<String> fields =
                new ArrayList<>(List.of("id", "version", "title", "status", "fractions", "prescription", "settings"));
        if (protocol.validFrom().isPresent()) {
            fields.add("validFrom");
        }
        if (protocol.doseToleranceGy() > 0) {
            fields.add("doseTolerance");
        }
        if (!protocol.definitions().isEmpty()) {
            fields.add("definitions");
        }
        if (!protocol.notes().isEmpty()) {
            fields.add("notes");
        }
        return fields;
    }
}
