package org.cordon.constraint.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.constraint.library.ProtocolException;

/** A JSON file as a bounded tree in which every value knows its line; numbers stay the text that was written. */
final class JsonTree {
    private static final int MAX_DEPTH = 32;
    private static final int MAX_NODES = 100_000;
    private static final int MAX_STRING = 100_000;
    private static final int MAX_NUMBER = 60;

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_STRING)
                    .maxNumberLength(MAX_NUMBER)
                    .maxNameLength(1000)
                    .maxDocumentLength(ImportFile.MAX_BYTES)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final ImportFile file;
    private final JsonParser parser;
    private int nodes;

    private JsonTree(ImportFile file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /** A value with the line on which it starts. */
    sealed interface Node {
        int line();

        /** The text of a string. */
        default Optional<String> text() {
            return this instanceof Text string ? Optional.of(string.value()) : Optional.empty();
        }

        /** The digits of a number. */
        default Optional<String> number() {
            return this instanceof Figure figure ? Optional.of(figure.digits()) : Optional.empty();
        }

        /** The items of an array, empty for everything else. */
        default List<Node> items() {
            return this instanceof Items array ? array.values() : List.of();
        }

        /** The value of a key of an object; null counts as absent. */
        default Optional<Node> get(String key) {
            return this instanceof Keys object
                    ? Optional.ofNullable(object.values().get(key)).filter(value -> !(value instanceof Nothing))
                    : Optional.empty();
        }

        /** The text of a key of an object. */
        default Optional<String> text(String key) {
            return get(key).flatMap(Node::text);
        }

        /** Whether a key of an object is true. */
        default boolean flag(String key) {
            return get(key).filter(value -> value instanceof Flag flag && flag.value())
                    .isPresent();
        }
    }

    /** An object. */
    record Keys(Map<String, Node> values, int line) implements Node {
        Keys {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /** An array. */
    record Items(List<Node> values, int line) implements Node {
        Items {
            values = ImmutableList.copyOf(values);
        }
    }

    /** A string. */
    record Text(String value, int line) implements Node {}

    /** A number as written. */
    record Figure(String digits, int line) implements Node {}

    /** True or false. */
    record Flag(boolean value, int line) implements Node {}

    /** Null. */
    record Nothing(int line) implements Node {}

    static Node parse(ImportFile file) {
        try (JsonParser parser = FACTORY.createParser(file.text())) {
            JsonTree tree = new JsonTree(file, parser);
            if (parser.nextToken() == null) {
                throw file.refused("EXCHANGE_JSON", 1, 1, "the file is empty", "check that it is the right file");
            }
            Node root = tree.node();
            if (parser.nextToken() != null) {
                throw tree.refused(parser.currentTokenLocation(), "something after the end of the document");
            }
            return root;
        } catch (JsonProcessingException wrong) {
            JsonLocation place = wrong.getLocation();
            throw file.refused(
                    "EXCHANGE_JSON",
                    place == null ? 0 : Math.max(0, place.getLineNr()),
                    place == null ? 0 : Math.max(0, place.getColumnNr()),
                    "not valid JSON here, a key given twice, or nested too deeply",
                    "export the file again");
        } catch (IOException impossible) {
            throw file.refused("EXCHANGE_JSON", 0, 0, "the file cannot be read", "check that it may be read");
        }
    }

    private Node node() throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        if (++nodes > MAX_NODES) {
            throw refused(parser.currentTokenLocation(), "more than " + MAX_NODES + " values");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(line);
            case START_ARRAY -> array(line);
            case VALUE_STRING -> new Text(parser.getText(), line);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Figure(parser.getText(), line);
            case VALUE_TRUE -> new Flag(true, line);
            case VALUE_FALSE -> new Flag(false, line);
            default -> new Nothing(line);
        };
    }

    private Keys object(int line) throws IOException {
        Map<String, Node> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            values.put(key, node());
        }
        return new Keys(values, line);
    }

    private Items array(int line) throws IOException {
        ImmutableList.Builder<Node> values = ImmutableList.builder();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(node());
        }
        return new Items(values.build(), line);
    }

    private ProtocolException refused(JsonLocation place, String problem) {
        return file.refused(
                "EXCHANGE_JSON", place.getLineNr(), place.getColumnNr(), problem, "check that it is the right file");
    }
}
