package org.cordon.review;

import java.util.ArrayList;
import java.util.List;
import org.cordon.constraint.Rule;
import org.cordon.constraint.StructureSyntax;
import org.cordon.finding.Reason;

/** Plans every row of a protocol, each by the class that knows its kind. */
final class RowPlanner {
    private final Scene scene;
    private final CordRows cordRows;
    private final TargetRows targetRows;
    private final OrganRows organRows;

    RowPlanner(Scene scene) {
        this.scene = scene;
        this.cordRows = new CordRows(scene);
        this.targetRows = new TargetRows(scene);
        this.organRows = new OrganRows(scene);
    }

    List<PlannedRow> plan() {
        List<PlannedRow> rows = new ArrayList<>();
        for (Rule rule : scene.protocol().rules()) {
            rows.addAll(plan(rule));
        }
        return rows;
    }

    private List<PlannedRow> plan(Rule rule) {
        if (rule.structure().isMade()) {
            Reason reason = Reason.of("REGION_NOT_EVALUATED", "structure", StructureSyntax.print(rule.structure()));
            return List.of(RowHead.of(rule, RoiMatch.none()).notEvaluated(reason));
        }
        if (rule.structure().isTarget()) {
            return targetRows.plan(rule);
        }
        return CordRows.isCord(rule) ? cordRows.plan(rule) : organRows.plan(rule);
    }
}
