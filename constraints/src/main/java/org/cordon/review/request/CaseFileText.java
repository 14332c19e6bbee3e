package org.cordon.review.request;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordon.review.request.ReviewRequest.GivenPrescription;
import org.cordon.yaml.StrictYaml;
import org.cordon.yaml.YamlException;
import org.cordon.yaml.YamlFields;
import org.cordon.yaml.YamlNode;
import org.cordon.yaml.YamlQuote;

/**
 * Writes what a person says into the text of a case file. Everything else in it stays as it is, line by line: confirmations,
 * clinic's folder, plan, dose, notes, comments. What was written is read again and held against what was said.
 */
public final class CaseFileText {
    private static final String SCHEMA = "schema: cordon.case/1";
    private static final Pattern KEY = Pattern.compile("([A-Za-z]+)\\s*:.*");

    private CaseFileText() {}

    /**
     * The text with what is said in it.
     *
     * @param old the text until now; empty for a new file
     * @param said what a person says
     * @param file where it is to be written: folders in it are beside this one
     * @throws ReviewException of kind USAGE when the old text is not valid, or is written in a way that cannot be changed
     *     line by line
     */
    public static String written(String old, CaseStatement said, Path file) {
        Map<String, List<String>> blocks = blocks(old.isBlank() ? SCHEMA + "\n" : old);
        CaseFile before = old.isBlank() ? CaseFile.empty() : CaseFile.parse(bytes(old), file);
        sections(said).forEach((key, lines) -> replace(blocks, key, lines));
        StringBuilder text = new StringBuilder();
        blocks.values().forEach(lines -> lines.forEach(line -> text.append(line).append('\n')));
        verify(text.toString(), before, said, file);
        return text.toString();
    }

    /** The earlier courses of a case file, each as it is written there. */
    public static List<String> earlier(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        try {
            return StrictYaml.parse(bytes(text), "case file").entries().stream()
                    .filter(entry -> entry.key().equals("priors"))
                    .flatMap(entry -> items(entry.value()).stream())
                    .map(YamlFields::textOf)
                    .toList();
        } catch (YamlException invalid) {
            throw ReviewException.usage("CASE_FILE_INVALID", invalid.getMessage(), invalid.remedy(), List.of());
        }
    }

    private static List<YamlNode> items(YamlNode node) {
        return node instanceof YamlNode.Sequence sequence ? sequence.items() : List.of(node);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The lines of each key at the left edge, with the comments above it; what stands before the first key has none. */
    private static Map<String, List<String>> blocks(String text) {
        Map<String, List<String>> blocks = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        blocks.put("", current);
        List<String> comments = new ArrayList<>();
        for (String line : text.lines().toList()) {
            Matcher key = KEY.matcher(line);
            if (key.matches()) {
                current = new ArrayList<>(comments);
                comments.clear();
                if (blocks.put(key.group(1), current) != null) {
                    throw notEditable();
                }
            } else if (line.isBlank() || line.startsWith("#")) {
                comments.add(line);
                continue;
            }
            current.addAll(comments);
            comments.clear();
            current.add(line);
        }
        current.addAll(comments);
        return blocks;
    }

    private static void replace(Map<String, List<String>> blocks, String key, List<String> lines) {
        List<String> block = blocks.computeIfAbsent(key, missing -> new ArrayList<>());
        int start = 0;
        while (start < block.size()
                && (block.get(start).isBlank() || block.get(start).startsWith("#"))) {
            start++;
        }
        block.subList(start, block.size()).clear();
        block.addAll(lines);
    }

    private static Map<String, List<String>> sections(CaseStatement said) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        sections.put(
                "level", said.level().map(level -> "level: " + level).stream().toList());
        sections.put("setting", List.of("setting: " + said.setting().label()));
        sections.put(
                "protocol",
                said.protocol().map(id -> "protocol: " + id).stream().toList());
        sections.put("targets", targets(said.targets()));
        sections.put("mapping", mapping(said.mapping()));
        sections.put(
                "date", said.newCourse().map(day -> "date: " + day).stream().toList());
        sections.put(
                "priors",
                list(
                        "priors",
                        said.earlier().stream()
                                .map(course -> "  - " + YamlQuote.text(course))
                                .toList()));
        return sections;
    }

    private static List<String> targets(List<CaseFile.Target> targets) {
        List<String> lines = new ArrayList<>();
        for (CaseFile.Target target : targets) {
            lines.add("  - roi: " + YamlQuote.text(target.roi()));
            target.prescription().ifPresent(given -> lines.add("    prescription: " + schedule(given)));
            if (!target.prescribedTo().isEmpty()) {
                lines.add("    prescribedTo: " + YamlQuote.text(target.prescribedTo()));
            }
        }
        return list("targets", lines);
    }

    private static String schedule(GivenPrescription given) {
        return BigDecimal.valueOf(given.doseGy()).stripTrailingZeros().toPlainString() + "Gy/" + given.fractions();
    }

    private static List<String> mapping(Map<String, String> mapping) {
        return list(
                "mapping",
                mapping.entrySet().stream()
                        .map(pair -> "  " + YamlQuote.text(pair.getKey()) + ": " + YamlQuote.text(pair.getValue()))
                        .toList());
    }

    private static List<String> list(String key, List<String> lines) {
        List<String> all = new ArrayList<>();
        if (!lines.isEmpty()) {
            all.add(key + ":");
            all.addAll(lines);
        }
        return all;
    }

    private static void verify(String text, CaseFile before, CaseStatement said, Path file) {
        CaseFile after = CaseFile.parse(bytes(text), file);
        boolean kept = after.plan().equals(before.plan())
                && after.dose().equals(before.dose())
                && after.clinicFolder().equals(before.clinicFolder())
                && after.confirmations().equals(before.confirmations())
                && after.earlier().searchRadiusMm() == before.earlier().searchRadiusMm();
        boolean taken = after.level().equals(said.level())
                && after.setting().filter(said.setting()::equals).isPresent()
                && after.protocol().equals(said.protocol())
                && after.targets().equals(said.targets())
                && after.mapping().equals(said.mapping())
                && after.earlier().courses().size() == said.earlier().size()
                && after.earlier().newCourse().equals(said.newCourse());
        if (!kept || !taken) {
            throw notEditable();
        }
    }

    private static ReviewException notEditable() {
        return ReviewException.usage(
                "CASE_FILE_NOT_EDITABLE",
                "the case file is written in a way that cannot be changed here without loss",
                "change it by hand, or write one key a line at the left edge",
                List.of());
    }
}
