package org.cordon.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.cordon.constraint.Contradiction;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.ProtocolRole;
import org.cordon.constraint.Rule;
import org.cordon.constraint.RuleDetails;
import org.cordon.constraint.Setting;
import org.cordon.constraint.StructureSyntax;
import org.cordon.constraint.Tier;
import org.cordon.text.MetricText;
import org.cordon.text.Numbers;
import org.cordon.text.RowGroup;
import org.cordon.text.RowText;

/** Writes protocols for a terminal: what there is to choose from, and one protocol with every row and its source. */
public final class ProtocolTerminal {
    private final TerminalStyle style;

    /** A writer for one terminal. */
    public ProtocolTerminal(TerminalStyle style) {
        this.style = style;
    }

    /** One line a protocol. */
    public String list(List<Protocol> protocols) {
        TextTable table = new TextTable(
                List.of("Id", "Version", "Status", "For", "Fractions", ">Prescription", ">Rows", "Title"), 7);
        for (Protocol protocol : protocols) {
            table.add(safe(
                    protocol.id(),
                    protocol.version(),
                    protocol.status().label(),
                    protocol.role().label(),
                    fractions(protocol),
                    doses(protocol),
                    Integer.toString(protocol.rules().size()),
                    protocol.title()));
        }
        int[] widths = table.widths(style.width());
        List<String> lines = new ArrayList<>(table.head(widths, style::faint));
        lines.addAll(table.lines(widths, style.width()));
        return String.join("\n", lines) + "\n";
    }

    /** All of a protocol. */
    public String show(Protocol protocol) {
        List<String> lines = new ArrayList<>();
        lines.add(style.bold(style.safe(protocol.title())));
        String scope = "id " + protocol.id() + ", version " + protocol.version() + ", "
                + protocol.status().label() + ", "
                + (protocol.role() == ProtocolRole.PLAN ? "for whole plans" : "reference table, only when named") + "; "
                + fractions(protocol) + (fractions(protocol).equals("1") ? " fraction, " : " fractions, ")
                + doses(protocol) + "; "
                + protocol.settings().stream().sorted().map(Setting::label).collect(Collectors.joining(", "))
                + "; rounding tolerance of doses " + Numbers.shortest(protocol.doseToleranceGy()) + " Gy";
        paragraph(lines, "", scope);
        paragraph(lines, "", "sha256 " + protocol.sha256());
        lines.add("");
        rows(lines, protocol);
        if (!protocol.definitions().isEmpty()) {
            lines.add("");
            lines.add(style.bold("How structures are to be drawn"));
        }
        protocol.definitions()
                .forEach(each -> paragraph(
                        lines,
                        "  ",
                        each.structure() + ": " + each.text() + " ["
                                + each.source().confidence().label() + "; "
                                + each.source().citation() + "]"));
        if (!protocol.notes().isEmpty()) {
            lines.add("");
            lines.add(style.bold("Notes"));
        }
        protocol.notes().forEach(note -> paragraph(lines, "  ", note));
        return String.join("\n", lines) + "\n";
    }

    private void rows(List<String> lines, Protocol protocol) {
        TextTable table =
                new TextTable(List.of("Row", "Structure", "Metric", ">Limit", "For", "At", "Src", "Confidence"), 0);
        Set<String> sources = new LinkedHashSet<>();
        for (RowGroup group : List.of(RowGroup.CORD, RowGroup.TARGETS, RowGroup.ORGANS)) {
            for (Rule rule : protocol.rules()) {
                if (RowGroup.bySubject(rule) == group) {
                    sources.add(rule.source().citation());
                    table.add(cells(rule, new ArrayList<>(sources)), UnaryOperator.identity(), below(rule));
                }
            }
        }
        int[] widths = table.widths(style.width());
        lines.addAll(table.head(widths, style::faint));
        lines.addAll(table.lines(widths, style.width()));
        lines.add("");
        lines.add(style.bold("Sources"));
        int number = 0;
        for (String source : sources) {
            paragraph(lines, "  ", "[" + ++number + "] " + source);
        }
    }

    private List<String> cells(Rule rule, List<String> sources) {
        return safe(
                rule.id(),
                StructureSyntax.print(rule.structure()),
                MetricText.brief(rule.metric()),
                RowText.limit(rule),
                purpose(rule),
                rule.requiredAt().map(Object::toString).orElse("always"),
                "[" + (sources.indexOf(rule.source().citation()) + 1) + "]",
                rule.source().confidence().label()
                        + (rule.source().confirmation().isPresent() ? " confirmed" : ""));
    }

    private static String purpose(Rule rule) {
        if (rule.mustJudge()) {
            return "must";
        }
        Tier tier = rule.effectiveTier();
        return switch (tier) {
            case HARD -> rule.source().judges() ? rule.details().failOnly() ? "fails" : "hard" : "confirm";
            case SOFT -> rule.source().judges() ? "soft" : "confirm";
            case ADVISORY -> "advisory";
            case REPORT -> "report";
        };
    }

    private List<String> below(Rule rule) {
        List<String> below = new ArrayList<>();
        if (rule.variation().isPresent()) {
            String source = rule.variationSource()
                    .map(each ->
                            " (" + each.citation() + ", " + each.confidence().label() + ")")
                    .orElse("");
            below.add(style.safe(
                    "variation to " + Numbers.shortest(rule.variation().getAsDouble()) + " "
                            + rule.metric().unitSymbol() + source));
        }
        RuleDetails details = rule.details();
        if (!details.endpoint().isEmpty() || !details.risk().isEmpty()) {
            below.add(style.safe("guards against " + (details.endpoint().isEmpty() ? "?" : details.endpoint())
                    + (details.risk().isEmpty() ? "" : "; risk by the source: " + details.risk())));
        }
        for (Contradiction other : details.contradictions()) {
            below.add(style.safe("but " + other.says() + " [" + other.citation() + "; "
                    + other.confidence().label() + "]: " + other.resolution()));
        }
        details.byTargetVolume()
                .ifPresent(table -> below.add("limit by the volume of the target, from "
                        + Numbers.shortest(table.leastCc()) + " to " + Numbers.shortest(table.mostCc()) + " cc"));
        if (details.failOnly()) {
            below.add("can only fail a plan: meeting it proves nothing");
        }
        if (!rule.comment().isEmpty()) {
            below.add(style.safe(rule.comment()));
        }
        if (!rule.caution().isEmpty()) {
            below.add(style.safe(rule.caution()));
        }
        return below;
    }

    private static String fractions(Protocol protocol) {
        List<Integer> sorted = protocol.fractions().stream().sorted().toList();
        List<String> shown = new ArrayList<>();
        for (int from = 0, to; from < sorted.size(); from = to + 1) {
            to = from;
            while (to + 1 < sorted.size() && sorted.get(to + 1) == sorted.get(to) + 1) {
                to++;
            }
            if (to - from < 2) {
                sorted.subList(from, to + 1).forEach(each -> shown.add(each.toString()));
            } else {
                shown.add(sorted.get(from) + "\u2013" + sorted.get(to));
            }
        }
        return String.join(", ", shown);
    }

    private static String doses(Protocol protocol) {
        if (protocol.prescriptionGy().isAny()) {
            return "any dose";
        }
        String from = Numbers.shortest(protocol.prescriptionGy().minGy());
        String to = Numbers.shortest(protocol.prescriptionGy().maxGy());
        return (from.equals(to) ? from : from + "\u2013" + to) + Numbers.NO_BREAK_SPACE + "Gy";
    }

    private List<String> safe(String... cells) {
        return java.util.Arrays.stream(cells).map(style::safe).toList();
    }

    private void paragraph(List<String> lines, String indent, String text) {
        TextWidth.wrap(style.safe(text), style.width() - indent.length()).forEach(line -> lines.add(indent + line));
    }
}
