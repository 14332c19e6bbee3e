package org.cordon.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;

/** A piece of a YAML document with the place where it begins; lines and columns count from 1. */
sealed interface YamlNode {
    int line();

    int column();

    /** What it is, for messages. */
    String kind();

    /** A single value, as written. */
    record Scalar(String text, int line, int column) implements YamlNode {
        @Override
        public String kind() {
            return "a value";
        }
    }

    /** A list. */
    record Sequence(List<YamlNode> items, int line, int column) implements YamlNode {
        public Sequence {
            items = ImmutableList.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Keys with values, in file order. */
    record Mapping(Map<String, Entry> entries, int line, int column) implements YamlNode {
        public Mapping {
            entries = ImmutableMap.copyOf(entries);
        }

        @Override
        public String kind() {
            return "a mapping";
        }
    }

    /** One key with its value and the place of the key. */
    record Entry(YamlNode value, int line, int column) {}
}
