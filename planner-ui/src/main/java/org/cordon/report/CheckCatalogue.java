package org.cordon.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cordon.qa.Attestation;
import org.cordon.qa.CheckInfo;
import org.cordon.qa.CheckRegistry;
import org.cordon.qa.Stage;
import org.cordon.text.Wording;

/** The catalogue of checks for terminal, JSON ({@code cordon.qa/1}) and documentation, made of the registry. */
public final class CheckCatalogue {
    private final Wording words;

    /** A catalogue in these words. */
    public CheckCatalogue(Wording words) {
        this.words = words;
    }

    /** For a terminal. */
    public String text(int width) {
        List<String> lines = new ArrayList<>();
        for (CheckInfo check : CheckRegistry.infos()) {
            lines.add(check.id() + "  (" + check.weight() + (check.changeable() ? "" : ", fixed") + ")");
            add(lines, width, check.title() + ": " + check.rule() + ".");
            add(lines, width, "Why: " + check.rationale() + ".");
            add(lines, width, "Source: " + check.source() + ".");
            add(lines, width, "Findings: " + String.join(", ", check.codes()) + ".");
            lines.add("");
        }
        lines.add("To be attested by a person, because the files cannot tell:");
        for (Attestation attestation : Attestation.ALL) {
            add(lines, width, attestation.title() + " (" + attestation.why() + ").");
        }
        return String.join("\n", lines) + "\n";
    }

    private static void add(List<String> lines, int width, String text) {
        TextWidth.wrap(text, width - 2).forEach(line -> lines.add("  " + line));
    }

    /** As JSON. */
    public String json() {
        return JsonText.object(json -> json.text("schema", "cordon.qa/1")
                .objects(
                        "checks",
                        CheckRegistry.infos(),
                        (each, check) -> each.text("id", check.id())
                                .integer("row", check.row())
                                .text("title", check.title())
                                .text("rule", check.rule())
                                .text("rationale", check.rationale())
                                .text("source", check.source())
                                .text("severity", check.weight())
                                .flag("changeable", check.changeable())
                                .objects(
                                        "findings",
                                        check.codes(),
                                        (item, code) -> item.text("code", code)
                                                .text("text", words.template(code))
                                                .text("remedy", words.remedyTemplate(code))))
                .objects(
                        "attestations",
                        Attestation.ALL,
                        (each, attestation) -> each.text("id", attestation.id())
                                .integer("row", attestation.row())
                                .text("title", attestation.title())
                                .text("why", attestation.why())));
    }

    /** As documentation. */
    public String markdown() {
        StringBuilder page = new StringBuilder("""
                # Checks before delivery

                Made by `cordon qa list --markdown docs/checks.md`; a test holds it current. A finding of severity ERROR
                fails a plan, a WARNING asks for a person, an INFO is shown only. `--stage plan|review|delivery` says what
                is due: approvals are an ERROR at stage delivery only. A clinic changes a severity in `checks.yaml` of its
                folder (`code`, `severity`, `by`, `on`, `comment`); the report then shows the shipped one beside it. Fixed
                severities cannot be changed, and an ERROR never becomes an INFO.

                | Row | Check | Speaks up when | Gravest | Why | Source |
                |--:|---|---|---|---|---|
                """);
        for (CheckInfo check : CheckRegistry.infos()) {
            page.append(String.format(
                    Locale.ROOT,
                    "| %d | `%s` %s | %s | %s%s | %s | %s |%n".replace("%n", "\n"),
                    check.row(),
                    check.id(),
                    check.title(),
                    check.rule(),
                    check.weight(),
                    check.changeable() ? "" : ", fixed",
                    check.rationale(),
                    check.source()));
        }
        page.append("\n## Findings and what to do\n\n| Finding | Check | Says | Remedy |\n|---|---|---|---|\n");
        for (CheckInfo check : CheckRegistry.infos()) {
            for (String code : check.codes()) {
                page.append("| `")
                        .append(code)
                        .append("` | `")
                        .append(check.id())
                        .append("` | ");
                page.append(cell(words.template(code))).append(" | ");
                page.append(cell(words.remedyTemplate(code).orElse(""))).append(" |\n");
            }
        }
        page.append("\n## To be attested by a person\n\n| Row | What | Why the files cannot tell |\n|--:|---|---|\n");
        for (Attestation attestation : Attestation.ALL) {
            page.append("| ").append(attestation.row()).append(" | ").append(attestation.title());
            page.append(" | ").append(attestation.why()).append(" |\n");
        }
        return page.append("\nStages: ")
                .append(String.join(
                        ", ", List.of(Stage.values()).stream().map(Stage::label).toList()))
                .append(". Default: review.\n")
                .toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
