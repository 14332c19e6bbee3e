package org.cordon.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Writes one JSON document: keys in the order they are written, two blanks a level, {@code \n} as line end, doubles as
 * the shortest decimal that reads back the same, {@code null} for what is not available and never NaN.
 */
final class JsonText {
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .characterEscapes(new VisibleEscapes())
            .build();

    private static final DefaultPrettyPrinter PRINTER = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayValueSpacing(Separators.Spacing.AFTER)
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultPrettyPrinter.NopIndenter());

    private final JsonGenerator generator;

    private JsonText(JsonGenerator generator) {
        this.generator = generator;
    }

    /** What writes one document. */
    @FunctionalInterface
    interface Content {
        /** Writes it. */
        void write(JsonText json) throws IOException;
    }

    /** A document with one object at its top. */
    static String object(Content content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            generator.setPrettyPrinter(PRINTER.createInstance());
            JsonText json = new JsonText(generator);
            generator.writeStartObject();
            content.write(json);
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    JsonText text(String key, String value) throws IOException {
        generator.writeStringField(key, value);
        return this;
    }

    JsonText text(String key, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            return text(key, value.get());
        }
        return none(key);
    }

    JsonText number(String key, double value) throws IOException {
        if (!Double.isFinite(value)) {
            return none(key);
        }
        generator.writeNumberField(key, value == 0 ? 0.0 : value);
        return this;
    }

    JsonText number(String key, OptionalDouble value) throws IOException {
        return value.isPresent() ? number(key, value.getAsDouble()) : none(key);
    }

    JsonText integer(String key, long value) throws IOException {
        generator.writeNumberField(key, value);
        return this;
    }

    JsonText integer(String key, OptionalInt value) throws IOException {
        return value.isPresent() ? integer(key, value.getAsInt()) : none(key);
    }

    JsonText flag(String key, boolean value) throws IOException {
        generator.writeBooleanField(key, value);
        return this;
    }

    JsonText none(String key) throws IOException {
        generator.writeNullField(key);
        return this;
    }

    JsonText object(String key, Content content) throws IOException {
        generator.writeObjectFieldStart(key);
        content.write(this);
        generator.writeEndObject();
        return this;
    }

    /** An array of objects. */
    <T> JsonText objects(String key, Iterable<T> items, Item<T> item) throws IOException {
        generator.writeArrayFieldStart(key);
        for (T each : items) {
            generator.writeStartObject();
            item.write(this, each);
            generator.writeEndObject();
        }
        generator.writeEndArray();
        return this;
    }

    JsonText texts(String key, Iterable<String> values) throws IOException {
        generator.writeArrayFieldStart(key);
        for (String value : values) {
            generator.writeString(value);
        }
        generator.writeEndArray();
        return this;
    }

    JsonText numbers(String key, double... values) throws IOException {
        generator.writeArrayFieldStart(key);
        for (double value : values) {
            generator.writeNumber(value);
        }
        generator.writeEndArray();
        return this;
    }

    /** Numbers of which some may be missing, which is {@code null}. */
    JsonText optionalNumbers(String key, Iterable<OptionalDouble> values) throws IOException {
        generator.writeArrayFieldStart(key);
        for (OptionalDouble value : values) {
            if (value.isPresent()) {
                generator.writeNumber(value.getAsDouble());
            } else {
                generator.writeNull();
            }
        }
        generator.writeEndArray();
        return this;
    }

    JsonText integers(String key, Iterable<Integer> values) throws IOException {
        generator.writeArrayFieldStart(key);
        for (int value : values) {
            generator.writeNumber(value);
        }
        generator.writeEndArray();
        return this;
    }

    /** The arguments of a reason, by their types. */
    JsonText args(Map<String, Object> args) throws IOException {
        generator.writeObjectFieldStart("args");
        for (Map.Entry<String, Object> arg : args.entrySet()) {
            if (arg.getValue() instanceof Double number) {
                number(arg.getKey(), number);
            } else if (arg.getValue() instanceof Long number) {
                integer(arg.getKey(), number);
            } else if (arg.getValue() instanceof Boolean flag) {
                flag(arg.getKey(), flag);
            } else if (arg.getValue() instanceof List<?> list) {
                texts(arg.getKey(), list.stream().map(Object::toString).toList());
            } else {
                text(arg.getKey(), arg.getValue().toString());
            }
        }
        generator.writeEndObject();
        return this;
    }

    /** Writes one element of an array of objects. */
    @FunctionalInterface
    interface Item<T> {
        /** Writes its keys. */
        void write(JsonText json, T item) throws IOException;
    }
}
