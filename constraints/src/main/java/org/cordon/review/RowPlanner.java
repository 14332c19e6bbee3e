package org.cordon.review;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import org.cordon.constraint.Rule;
import org.cordon.constraint.RuleConditions;
import org.cordon.constraint.StructureSyntax;
import org.cordon.dose.OrderedTasks;
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

    /** The rows in the order of the rules, whatever the number of the executor's threads. */
    List<PlannedRow> plan(ExecutorService executor) {
        return plan(List.of(this), executor).get(0);
    }

    /**
     * The rows of several protocols on the same plan. The first rule that speaks of each part of a structure goes ahead:
     * making parts takes most of the time, and threads would wait for each other over the same one.
     */
    static List<List<PlannedRow>> plan(List<RowPlanner> planners, ExecutorService executor) {
        Map<String, Callable<List<PlannedRow>>> ahead = new LinkedHashMap<>();
        List<Callable<List<PlannedRow>>> tasks = new ArrayList<>();
        for (RowPlanner planner : planners) {
            for (Rule rule : planner.scene.protocol().rules()) {
                Callable<List<PlannedRow>> task = () -> planner.plan(rule);
                tasks.add(task);
                if (rule.structure().isMade()) {
                    ahead.putIfAbsent(StructureSyntax.print(rule.structure()), task);
                }
            }
        }
        OrderedTasks.all(List.copyOf(ahead.values()), executor);
        Iterator<List<PlannedRow>> each = OrderedTasks.all(tasks, executor).iterator();
        List<List<PlannedRow>> planned = new ArrayList<>();
        for (RowPlanner planner : planners) {
            List<PlannedRow> rows = new ArrayList<>();
            planner.scene.protocol().rules().forEach(rule -> rows.addAll(each.next()));
            planned.add(rows);
        }
        return planned;
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
