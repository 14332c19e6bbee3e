package org.cordon.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordon.constraint.Status;
import org.cordon.finding.Reason;
import org.cordon.review.ConstraintRow;
import org.cordon.review.ReviewResult;
import org.cordon.text.Mark;
import org.cordon.text.RowGroup;
import org.cordon.text.RowText;
import org.cordon.text.Wording;

/** The rows of a review as tables of a terminal: what failed, what was not evaluated, then cord, targets, organs. */
final class TerminalRows {
    private static final List<String> HEADS =
            List.of("Status", "Structure", "Metric", ">Value", ">Bounds", ">Limit", ">Margin");
    private static final List<String> NARROW_HEADS =
            List.of("Status", "Structure", "Metric", ">Value", ">Limit", ">Margin");
    private static final int WIDE = 96;
    private static final int STRUCTURE = 1;

    private final ReviewResult result;
    private final Wording words;
    private final TerminalStyle style;

    TerminalRows(ReviewResult result, Wording words, TerminalStyle style) {
        this.result = result;
        this.words = words;
        this.style = style;
    }

    /** All tables, of the same widths. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        Map<String, TextTable> tables = new LinkedHashMap<>();
        TextTable widest = new TextTable(isWide() ? HEADS : NARROW_HEADS, STRUCTURE);
        for (String title : sections()) {
            tables.put(title, new TextTable(isWide() ? HEADS : NARROW_HEADS, STRUCTURE));
        }
        Map<String, List<ConstraintRow>> bySection = new LinkedHashMap<>();
        for (ConstraintRow row : result.rows()) {
            if (RowGroup.of(row) != RowGroup.NOT_APPLICABLE) {
                bySection
                        .computeIfAbsent(section(row), key -> new ArrayList<>())
                        .add(row);
                add(widest, row, List.of());
            }
        }
        double tolerance = result.protocol().doseToleranceGy();
        bySection.forEach((title, rows) -> {
            for (int i = 0; i < rows.size(); i++) {
                boolean saidNext =
                        i + 1 < rows.size() && below(rows.get(i), tolerance).equals(below(rows.get(i + 1), tolerance));
                add(tables.get(title), rows.get(i), saidNext ? List.of() : below(rows.get(i), tolerance));
            }
        });
        if (widest.isEmpty()) {
            return lines;
        }
        int[] widths = widest.widths(style.width());
        lines.add("");
        lines.addAll(widest.head(widths, style::faint));
        tables.forEach((title, table) -> {
            if (!table.isEmpty()) {
                lines.add("");
                lines.add(style.bold(title));
                lines.addAll(table.lines(widths, style.width()));
            }
        });
        return lines;
    }

    private static List<String> sections() {
        List<String> titles = new ArrayList<>(List.of("Failed", "Not evaluated"));
        for (RowGroup group : RowGroup.values()) {
            if (group != RowGroup.NOT_APPLICABLE) {
                titles.add(group.title());
            }
        }
        return titles;
    }

    private static String section(ConstraintRow row) {
        RowGroup group = RowGroup.of(row);
        if (group == RowGroup.OUTSIDE) {
            return group.title();
        }
        return switch (row.status()) {
            case FAIL -> "Failed";
            case NOT_EVALUATED -> "Not evaluated";
            default -> group.title();
        };
    }

    /** Long words would push the table out: what is within bounds says so in its icon and in the line below. */
    private void add(TextTable table, ConstraintRow row, List<String> below) {
        RowText text = RowText.of(row, result.protocol().doseToleranceGy());
        Mark mark = Mark.of(row);
        List<String> cells = new ArrayList<>(List.of(
                style.icon(mark) + " " + Mark.plainWord(row),
                style.safe(text.structure()),
                style.safe(text.metric()),
                style.safe(text.value()),
                style.safe(text.limit()),
                style.safe(text.margin())));
        if (isWide()) {
            cells.add(4, style.safe(text.bounds()));
        }
        table.add(cells, cell -> style.paint(mark, cell), below);
    }

    /** In a narrow terminal the bounds stand below the row. */
    private boolean isWide() {
        return style.width() >= WIDE;
    }

    private List<String> below(ConstraintRow row, double doseToleranceGy) {
        List<String> below = new ArrayList<>();
        String bounds = RowText.of(row, doseToleranceGy).bounds();
        if (!isWide() && !bounds.isEmpty()) {
            below.add(style.safe("bounds " + bounds));
        }
        RowText.segment(row).ifPresent(range -> below.add(style.safe(range)));
        RowText.drawnAs(row).ifPresent(drawn -> below.add(style.safe(drawn)));
        RowText.doubt(row).ifPresent(below::add);
        if (!row.rule().caution().isEmpty()) {
            below.add(style.safe(row.rule().caution()));
        }
        row.reason()
                .filter(reason -> !RowGroup.isReported(row))
                .ifPresent(reason -> below.add(style.safe(words.paragraph(reason))));
        for (Reason note : row.notes()) {
            below.add(style.safe(words.paragraph(note)));
        }
        if (row.status() == Status.FAIL) {
            below.add(style.safe("Source: " + row.rule().source().citation() + " ["
                    + row.rule().source().confidence().label() + "]"));
        }
        return below;
    }
}
