package org.cordon.report.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.w3c.dom.Element;

/**
 * A table over as many pages as it needs: columns as wide as their content where there is room, head repeated on each
 * page, a row that is taller than a page carried on.
 */
final class TableLayout {
    private static final double PAD = 3;
    private static final double GAP = 6;

    private final ReportPages pages;
    private final InlineText inline;
    private final double x;
    private final double width;
    private final List<Row> rows = new ArrayList<>();
    private double[] columns = {};

    /** A cell: what it holds, how many columns it spans, whether it stands right. */
    private record Cell(List<Paragraph> paragraphs, int span, boolean right) {}

    /** A row: cells, background or empty, whether it belongs to the head, whether the next row belongs to it. */
    private record Row(List<Cell> cells, String background, boolean head, boolean joined, boolean group) {}

    /** A line of a cell at its place below the row's top. */
    private record Placed(Paragraph.Line line, double x, double top) {}

    TableLayout(ReportPages pages, InlineText inline, double x, double width) {
        this.pages = pages;
        this.inline = inline;
        this.x = x;
        this.width = width;
    }

    void draw(Element table) {
        read(table, false);
        columns = widths();
        List<Row> heads = rows.stream().filter(Row::head).toList();
        double headHeight = heads.stream().mapToDouble(this::height).sum();
        heads.forEach(this::row);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.head()) {
                continue;
            }
            double together = height(row);
            for (int next = i;
                    next + 1 < rows.size()
                            && (rows.get(next).joined() || rows.get(next).group());
                    next++) {
                together += height(rows.get(next + 1));
            }
            if (together <= pages.full() - headHeight && pages.need(together)) {
                heads.forEach(this::row);
            }
            row(row);
        }
        pages.skip(4);
    }

    private void read(Element parent, boolean head) {
        for (Element each : MarkupTree.elements(parent)) {
            switch (each.getTagName()) {
                case "thead" -> read(each, true);
                case "tr" -> rows.add(row(each, head));
                default -> read(each, false);
            }
        }
    }

    private Row row(Element tr, boolean head) {
        boolean group = MarkupTree.hasClass(tr, "group");
        List<Cell> cells = new ArrayList<>();
        for (Element cell : MarkupTree.elements(tr)) {
            Ink ink = Ink.body(head ? 7 : 7.8);
            if (head) {
                ink = ink.in(Ink.TEXT2);
            } else if (group) {
                ink = ink.sized(8.6).strong();
            } else if (cell.getTagName().equals("th") || MarkupTree.hasClass(cell, "value")) {
                ink = ink.strong();
            } else if (MarkupTree.hasClass(cell, "bounds") || MarkupTree.hasClass(tr, "remark")) {
                ink = ink.sized(7.2).in(Ink.TEXT2);
            }
            boolean right = MarkupTree.hasClass(cell, "num");
            int span = cell.hasAttribute("colspan") ? Integer.parseInt(cell.getAttribute("colspan")) : 1;
            cells.add(new Cell(inline.paragraphs(cell, ink), span, right));
        }
        return new Row(cells, background(tr), head, MarkupTree.hasClass(tr, "joined"), group);
    }

    private static String background(Element tr) {
        return Tinted.of(tr).flatMap(Tinted::background).orElse("");
    }

    private double[] widths() {
        int count = rows.stream()
                .mapToInt(row -> row.cells().stream().mapToInt(Cell::span).sum())
                .max()
                .orElse(0);
        double[] least = new double[count];
        double[] most = new double[count];
        for (Row row : rows) {
            int column = 0;
            for (Cell cell : row.cells()) {
                if (cell.span() == 1) {
                    for (Paragraph paragraph : cell.paragraphs()) {
                        double wide = paragraph.widest();
                        least[column] = Math.max(
                                least[column], cell.right() ? Math.min(wide, 90) : Math.min(paragraph.narrowest(), 90));
                        most[column] = Math.max(most[column], wide);
                    }
                }
                column += cell.span();
            }
        }
        double room = width - GAP * Math.max(0, count - 1) - 2 * PAD;
        return shared(least, most, room);
    }

    /** All they want where there is room; else what they need, and the rest by what they want beyond it. */
    private static double[] shared(double[] least, double[] most, double room) {
        double wanted = Arrays.stream(most).sum();
        double needed = Arrays.stream(least).sum();
        double[] widths = new double[most.length];
        for (int i = 0; i < widths.length; i++) {
            if (wanted <= room) {
                widths[i] = most[i] + (room - wanted) / widths.length;
            } else if (needed >= room) {
                widths[i] = least[i] * room / needed;
            } else {
                widths[i] = least[i] + (most[i] - least[i]) * (room - needed) / (wanted - needed);
            }
        }
        return widths;
    }

    private double height(Row row) {
        return place(row).stream()
                        .mapToDouble(placed -> placed.top() + placed.line().height())
                        .max()
                        .orElse(0)
                + (row.group() ? 6 : 0)
                + 2 * PAD;
    }

    private List<Placed> place(Row row) {
        List<Placed> placed = new ArrayList<>();
        double at = x + PAD;
        int column = 0;
        for (Cell cell : row.cells()) {
            double wide = 0;
            for (int i = 0; i < cell.span() && column < columns.length; i++, column++) {
                wide += columns[column] + (i > 0 ? GAP : 0);
            }
            double top = 0;
            for (Paragraph paragraph : cell.paragraphs()) {
                for (Paragraph.Line line : paragraph.lines(wide)) {
                    placed.add(new Placed(line, cell.right() ? at + wide - line.width() : at, top));
                    top += line.height();
                }
            }
            at += wide + GAP;
        }
        return placed;
    }

    private void row(Row row) {
        List<Placed> open = place(row);
        double done = 0;
        do {
            double above = PAD + (row.group() && done == 0 ? 6 : 0);
            double room = pages.room() - above - PAD;
            double from = done;
            List<Placed> now = open.stream()
                    .filter(placed -> placed.top() + placed.line().height() - from <= room)
                    .toList();
            if (now.isEmpty() && !open.isEmpty()) {
                if (pages.room() >= pages.full()) {
                    throw new IllegalStateException("a line of a table is taller than a page");
                }
                pages.newPage();
                continue;
            }
            double high = now.stream()
                    .mapToDouble(placed -> placed.top() + placed.line().height() - from)
                    .max()
                    .orElse(0);
            double tall = above + high + PAD;
            if (!row.background().isEmpty()) {
                pages.canvas().fill(x, pages.y(), width, tall, row.background());
            }
            now.forEach(
                    placed -> placed.line().draw(pages.canvas(), placed.x(), pages.y() + above + placed.top() - from));
            pages.skip(tall);
            open = open.stream().filter(placed -> !now.contains(placed)).toList();
            done = open.stream().mapToDouble(Placed::top).min().orElse(0);
            if (!open.isEmpty()) {
                pages.newPage();
            }
        } while (!open.isEmpty());
        if (!row.joined() && !row.group()) {
            pages.canvas()
                    .line(
                            x,
                            pages.y(),
                            x + width,
                            pages.y(),
                            PdfCanvas.Stroke.solid(row.head() ? Ink.STRONG_RULE : Ink.RULE, row.head() ? 0.8 : 0.5));
        }
    }
}
