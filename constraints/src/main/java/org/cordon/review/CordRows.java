package org.cordon.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.constraint.DerivedOn;
import org.cordon.constraint.Region;
import org.cordon.constraint.Rule;
import org.cordon.constraint.Setting;
import org.cordon.constraint.Tier;
import org.cordon.finding.Reason;
import org.cordon.naming.StructureMatch;
import org.cordon.structure.Body;
import org.cordon.structure.Structure;
import org.cordon.structure.ZConvention;

/**
 * Plans the rows of the cord, its PRV, the thecal sac, the canal and the cauda equina: which contour each is measured on,
 * one row per segment of each target for sub-volumes, and nothing at all where the contour has a gap.
 */
final class CordRows {
    private final Scene scene;
    private final MadeStructures made;
    private final CordRowFactory factory;

    CordRows(Scene scene, MadeStructures made) {
        this.scene = scene;
        this.made = made;
        this.factory = new CordRowFactory(scene);
    }

    /** Whether a rule is about one of these structures. */
    static boolean isCord(Rule rule) {
        String name = rule.structure().canonicalName();
        return rule.derivedOn().isPresent()
                || rule.structure().targetMarginMm().isPresent()
                || name.equals(Surrogates.CORD)
                || name.startsWith(Surrogates.PRV)
                || name.equals(Surrogates.SAC)
                || name.equals(Surrogates.CANAL)
                || name.equals(Surrogates.CAUDA);
    }

    List<PlannedRow> plan(Rule rule) {
        RowHead head = RowHead.of(rule, RoiMatch.none());
        if (scene.setting() == Setting.INTRAMEDULLARY && rule.tier() != Tier.REPORT) {
            return List.of(head.notApplicable(Reason.of("INTRAMEDULLARY_TARGET_IN_CORD")));
        }
        if (scene.targets().unknown().isPresent()) {
            return List.of(head.notEvaluated(scene.targets().unknown().get()));
        }
        String canonical = rule.structure().canonicalName();
        StructureMatch match = scene.matching().find(canonical);
        if (match instanceof StructureMatch.Ambiguous ambiguous) {
            return List.of(head.notEvaluated(ambiguous.reason()));
        }
        if (match instanceof StructureMatch.Matched matched) {
            return drawn(rule, canonical, matched);
        }
        return missing(rule, head, ((StructureMatch.Missing) match).reason());
    }

    private List<PlannedRow> drawn(Rule rule, String canonical, StructureMatch.Matched matched) {
        RowHead head = RowHead.of(rule, RoiMatch.of(matched.structures(), matched.reason()));
        if (matched.structures().size() != 1) {
            return List.of(head.notEvaluated(Reason.of("CORD_DRAWN_IN_PARTS")));
        }
        Structure structure = matched.structures().get(0);
        Optional<Reason> defect = RoiMatching.defect(structure);
        if (defect.isPresent()) {
            return List.of(head.notEvaluated(defect.get()));
        }
        Optional<Substitution> relation =
                isOwnMargin(rule) ? Optional.of(Substitution.NONE) : Surrogates.relation(rule, canonical);
        if (relation.isEmpty() || !mayStandIn(rule, relation.get())) {
            return List.of(head.notEvaluated(Reason.of(
                    "LIMIT_NOT_TRANSFERABLE", "derivedOn", Surrogates.derivedOn(rule), "structure", canonical)));
        }
        List<PlannedRow> rows =
                factory.rows(rule, new RoiMatching.Found(canonical, structure, matched.reason()), relation.get());
        return rule.structure().isMade() ? onPart(rule, structure, rows) : rows;
    }

    /** The cord grown by a margin is the PRV on which the limit was derived. */
    private static boolean isOwnMargin(Rule rule) {
        return rule.structure().region() instanceof Region.Margin
                && rule.derivedOn().equals(Optional.of(DerivedOn.CORD_PRV));
    }

    /** The same rows on the part of the structure that the rule speaks of; what continues it is left as it is. */
    private List<PlannedRow> onPart(Rule rule, Structure structure, List<PlannedRow> rows) {
        MadeStructures.Made part = made.of(structure, rule.structure());
        List<PlannedRow> result = new ArrayList<>();
        for (PlannedRow row : rows) {
            if (!(row instanceof PlannedRow.Measured measured)
                    || !measured.subjects().get(0).body().structure().equals(structure)) {
                result.add(row);
            } else if (part instanceof MadeStructures.Made.Nothing nothing) {
                result.add(measured.head().notApplicable(nothing.reason()));
            } else if (part instanceof MadeStructures.Made.Impossible impossible) {
                result.add(measured.head().notEvaluated(impossible.reason()));
            } else {
                Body body = Body.of(((MadeStructures.Made.Ready) part).structure(), ZConvention.HALF_SLICE);
                result.add(new PlannedRow.Measured(
                        measured.head(),
                        measured.prescriptionGy(),
                        List.of(Subject.whole(body)),
                        measured.substitution(),
                        measured.withheld(),
                        measured.notes()));
            }
        }
        return result;
    }

    /**
     * The structure is not drawn: at the conus sac or cauda take the limit, elsewhere another may stand in. One that contains
     * it can only prove that the limit is met, one inside it only that it is exceeded: where both are drawn, both are asked.
     */
    private List<PlannedRow> missing(Rule rule, RowHead head, Reason reason) {
        if (!scene.applicability().requires(rule)
                || !MetricTraits.isAbsolute(rule.metric())
                || rule.structure().isMade()) {
            return List.of(scene.applicability().missing(head, reason));
        }
        if (scene.isAtConus() && rule.structure().canonicalName().equals(Surrogates.CORD)) {
            List<RoiMatching.Found> below = factory.sacAndCauda();
            if (!below.isEmpty()) {
                List<PlannedRow> rows = new ArrayList<>();
                below.forEach(found -> rows.addAll(factory.rows(rule, found, Substitution.TAKES_THE_LIMIT)));
                return rows;
            }
        }
        String derived = Surrogates.derivedOn(rule);
        List<String> around = Surrogates.containing(derived);
        List<String> inside = rule.details().standInMustContain() ? List.of() : Surrogates.containedIn(derived);
        List<PlannedRow> rows = new ArrayList<>(standIn(rule, around, true));
        rows.addAll(standIn(rule, inside, true));
        if (rows.isEmpty()) {
            rows.addAll(standIn(rule, around, false));
            rows.addAll(standIn(rule, inside, false));
        }
        return rows.isEmpty() ? List.of(head.notEvaluated(reason)) : rows;
    }

    /**
     * On the first of some structures that is drawn.
     *
     * @param certain whether only one of which it is certain how it lies, or only one of which it is not
     */
    private List<PlannedRow> standIn(Rule rule, List<String> others, boolean certain) {
        for (String other : others) {
            Optional<RoiMatching.Found> found = scene.matching().sound(other);
            Optional<Substitution> relation = found.flatMap(drawn -> Surrogates.relation(rule, drawn.canonical()));
            if (relation.isPresent()
                    && mayStandIn(rule, relation.get())
                    && certain == (relation.get() != Substitution.OVERLAPS)) {
                return factory.rows(rule, found.get(), relation.get());
            }
        }
        return List.of();
    }

    private static boolean mayStandIn(Rule rule, Substitution relation) {
        return relation == Substitution.NONE || MetricTraits.isAbsolute(rule.metric());
    }

    /** For reuse: prescriptions play no part in limits of the cord given in Gy. */
    static OptionalDouble commonPrescriptionGy(Scene scene) {
        double[] doses = scene.targets().prescriptions().stream()
                .mapToDouble(Prescription::doseGy)
                .distinct()
                .toArray();
        return doses.length == 1 ? OptionalDouble.of(doses[0]) : OptionalDouble.empty();
    }
}
