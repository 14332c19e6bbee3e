package org.cordon.review;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Typed reading of one YAML mapping; unknown keys and wrong kinds are errors with their place. */
final class YamlFields {
    private final String fileKind;
    private final YamlNode.Mapping node;

    private YamlFields(String fileKind, YamlNode.Mapping node) {
        this.fileKind = fileKind;
        this.node = node;
    }

    /** The fields of a mapping that may have only these keys. */
    static YamlFields of(String fileKind, YamlNode.Mapping node, String... allowed) {
        Set<String> known = ImmutableSet.copyOf(allowed);
        node.entries().forEach((key, entry) -> {
            if (!known.contains(key)) {
                throw CaseFileErrors.at(
                        fileKind,
                        entry.line(),
                        entry.column(),
                        "unknown key '" + shown(key) + "'",
                        "use one of " + String.join(", ", allowed),
                        List.of(allowed));
            }
        });
        return new YamlFields(fileKind, node);
    }

    /** The same for an item of a list, which must be a mapping. */
    static YamlFields ofItem(String fileKind, YamlNode item, String... allowed) {
        if (item instanceof YamlNode.Mapping mapping) {
            return of(fileKind, mapping, allowed);
        }
        throw CaseFileErrors.at(
                fileKind,
                item.line(),
                item.column(),
                "expected a mapping, found " + item.kind(),
                "write the keys " + String.join(", ", allowed));
    }

    Optional<String> text(String key) {
        YamlNode.Entry entry = node.entries().get(key);
        if (entry == null) {
            return Optional.empty();
        }
        return Optional.of(scalar(entry.value(), key));
    }

    String requiredText(String key) {
        return text(key)
                .orElseThrow(() -> CaseFileErrors.at(
                        fileKind, node.line(), node.column(), "the key '" + key + "' is missing", "add it"));
    }

    /** A value in a syntax of its own; {@code parse} throws {@link IllegalArgumentException} when it is none. */
    <T> Optional<T> parsed(String key, Function<String, T> parse, String expected) {
        YamlNode.Entry entry = node.entries().get(key);
        if (entry == null) {
            return Optional.empty();
        }
        String value = scalar(entry.value(), key);
        try {
            return Optional.of(parse.apply(value));
        } catch (IllegalArgumentException wrong) {
            throw CaseFileErrors.at(
                    fileKind,
                    entry.value().line(),
                    entry.value().column(),
                    "'" + key + "' is not " + expected,
                    "write " + expected);
        }
    }

    List<YamlNode> items(String key) {
        YamlNode.Entry entry = node.entries().get(key);
        if (entry == null) {
            return List.of();
        }
        if (entry.value() instanceof YamlNode.Sequence sequence) {
            return sequence.items();
        }
        throw wrongKind(entry.value(), key, "a list");
    }

    List<String> texts(String key) {
        List<String> result = new ArrayList<>();
        for (YamlNode item : items(key)) {
            result.add(scalar(item, key));
        }
        return result;
    }

    /** A mapping of free keys to values. */
    List<String[]> pairs(String key) {
        YamlNode.Entry entry = node.entries().get(key);
        if (entry == null) {
            return List.of();
        }
        if (!(entry.value() instanceof YamlNode.Mapping mapping)) {
            throw wrongKind(entry.value(), key, "a mapping");
        }
        List<String[]> result = new ArrayList<>();
        mapping.entries().forEach((name, value) -> result.add(new String[] {name, scalar(value.value(), key)}));
        return result;
    }

    private String scalar(YamlNode value, String key) {
        if (value instanceof YamlNode.Scalar scalar && !scalar.text().isBlank()) {
            return scalar.text().strip();
        }
        throw wrongKind(value, key, "a value");
    }

    private ReviewException wrongKind(YamlNode value, String key, String expected) {
        return CaseFileErrors.at(
                fileKind,
                value.line(),
                value.column(),
                "'" + key + "' must be " + expected + ", found "
                        + (value instanceof YamlNode.Scalar ? "none" : value.kind()),
                "write " + expected);
    }

    private static String shown(String key) {
        String safe = key.replaceAll("[^\\p{L}\\p{N}_.#-]", "?");
        return safe.length() > 40 ? safe.substring(0, 40) : safe;
    }
}
