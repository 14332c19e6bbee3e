package org.cordon.constraint.library;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cordon.constraint.LimitSyntax;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.ProtocolRole;
import org.cordon.constraint.ProtocolStatus;
import org.cordon.constraint.Rule;
import org.cordon.constraint.Setting;
import org.cordon.constraint.StructureDefinition;
import org.cordon.constraint.StructureExpression;
import org.cordon.constraint.StructureSyntax;
import org.cordon.yaml.StrictYaml;
import org.cordon.yaml.YamlException;
import org.cordon.yaml.YamlFields;
import org.cordon.yaml.YamlNode;

/** Reads one protocol file. */
final class ProtocolReader {
    static final String SCHEMA = "cordon.protocol/1";

    static final Set<String> KEYS = ImmutableSet.of(
            "schema",
            "id",
            "version",
            "title",
            "status",
            "role",
            "validFrom",
            "scope",
            "doseTolerance",
            "definitions",
            "notes",
            "rows");
    private static final Set<String> SCOPE_KEYS = ImmutableSet.of("fractions", "prescription", "settings");
    private static final Set<String> RANGE_KEYS = ImmutableSet.of("from", "to");
    private static final Set<String> DEFINITION_KEYS = ImmutableSet.of("structure", "text", "citation", "confidence");
    private static final int MAX_FRACTIONS = 60;
    private static final double MAX_DOSE_TOLERANCE_GY = 0.05;

    private ProtocolReader() {}

    static Protocol read(byte[] bytes, String label) {
        try {
            String sha256 = Hashing.sha256().hashBytes(bytes).toString();
            return protocol(YamlFields.of(StrictYaml.parse(bytes, label), KEYS), sha256);
        } catch (YamlException wrong) {
            throw ProtocolException.of(wrong);
        }
    }

    private static Protocol protocol(YamlFields fields, String sha256) {
        requireSchema(fields, SCHEMA);
        String id = FieldSyntax.identifier(fields, "id");
        String version = FieldSyntax.identifier(fields, "version");
        ProtocolStatus status = FieldSyntax.choice(fields, "status", ProtocolStatus.values(), ProtocolStatus::label)
                .orElseThrow(() -> fields.missing("status"));
        YamlFields scope = fields.requiredFields("scope", SCOPE_KEYS);
        return new Protocol(
                id,
                version,
                fields.requiredText("title"),
                status,
                FieldSyntax.choice(fields, "role", ProtocolRole.values(), ProtocolRole::label)
                        .orElse(ProtocolRole.PLAN),
                fractions(scope),
                scope.fields("prescription", RANGE_KEYS)
                        .map(ProtocolReader::prescription)
                        .orElse(Protocol.DoseRange.ANY),
                settings(scope),
                fields.node("validFrom")
                        .map(node -> FieldSyntax.date(fields, "validFrom").toString()),
                doseTolerance(fields),
                definitions(fields),
                rows(fields),
                fields.texts("notes"),
                sha256);
    }

    static void requireSchema(YamlFields fields, String schema) {
        if (!fields.requiredText("schema").equals(schema)) {
            throw fields.failure("schema", "PROTOCOL_SCHEMA", "another kind or version of file", "write " + schema);
        }
    }

    private static Set<Integer> fractions(YamlFields scope) {
        ImmutableSet.Builder<Integer> fractions = ImmutableSet.builder();
        for (YamlNode node : scope.requiredItems("fractions")) {
            fractions.add(YamlFields.integerOf(node, 1, MAX_FRACTIONS));
        }
        return fractions.build();
    }

    private static Protocol.DoseRange prescription(YamlFields range) {
        double fromGy = FieldSyntax.requiredParsed(range, "from", text -> LimitSyntax.parseAmount(text, "Gy"));
        double toGy = FieldSyntax.requiredParsed(range, "to", text -> LimitSyntax.parseAmount(text, "Gy"));
        if (fromGy <= 0 || fromGy > toGy) {
            throw range.failure(
                    "from", "PROTOCOL_SCOPE", "no range of prescribed doses", "write from above 0, and at most to");
        }
        return new Protocol.DoseRange(fromGy, toGy);
    }

    private static Set<Setting> settings(YamlFields scope) {
        ImmutableSet.Builder<Setting> settings = ImmutableSet.builder();
        for (YamlNode node : scope.requiredItems("settings")) {
            settings.add(FieldSyntax.choiceOf(node, Setting.values(), Setting::label));
        }
        return settings.build();
    }

    private static double doseTolerance(YamlFields fields) {
        double toleranceGy = FieldSyntax.parsed(fields, "doseTolerance", text -> LimitSyntax.parseAmount(text, "Gy"))
                .orElse(0.0);
        if (toleranceGy > MAX_DOSE_TOLERANCE_GY) {
            throw fields.failure(
                    "doseTolerance",
                    "PROTOCOL_TOLERANCE",
                    "a tolerance that is more than rounding",
                    "write at most " + MAX_DOSE_TOLERANCE_GY + " Gy, or a variation on the rows that have one");
        }
        return toleranceGy;
    }

    private static List<StructureDefinition> definitions(YamlFields fields) {
        ImmutableList.Builder<StructureDefinition> definitions = ImmutableList.builder();
        for (YamlNode node : fields.items("definitions")) {
            YamlFields definition = YamlFields.of(node, DEFINITION_KEYS);
            StructureExpression structure = FieldSyntax.requiredParsed(definition, "structure", StructureSyntax::parse);
            definitions.add(new StructureDefinition(
                    StructureSyntax.print(structure), definition.requiredText("text"), FieldSyntax.source(definition)));
        }
        return definitions.build();
    }

    private static List<Rule> rows(YamlFields fields) {
        ImmutableList.Builder<Rule> rules = ImmutableList.builder();
        Set<String> ids = new HashSet<>();
        for (YamlNode node : fields.requiredItems("rows")) {
            for (Rule rule : RowReader.read(node)) {
                if (!ids.add(rule.id())) {
                    throw node.place().failure("PROTOCOL_DUPLICATE_ROW", "a second row of the same id", "rename one");
                }
                rules.add(rule);
            }
        }
        return rules.build();
    }
}
