package org.cordon.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.cordon.conformity.ConformityRequest;
import org.cordon.conformity.ConformityValue;
import org.cordon.conformity.TargetConformity;
import org.cordon.delineation.TargetSegment;
import org.cordon.dvh.Dvh;
import org.cordon.geometry.ZRange;
import org.cordon.qa.ShawGrades;
import org.cordon.qa.SpillGrade;
import org.cordon.qa.SpillTable;
import org.cordon.structure.Body;
import org.cordon.structure.Structure;
import org.cordon.structure.ZConvention;

/**
 * The indices of plan quality of every target that has a prescription, and of each segment where a target has several.
 */
final class ConformitySection {
    private static final List<String> CORDS = List.of("SpinalCord", "ThecalSac", "CaudaEquina");

    private final Scene scene;
    private final DvhStore store;
    private final PlanIndices indices;
    private final Optional<RoiMatching.Found> cord;

    /** On the first dose. */
    ConformitySection(Scene scene, DvhStore store, IndexStore indices) {
        this.scene = scene;
        this.store = store;
        this.indices = indices.asPlanned(0);
        this.cord = CORDS.stream()
                .flatMap(name -> scene.matching().sound(name).stream())
                .filter(found -> found.structure().planes().size() > 1)
                .findFirst();
    }

    /** The bodies whose histograms it needs. */
    static Set<Body> bodies(Targets targets) {
        Set<Body> bodies = new LinkedHashSet<>();
        for (ReviewTarget target : shown(targets)) {
            bodies.add(whole(target.structure()));
            islands(target)
                    .forEach(range -> bodies.add(whole(target.structure()).clippedTo(range)));
        }
        return bodies;
    }

    private static List<ReviewTarget> shown(Targets targets) {
        return targets.list().stream()
                .filter(target -> target.prescription().isPresent())
                .filter(target -> target.structure().isMeasurable())
                .filter(target -> target.structure().planes().size() > 1)
                .toList();
    }

    /** The rows; the bodies must have been computed. */
    List<ConformityRow> rows() {
        List<ConformityRow> rows = new ArrayList<>();
        for (ReviewTarget target : shown(scene.targets())) {
            Body body = whole(target.structure());
            rows.addAll(
                    rows(target, Optional.empty(), body, scene.targets().list().size() > 1));
            for (ZRange range : islands(target)) {
                rows.addAll(rows(target, Optional.of(range), body.clippedTo(range), true));
            }
        }
        return rows;
    }

    /** Tasks that make ahead what the whole targets need. */
    List<Callable<Object>> ahead() {
        List<Callable<Object>> tasks = new ArrayList<>();
        for (ReviewTarget target : shown(scene.targets())) {
            Body body = whole(target.structure());
            if (store.get(0, body).volumeCc() > 0) {
                tasks.addAll(
                        indices.ahead(body, target.prescription().orElseThrow().doseGy()));
            }
        }
        return tasks;
    }

    private static Body whole(Structure structure) {
        return Body.of(structure, ZConvention.HALF_SLICE);
    }

    private static List<ZRange> islands(ReviewTarget target) {
        List<TargetSegment> segments = target.segments().segments();
        return segments.size() < 2
                ? List.of()
                : segments.stream().map(TargetSegment::extent).toList();
    }

    private List<ConformityRow> rows(ReviewTarget target, Optional<ZRange> island, Body body, boolean touchingOnly) {
        double rxGy = target.prescription().orElseThrow().doseGy();
        Dvh dvh = store.get(0, body);
        if (!(dvh.volumeCc() > 0)) {
            return List.of();
        }
        List<ConformityRow> rows = new ArrayList<>();
        ConformityRequest request = indices.of(dvh, rxGy, touchingOnly, cord.map(RoiMatching.Found::structure));
        for (ConformityValue value : TargetConformity.of(request)) {
            rows.add(new ConformityRow(
                    scene.nameOf(target),
                    island,
                    indices.external().map(Structure::name).orElse("dose grid"),
                    cord.map(found -> found.structure().name()).orElse(""),
                    value,
                    grade(value, dvh.volumeCc())));
        }
        return rows;
    }

    private static Optional<SpillGrade> grade(ConformityValue value, double ptvCc) {
        if (value.value().isEmpty()) {
            return Optional.empty();
        }
        double number = value.value().getAsDouble();
        return switch (value.index()) {
            case R50 -> Optional.of(SpillTable.r50(ptvCc, number));
            case D2CM -> Optional.of(SpillTable.d2cm(ptvCc, number));
            case R100 -> Optional.of(SpillTable.r100(ptvCc, number));
            case RTOG_CONFORMITY -> Optional.of(ShawGrades.conformity(number));
            case RTOG_QUALITY -> Optional.of(ShawGrades.quality(number));
            case RTOG_HOMOGENEITY -> Optional.of(ShawGrades.homogeneity(number));
            default -> Optional.empty();
        };
    }
}
