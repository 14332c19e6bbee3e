package org.cordon.constraint.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.cordon.constraint.exchange.JsonTree.Node;
import org.cordon.constraint.exchange.RowReport.Outcome;
import org.cordon.finding.Reason;
import org.cordon.naming.StructureMatcher;

/**
 * Reads structure dictionaries of PlanScoreCard: {@code [{"StructureID": "A_Aorta", "StructureSynonoyms": [...]}]}, the key
 * in both spellings. It makes no rules: synonyms are held against the program's own, and those that are new
 * are proposed for a person to confirm, those that say something else are listed.
 */
final class PlanScoreDictionary {
    private static final List<String> KEYS = List.of("StructureSynonoyms", "StructureSynonyms");

    private PlanScoreDictionary() {}

    static boolean isDictionary(Node root) {
        return root instanceof JsonTree.Items
                && !root.items().isEmpty()
                && root.items().stream()
                        .anyMatch(item -> item.get("StructureID").isPresent());
    }

    static Imported imported(Node root, ImportFile file) {
        List<RowReport> rows = new ArrayList<>();
        List<NameProposal> names = new ArrayList<>();
        OtherNames others = new OtherNames();
        for (Node item : root.items()) {
            rows.add(row(item, rows.size() + 1, others, names));
        }
        return new Imported(
                file.label(),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                List.of(),
                new LossReport(
                        ExchangeFormat.PLANSCORECARD,
                        file.label(),
                        List.of(
                                Reason.of("IMPORT_EXPERIMENTAL", "format", ExchangeFormat.PLANSCORECARD.title()),
                                Reason.of("IMPORT_DICTIONARY")),
                        rows,
                        names));
    }

    private static RowReport row(Node item, int number, OtherNames others, List<NameProposal> names) {
        String where = "[" + number + "], line " + item.line();
        String id = item.text("StructureID").orElse("");
        List<Reason> remarks = new ArrayList<>();
        Optional<String> canonical = StructureMatcher.canonicalName(id);
        if (id.isBlank() || StructureMatcher.doubt(id).isPresent()) {
            return new RowReport(
                    number, where, id, Optional.empty(), Outcome.LEFT_OUT, List.of(Reason.of("IMPORT_NOT_A_ROW")));
        }
        if (canonical.isEmpty()) {
            remarks.add(Reason.of("IMPORT_STRUCTURE_NOT_CANONICAL", "structure", id));
        }
        List<String> synonyms = KEYS.stream()
                .flatMap(key -> item.get(key).map(Node::items).orElse(List.of()).stream())
                .map(synonym -> synonym.text().orElse(""))
                .toList();
        OtherNames.Read read = others.of(canonical, synonyms);
        remarks.addAll(read.remarks());
        names.addAll(read.proposals());
        return new RowReport(
                number, where, id, Optional.empty(), remarks.isEmpty() ? Outcome.TAKEN : Outcome.CHANGED, remarks);
    }
}
