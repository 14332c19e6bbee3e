package org.cordon.review;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.conformity.ConformityRequest;
import org.cordon.conformity.ConformityRequest.Tissue;
import org.cordon.conformity.ConformityValue;
import org.cordon.conformity.IsodoseVolume;
import org.cordon.conformity.TargetConformity;
import org.cordon.delineation.TargetSegment;
import org.cordon.dose.DoseGrid;
import org.cordon.dvh.Dvh;
import org.cordon.finding.Reason;
import org.cordon.geometry.ZRange;
import org.cordon.qa.ShawGrades;
import org.cordon.qa.SpillGrade;
import org.cordon.qa.SpillTable;
import org.cordon.structure.Body;
import org.cordon.structure.Structure;
import org.cordon.structure.ZConvention;

/**
 * The indices of plan quality of every target that has a prescription, and of each segment where a target has several.
 *
 * <p>Which tissue counts: for the only target of a plan all of it, wherever it lies, as the indices are defined. Where
 * there are several targets, or segments, the islands of the isodose that touch the target: what surrounds another target
 * says nothing about this one. An island that touches two counts for both.
 */
final class ConformitySection {
    private static final List<String> CORDS = List.of("SpinalCord", "ThecalSac", "CaudaEquina");

    private final Scene scene;
    private final DvhStore store;
    private final DoseGrid dose;
    private final Optional<Body> external;
    private final Optional<RoiMatching.Found> cord;
    private final Map<Double, IsodoseVolume> isodoses = new HashMap<>();
    private final List<ConformityRow> rows = new ArrayList<>();

    private ConformitySection(Scene scene, DvhStore store, List<Structure> structures) {
        this.scene = scene;
        this.store = store;
        this.dose = store.doses().get(0).grid();
        List<Structure> externals = structures.stream()
                .filter(structure ->
                        structure.interpretedType().filter("EXTERNAL"::equals).isPresent())
                .filter(Structure::isMeasurable)
                .toList();
        this.external = externals.size() == 1 ? Optional.of(whole(externals.get(0))) : Optional.empty();
        this.cord = CORDS.stream()
                .flatMap(name -> scene.matching().sound(name).stream())
                .filter(found -> found.structure().planes().size() > 1)
                .findFirst();
    }

    /** The rows of the first dose; none when there is no dose. */
    static List<ConformityRow> of(Scene scene, DvhStore store, List<Structure> structures) {
        if (store.doses().isEmpty()) {
            return List.of();
        }
        ConformitySection section = new ConformitySection(scene, store, structures);
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
        ConformityRequest request = new ConformityRequest(
                dose,
                dvh,
                rxGy,
                tissue(rxGy, body, touchingOnly),
                tissue(rxGy / 2, body, touchingOnly),
                external,
                cord.map(found -> whole(found.structure())));
        for (ConformityValue value : TargetConformity.of(request)) {
            rows.add(new ConformityRow(
                    scene.nameOf(target),
                    island,
                    external.map(outline -> outline.structure().name()).orElse("dose grid"),
                    cord.map(found -> found.structure().name()).orElse(""),
                    value,
                    grade(value, dvh.volumeCc())));
        }
    }

    private Tissue tissue(double levelGy, Body body, boolean touchingOnly) {
        IsodoseVolume isodose = isodoses.computeIfAbsent(levelGy, level -> IsodoseVolume.of(dose, level, external));
        if (isodose.reachesBorder()) {
            return Tissue.unknown(Reason.of("ISODOSE_REACHES_GRID_BORDER", "levelGy", levelGy));
        }
        if (!touchingOnly) {
            return Tissue.of(isodose.volumeCc());
        }
        BitSet touched = isodose.touchedBy(body);
        return Tissue.of(isodose.volumeCc(touched));
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
