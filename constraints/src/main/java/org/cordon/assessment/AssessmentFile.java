package org.cordon.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.cordon.constraint.Confidence;
import org.cordon.constraint.Source;
import org.cordon.yaml.StrictYaml;
import org.cordon.yaml.YamlFields;
import org.cordon.yaml.YamlNode;

/** Reads the tables that the program ships. */
final class AssessmentFile {
    private AssessmentFile() {}

    static YamlFields read(String resource, String schema, Set<String> keys) {
        YamlFields fields = YamlFields.of(StrictYaml.parse(bytes(resource), resource), keys);
        if (!fields.requiredText("schema").equals(schema)) {
            throw fields.failure("schema", "TABLE_SCHEMA", "not the schema " + schema, "write schema: " + schema);
        }
        return fields;
    }

    static double number(YamlFields fields, String key) {
        return YamlFields.decimalOf(fields.node(key).orElseThrow(() -> fields.missing(key)));
    }

    static int integer(YamlFields fields, String key) {
        return fields.integer(key, 0, 1000).orElseThrow(() -> fields.missing(key));
    }

    /** The keys {@code citation} and {@code confidence}. */
    static Source source(YamlFields fields) {
        String label = fields.requiredText("confidence");
        Confidence confidence = Arrays.stream(Confidence.values())
                .filter(each -> each.label().equals(label))
                .findFirst()
                .orElseThrow(() -> fields.failure(
                        "confidence", "TABLE_CONFIDENCE", "not a class of confidence", "write one of the classes"));
        return new Source(fields.requiredText("citation"), confidence, Optional.empty());
    }

    /** A list of numbers; {@code n/a} is none. */
    static Optional<Double> numberOrNone(YamlNode node) {
        return YamlFields.textOf(node).equals("n/a") ? Optional.empty() : Optional.of(YamlFields.decimalOf(node));
    }

    private static byte[] bytes(String resource) {
        try (InputStream stream = AssessmentFile.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its resource " + resource);
            }
            return stream.readAllBytes();
        } catch (IOException damaged) {
            throw new IllegalStateException("the program's resource " + resource + " cannot be read", damaged);
        }
    }
}
