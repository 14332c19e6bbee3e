package org.cordon.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.plan.StructureSet;
import org.cordon.structure.Structure;

/**
 * Pairs the structures of two sets: by name and number, then by name in file order, and those left over by shape where they
 * share at least {@value #RENAMED} of their volume (Dice), which are taken as renamed.
 */
final class StructurePairs {
    private static final double RENAMED = 0.98;

    /** A structure of either set or both. */
    record Pair(Optional<Structure> first, Optional<Structure> second) {}

    private final List<Structure> left;
    private final List<Structure> right;
    private final List<Pair> pairs = new ArrayList<>();

    private StructurePairs(StructureSet first, StructureSet second) {
        this.left = new ArrayList<>(first.structures());
        this.right = new ArrayList<>(second.structures());
    }

    /**
     * The pairs in the order of the second set, then what was removed.
     *
     * @param sameFrame whether coordinates of both can be compared
     */
    static List<Pair> of(StructureSet first, StructureSet second, boolean sameFrame) {
        StructurePairs pairs = new StructurePairs(first, second);
        pairs.named(true);
        pairs.named(false);
        if (sameFrame) {
            pairs.shaped();
        }
        pairs.right.forEach(one -> pairs.pairs.add(new Pair(Optional.empty(), Optional.of(one))));
        List<Structure> order = second.structures();
        pairs.pairs.sort(
                Comparator.comparingInt(pair -> order.indexOf(pair.second().orElseThrow())));
        pairs.left.forEach(one -> pairs.pairs.add(new Pair(Optional.of(one), Optional.empty())));
        return pairs.pairs;
    }

    private void named(boolean sameNumber) {
        for (Structure second : List.copyOf(right)) {
            left.stream()
                    .filter(first ->
                            first.name().equals(second.name()) && (!sameNumber || first.number() == second.number()))
                    .findFirst()
                    .ifPresent(first -> take(first, second));
        }
    }

    private void shaped() {
        for (Structure second : List.copyOf(right)) {
            Structure nearest = null;
            double most = RENAMED;
            for (Structure first : left) {
                OptionalDouble dice = ShapeOverlap.dice(first, second);
                if (dice.isPresent() && dice.getAsDouble() >= most) {
                    most = dice.getAsDouble();
                    nearest = first;
                }
            }
            if (nearest != null) {
                take(nearest, second);
            }
        }
    }

    private void take(Structure first, Structure second) {
        left.remove(first);
        right.remove(second);
        pairs.add(new Pair(Optional.of(first), Optional.of(second)));
    }
}
