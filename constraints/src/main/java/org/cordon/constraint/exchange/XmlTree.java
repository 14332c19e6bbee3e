package org.cordon.constraint.exchange;

import com.google.common.collect.ImmutableList;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cordon.constraint.library.ProtocolException;

/** An XML file as a bounded tree of elements; document types, entities and anything outside the file are refused. */
final class XmlTree {
    private static final int MAX_DEPTH = 32;
    private static final int MAX_ELEMENTS = 100_000;
    private static final String NIL = "nil";

    private final ImportFile file;
    private final XMLStreamReader reader;
    private int elements;

    private XmlTree(ImportFile file, XMLStreamReader reader) {
        this.file = file;
        this.reader = reader;
    }

    /**
     * An element.
     *
     * @param name without prefix
     * @param attributes by name without prefix
     * @param children in file order
     * @param text of its own, blanks at the ends dropped
     * @param line on which it starts
     */
    record Element(String name, Map<String, String> attributes, List<Element> children, String text, int line) {
        /** The children of a name. */
        List<Element> all(String child) {
            return children.stream().filter(each -> each.name.equals(child)).toList();
        }

        /** The text of the first child of a name; empty when it is absent, blank or nil. */
        Optional<String> text(String child) {
            return all(child).stream()
                    .findFirst()
                    .filter(each -> !"true".equals(each.attributes.get(NIL)))
                    .map(Element::text)
                    .filter(text -> !text.isEmpty());
        }

        /** Every element of a name inside this one, in file order. */
        List<Element> inside(String wanted) {
            List<Element> found = new ArrayList<>();
            for (Element child : children) {
                if (child.name.equals(wanted)) {
                    found.add(child);
                }
                found.addAll(child.inside(wanted));
            }
            return found;
        }
    }

    static Element parse(ImportFile file) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("refused");
        });
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(file.text()));
            return new XmlTree(file, reader).document();
        } catch (XMLStreamException wrong) {
            Location place = wrong.getLocation();
            throw file.refused(
                    "EXCHANGE_XML",
                    place == null ? 0 : Math.max(0, place.getLineNumber()),
                    place == null ? 0 : Math.max(0, place.getColumnNumber()),
                    "not valid XML here",
                    "export the file again");
        }
    }

    private Element document() throws XMLStreamException {
        Element root = null;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw refused("a document type declaration", "remove it: it can make a program read other files");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                root = element(1);
            }
        }
        if (root == null) {
            throw file.refused("EXCHANGE_XML", 1, 1, "no element", "check that it is the right file");
        }
        return root;
    }

    private Element element(int depth) throws XMLStreamException {
        if (depth > MAX_DEPTH) {
            throw refused("more than " + MAX_DEPTH + " levels", "check that it is the right file");
        }
        if (++elements > MAX_ELEMENTS) {
            throw refused("more than " + MAX_ELEMENTS + " elements", "check that it is the right file");
        }
        String name = reader.getLocalName();
        int line = reader.getLocation().getLineNumber();
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        ImmutableList.Builder<Element> children = ImmutableList.builder();
        StringBuilder text = new StringBuilder();
        while (true) {
            int event = reader.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                return new Element(
                        name, attributes, children.build(), text.toString().strip(), line);
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.add(element(depth + 1));
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(reader.getText());
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw refused("an entity", "write the character itself");
            }
        }
    }

    private ProtocolException refused(String problem, String remedy) {
        Location place = reader.getLocation();
        return file.refused("EXCHANGE_XML", place.getLineNumber(), place.getColumnNumber(), problem, remedy);
    }
}
