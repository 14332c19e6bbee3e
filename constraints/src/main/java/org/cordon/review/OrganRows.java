package org.cordon.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.constraint.Rule;
import org.cordon.constraint.Sides;
import org.cordon.finding.Reason;
import org.cordon.naming.SideMatch;
import org.cordon.naming.StructureMatch;
import org.cordon.structure.Body;
import org.cordon.structure.Structure;
import org.cordon.structure.ZConvention;

/** Plans the rows of organs: on the union of a paired organ, or one row for each side. */
final class OrganRows {
    private final Scene scene;
    private final MadeStructures made;

    OrganRows(Scene scene, MadeStructures made) {
        this.scene = scene;
        this.made = made;
    }

    List<PlannedRow> plan(Rule rule) {
        String canonical = rule.structure().canonicalName();
        if (rule.sides() == Sides.EACH) {
            List<SideMatch> sides = scene.matching().findEach(canonical);
            List<PlannedRow> rows = new ArrayList<>();
            for (SideMatch side : sides) {
                rows.add(row(rule, side.match(), sides.size() == 1 ? "" : "#" + side.label()));
            }
            return rows;
        }
        return List.of(row(rule, scene.matching().find(canonical), ""));
    }

    private PlannedRow row(Rule rule, StructureMatch match, String suffix) {
        if (match instanceof StructureMatch.Matched matched) {
            return drawn(rule, matched, suffix);
        }
        RowHead head = head(rule, RoiMatch.none(), suffix);
        return match instanceof StructureMatch.Ambiguous ambiguous
                ? head.notEvaluated(ambiguous.reason())
                : scene.applicability().missing(head, ((StructureMatch.Missing) match).reason());
    }

    private PlannedRow drawn(Rule rule, StructureMatch.Matched matched, String suffix) {
        RowHead head = head(rule, RoiMatch.of(matched.structures(), matched.reason()), suffix);
        for (Structure part : matched.structures()) {
            Optional<Reason> defect = RoiMatching.defect(part);
            if (defect.isPresent()) {
                return part.isEmpty() && part.defects().isEmpty()
                        ? scene.applicability().missing(head, defect.get())
                        : head.notEvaluated(defect.get());
            }
        }
        Structure organ = made.union(matched.structures());
        Optional<Reason> defect = RoiMatching.defect(organ);
        if (defect.isPresent()) {
            return head.notEvaluated(defect.get());
        }
        MadeStructures.Made part = made.of(organ, rule.structure());
        if (part instanceof MadeStructures.Made.Nothing nothing) {
            return head.notApplicable(nothing.reason());
        }
        if (part instanceof MadeStructures.Made.Impossible impossible) {
            return head.notEvaluated(impossible.reason());
        }
        Structure measured = ((MadeStructures.Made.Ready) part).structure();
        Optional<OptionalDouble> prescription = prescription(rule);
        if (prescription.isEmpty()) {
            return head.notEvaluated(Reason.of("PRESCRIPTION_AMBIGUOUS"));
        }
        Optional<PlannedRow.Withheld> partly = PartlyDrawn.objection(rule, List.of(organ), scene)
                .map(reason -> new PlannedRow.Withheld(reason, notRequired(rule)));
        return new PlannedRow.Measured(
                head,
                prescription.get(),
                List.of(Subject.whole(Body.of(measured, ZConvention.HALF_SLICE))),
                Substitution.NONE,
                partly,
                List.of());
    }

    private Optional<Reason> notRequired(Rule rule) {
        return scene.applicability().requires(rule)
                ? Optional.empty()
                : Optional.of(Reason.of(
                        "DRAWN_AWAY_FROM_TARGET",
                        "level",
                        scene.level().orElseThrow().toString(),
                        "requiredAt",
                        rule.requiredAt().orElseThrow().toString()));
    }

    /** What percentages refer to: nothing for rows in Gy; empty when targets with different doses leave it open. */
    private Optional<OptionalDouble> prescription(Rule rule) {
        OptionalDouble common = CordRows.commonPrescriptionGy(scene);
        boolean needed = rule.metric().needsPrescription();
        return needed && common.isEmpty() ? Optional.empty() : Optional.of(common);
    }

    private static RowHead head(Rule rule, RoiMatch match, String suffix) {
        return new RowHead(rule.id() + suffix, rule, RowHead.shown(rule), Optional.empty(), Optional.empty(), match);
    }
}
