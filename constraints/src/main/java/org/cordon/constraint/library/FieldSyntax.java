package org.cordon.constraint.library;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.cordon.constraint.Confidence;
import org.cordon.constraint.Level;
import org.cordon.constraint.LevelRange;
import org.cordon.constraint.MetricSyntaxException;
import org.cordon.constraint.Source;
import org.cordon.yaml.YamlException;
import org.cordon.yaml.YamlFields;
import org.cordon.yaml.YamlNode;

/** Reads the typed texts that protocol and confirmation files share, and places what is wrong with them. */
final class FieldSyntax {
    private static final String IDENTIFIER = "[a-z0-9][a-z0-9.-]{0,63}";

    private FieldSyntax() {}

    /** A text parsed by one of the grammars; its errors become errors of the file at the very character. */
    static <T> Optional<T> parsed(YamlFields fields, String key, Function<String, T> grammar) {
        return fields.text(key).map(text -> {
            try {
                return grammar.apply(text);
            } catch (MetricSyntaxException wrong) {
                YamlNode.Scalar scalar = (YamlNode.Scalar) fields.node(key).orElseThrow();
                throw new YamlException(
                        "PROTOCOL_SYNTAX",
                        scalar.place().label(),
                        scalar.place().line(),
                        scalar.place().column() + (scalar.quoted() ? 1 : 0) + wrong.column() - 1,
                        "in '" + key + "', " + wrong.getMessage(),
                        "correct the text at that column");
            }
        });
    }

    static <T> T requiredParsed(YamlFields fields, String key, Function<String, T> grammar) {
        return parsed(fields, key, grammar).orElseThrow(() -> fields.missing(key));
    }

    /** One of an enum's labels, exactly as written in files. */
    static <E> Optional<E> choice(YamlFields fields, String key, E[] values, Function<E, String> label) {
        return fields.node(key).map(node -> choiceOf(node, values, label));
    }

    static <E> E choiceOf(YamlNode node, E[] values, Function<E, String> label) {
        String text = YamlFields.textOf(node);
        return Arrays.stream(values)
                .filter(value -> label.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> node.place()
                        .failure(
                                "PROTOCOL_UNKNOWN_WORD",
                                "an unknown word",
                                "write one of "
                                        + String.join(
                                                ", ",
                                                Arrays.stream(values).map(label).toList())));
    }

    static String identifier(YamlFields fields, String key) {
        String text = fields.requiredText(key);
        if (!text.matches(IDENTIFIER)) {
            throw fields.failure(
                    key,
                    "PROTOCOL_IDENTIFIER",
                    "not an identifier",
                    "use up to 64 of a-z, 0-9, '.' and '-', starting with a letter or digit");
        }
        return text;
    }

    /** A level or a range of levels, {@code T8} or {@code C1-L2}. */
    static Optional<LevelRange> levels(YamlFields fields, String key) {
        return fields.text(key).map(text -> {
            String[] ends = text.split("-", -1);
            Optional<Level> from = level(ends[0]);
            Optional<Level> to = level(ends[ends.length - 1]);
            if (ends.length > 2 || from.isEmpty() || to.isEmpty() || from.get().compareTo(to.get()) > 0) {
                throw fields.failure(
                        key,
                        "PROTOCOL_LEVELS",
                        "not a run of vertebral levels",
                        "write T8 or C1-L2, from cranial to caudal, within C1 to S5");
            }
            return new LevelRange(from.get(), to.get());
        });
    }

    /** An ISO date. */
    static LocalDate date(YamlFields fields, String key) {
        String text = fields.requiredText(key);
        try {
            if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException noSuchDay) {
            throw noDate(fields, key);
        }
        throw noDate(fields, key);
    }

    /** The keys {@code citation} and {@code confidence}. */
    static Source source(YamlFields fields) {
        return source(fields, fields);
    }

    /** The same where they may stand in different mappings. */
    static Source source(YamlFields citation, YamlFields confidence) {
        Confidence known = choice(confidence, "confidence", Confidence.values(), Confidence::label)
                .orElseThrow(() -> confidence.missing("confidence"));
        return new Source(citation.requiredText("citation"), known, Optional.empty());
    }

    private static YamlException noDate(YamlFields fields, String key) {
        return fields.failure(key, "PROTOCOL_DATE", "not a date", "write it as 2026-03-01");
    }

    private static Optional<Level> level(String text) {
        return Arrays.stream(Level.values())
                .filter(level -> level.name().equals(text))
                .findFirst();
    }
}
