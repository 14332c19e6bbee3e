package org.cordon.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import org.cordon.delineation.SurfaceDistances;
import org.cordon.dose.OrderedTasks;
import org.cordon.finding.Reason;
import org.cordon.gamma.NodeRegion;
import org.cordon.geometry.TangledContoursException;
import org.cordon.plan.StructureSet;
import org.cordon.structure.Body;
import org.cordon.structure.Structure;
import org.cordon.structure.StructureInfo;
import org.cordon.structure.ZConvention;

/** Compares the structures of two sets, each pair on its own. */
final class StructureComparison {
    private final boolean sameFrame;
    private final Optional<DoseComparison> doses;

    /**
     * A comparison.
     *
     * @param sameFrame whether coordinates of both can be compared
     * @param doses of both versions, where they can be compared
     */
    StructureComparison(boolean sameFrame, Optional<DoseComparison> doses) {
        this.sameFrame = sameFrame;
        this.doses = doses;
    }

    List<StructureDifference> of(StructureSet first, StructureSet second, ExecutorService executor) {
        List<Callable<StructureDifference>> tasks = new ArrayList<>();
        for (StructurePairs.Pair pair : StructurePairs.of(first, second, sameFrame)) {
            tasks.add(() -> compared(pair));
        }
        return OrderedTasks.all(tasks, executor);
    }

    private StructureDifference compared(StructurePairs.Pair pair) {
        Structure shown = pair.second().or(pair::first).orElseThrow();
        boolean both = pair.first().isPresent() && pair.second().isPresent();
        boolean same = both
                && sameFrame
                && ShapeOverlap.sameContours(
                        pair.first().orElseThrow(), pair.second().orElseThrow());
        Shapes shapes = both && sameFrame && !same
                ? shapes(pair.first().orElseThrow(), pair.second().orElseThrow())
                : new Shapes(same ? OptionalDouble.of(1) : OptionalDouble.empty(), Optional.empty(), Optional.empty());
        Optional<NodeRegion> region = region(shown);
        return new StructureDifference(
                shown.name(),
                pair.first().map(Structure::name).filter(name -> both && !name.equals(shown.name())),
                number(pair.first()),
                number(pair.second()),
                both ? Presence.BOTH : pair.second().isPresent() ? Presence.ADDED : Presence.REMOVED,
                both
                        ? Properties.changes(
                                properties(pair.first().orElseThrow().info()),
                                properties(pair.second().orElseThrow().info()))
                        : List.of(),
                same,
                volume(pair.first()),
                volume(pair.second()),
                shapes.dice,
                shapes.surfaces,
                region.flatMap(nodes -> doses.orElseThrow().difference().statistics(nodes)),
                region.map(nodes -> doses.orElseThrow().gamma().statistics(nodes))
                        .filter(statistics -> statistics.points() > 0),
                shapes.reason);
    }

    private record Shapes(OptionalDouble dice, Optional<SurfaceDistances> surfaces, Optional<Reason> reason) {
        static Shapes not(Reason reason) {
            return new Shapes(OptionalDouble.empty(), Optional.empty(), Optional.of(reason));
        }
    }

    private static Shapes shapes(Structure first, Structure second) {
        for (Structure one : List.of(first, second)) {
            if (!one.isMeasurable()) {
                return Shapes.not(
                        one.defects().isEmpty()
                                ? Reason.of("STRUCTURE_EMPTY")
                                : one.defects().get(0));
            }
        }
        try {
            OptionalDouble dice = ShapeOverlap.dice(first, second);
            Optional<SurfaceDistances> surfaces = SurfaceDistances.between(first, second);
            return surfaces.isEmpty()
                    ? Shapes.not(Reason.of("STRUCTURE_WITHOUT_VOLUME"))
                    : new Shapes(dice, surfaces, Optional.empty());
        } catch (TangledContoursException tangled) {
            return Shapes.not(tangled.reason());
        }
    }

    private Optional<NodeRegion> region(Structure structure) {
        return structure.isMeasurable() && doses.isPresent()
                ? Optional.of(NodeRegion.of(
                        Body.of(structure, ZConvention.HALF_SLICE), doses.get().firstGrid()))
                : Optional.empty();
    }

    private static Properties properties(StructureInfo info) {
        return new Properties()
                .text("number", Integer.toString(info.number()))
                .text("interpretedType", info.interpretedType());
    }

    private static OptionalInt number(Optional<Structure> structure) {
        return structure.isPresent() ? OptionalInt.of(structure.get().number()) : OptionalInt.empty();
    }

    private static OptionalDouble volume(Optional<Structure> structure) {
        return structure.isPresent() ? ShapeOverlap.volumeCc(structure.get()) : OptionalDouble.empty();
    }
}
