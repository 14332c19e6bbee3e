package org.cordon.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final List<ConformityRow> rows = new ArrayList<>();

    private ConformitySection(Scene scene, DvhStore store) {
        this.scene = scene;
        this.store = store;
        this.indices =
                new PlanIndices(store.doses().get(0).grid(), scene.matching().structures());
        this.cord = CORDS.stream()
                .flatMap(name -> scene.matching().sound(name).stream())
                .filter(found -> found.structure().planes().size() > 1)
                .findFirst();
    }

    /** The rows of the first dose; none when there is no dose. */
    static List<ConformityRow> of(Scene scene, DvhStore store) {
        if (store.doses().isEmpty()) {
            return List.of();
        }
        ConformitySection section = new ConformitySection(scene, store);
        section.run();
        return section.rows;
    }

    private void run() {
        List<ReviewTarget> targets = scene.targets().list().stream()
                .filter(target -> target.prescription().isPresent())
                .filter(target -> target.structure().isMeasurable())
                .filter(target -> target.structure().planes().size() > 1)
                .toList();
        List<Body> bodies = new ArrayList<>();
        for (ReviewTarget target : targets) {
            bodies.add(whole(target.structure()));
            islands(target)
                    .forEach(range -> bodies.add(whole(target.structure()).clippedTo(range)));
        }
        store.compute(bodies);
        for (ReviewTarget target : targets) {
            Body body = whole(target.structure());
            add(target, Optional.empty(), body, scene.targets().list().size() > 1);
            for (ZRange range : islands(target)) {
                add(target, Optional.of(range), body.clippedTo(range), true);
            }
        }
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

    private void add(ReviewTarget target, Optional<ZRange> island, Body body, boolean touchingOnly) {
        double rxGy = target.prescription().orElseThrow().doseGy();
        Dvh dvh = store.get(0, body);
        if (!(dvh.volumeCc() > 0)) {
            return;
        }
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
