package org.cordon.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the keys of one mapping by name, and refuses at once every key that nobody knows, with its place. A value that
 * is there but empty is refused: leaving a key out is the one way of not giving it.
 */
public final class YamlFields {
    private static final int MAX_NUMBER_LENGTH = 20;

    private final YamlNode.Mapping mapping;
    private final Map<String, YamlNode> values = new LinkedHashMap<>();

    private YamlFields(YamlNode.Mapping mapping, Set<String> known) {
        this.mapping = mapping;
        for (YamlNode.Entry entry : mapping.entries()) {
            if (!known.contains(entry.key())) {
                throw entry.keyPlace()
                        .failure(
                                "YAML_UNKNOWN_KEY",
                                "an unknown key",
                                "known here are "
                                        + String.join(
                                                ", ", known.stream().sorted().toList()));
            }
            values.put(entry.key(), entry.value());
        }
    }

    /**
     * Takes a mapping with its known keys.
     *
     * @throws YamlException when it has a key that is not known
     */
    public static YamlFields of(YamlNode.Mapping mapping, Set<String> known) {
        return new YamlFields(mapping, known);
    }

    /**
     * Takes a node that must be a mapping, with its known keys.
     *
     * @throws YamlException when it is something else, or has a key that is not known
     */
    public static YamlFields of(YamlNode node, Set<String> known) {
        if (node instanceof YamlNode.Mapping mapping) {
            return new YamlFields(mapping, known);
        }
        throw node.place().failure("YAML_WRONG_TYPE", "not a mapping", "write keys with values here");
    }

    /** Where the mapping starts. */
    public YamlPlace place() {
        return mapping.place();
    }

    /** Where the value of a key starts; the mapping's place when it is absent. */
    public YamlPlace placeOf(String key) {
        return values.containsKey(key) ? values.get(key).place() : mapping.place();
    }

    /** The value of a key, where given. */
    public Optional<YamlNode> node(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The text of a key, where given. */
    public Optional<String> text(String key) {
        return node(key).map(YamlFields::textOf);
    }

    /** The text of a key that must be there. */
    public String requiredText(String key) {
        return text(key).orElseThrow(() -> missing(key));
    }

    /** The texts of a list, empty when the key is absent. */
    public List<String> texts(String key) {
        return items(key).stream().map(YamlFields::textOf).toList();
    }

    /** The items of a list, empty when the key is absent. */
    public List<YamlNode> items(String key) {
        YamlNode node = values.get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof YamlNode.Sequence sequence) {
            return new ArrayList<>(sequence.items());
        }
        throw node.place().failure("YAML_WRONG_TYPE", "not a list", "write [a, b] or one '- item' a line");
    }

    /** The items of a list that must be there and not be empty. */
    public List<YamlNode> requiredItems(String key) {
        List<YamlNode> items = items(key);
        if (items.isEmpty()) {
            throw missing(key);
        }
        return items;
    }

    /** A mapping under a key, where given. */
    public Optional<YamlFields> fields(String key, Set<String> known) {
        return node(key).map(node -> of(node, known));
    }

    /** A mapping under a key that must be there. */
    public YamlFields requiredFields(String key, Set<String> known) {
        return fields(key, known).orElseThrow(() -> missing(key));
    }

    /** {@code true} or {@code false}, where given; no other spelling. */
    public Optional<Boolean> bool(String key) {
        return text(key).map(text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw placeOf(key).failure("YAML_WRONG_TYPE", "neither true nor false", "write true or false");
        });
    }

    /** A whole number between two ends, where given. */
    public Optional<Integer> integer(String key, int min, int max) {
        return node(key).map(node -> integerOf(node, min, max));
    }

    /** The text of a node that must be a text and not be empty. */
    public static String textOf(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            if (scalar.text().isBlank() || (!scalar.quoted() && scalar.text().equals("~"))) {
                throw node.place().failure("YAML_EMPTY_VALUE", "an empty value", "give the value or leave the key out");
            }
            return scalar.text();
        }
        throw node.place().failure("YAML_WRONG_TYPE", "not a text", "write one value here");
    }

    /** The whole number of a node, digits only, between two ends. */
    public static int integerOf(YamlNode node, int min, int max) {
        String text = textOf(node);
        if (text.length() <= 9 && text.matches("[0-9]+")) {
            int value = Integer.parseInt(text);
            if (value >= min && value <= max) {
                return value;
            }
        }
        throw node.place()
                .failure(
                        "YAML_WRONG_NUMBER",
                        "not a whole number from " + min + " to " + max,
                        "write digits only, within that range");
    }

    /** The number of a node, {@code digits [ "." digits ]} without sign or exponent: always finite. */
    public static double decimalOf(YamlNode node) {
        String text = textOf(node);
        if (text.length() <= MAX_NUMBER_LENGTH && text.matches("[0-9]+([.][0-9]+)?")) {
            return new BigDecimal(text).doubleValue();
        }
        throw node.place().failure("YAML_WRONG_NUMBER", "not a number", "write digits with '.' as the decimal point");
    }

    /** The refusal of a mapping that lacks a key. */
    public YamlException missing(String key) {
        return mapping.place().failure("YAML_MISSING_KEY", "the key '" + key + "' is missing", "add it");
    }

    /** The refusal of the value of a key. */
    public YamlException failure(String key, String code, String problem, String remedy) {
        return placeOf(key).failure(code, problem, remedy);
    }
}
