package org.cordon.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** A written page, taken apart: it is well-formed, so that what is an element and what is text cannot be in doubt. */
final class HtmlPage {
    private static final Set<String> ELEMENTS = Set.of(
            "html",
            "head",
            "meta",
            "title",
            "style",
            "body",
            "main",
            "header",
            "section",
            "footer",
            "div",
            "span",
            "p",
            "h1",
            "h2",
            "h3",
            "strong",
            "b",
            "bdi",
            "small",
            "code",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "svg",
            "g",
            "path",
            "rect",
            "line",
            "circle",
            "text",
            "tspan",
            "polyline",
            "defs",
            "pattern",
            "clipPath",
            "polygon",
            "details",
            "summary",
            "br",
            "ellipse",
            "i",
            "em");

    private final List<Element> elements = new ArrayList<>();
    private final Element root;

    private HtmlPage(Element root) {
        this.root = root;
        collect(root);
    }

    static HtmlPage parse(String html) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setExpandEntityReferences(false);
            return new HtmlPage(factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(html.replace("<!DOCTYPE html>", ""))))
                    .getDocumentElement());
        } catch (ParserConfigurationException | org.xml.sax.SAXException | java.io.IOException e) {
            throw new AssertionError("not well-formed: " + html, e);
        }
    }

    private void collect(Element element) {
        elements.add(element);
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                collect(inner);
            }
        }
    }

    /** What a person reads. */
    String text() {
        return root.getTextContent().replace('\u00a0', ' ');
    }

    /** Nothing that runs, and nothing that is fetched. */
    void assertInert() {
        for (Element element : elements) {
            assertThat(ELEMENTS).contains(element.getTagName());
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                Node attribute = element.getAttributes().item(i);
                assertThat(attribute.getNodeName()).doesNotStartWith("on").isNotIn("src", "href", "xlink:href");
                assertThat(attribute.getNodeValue()).doesNotContain("http://", "https://", "javascript:");
            }
            if (element.getTagName().equals("style")) {
                assertThat(element.getTextContent()).doesNotContain("@import", "url(h", "//");
            }
        }
    }
}
