package org.cordon.report.pdf;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.cordon.text.Markup;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads the program's own markup back as a tree; it is well-formed XML by the way it is written. */
final class MarkupTree {
    private MarkupTree() {}

    /** The only element of a markup; empty when there is none. */
    static Optional<Element> read(Markup markup) {
        String text = markup.toString();
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            return Optional.of(factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)))
                    .getDocumentElement());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("the report's markup is not well-formed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Node> nodes(Node parent) {
        List<Node> nodes = new ArrayList<>();
        for (Node each = parent.getFirstChild(); each != null; each = each.getNextSibling()) {
            nodes.add(each);
        }
        return nodes;
    }

    static List<Element> elements(Node parent) {
        return nodes(parent).stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    static boolean hasClass(Element element, String name) {
        return List.of(element.getAttribute("class").split(" ", -1)).contains(name);
    }
}
