package org.cordon.yaml;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** A node of a strict YAML file, with its place. */
public sealed interface YamlNode {
    /** Where it starts. */
    YamlPlace place();

    /**
     * A text, exactly as written.
     *
     * @param text without the quotes
     * @param quoted whether it stood in quotes
     * @param place where it starts
     */
    record Scalar(String text, boolean quoted, YamlPlace place) implements YamlNode {}

    /**
     * A list.
     *
     * @param items in file order
     * @param place where it starts
     */
    record Sequence(List<YamlNode> items, YamlPlace place) implements YamlNode {
        /** Takes an immutable copy. */
        public Sequence {
            items = ImmutableList.copyOf(items);
        }
    }

    /**
     * Keys with their values; no key twice.
     *
     * @param entries in file order
     * @param place where it starts
     */
    record Mapping(List<Entry> entries, YamlPlace place) implements YamlNode {
        /** Takes an immutable copy. */
        public Mapping {
            entries = ImmutableList.copyOf(entries);
        }
    }

    /**
     * A key with its value.
     *
     * @param key the text of the key
     * @param keyPlace where the key stands
     * @param value what belongs to it
     */
    record Entry(String key, YamlPlace keyPlace, YamlNode value) {}
}
