package org.cordon.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.cordon.naming.NameReading;
import org.cordon.naming.NameReading.Kind;
import org.cordon.naming.NameReading.Proposal;
import org.cordon.text.Mark;
import org.cordon.text.NameKindText;
import org.cordon.text.Wording;

/** Shows what names are taken for as a table. */
public final class NamesTerminal {
    private final TerminalStyle style;
    private final Wording words;

    /** A writer for one terminal. */
    public NamesTerminal(TerminalStyle style, Wording words) {
        this.style = style;
        this.words = words;
    }

    /** One table a structure set. */
    public String write(List<NamesReport> reports) {
        List<String> lines = new ArrayList<>();
        for (NamesReport report : reports) {
            if (reports.size() > 1) {
                lines.add(style.bold(style.safe(report.structureSet())));
            }
            TextTable table = new TextTable(List.of("", ">#", "Structure", "Taken for", ">Score", "Why"), 5);
            report.readings().forEach(reading -> add(table, reading));
            int[] widths = table.widths(style.width());
            lines.addAll(table.head(widths, style::faint));
            lines.addAll(table.lines(widths, style.width()));
        }
        return String.join("\n", lines) + "\n";
    }

    private void add(TextTable table, NameReading reading) {
        Mark mark = mark(reading.kind());
        UnaryOperator<String> paint = text -> style.paint(mark, text);
        boolean known = reading.kind() == Kind.MATCHED || reading.kind() == Kind.GIVEN;
        List<Proposal> proposals =
                reading.proposals().isEmpty() ? List.of() : reading.proposals().subList(0, 1);
        List<String> more = new ArrayList<>();
        for (Proposal other : reading.proposals()
                .subList(proposals.size(), reading.proposals().size())) {
            more.add(style.safe("or " + other.canonical() + " (" + other.score().points() + "): "
                    + words.sentence(other.score().reason())));
        }
        String kind = NameKindText.of(reading.kind());
        String why = proposals.stream()
                .findFirst()
                .map(best ->
                        (known ? "" : kind + ". ") + words.sentence(best.score().reason()))
                .orElse(kind + ".");
        table.add(
                List.of(
                        style.icon(mark),
                        Integer.toString(reading.structure().number()),
                        style.safe(reading.structure().name()),
                        proposals.stream()
                                .findFirst()
                                .map(best -> known
                                        ? best.canonical()
                                        : best.canonical().isEmpty() ? "" : "(" + best.canonical() + ")")
                                .map(style::safe)
                                .orElse(""),
                        proposals.stream()
                                .findFirst()
                                .map(best -> Integer.toString(best.score().points()))
                                .orElse(""),
                        style.safe(why)),
                paint,
                more);
    }

    private static Mark mark(Kind kind) {
        return switch (kind) {
            case GIVEN, MATCHED -> Mark.PASS;
            case UNDECIDED -> Mark.UNKNOWN;
            case PROPOSED -> Mark.CAUTION;
            case TARGET -> Mark.INFO;
            case NEVER, UNKNOWN -> Mark.NONE;
        };
    }
}
