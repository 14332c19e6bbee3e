package org.cordon.review;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a small YAML file as plain data with positions: one document, no anchors, no aliases, no duplicate keys, limits
 * on size and depth.
 */
final class StrictYaml {
    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_DEPTH = 12;
    private static final YAMLFactory FACTORY = new YAMLFactory();

    private final String fileKind;
    private final YAMLParser parser;

    private StrictYaml(String fileKind, YAMLParser parser) {
        this.fileKind = fileKind;
        this.parser = parser;
    }

    /**
     * Reads a file whose root is a mapping.
     *
     * @param file what to read
     * @param fileKind how messages call it, e.g. {@code case file}: never its path
     * @throws ReviewException when it is not such a file
     * @throws UncheckedIOException when it cannot be read
     */
    static YamlNode.Mapping read(Path file, String fileKind) {
        byte[] bytes;
        try (InputStream input = Files.newInputStream(file)) {
            bytes = input.readNBytes(MAX_BYTES + 1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the " + fileKind + " cannot be read", unreadable);
        }
        if (bytes.length > MAX_BYTES) {
            throw CaseFileErrors.at(fileKind, 1, 1, "it is larger than 1 MB", "give the right file");
        }
        return parse(new String(bytes, StandardCharsets.UTF_8), fileKind);
    }

    static YamlNode.Mapping parse(String text, String fileKind) {
        try (JsonParser raw = FACTORY.createParser(text)) {
            StrictYaml reader = new StrictYaml(fileKind, (YAMLParser) raw);
            return reader.document();
        } catch (JsonProcessingException malformed) {
            JsonLocation at = malformed.getLocation();
            throw CaseFileErrors.at(
                    fileKind,
                    at == null ? 1 : Math.max(1, at.getLineNr()),
                    at == null ? 1 : Math.max(1, at.getColumnNr()),
                    "it is not valid YAML",
                    "check indentation, colons and quotes at this place");
        } catch (IOException impossible) {
            throw new UncheckedIOException("the " + fileKind + " cannot be read", impossible);
        }
    }

    private YamlNode.Mapping document() throws IOException {
        JsonToken first = parser.nextToken();
        if (first != JsonToken.START_OBJECT) {
            throw failure("it must begin with keys such as 'schema:'");
        }
        YamlNode.Mapping root = mapping(1);
        if (parser.nextToken() != null) {
            throw failure("only one document is allowed");
        }
        return root;
    }

    private YamlNode value(JsonToken token, int depth) throws IOException {
        if (depth > MAX_DEPTH) {
            throw failure("it is nested deeper than " + MAX_DEPTH);
        }
        if (parser.getObjectId() != null || parser.isCurrentAlias()) {
            throw failure("anchors and aliases are not allowed");
        }
        JsonLocation at = parser.currentTokenLocation();
        return switch (token) {
            case START_OBJECT -> mapping(depth);
            case START_ARRAY -> sequence(depth);
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
                new YamlNode.Scalar(parser.getText(), at.getLineNr(), at.getColumnNr());
            default -> throw failure("a value is missing or of an unknown kind");
        };
    }

    private YamlNode.Mapping mapping(int depth) throws IOException {
        JsonLocation at = parser.currentTokenLocation();
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            JsonLocation keyAt = parser.currentTokenLocation();
            String key = parser.currentName();
            if (entries.containsKey(key)) {
                throw failure("a key stands twice");
            }
            YamlNode value = value(parser.nextToken(), depth + 1);
            entries.put(key, new YamlNode.Entry(value, keyAt.getLineNr(), keyAt.getColumnNr()));
        }
        return new YamlNode.Mapping(entries, at.getLineNr(), at.getColumnNr());
    }

    private YamlNode.Sequence sequence(int depth) throws IOException {
        JsonLocation at = parser.currentTokenLocation();
        List<YamlNode> items = new ArrayList<>();
        JsonToken token = parser.nextToken();
        while (token != JsonToken.END_ARRAY) {
            items.add(value(token, depth + 1));
            token = parser.nextToken();
        }
        return new YamlNode.Sequence(items, at.getLineNr(), at.getColumnNr());
    }

    private ReviewException failure(String problem) {
        JsonLocation at = parser.currentTokenLocation();
        return CaseFileErrors.at(
                fileKind,
                Math.max(1, at.getLineNr()),
                Math.max(1, at.getColumnNr()),
                problem,
                "correct this place in the file");
    }
}
