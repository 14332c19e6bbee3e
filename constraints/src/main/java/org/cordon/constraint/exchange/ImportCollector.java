package org.cordon.constraint.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.cordon.constraint.Rule;
import org.cordon.constraint.RuleGroup;
import org.cordon.constraint.exchange.RowReport.Outcome;
import org.cordon.finding.Reason;

/** Gathers the rows of one file: every one of them is reported, whatever becomes of it. */
final class ImportCollector {
    private final ExchangeFormat format;
    private final String label;
    private final List<Reason> remarks = new ArrayList<>();
    private final List<RowReport> reports = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<NameProposal> names = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    ImportCollector(ExchangeFormat format, String label) {
        this.format = format;
        this.label = label;
        if (format.isExperimental()) {
            remarks.add(Reason.of("IMPORT_EXPERIMENTAL", "format", format.title()));
        }
    }

    /** Says something about the whole file. */
    void remark(Reason reason) {
        remarks.add(reason);
    }

    /**
     * Takes one row.
     *
     * @param where it stands
     * @param subject what it is about
     * @param reading fills the draft, or throws {@link RowProblem}
     */
    void row(String where, String subject, Consumer<RowDraft> reading) {
        int number = reports.size() + 1;
        RowDraft draft = new RowDraft();
        try {
            reading.accept(draft);
            Rule rule = draft.rule(id(draft.idStem()), "imported from " + label + ", row " + number);
            rules.add(rule);
            reports.add(new RowReport(
                    number,
                    where,
                    subject,
                    Optional.of(rule.id()),
                    draft.remarks().isEmpty() ? Outcome.TAKEN : Outcome.CHANGED,
                    draft.remarks()));
        } catch (RowProblem problem) {
            List<Reason> all = new ArrayList<>(draft.remarks());
            all.add(problem.reason());
            reports.add(new RowReport(number, where, subject, Optional.empty(), Outcome.LEFT_OUT, all));
        }
        names.addAll(draft.names());
    }

    /** Reports a row that cannot be read at all. */
    void leftOut(String where, String subject, Reason reason) {
        row(where, subject, draft -> {
            throw new RowProblem(reason);
        });
    }

    /** Everything that was gathered. */
    Imported imported(String title, OptionalInt fractions, OptionalDouble prescriptionGy) {
        if (!rules.isEmpty()) {
            remarks.add(Reason.of("IMPORT_UNCONFIRMED"));
        }
        List<String> cord = rules.stream()
                .filter(rule -> rule.group() == RuleGroup.CORD)
                .map(Rule::id)
                .toList();
        if (!cord.isEmpty()) {
            remarks.add(Reason.of("IMPORT_DERIVED_ON_UNKNOWN", "rows", cord));
        }
        return new Imported(
                Texts.brief(title),
                fractions,
                prescriptionGy,
                rules,
                new LossReport(format, label, remarks, reports, names));
    }

    private String id(String stem) {
        String id = stem;
        for (int i = 2; !ids.add(id); i++) {
            id = stem + "-" + i;
        }
        return id;
    }
}
