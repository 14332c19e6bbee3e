package org.cordon.constraint.library;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Checks a document against the few JSON Schema keywords that the protocol schema uses. Any other keyword is an error
 * of the schema, so that nothing in it is silently left unchecked.
 */
final class SchemaCheck {
    private final JsonNode root;
    private final List<String> problems = new ArrayList<>();

    private SchemaCheck(JsonNode root) {
        this.root = root;
    }

    /** What is wrong with a document, each with its place; empty when it is valid. */
    static List<String> problems(JsonNode schema, JsonNode document) {
        SchemaCheck check = new SchemaCheck(schema);
        check.check(schema, document, "");
        return check.problems;
    }

    private void check(JsonNode schema, JsonNode node, String place) {
        for (Iterator<Map.Entry<String, JsonNode>> keywords =
                        schema.properties().iterator();
                keywords.hasNext(); ) {
            Map.Entry<String, JsonNode> keyword = keywords.next();
            JsonNode value = keyword.getValue();
            switch (keyword.getKey()) {
                case "$schema", "$id", "$defs", "title", "description" -> {}
                case "$ref" -> check(root.at(value.asText().substring(1)), node, place);
                case "type" -> require(isOfType(node, value.asText()), place, "type " + value.asText());
                case "const" -> require(node.equals(value), place, "const");
                case "enum" -> require(contains(value, node), place, "enum");
                case "required" ->
                    value.forEach(key -> require(node.has(key.asText()), place, "required " + key.asText()));
                case "properties" ->
                    value.properties().forEach(property -> {
                        if (node.has(property.getKey())) {
                            check(property.getValue(), node.get(property.getKey()), place + "/" + property.getKey());
                        }
                    });
                case "additionalProperties" ->
                    node.fieldNames()
                            .forEachRemaining(key ->
                                    require(schema.get("properties").has(key), place, "additionalProperties " + key));
                case "items" -> {
                    for (int i = 0; i < node.size(); i++) {
                        check(value, node.get(i), place + "/" + i);
                    }
                }
                case "minItems" -> require(node.size() >= value.asInt(), place, "minItems");
                case "maxItems" -> require(node.size() <= value.asInt(), place, "maxItems");
                case "minimum" -> require(node.asDouble() >= value.asDouble(), place, "minimum");
                case "maximum" -> require(node.asDouble() <= value.asDouble(), place, "maximum");
                case "minLength" -> require(node.asText().length() >= value.asInt(), place, "minLength");
                case "pattern" ->
                    require(
                            Pattern.compile(value.asText())
                                    .matcher(node.asText())
                                    .find(),
                            place,
                            "pattern");
                default ->
                    throw new IllegalArgumentException("the schema uses the unchecked keyword " + keyword.getKey());
            }
        }
    }

    private void require(boolean holds, String place, String what) {
        if (!holds) {
            problems.add(place + ": " + what);
        }
    }

    private static boolean isOfType(JsonNode node, String type) {
        return switch (type) {
            case "object" -> node.isObject();
            case "array" -> node.isArray();
            case "string" -> node.isTextual();
            case "integer" -> node.isIntegralNumber();
            case "number" -> node.isNumber();
            case "boolean" -> node.isBoolean();
            default -> throw new IllegalArgumentException("the schema uses the unknown type " + type);
        };
    }

    private static boolean contains(JsonNode values, JsonNode node) {
        for (JsonNode value : values) {
            if (value.equals(node)) {
                return true;
            }
        }
        return false;
    }
}
