package org.cordon.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.constraint.Rule;
import org.cordon.delineation.CordSubVolume;
import org.cordon.delineation.DrawnExtent;
import org.cordon.finding.Reason;
import org.cordon.geometry.ZRange;
import org.cordon.structure.Body;
import org.cordon.structure.Structure;
import org.cordon.structure.ZConvention;

/** Makes the rows of one rule on one contour of the cord, its sac, canal or cauda, once it is known which contour. */
final class CordRowFactory {
    private final Scene scene;
    private final OptionalDouble prescriptionGy;

    CordRowFactory(Scene scene) {
        this.scene = scene;
        this.prescriptionGy = CordRows.commonPrescriptionGy(scene);
    }

    /** Sac and cauda, as far as they are drawn and sound. */
    List<RoiMatching.Found> sacAndCauda() {
        List<RoiMatching.Found> found = new ArrayList<>();
        scene.matching().sound(Surrogates.SAC).ifPresent(found::add);
        scene.matching().sound(Surrogates.CAUDA).ifPresent(found::add);
        return found;
    }

    List<PlannedRow> rows(Rule rule, RoiMatching.Found found, Substitution substitution) {
        return rule.structure().targetMarginMm().isPresent()
                ? segmentRows(rule, found, substitution)
                : wholeRows(rule, found, substitution);
    }

    private List<PlannedRow> wholeRows(Rule rule, RoiMatching.Found found, Substitution substitution) {
        RowHead head = head(rule, found, substitution);
        Map<RoiMatching.Found, Boolean> continuing = new LinkedHashMap<>();
        for (ReviewTarget target : scene.targets().list()) {
            String name = scene.nameOf(target);
            List<SubVolumes.Segment> segments = SubVolumes.of(target, name, CordSubVolume.MARGIN_MM);
            if (segments.isEmpty()) {
                return List.of(head.notEvaluated(noSegments(target)));
            }
            for (SubVolumes.Segment segment : segments) {
                CordCoverage.Result covered = coverage(rule, found, substitution, segment.over());
                if (!covered.covered()) {
                    return List.of(head.notEvaluated(covered.reason(name, segment.over())));
                }
                boolean above = endsAbove(covered, segment);
                covered.continued()
                        .ifPresent(
                                part -> continuations(rule, part, above).forEach(next -> continuing.put(next, true)));
            }
        }
        Body body = Body.of(found.structure(), ZConvention.HALF_SLICE);
        List<PlannedRow> rows = new ArrayList<>();
        rows.add(new PlannedRow.Measured(
                head, prescriptionGy, List.of(Subject.whole(body)), substitution, partlyDrawn(rule, found), List.of()));
        continuing.keySet().forEach(next -> rows.addAll(wholeRows(rule, next, continuedBy(next))));
        return rows;
    }

    private List<PlannedRow> segmentRows(Rule rule, RoiMatching.Found found, Substitution substitution) {
        double margin = rule.structure().targetMarginMm().getAsDouble();
        List<PlannedRow> rows = new ArrayList<>();
        for (ReviewTarget target : scene.targets().list()) {
            String name = scene.nameOf(target);
            List<SubVolumes.Segment> segments = SubVolumes.of(target, name, margin);
            if (segments.isEmpty()) {
                rows.add(head(rule, found, substitution, name, 1, Optional.empty())
                        .notEvaluated(noSegments(target)));
            }
            for (SubVolumes.Segment segment : segments) {
                RowHead head = head(rule, found, substitution, name, segment.number(), Optional.of(segment.over()));
                rows.addAll(segmentRow(head, rule, found, substitution, segment, name));
            }
        }
        return rows;
    }

    private List<PlannedRow> segmentRow(
            RowHead head,
            Rule rule,
            RoiMatching.Found found,
            Substitution substitution,
            SubVolumes.Segment segment,
            String target) {
        double margin = rule.structure().targetMarginMm().getAsDouble();
        CordCoverage.Result covered = coverage(rule, found, substitution, segment.over());
        if (!covered.covered()) {
            return List.of(head.notEvaluated(covered.reason(target, segment.over())));
        }
        List<PlannedRow> rows = new ArrayList<>();
        boolean endsAbove = endsAbove(covered, segment);
        if (endsAbove) {
            Reason above = Reason.of("CORD_ENDS_ABOVE_SEGMENT", "target", target);
            rows.add(scene.applicability().requires(rule) ? head.notEvaluated(above) : head.notApplicable(above));
        } else {
            rows.add(new PlannedRow.Measured(
                    head,
                    prescriptionGy,
                    SubVolumes.subjects(segment, found.structure(), margin),
                    substitution,
                    Optional.empty(),
                    List.of()));
        }
        covered.continued()
                .ifPresent(part -> continuations(rule, part, endsAbove).forEach(next -> {
                    Substitution by = continuedBy(next);
                    RowHead own = head(rule, next, by, target, segment.number(), Optional.of(segment.over()));
                    rows.add(new PlannedRow.Measured(
                            own,
                            prescriptionGy,
                            SubVolumes.subjects(segment, next.structure(), margin),
                            by,
                            Optional.empty(),
                            List.of()));
                }));
        return rows;
    }

    /** The coverage rule for one contour: which structures may take over, and on which side. */
    private CordCoverage.Result coverage(Rule rule, RoiMatching.Found found, Substitution substitution, ZRange over) {
        boolean cauda = found.canonical().equals(Surrogates.CAUDA);
        if (substitution == Substitution.TAKES_THE_LIMIT || isContinuation(rule, found)) {
            return ofUnion(sacAndCaudaWithCord(), over);
        }
        if (cauda) {
            boolean expected = scene.applicability().requires(rule);
            return expected
                    ? new CordCoverage(
                                    structures(Surrogates.CORD, Surrogates.SAC),
                                    CordCoverage.Side.CRANIAL,
                                    scene.drawn())
                            .over(found.structure(), over)
                    : new CordCoverage.Result(Optional.empty(), Optional.empty());
        }
        boolean open =
                found.canonical().equals(Surrogates.CORD) || found.canonical().startsWith(Surrogates.PRV);
        List<Structure> next = open && scene.cordMayEnd() ? structures(Surrogates.SAC, Surrogates.CAUDA) : List.of();
        return new CordCoverage(next, CordCoverage.Side.CAUDAL, scene.drawn()).over(found.structure(), over);
    }

    /** A row of the cord that is measured on sac or cauda because they continue it. */
    private boolean isContinuation(Rule rule, RoiMatching.Found found) {
        return rule.structure().canonicalName().equals(Surrogates.CORD)
                && (found.canonical().equals(Surrogates.SAC)
                        || found.canonical().equals(Surrogates.CAUDA))
                && scene.matching().sound(Surrogates.CORD).isPresent();
    }

    private CordCoverage.Result ofUnion(List<Structure> union, ZRange over) {
        return new CordCoverage.Result(scene.drawn().gaps(union, over).stream().findFirst(), Optional.empty());
    }

    private List<Structure> sacAndCaudaWithCord() {
        return structures(Surrogates.CORD, Surrogates.SAC, Surrogates.CAUDA);
    }

    private List<Structure> structures(String... names) {
        List<Structure> list = new ArrayList<>();
        for (String name : names) {
            scene.matching().sound(name).ifPresent(found -> list.add(found.structure()));
        }
        return list;
    }

    /** Whether the cord ends before it lies beside the target itself: a sliver of it in the margin proves nothing. */
    private static boolean endsAbove(CordCoverage.Result covered, SubVolumes.Segment segment) {
        return covered.continued()
                .filter(part -> part.upperMm() >= segment.own().extent().upperMm())
                .isPresent();
    }

    /**
     * Sac or cauda in the part of a segment that the cord does not reach, where the cord's absolute limits must be held
     * against them: always while no level is stated, or when no cord lies beside the target; otherwise from T11 to L2
     * unless they have rows of their own.
     */
    private List<RoiMatching.Found> continuations(Rule rule, ZRange part, boolean endsAbove) {
        if (!MetricTraits.isAbsolute(rule.metric())
                || !rule.structure().canonicalName().equals(Surrogates.CORD)
                || !scene.applicability().requires(rule)) {
            return List.of();
        }
        return sacAndCauda().stream()
                .filter(found -> DrawnExtent.drawn(found.structure()).stream().anyMatch(drawn -> overlaps(drawn, part)))
                .filter(found -> endsAbove || scene.level().isEmpty() || !hasOwnRows(found.canonical()))
                .toList();
    }

    private boolean hasOwnRows(String canonical) {
        return scene.protocol().rules().stream()
                .anyMatch(rule -> rule.structure().canonicalName().equals(canonical)
                        && rule.effectiveTier().judges()
                        && rule.source().judges()
                        && MetricTraits.isAbsolute(rule.metric()));
    }

    /** Where it has limits of its own, or the level is open, exceeding those of the cord is doubt and no failure. */
    private Substitution continuedBy(RoiMatching.Found found) {
        return scene.level().isPresent() && !hasOwnRows(found.canonical())
                ? Substitution.TAKES_THE_LIMIT
                : Substitution.CONTAINS;
    }

    /** Why a threshold-volume row is withheld: not drawn over all slices within 20 mm above and below a target. */
    private Optional<PlannedRow.Withheld> partlyDrawn(Rule rule, RoiMatching.Found found) {
        List<Structure> union = new ArrayList<>(sacAndCaudaWithCord());
        if (found.canonical().equals(Surrogates.CANAL) || found.canonical().startsWith(Surrogates.PRV)) {
            union.clear();
        }
        union.add(found.structure());
        boolean elsewhere = found.canonical().equals(Surrogates.CAUDA)
                && !scene.applicability().requires(rule);
        return elsewhere
                ? Optional.empty()
                : PartlyDrawn.objection(rule, union, scene)
                        .map(reason -> new PlannedRow.Withheld(reason, Optional.empty()));
    }

    private RowHead head(Rule rule, RoiMatching.Found found, Substitution substitution) {
        RoiMatch match = RoiMatch.of(found.structure(), found.reason());
        String suffix = suffix(rule, found, substitution);
        return new RowHead(
                rule.id() + suffix,
                rule,
                suffix.isEmpty() ? RowHead.shown(rule) : found.canonical(),
                Optional.empty(),
                Optional.empty(),
                match);
    }

    private RowHead head(
            Rule rule,
            RoiMatching.Found found,
            Substitution substitution,
            String target,
            int segment,
            Optional<ZRange> range) {
        String suffix = suffix(rule, found, substitution);
        return new RowHead(
                rule.id() + suffix + "#" + target + ":" + segment,
                rule,
                SubVolumes.shown(rule, target),
                Optional.of(target),
                range,
                RoiMatch.of(found.structure(), found.reason()));
    }

    /** Keeps the ids of rows apart that one rule gives on several contours. */
    private static String suffix(Rule rule, RoiMatching.Found found, Substitution substitution) {
        boolean own = found.canonical().equals(rule.structure().canonicalName());
        return own || substitution == Substitution.NONE ? "" : "#" + found.canonical();
    }

    private static Reason noSegments(ReviewTarget target) {
        return target.segments().refusal().orElse(Reason.of("TARGET_NOT_MEASURABLE", "target", target.name()));
    }

    private static boolean overlaps(ZRange first, ZRange second) {
        return first.lowerMm() < second.upperMm() && second.lowerMm() < first.upperMm();
    }
}
