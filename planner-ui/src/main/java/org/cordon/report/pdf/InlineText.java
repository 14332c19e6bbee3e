package org.cordon.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Makes paragraphs of the text inside an element: emphasis, small print, code, line breaks, icons. */
final class InlineText {
    private static final Set<String> STRONG = Set.of("b", "strong", "summary");
    private static final Set<String> OWN_LINE = Set.of("p", "div", "small", "ul", "li");

    private final PdfFonts fonts;

    InlineText(PdfFonts fonts) {
        this.fonts = fonts;
    }

    /** One paragraph of all text inside. */
    Paragraph paragraph(Element element, Ink ink) {
        Paragraph paragraph = new Paragraph(fonts);
        MarkupTree.nodes(element).forEach(node -> add(paragraph, node, ink));
        return paragraph;
    }

    /** Paragraphs of what is inside; parts that stand on lines of their own are paragraphs of their own. */
    List<Paragraph> paragraphs(Element element, Ink ink) {
        List<Paragraph> all = new ArrayList<>();
        Paragraph open = new Paragraph(fonts);
        for (Node node : MarkupTree.nodes(element)) {
            if (node instanceof Element child && OWN_LINE.contains(child.getTagName())) {
                keep(all, open);
                open = new Paragraph(fonts);
                all.addAll(paragraphs(child, ink(child, ink)));
            } else {
                add(open, node, ink);
            }
        }
        keep(all, open);
        return all;
    }

    private static void keep(List<Paragraph> all, Paragraph open) {
        if (!open.isEmpty()) {
            all.add(open);
        }
    }

    private void add(Paragraph paragraph, Node node, Ink ink) {
        if (node instanceof Element child) {
            switch (child.getTagName()) {
                case "svg" -> paragraph.picture(child, ink);
                case "br" -> paragraph.newLine();
                default -> {
                    Ink inside = ink(child, ink);
                    MarkupTree.nodes(child).forEach(each -> add(paragraph, each, inside));
                }
            }
        } else if (node.getNodeType() == Node.TEXT_NODE) {
            paragraph.text(node.getNodeValue(), ink);
        }
    }

    /** The ink of an element inside another. */
    static Ink ink(Element element, Ink around) {
        Ink ink = around;
        if (STRONG.contains(element.getTagName()) || MarkupTree.hasClass(element, "remedy")) {
            ink = ink.strong();
        }
        if (element.getTagName().equals("small") || MarkupTree.hasClass(element, "caption")) {
            ink = ink.sized(Math.min(ink.size(), 7)).in(Ink.TEXT3);
        }
        return element.getTagName().equals("code") ? ink.sized(ink.size() * 0.9) : ink;
    }
}
