package org.cordon.yaml;

import com.google.common.collect.ImmutableList;
import java.io.StringReader;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.representer.Representer;

/**
 * Parses the strict subset of YAML that the package describes. It works on the parser's events, one at a time: nothing
 * is composed, resolved or constructed, and a limit stops the parser before it has read on.
 */
public final class StrictYaml {
    private final String label;
    private final YamlLimits limits;
    private final Iterator<Event> events;
    private int nodes;

    private StrictYaml(String label, YamlLimits limits, Iterator<Event> events) {
        this.label = label;
        this.limits = limits;
        this.events = events;
    }

    /**
     * Parses a file whose top level is a mapping.
     *
     * @param bytes the whole file
     * @param label of the file for messages, no path
     * @throws YamlException with line and column when the file is not of the strict subset
     */
    public static YamlNode.Mapping parse(byte[] bytes, String label) {
        return parse(bytes, label, YamlLimits.standard());
    }

    /**
     * Parses a file whose top level is a mapping, within given limits.
     *
     * @param bytes the whole file
     * @param label of the file for messages, no path
     * @param limits what it may not exceed
     * @throws YamlException with line and column when the file is not of the strict subset
     */
    public static YamlNode.Mapping parse(byte[] bytes, String label, YamlLimits limits) {
        String text = YamlText.decode(bytes, label, limits);
        try {
            return new StrictYaml(label, limits, events(text, limits)).document();
        } catch (MarkedYAMLException invalid) {
            Mark mark = invalid.getProblemMark();
            throw mark == null ? notYaml(0, 0, label) : notYaml(mark.getLine() + 1, mark.getColumn() + 1, label);
        } catch (YAMLException invalid) {
            throw notYaml(0, 0, label);
        }
    }

    private static Iterator<Event> events(String text, YamlLimits limits) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(limits.bytes());
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(limits.depth() + 2);
        Representer representer = new Representer(new DumperOptions());
        return new Yaml(new SafeConstructor(options), representer, new DumperOptions(), options)
                .parse(new StringReader(text))
                .iterator();
    }

    private YamlNode.Mapping document() {
        events.next();
        Event start = events.next();
        if (!(start instanceof DocumentStartEvent)) {
            throw new YamlException("YAML_EMPTY", label, 1, 1, "the file is empty", "write at least the required keys");
        }
        Event first = events.next();
        YamlNode root = node(first, 1);
        events.next();
        Event end = events.next();
        if (!(end instanceof StreamEndEvent)) {
            throw place(end).failure("YAML_TWO_DOCUMENTS", "a second document", "keep one document a file");
        }
        if (root instanceof YamlNode.Mapping mapping) {
            return mapping;
        }
        throw root.place()
                .failure("YAML_NOT_A_MAPPING", "the top level is not a mapping of keys", "start with 'key: value'");
    }

    private YamlNode node(Event event, int depth) {
        YamlPlace place = place(event);
        refuseReferences(event, place);
        if (++nodes > limits.nodes()) {
            throw place.failure("YAML_TOO_MANY_NODES", "more than " + limits.nodes() + " values", "split the file");
        }
        if (event instanceof ScalarEvent scalar) {
            return new YamlNode.Scalar(scalar.getValue(), !scalar.isPlain(), place);
        }
        if (depth > limits.depth()) {
            throw place.failure("YAML_TOO_DEEP", "more than " + limits.depth() + " levels", "nest less deeply");
        }
        return event instanceof SequenceStartEvent ? sequence(place, depth) : mapping(event, place, depth);
    }

    private YamlNode.Sequence sequence(YamlPlace place, int depth) {
        ImmutableList.Builder<YamlNode> items = ImmutableList.builder();
        for (Event next = events.next(); !(next instanceof SequenceEndEvent); next = events.next()) {
            items.add(node(next, depth + 1));
        }
        return new YamlNode.Sequence(items.build(), place);
    }

    private YamlNode.Mapping mapping(Event start, YamlPlace place, int depth) {
        if (!(start instanceof MappingStartEvent)) {
            throw place.failure("YAML_INVALID", "not valid YAML here", "check indentation, quotes and colons");
        }
        ImmutableList.Builder<YamlNode.Entry> entries = ImmutableList.builder();
        Set<String> keys = new HashSet<>();
        for (Event next = events.next(); !(next instanceof MappingEndEvent); next = events.next()) {
            YamlPlace keyPlace = place(next);
            refuseReferences(next, keyPlace);
            if (!(next instanceof ScalarEvent key)) {
                throw keyPlace.failure("YAML_KEY_NOT_TEXT", "a key that is not a text", "use words as keys");
            }
            if (!keys.add(key.getValue())) {
                throw keyPlace.failure("YAML_DUPLICATE_KEY", "the same key twice", "keep one of them");
            }
            entries.add(new YamlNode.Entry(key.getValue(), keyPlace, node(events.next(), depth + 1)));
        }
        return new YamlNode.Mapping(entries.build(), place);
    }

    private static void refuseReferences(Event event, YamlPlace place) {
        if (event instanceof AliasEvent || (event instanceof NodeEvent node && node.getAnchor() != null)) {
            throw place.failure("YAML_ALIAS", "an anchor or alias", "write the value out where it is used");
        }
        boolean tagged = (event instanceof ScalarEvent scalar && scalar.getTag() != null)
                || (event instanceof SequenceStartEvent sequence && sequence.getTag() != null)
                || (event instanceof MappingStartEvent mapping && mapping.getTag() != null);
        if (tagged) {
            throw place.failure("YAML_TAG", "a type tag (!)", "leave the tag out; quote a text that starts with !");
        }
    }

    private YamlPlace place(Event event) {
        Mark mark = event.getStartMark();
        return new YamlPlace(label, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static YamlException notYaml(int line, int column, String label) {
        return new YamlException(
                "YAML_INVALID",
                label,
                line,
                column,
                "not valid YAML here",
                "check the indentation, and quote texts that start with one of > | % @ & * ! [ {");
    }
}
