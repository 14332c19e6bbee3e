package org.cordon.assessment;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordon.constraint.Source;
import org.cordon.yaml.YamlFields;
import org.cordon.yaml.YamlNode;

/**
 * The alpha/beta ratio of a tissue: the value used where none is given, and the published range.
 *
 * @param id short name, as in options
 * @param name for people
 * @param structures canonical names of the structures it holds for
 * @param tumour whether it is a tumour
 * @param alphaBetaGy the value used
 * @param fromGy lowest published value
 * @param toGy highest published value
 * @param source where they come from
 */
public record TissueAlphaBeta(
        String id,
        String name,
        List<String> structures,
        boolean tumour,
        double alphaBetaGy,
        double fromGy,
        double toGy,
        Source source) {
    private static final List<TissueAlphaBeta> TABLE = read();

    /** Checks that the value lies in its range. */
    public TissueAlphaBeta {
        structures = ImmutableList.copyOf(structures);
        if (!(fromGy > 0 && fromGy <= alphaBetaGy && alphaBetaGy <= toGy)) {
            throw new IllegalArgumentException("alpha/beta of " + id + " must lie in its range");
        }
    }

    /** The shipped table, in its order. */
    public static List<TissueAlphaBeta> table() {
        return TABLE;
    }

    /** A tissue by its id. */
    public static Optional<TissueAlphaBeta> find(String id) {
        return TABLE.stream().filter(tissue -> tissue.id.equals(id)).findFirst();
    }

    /** The tissue of a structure by its canonical name; a PRV is of its organ's kind. */
    public static Optional<TissueAlphaBeta> ofStructure(String canonicalName) {
        return TABLE.stream()
                .filter(tissue -> tissue.structures.stream()
                        .anyMatch(name -> name.equals(canonicalName) || canonicalName.startsWith(name + "_PRV")))
                .findFirst();
    }

    /** The same tissue at another value, its range widened to hold it. */
    public TissueAlphaBeta at(double otherGy) {
        return new TissueAlphaBeta(
                id, name, structures, tumour, otherGy, Math.min(fromGy, otherGy), Math.max(toGy, otherGy), source);
    }

    private static List<TissueAlphaBeta> read() {
        YamlFields file = AssessmentFile.read("alpha-beta.yaml", "cordon.alpha-beta/1", Set.of("schema", "tissues"));
        return file.requiredItems("tissues").stream()
                .map(TissueAlphaBeta::tissue)
                .collect(ImmutableList.toImmutableList());
    }

    private static TissueAlphaBeta tissue(YamlNode node) {
        YamlFields fields = YamlFields.of(
                node,
                Set.of("id", "name", "structures", "tumour", "alphaBetaGy", "from", "to", "citation", "confidence"));
        return new TissueAlphaBeta(
                fields.requiredText("id"),
                fields.requiredText("name"),
                fields.texts("structures"),
                fields.bool("tumour").orElse(false),
                AssessmentFile.number(fields, "alphaBetaGy"),
                AssessmentFile.number(fields, "from"),
                AssessmentFile.number(fields, "to"),
                AssessmentFile.source(fields));
    }
}
