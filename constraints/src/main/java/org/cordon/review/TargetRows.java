package org.cordon.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.constraint.Metric;
import org.cordon.constraint.Rule;
import org.cordon.constraint.StructureExpression;
import org.cordon.constraint.StructureSyntax;
import org.cordon.constraint.VolumeTable;
import org.cordon.finding.Reason;
import org.cordon.structure.Body;
import org.cordon.structure.SlabStack;
import org.cordon.structure.Structure;
import org.cordon.structure.ZConvention;

/**
 * Plans the rows of the targets: one for every target, and with a simultaneous boost a second one for what lies outside
 * the boost, because a hot boost hides a cold rest. An index of the plan speaks of the whole target only: the isodose goes
 * around both.
 */
final class TargetRows {
    private static final double MM3_PER_CC = 1000;

    private final Scene scene;
    private final MadeStructures made;

    TargetRows(Scene scene, MadeStructures made) {
        this.scene = scene;
        this.made = made;
    }

    List<PlannedRow> plan(Rule rule) {
        if (scene.targets().unknown().isPresent()) {
            return List.of(RowHead.of(rule, RoiMatch.none())
                    .notEvaluated(scene.targets().unknown().get()));
        }
        List<PlannedRow> rows = new ArrayList<>();
        for (ReviewTarget target : scene.targets().list()) {
            String name = scene.nameOf(target);
            rows.add(row(rule, target, name, name, target.structure()));
            target.minusBoost()
                    .filter(rest -> !(rule.metric() instanceof Metric.Plan))
                    .ifPresent(rest -> rows.add(row(rule, target, name, name + ":minus-boost", rest)));
        }
        return rows;
    }

    private PlannedRow row(Rule printed, ReviewTarget target, String name, String id, Structure structure) {
        Optional<VolumeTable> table = printed.details().byTargetVolume();
        boolean measurable = structure.isMeasurable();
        double volumeCc = table.isPresent() && measurable
                ? SlabStack.of(Body.of(structure, ZConvention.HALF_SLICE)).volumeMm3() / MM3_PER_CC
                : 0;
        Rule rule = measurable ? printed.atTargetVolume(volumeCc).orElse(printed) : printed;
        RowHead head = new RowHead(
                rule.id() + "#" + id,
                rule,
                StructureSyntax.print(new StructureExpression(
                        structure.name(), rule.structure().region())),
                Optional.of(name),
                Optional.empty(),
                RoiMatch.of(target.structure(), "target"));
        Optional<Reason> defect = RoiMatching.defect(structure);
        if (defect.isPresent()) {
            return head.notEvaluated(defect.get());
        }
        if (table.isPresent() && table.get().at(volumeCc).isEmpty()) {
            return head.notEvaluated(Reason.of(
                    "TARGET_VOLUME_OUTSIDE_TABLE",
                    "volumeCc",
                    volumeCc,
                    "fromCc",
                    table.get().leastCc(),
                    "toCc",
                    table.get().mostCc()));
        }
        if (target.prescription().isEmpty()) {
            return head.notEvaluated(Reason.of("PRESCRIPTION_UNKNOWN", "target", name));
        }
        MadeStructures.Made part = made.of(structure, rule.structure());
        if (part instanceof MadeStructures.Made.Nothing nothing) {
            return head.notApplicable(nothing.reason());
        }
        if (part instanceof MadeStructures.Made.Impossible impossible) {
            return head.notEvaluated(impossible.reason());
        }
        return new PlannedRow.Measured(
                head,
                target.doseGy(),
                List.of(Subject.whole(Body.of(((MadeStructures.Made.Ready) part).structure(), ZConvention.HALF_SLICE))),
                Substitution.NONE,
                Optional.empty(),
                List.of());
    }
}
