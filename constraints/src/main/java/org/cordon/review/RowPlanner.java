package org.cordon.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.constraint.Rule;
import org.cordon.constraint.RuleConditions;
import org.cordon.finding.Reason;
import org.cordon.naming.StructureMatch;
import org.cordon.structure.Structure;

/** Plans every row of a protocol, each by the class that knows its kind. */
final class RowPlanner {
    private final Scene scene;
    private final MadeStructures made;
    private final CordRows cordRows;
    private final TargetRows targetRows;
    private final OrganRows organRows;

    RowPlanner(Scene scene) {
        this(scene, new MadeStructures(scene.targetStructures(), scene.matching()));
    }

    /** With structures that other protocols on the same plan may have made already. */
    RowPlanner(Scene scene, MadeStructures made) {
        this.scene = scene;
        this.made = made;
        this.cordRows = new CordRows(scene, made);
        this.targetRows = new TargetRows(scene, made);
        this.organRows = new OrganRows(scene, made);
    }

    List<PlannedRow> plan() {
        List<PlannedRow> rows = new ArrayList<>();
        for (Rule rule : scene.protocol().rules()) {
            rows.addAll(plan(rule));
        }
        return rows;
    }

    private List<PlannedRow> plan(Rule rule) {
        Optional<Reason> unmet = unmet(rule, rule.details().when());
        if (unmet.isPresent()) {
            return List.of(RowHead.of(rule, RoiMatch.none()).notApplicable(unmet.get()));
        }
        if (rule.structure().isTarget()) {
            return targetRows.plan(rule);
        }
        return CordRows.isCord(rule) ? cordRows.plan(rule) : organRows.plan(rule);
    }

    /** Why a row does not apply; an unknown level or number of fractions never switches a limit off. */
    private Optional<Reason> unmet(Rule rule, RuleConditions when) {
        if (scene.fractions().isPresent()
                && !when.allowsFractions(scene.fractions().getAsInt())) {
            return Optional.of(Reason.of(
                    "ROW_FOR_OTHER_FRACTIONS", "fractions", scene.fractions().getAsInt()));
        }
        if (!when.settings().isEmpty() && !when.settings().contains(scene.setting())) {
            return Optional.of(Reason.of(
                    "ROW_FOR_OTHER_SETTING", "setting", scene.setting().label()));
        }
        if (when.level().isPresent()
                && scene.level().isPresent()
                && !when.level().get().overlaps(scene.level().get())) {
            return Optional.of(Reason.of(
                    "ROW_FOR_OTHER_LEVEL",
                    "level",
                    scene.level().get().toString(),
                    "levels",
                    when.level().get().toString()));
        }
        return when.overlaps()
                .filter(other -> apart(rule, other))
                .map(other -> Reason.of("ROW_FOR_OVERLAP", "structure", other));
    }

    /** Whether the row's structure surely has nothing in common with another. */
    private boolean apart(Rule rule, String other) {
        List<Structure> own = rule.structure().isTarget()
                ? scene.targetStructures()
                : scene.matching().find(rule.structure().canonicalName()) instanceof StructureMatch.Matched matched
                        ? matched.structures()
                        : List.of();
        return !own.isEmpty()
                && own.stream()
                        .allMatch(each -> made.overlap(each, other)
                                .filter(common -> !common)
                                .isPresent());
    }
}
