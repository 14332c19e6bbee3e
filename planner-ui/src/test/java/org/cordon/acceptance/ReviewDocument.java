package org.cordon.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cordon.report.Schemas;

/** A {@code cordon.review/1} document as a consumer reads it: only by what the contract of the command line promises. */
final class ReviewDocument {
    /** Key and type of each promised value of a row; {@code ?} where it may be null. */
    private static final List<String> ROW = List.of(
            "id text",
            "target text?",
            "structure text",
            "segment object?",
            "matchedRoi text?",
            "roiNumber number?",
            "derivedOn text?",
            "metric text",
            "value number?",
            "unit text",
            "numerical object?",
            "convention object?",
            "withinBounds boolean",
            "comparison text?",
            "limit number?",
            "variation number?",
            "priority number",
            "mustJudge boolean",
            "status text",
            "advisory boolean",
            "reason object?",
            "marginPercent number?",
            "source object");

    private static final List<String> ROOT = List.of(
            "schema text",
            "tool object",
            "verdict text",
            "whatIf boolean",
            "configurationSha256 text",
            "protocol object",
            "prescriptions array",
            "level text?",
            "setting text",
            "plans array",
            "inputs array",
            "constraints array",
            "conformity array",
            "findings array");

    private final JsonNode root;

    ReviewDocument(String json) {
        this.root = Schemas.tree(json);
    }

    JsonNode root() {
        return root;
    }

    String verdict() {
        return root.get("verdict").asText();
    }

    List<JsonNode> rows() {
        return list(root.get("constraints"));
    }

    List<JsonNode> rows(Predicate<JsonNode> wanted) {
        return rows().stream().filter(wanted).toList();
    }

    /** Rows of a rule, which has several where there are several segments. */
    List<JsonNode> ofRule(String id) {
        return rows(row -> row.get("id").asText().split("#", 2)[0].equals(id));
    }

    /** Rows that count for the verdict and whose structure is the cord or a part of it. */
    List<JsonNode> cord() {
        return rows(row -> row.get("structure").asText().startsWith("SpinalCord")
                && !row.get("advisory").asBoolean());
    }

    List<JsonNode> withStatus(String status) {
        return rows(row -> row.get("status").asText().equals(status));
    }

    List<JsonNode> findings(String severity) {
        return list(root.get("findings")).stream()
                .filter(finding -> finding.get("severity").asText().equals(severity))
                .toList();
    }

    List<String> findingCodes() {
        return list(root.get("findings")).stream()
                .map(finding -> finding.get("code").asText())
                .toList();
    }

    /** What the document lacks of the contract's table of keys, types and units. */
    List<String> breaches() {
        List<String> breaches = new ArrayList<>();
        ROOT.forEach(promise -> check(root, promise, "", breaches));
        Stream.of("name text", "version text", "commit text")
                .forEach(promise -> check(root.get("tool"), promise, "tool.", breaches));
        Stream.of("id text", "version text", "sha256 text")
                .forEach(promise -> check(root.get("protocol"), promise, "protocol.", breaches));
        each("prescriptions", breaches, "target text", "doseGy number", "fractions number", "source text");
        each("inputs", breaches, "modality text", "sopInstanceUid text", "sha256 text");
        each("findings", breaches, "code text", "severity text", "args object", "text text", "subject text");
        each("constraints", breaches, ROW.toArray(String[]::new));
        for (JsonNode row : rows()) {
            String path = row.get("id").asText() + ".";
            intervals(row, path, breaches);
            if (row.get("reason").isObject()) {
                Stream.of("code text", "args object", "text text")
                        .forEach(promise -> check(row.get("reason"), promise, path + "reason.", breaches));
            } else if (row.get("value").isNull()) {
                breaches.add(path + "value is null without a reason");
            }
            Stream.of("citation text", "confidence text", "confirmedBy text?")
                    .forEach(promise -> check(row.get("source"), promise, path + "source.", breaches));
        }
        return breaches;
    }

    private static void intervals(JsonNode row, String path, List<String> breaches) {
        for (String key : List.of("numerical", "convention")) {
            JsonNode interval = row.get(key);
            if (interval.isObject()) {
                check(interval, "lower number", path + key + ".", breaches);
                check(interval, "upper number", path + key + ".", breaches);
                if (interval.get("lower").asDouble() > interval.get("upper").asDouble()) {
                    breaches.add(path + key + " is upside down");
                }
            }
        }
        if (row.get("segment").isObject()) {
            check(row.get("segment"), "lowerMm number", path + "segment.", breaches);
            check(row.get("segment"), "upperMm number", path + "segment.", breaches);
        }
        String metric = row.get("metric").asText();
        if (!metric.endsWith("[" + row.get("unit").asText() + "]")) {
            breaches.add(path + "unit is not that of " + metric);
        }
    }

    private void each(String array, List<String> breaches, String... promises) {
        for (JsonNode item : root.get(array)) {
            for (String promise : promises) {
                check(item, promise, array + ".", breaches);
            }
        }
    }

    private static void check(JsonNode node, String promise, String path, List<String> breaches) {
        String key = promise.substring(0, promise.indexOf(' '));
        String type = promise.substring(promise.indexOf(' ') + 1);
        JsonNode value = node == null ? null : node.get(key);
        boolean optional = type.endsWith("?");
        if (value == null) {
            breaches.add(path + key + " is missing");
        } else if (!(optional && value.isNull())
                && !isA(value, optional ? type.substring(0, type.length() - 1) : type)) {
            breaches.add(path + key + " is no " + type + " but " + value.getNodeType());
        }
    }

    private static boolean isA(JsonNode value, String type) {
        return switch (type) {
            case "text" -> value.isTextual();
            case "number" -> value.isNumber() && Double.isFinite(value.asDouble());
            case "boolean" -> value.isBoolean();
            case "object" -> value.isObject();
            default -> value.isArray();
        };
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> items = new ArrayList<>();
        array.forEach(items::add);
        return items;
    }
}
