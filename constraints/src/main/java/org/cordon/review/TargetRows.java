package org.cordon.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.constraint.Rule;
import org.cordon.finding.Reason;
import org.cordon.structure.Body;
import org.cordon.structure.Structure;
import org.cordon.structure.ZConvention;

/**
 * Plans the rows of the targets: one for every target, and with a simultaneous boost a second one for what lies outside
 * the boost, because a hot boost hides a cold rest.
 */
final class TargetRows {
    private final Scene scene;

    TargetRows(Scene scene) {
        this.scene = scene;
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
            target.minusBoost().ifPresent(rest -> rows.add(row(rule, target, name, name + ":minus-boost", rest)));
        }
        return rows;
    }

    private static PlannedRow row(Rule rule, ReviewTarget target, String name, String id, Structure structure) {
        RowHead head = new RowHead(
                rule.id() + "#" + id,
                rule,
                structure.name(),
                Optional.of(name),
                Optional.empty(),
                RoiMatch.of(target.structure(), "target"));
        Optional<Reason> defect = RoiMatching.defect(structure);
        if (defect.isPresent()) {
            return head.notEvaluated(defect.get());
        }
        if (target.prescription().isEmpty()) {
            return head.notEvaluated(Reason.of("PRESCRIPTION_UNKNOWN", "target", name));
        }
        return new PlannedRow.Measured(
                head,
                target.doseGy(),
                List.of(Subject.whole(Body.of(structure, ZConvention.HALF_SLICE))),
                Substitution.NONE,
                Optional.empty(),
                List.of());
    }
}
