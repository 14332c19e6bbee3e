package org.cordon.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cordon.constraint.Region;
import org.cordon.constraint.StructureExpression;
import org.cordon.constraint.StructureSyntax;
import org.cordon.delineation.Margins;
import org.cordon.finding.Reason;
import org.cordon.geometry.TangledContoursException;
import org.cordon.naming.StructureMatch;
import org.cordon.naming.StructureMatcher;
import org.cordon.naming.TargetKind;
import org.cordon.structure.Structure;
import org.cordon.structure.StructureAlgebra;
import org.cordon.structure.StructureInfo;

/**
 * The structures that rules make of drawn ones: the union of two sides, grown by a margin, without another, or what they
 * have in common with it.
 * Each is made once. Thread-safe.
 */
final class MadeStructures {
    /** Derived structures carry numbers that no file uses: parts made of one. */
    private static final int MADE_NUMBER = -2;

    private static final int UNION_NUMBER = -1;

    private final List<Structure> targets;
    private final RoiMatching matching;
    private final MadeOnce<String, Made> known = new MadeOnce<>();
    private final MadeOnce<List<Structure>, Structure> unions = new MadeOnce<>();

    MadeStructures(List<Structure> targets, RoiMatching matching) {
        this.targets = List.copyOf(targets);
        this.matching = matching;
    }

    /** What came of a region. */
    sealed interface Made {
        /**
         * A structure to measure.
         *
         * @param structure measurable
         */
        record Ready(Structure structure) implements Made {}

        /**
         * The region holds nothing, so that the row has nothing to judge.
         *
         * @param reason why
         */
        record Nothing(Reason reason) implements Made {}

        /**
         * The region cannot be made.
         *
         * @param reason why
         */
        record Impossible(Reason reason) implements Made {}
    }

    /** The union of the parts of an organ; the organ itself where it has one part. */
    Structure union(List<Structure> parts) {
        return parts.size() == 1
                ? parts.get(0)
                : unions.get(List.copyOf(parts), () -> StructureAlgebra.union(parts, info(parts)));
    }

    private static StructureInfo info(List<Structure> parts) {
        return StructureInfo.of(
                UNION_NUMBER, parts.stream().map(Structure::name).collect(Collectors.joining(" + ")));
    }

    /** The part of a structure that an expression speaks of; the structure itself where it speaks of the whole. */
    Made of(Structure structure, StructureExpression expression) {
        if (!expression.isMade()) {
            return new Made.Ready(structure);
        }
        String key = structure.number() + " " + structure.name() + " " + StructureSyntax.print(expression);
        return known.get(key, () -> make(structure, expression));
    }

    /** Whether two structures have volume in common; empty when that cannot be told. */
    Optional<Boolean> overlap(Structure structure, String other) {
        Optional<Structure> found = other(other);
        if (found.isEmpty() || !found.get().isMeasurable() || !structure.isMeasurable()) {
            return Optional.empty();
        }
        try {
            return Optional.of(StructureAlgebra.containedFraction(structure, found.get()) > 0);
        } catch (TangledContoursException tangled) {
            return Optional.empty();
        }
    }

    private Made make(Structure structure, StructureExpression expression) {
        StructureInfo info = StructureInfo.of(
                MADE_NUMBER, StructureSyntax.print(new StructureExpression(structure.name(), expression.region())));
        if (expression.region() instanceof Region.Margin margin) {
            return checked(Margins.grown(structure, margin.marginMm(), info));
        }
        boolean minus = expression.region() instanceof Region.Minus;
        String name =
                minus ? ((Region.Minus) expression.region()).other() : ((Region.Overlap) expression.region()).other();
        Optional<Structure> other = other(name);
        if (other.isEmpty()) {
            return new Made.Impossible(Reason.of("REGION_WITHOUT_ITS_STRUCTURE", "structure", name));
        }
        Structure made = minus
                ? StructureAlgebra.difference(structure, other.get(), info)
                : StructureAlgebra.intersection(structure, other.get(), info);
        if (made.isEmpty() && made.defects().isEmpty()) {
            return minus
                    ? new Made.Impossible(Reason.of("REGION_LEAVES_NOTHING", "structure", name))
                    : new Made.Nothing(Reason.of("REGION_DOES_NOT_OVERLAP", "structure", name));
        }
        return checked(made);
    }

    private static Made checked(Structure made) {
        Optional<Reason> defect = RoiMatching.defect(made);
        return defect.isPresent() ? new Made.Impossible(defect.get()) : new Made.Ready(made);
    }

    /** All of a kind of target, every prescribed target, or the structure of a canonical name; empty in doubt. */
    private Optional<Structure> other(String name) {
        List<Structure> found = new ArrayList<>();
        if (name.equals(StructureExpression.TARGET)) {
            found.addAll(targets);
        } else if (kind(name).isPresent()) {
            matching.structures().stream()
                    .filter(structure ->
                            StructureMatcher.targetKind(structure.name()).equals(kind(name)))
                    .filter(structure -> !StructureMatcher.isHelper(structure.name()))
                    .forEach(found::add);
        } else if (matching.find(name) instanceof StructureMatch.Matched matched) {
            found.addAll(matched.structures());
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                found.size() == 1 ? found.get(0) : StructureAlgebra.union(found, StructureInfo.of(MADE_NUMBER, name)));
    }

    private static Optional<TargetKind> kind(String name) {
        for (TargetKind kind : TargetKind.values()) {
            if (kind.name().equalsIgnoreCase(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
