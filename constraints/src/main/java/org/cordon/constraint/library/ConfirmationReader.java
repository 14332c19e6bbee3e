package org.cordon.constraint.library;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Set;
import org.cordon.constraint.Confirmation;
import org.cordon.constraint.RowConfirmation;
import org.cordon.yaml.StrictYaml;
import org.cordon.yaml.YamlException;
import org.cordon.yaml.YamlFields;
import org.cordon.yaml.YamlNode;

/** Reads confirmations of protocol rows, from a clinic's {@code confirmations.yaml} or from a case file. */
public final class ConfirmationReader {
    static final String SCHEMA = "cordon.confirmations/1";

    private static final Set<String> FILE_KEYS = ImmutableSet.of("schema", "confirmations");
    private static final Set<String> KEYS =
            ImmutableSet.of("protocol", "row", "limit", "confirmedBy", "confirmedOn", "comment");

    private ConfirmationReader() {}

    /**
     * Reads one confirmation: a mapping of {@code protocol}, {@code row}, {@code limit} (as read in the primary source),
     * {@code confirmedBy}, {@code confirmedOn} and optionally {@code comment}.
     *
     * @throws YamlException with line and column
     */
    public static RowConfirmation read(YamlNode node) {
        YamlFields fields = YamlFields.of(node, KEYS);
        return new RowConfirmation(
                FieldSyntax.identifier(fields, "protocol"),
                FieldSyntax.identifier(fields, "row"),
                fields.requiredText("limit"),
                new Confirmation(fields.requiredText("confirmedBy"), FieldSyntax.date(fields, "confirmedOn")));
    }

    static List<RowConfirmation> readFile(ProtocolFile file) {
        try {
            YamlFields fields = YamlFields.of(StrictYaml.parse(file.bytes(), file.label()), FILE_KEYS);
            ProtocolReader.requireSchema(fields, SCHEMA);
            ImmutableList.Builder<RowConfirmation> confirmations = ImmutableList.builder();
            for (YamlNode node : fields.items("confirmations")) {
                confirmations.add(read(node));
            }
            return confirmations.build();
        } catch (YamlException wrong) {
            throw ProtocolException.of(wrong);
        }
    }
}
