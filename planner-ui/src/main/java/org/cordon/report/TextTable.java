package org.cordon.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** A table of aligned columns; one column gives way and wraps when the whole is wider than the terminal. */
final class TextTable {
    private static final int GAP = 2;
    private static final int NARROWEST = 14;

    private final List<String> heads;
    private final boolean[] right;
    private final int flexible;
    private final List<Row> rows = new ArrayList<>();

    /**
     * Creates it.
     *
     * @param heads one a column; a head that starts with {@code >} aligns its column right
     * @param flexible index of the column that wraps
     */
    TextTable(List<String> heads, int flexible) {
        this.heads = heads.stream()
                .map(head -> head.startsWith(">") ? head.substring(1) : head)
                .toList();
        this.right = new boolean[heads.size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = heads.get(i).startsWith(">");
        }
        this.flexible = flexible;
    }

    private record Row(List<String> cells, UnaryOperator<String> paint, List<String> below) {}

    /** Adds a row whose cells hold no control characters; {@code paint} is applied to the first cell once padded. */
    void add(List<String> cells, UnaryOperator<String> paint, List<String> below) {
        if (cells.size() != heads.size()) {
            throw new IllegalArgumentException("expected " + heads.size() + " cells, had " + cells.size());
        }
        rows.add(new Row(List.copyOf(cells), paint, List.copyOf(below)));
    }

    void add(List<String> cells) {
        add(cells, UnaryOperator.identity(), List.of());
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The widths that the content wants, to be shared by several tables of the same shape. */
    int[] widths(int total) {
        int[] widths = new int[heads.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = TextWidth.of(heads.get(i));
            for (Row row : rows) {
                widths[i] = Math.max(widths[i], TextWidth.of(row.cells.get(i)));
            }
        }
        int excess = Arrays.stream(widths).sum() + GAP * (widths.length - 1) - total;
        if (excess > 0) {
            widths[flexible] = Math.max(NARROWEST, widths[flexible] - excess);
        }
        return widths;
    }

    List<String> head(int[] widths, UnaryOperator<String> paint) {
        return List.of(paint.apply(line(heads, widths, UnaryOperator.identity())));
    }

    List<String> lines(int[] widths, int total) {
        List<String> lines = new ArrayList<>();
        for (Row row : rows) {
            List<String> wrapped = TextWidth.wrap(row.cells.get(flexible), widths[flexible]);
            for (int i = 0; i < wrapped.size(); i++) {
                List<String> cells = new ArrayList<>(i == 0 ? row.cells : blanks());
                cells.set(flexible, wrapped.get(i));
                lines.add(line(cells, widths, i == 0 ? row.paint : UnaryOperator.identity()));
            }
            int indent = widths[0] + GAP;
            for (String text : row.below) {
                for (String part : TextWidth.wrap(text, Math.max(NARROWEST, total - indent))) {
                    lines.add(" ".repeat(indent) + part);
                }
            }
        }
        return lines;
    }

    private List<String> blanks() {
        return heads.stream().map(head -> "").toList();
    }

    private String line(List<String> cells, int[] widths, UnaryOperator<String> paintFirst) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell =
                    right[i] ? TextWidth.padLeft(cells.get(i), widths[i]) : TextWidth.padRight(cells.get(i), widths[i]);
            line.append(i == 0 ? paintFirst.apply(cell) : cell).append(" ".repeat(GAP));
        }
        return line.toString().stripTrailing();
    }
}
