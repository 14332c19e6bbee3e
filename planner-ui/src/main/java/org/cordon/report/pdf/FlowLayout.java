package org.cordon.report.pdf;

import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** Lays the sections of the report out on pages, one below the other: what HTML shows, in the same order and words. */
final class FlowLayout {
    private static final double BODY = 8.2;
    private static final double WIDEST = 168;
    private static final double ROSE = 122;
    private static final Set<String> BLOCKS = Set.of(
            "section",
            "div",
            "p",
            "h2",
            "h3",
            "table",
            "ul",
            "ol",
            "details",
            "svg",
            "figure",
            "summary",
            "figcaption");

    private final ReportPages pages;
    private final InlineText inline;
    private final double x = ReportPages.MARGIN;
    private final double width;

    FlowLayout(ReportPages pages) {
        this.pages = pages;
        this.width = pages.content();
        this.inline = new InlineText(pages.fonts());
    }

    /** Lays out all that is inside an element. */
    void inside(Element parent) {
        MarkupTree.elements(parent).forEach(this::block);
    }

    /** What is said only on a narrow screen is not said on paper. */
    void block(Element block) {
        if (MarkupTree.hasClass(block, "narrow")) {
            return;
        }
        switch (block.getTagName()) {
            case "section" -> {
                pages.skip(12);
                inside(block);
            }
            case "h2" -> heading(block, 12, 6, 90);
            case "h3" -> heading(block, 9.2, 4, 50);
            case "table" -> new TableLayout(pages, inline, x, width).draw(block);
            case "ul", "ol" -> list(block);
            case "details" -> details(block);
            case "svg" -> picture(block);
            case "figure" -> figure(block);
            default -> {
                if (MarkupTree.elements(block).stream().anyMatch(child -> BLOCKS.contains(child.getTagName()))) {
                    inside(block);
                } else {
                    paragraph(block, InlineText.ink(block, Ink.body(BODY)), 3);
                }
            }
        }
    }

    private void heading(Element block, double size, double after, double keepWith) {
        pages.need(keepWith);
        pages.skip(size > 10 ? 0 : 5);
        pages.lines(inline.paragraph(block, Ink.body(size).strong()).lines(width), x);
        pages.skip(after);
    }

    private void paragraph(Element block, Ink ink, double after) {
        pages.lines(inline.paragraph(block, ink).lines(width), x);
        pages.skip(after);
    }

    private void list(Element list) {
        if (MarkupTree.hasClass(list, "legend")) {
            legend(list);
            return;
        }
        int number = 0;
        for (Element item : MarkupTree.elements(list)) {
            number++;
            String marker = list.getTagName().equals("ol") ? number + "." : "";
            item(item, marker, MarkupTree.hasClass(list, "findings"));
        }
        pages.skip(3);
    }

    private void item(Element item, String marker, boolean framed) {
        double indent = framed ? 10 : marker.isEmpty() ? 0 : 16;
        Ink ink = Ink.body(BODY);
        List<Paragraph.Line> lines = inline.paragraphs(item, ink).stream()
                .flatMap(each -> each.lines(width - indent - (framed ? 8 : 0)).stream())
                .toList();
        double tall = lines.stream().mapToDouble(Paragraph.Line::height).sum() + (framed ? 8 : 2);
        pages.need(Math.min(tall, pages.full()));
        if (framed && tall <= pages.room()) {
            pages.canvas()
                    .fill(
                            x,
                            pages.y(),
                            width,
                            tall,
                            Tinted.of(item).flatMap(Tinted::background).orElse("#F8F9FB"));
            pages.canvas()
                    .fill(
                            x,
                            pages.y(),
                            2.2,
                            tall,
                            Tinted.of(item).map(Tinted::ink).orElse(Ink.RULE));
        }
        if (!marker.isEmpty()) {
            pages.canvas().text(x, pages.y() + ink.lineHeight() * 0.76, marker, ink.in(Ink.TEXT2));
        }
        pages.skip(framed ? 4 : 1);
        pages.lines(lines, x + indent);
        pages.skip(framed ? 8 : 1);
    }

    private void legend(Element list) {
        Paragraph all = new Paragraph(pages.fonts());
        Ink ink = Ink.body(7.4);
        for (Element item : MarkupTree.elements(list)) {
            all.text(" ", ink);
            MarkupTree.elements(item).forEach(part -> {
                if (part.getTagName().equals("svg")) {
                    all.picture(part, ink);
                } else {
                    all.text("\u00a0" + part.getTextContent().replace(' ', '\u00a0') + "\u00a0\u00a0", ink);
                }
            });
        }
        pages.lines(all.lines(width), x);
        pages.skip(4);
    }

    private void details(Element details) {
        boolean first = true;
        for (Element part : MarkupTree.elements(details)) {
            if (first) {
                pages.need(36);
                pages.skip(4);
            }
            paragraph(part, InlineText.ink(part, Ink.body(7.8)), first ? 1 : 1.5);
            first = false;
        }
    }

    private void picture(Element svg) {
        double tall = width * SvgPainter.proportion(svg);
        pages.need(tall);
        SvgPainter.draw(pages.canvas(), svg, x, pages.y(), width);
        pages.skip(tall + 4);
    }

    private void figure(Element figure) {
        List<Element> pictures = MarkupTree.elements(figure).stream()
                .filter(each -> each.getTagName().equals("svg"))
                .toList();
        double most = MarkupTree.hasClass(figure, "rose") ? ROSE : WIDEST;
        double wide = pictures.isEmpty() ? 0 : Math.min(most, (width - 8 * (pictures.size() - 1)) / pictures.size());
        double tall = pictures.stream()
                .mapToDouble(svg -> wide * SvgPainter.proportion(svg))
                .max()
                .orElse(0);
        pages.need(tall + 24);
        MarkupTree.elements(figure).stream()
                .filter(each -> !each.getTagName().equals("svg"))
                .forEach(this::block);
        for (int i = 0; i < pictures.size(); i++) {
            SvgPainter.draw(pages.canvas(), pictures.get(i), x + i * (wide + 8), pages.y(), wide);
        }
        pages.skip(tall + 4);
    }
}
