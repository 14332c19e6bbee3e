package org.cordon.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cordon.constraint.Rule;
import org.cordon.delineation.CordSubVolume;
import org.cordon.delineation.TargetSegment;
import org.cordon.geometry.ZRange;
import org.cordon.structure.Body;
import org.cordon.structure.Structure;
import org.cordon.structure.ZConvention;

/**
 * The sub-volumes of the cord beside the segments of a target: for each segment of the prescribed structure its own and
 * those beside the segments of the CTVs inside it, of which the worse is judged. Never one span over separate segments.
 */
final class SubVolumes {
    private SubVolumes() {}

    /**
     * One segment of a prescribed target with the CTV segments that belong to it.
     *
     * @param number from 1, in ascending z
     * @param own the segment of the prescribed structure
     * @param beside names and segments to evaluate, the prescribed structure first
     * @param over all that the cord must be drawn over
     */
    record Segment(int number, TargetSegment own, List<Beside> beside, ZRange over) {}

    /**
     * A segment of a target or CTV.
     *
     * @param target its name
     * @param volume the ranges of the sub-volume
     */
    record Beside(String target, CordSubVolume volume) {}

    /** The segments of a target, empty when it has none. */
    static List<Segment> of(ReviewTarget target, String name, double marginMm) {
        List<TargetSegment> own = target.segments().segments();
        List<List<Beside>> beside = new ArrayList<>();
        for (TargetSegment segment : own) {
            List<Beside> list = new ArrayList<>();
            list.add(new Beside(name, CordSubVolume.of(segment, marginMm)));
            beside.add(list);
        }
        for (ReviewTarget.Clinical ctv : target.clinical()) {
            for (TargetSegment segment : ctv.segments().segments()) {
                nearest(own, segment)
                        .ifPresent(index -> beside.get(index)
                                .add(new Beside(ctv.structure().name(), CordSubVolume.of(segment, marginMm))));
            }
        }
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            ZRange over = beside.get(i).stream()
                    .map(part -> part.volume().judged())
                    .reduce(ZRange::span)
                    .orElseThrow();
            segments.add(new Segment(i + 1, own.get(i), List.copyOf(beside.get(i)), over));
        }
        return segments;
    }

    /** The subjects of a row: a structure clipped to each sub-volume of a segment. */
    static List<Subject> subjects(Segment segment, Structure structure, double marginMm) {
        Body whole = Body.of(structure, ZConvention.HALF_SLICE);
        List<Subject> subjects = new ArrayList<>();
        for (Beside beside : segment.beside()) {
            CordSubVolume volume = beside.volume();
            String narrower = "margin" + RowAssembly.plain(marginMm - CordSubVolume.NARROWER_BY_MM) + "mm";
            subjects.add(new Subject(
                    beside.target(),
                    Optional.of(volume.judged()),
                    whole.clippedTo(volume.judged()),
                    List.of(
                            new Subject.NamedBody(narrower, whole.clippedTo(volume.narrower())),
                            new Subject.NamedBody("contourPlanes", whole.clippedTo(volume.fromContourPlanes()))),
                    true));
        }
        return subjects;
    }

    /** {@code SpinalCord@target(CTV_T8)±6mm}. */
    static String shown(Rule rule, String target) {
        return rule.structure().canonicalName() + "@target(" + target + ")±"
                + RowAssembly.plain(rule.structure().targetMarginMm().getAsDouble()) + "mm";
    }

    private static Optional<Integer> nearest(List<TargetSegment> own, TargetSegment segment) {
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            indices.add(i);
        }
        return indices.stream()
                .min(Comparator.comparingDouble(i -> apartMm(own.get(i).extent(), segment.extent())));
    }

    /** The distance of two ranges, negative by the length of their overlap. */
    private static double apartMm(ZRange first, ZRange second) {
        return Math.max(first.lowerMm(), second.lowerMm()) - Math.min(first.upperMm(), second.upperMm());
    }
}
