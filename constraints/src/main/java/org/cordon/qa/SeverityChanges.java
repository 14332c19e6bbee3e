package org.cordon.qa;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordon.finding.Finding;
import org.cordon.finding.Severity;
import org.cordon.yaml.StrictYaml;
import org.cordon.yaml.YamlException;
import org.cordon.yaml.YamlFields;
import org.cordon.yaml.YamlLimits;
import org.cordon.yaml.YamlNode;

/**
 * The severities that a clinic changed, from {@code checks.yaml} of its folder:
 *
 * <pre>{@code
 * schema: cordon.checks/1
 * severities:
 *   - code: COUCH_NOT_DRAWN
 *     severity: INFO
 *     by: A. Physicist
 *     on: 2026-03-01
 *     comment: the couch is carbon and in no arc
 * }</pre>
 *
 * <p>Refused, with line and column: a code that no check has, a check whose severities are fixed because nothing could be
 * judged without it, and an ERROR that would become INFO: it stays at least a WARNING, so that a person looks. A changed
 * severity is shown with the shipped one beside it.
 */
public final class SeverityChanges {
    /** The name of the file in a clinic's folder. */
    public static final String NAME = "checks.yaml";

    private static final String SCHEMA = "cordon.checks/1";
    private static final Set<String> FILE_KEYS = ImmutableSet.of("schema", "severities");
    private static final Set<String> KEYS = ImmutableSet.of("code", "severity", "by", "on", "comment");

    private final ImmutableList<SeverityChange> changes;

    private SeverityChanges(List<SeverityChange> changes) {
        this.changes = ImmutableList.copyOf(changes);
    }

    /** No change. */
    public static SeverityChanges none() {
        return new SeverityChanges(List.of());
    }

    /**
     * The changes of a clinic's folder; none when it holds no such file.
     *
     * @throws YamlException with line and column when the file is not valid
     * @throws UncheckedIOException when it cannot be read
     */
    public static SeverityChanges readFolder(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return none();
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return parse(stream.readNBytes(YamlLimits.standard().bytes() + 1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the clinic's severities cannot be read", unreadable);
        }
    }

    /**
     * Parses a file.
     *
     * @throws YamlException with line and column when it is not valid
     */
    public static SeverityChanges parse(byte[] bytes) {
        YamlFields file = YamlFields.of(StrictYaml.parse(bytes, NAME), FILE_KEYS);
        if (!file.requiredText("schema").equals(SCHEMA)) {
            throw file.failure("schema", "CHECKS_SCHEMA", "another kind or version of file", "write schema: " + SCHEMA);
        }
        ImmutableList.Builder<SeverityChange> changes = ImmutableList.builder();
        Set<String> seen = new HashSet<>();
        for (YamlNode node : file.items("severities")) {
            YamlFields fields = YamlFields.of(node, KEYS);
            SeverityChange change = change(fields);
            if (!seen.add(change.code())) {
                throw fields.failure("code", "CHECKS_TWICE", "a second entry for the same code", "keep one of them");
            }
            changes.add(change);
        }
        return new SeverityChanges(changes.build());
    }

    private static SeverityChange change(YamlFields fields) {
        String code = fields.requiredText("code");
        CheckInfo check = CheckRegistry.ofCode(code)
                .orElseThrow(() -> fields.failure(
                        "code", "CHECKS_UNKNOWN_CODE", "no check gives this finding", "see cordon qa list"));
        if (!check.changeable()) {
            throw fields.failure(
                    "code",
                    "CHECKS_FIXED",
                    "the severity of this finding is fixed: nothing could be judged without it",
                    "take the entry out");
        }
        return new SeverityChange(
                code,
                severity(fields),
                fields.requiredText("by"),
                date(fields),
                fields.text("comment").orElse(""));
    }

    private static Severity severity(YamlFields fields) {
        String text = fields.requiredText("severity");
        for (Severity severity : Severity.values()) {
            if (severity.name().equals(text)) {
                return severity;
            }
        }
        throw fields.failure("severity", "CHECKS_SEVERITY", "not a severity", "write ERROR, WARNING or INFO");
    }

    private static LocalDate date(YamlFields fields) {
        try {
            return LocalDate.parse(fields.requiredText("on"));
        } catch (DateTimeException wrong) {
            throw fields.failure("on", "CHECKS_DATE", "not a date", "write it as 2026-03-01");
        }
    }

    /** What was changed. */
    public List<SeverityChange> list() {
        return changes;
    }

    /** The change of a code. */
    public Optional<SeverityChange> of(String code) {
        return changes.stream().filter(change -> change.code().equals(code)).findFirst();
    }

    /** A finding with the severity that the clinic gave it; an ERROR stays at least a WARNING. */
    public Finding applied(Finding finding) {
        return of(finding.code())
                .map(change -> finding.changedTo(
                        finding.severity() == Severity.ERROR && change.severity() == Severity.INFO
                                ? Severity.WARNING
                                : change.severity()))
                .orElse(finding);
    }
}
