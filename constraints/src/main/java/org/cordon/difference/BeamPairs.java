package org.cordon.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cordon.plan.Beam;
import org.cordon.plan.BeamDelivery;
import org.cordon.plan.ControlPoint;
import org.cordon.plan.ReferencedBeam;
import org.cordon.plan.RtPlan;

/** Pairs the beams of two plans by number, those left over by name, and tells in what they differ. */
final class BeamPairs {
    private BeamPairs() {}

    static List<BeamDifference> differences(Optional<RtPlan> first, Optional<RtPlan> second) {
        List<Beam> left = new ArrayList<>(first.map(RtPlan::beams).orElse(List.of()));
        List<Beam> unpaired = new ArrayList<>(second.map(RtPlan::beams).orElse(List.of()));
        List<BeamDifference> differences = new ArrayList<>();
        List<Beam> renumbered = new ArrayList<>();
        for (Beam beam : List.copyOf(unpaired)) {
            Optional<Beam> partner = left.stream()
                    .filter(other -> other.number() == beam.number())
                    .findFirst();
            partner.ifPresentOrElse(
                    other -> {
                        left.remove(other);
                        differences.add(pair(first, other, second, beam));
                    },
                    () -> renumbered.add(beam));
        }
        for (Beam beam : renumbered) {
            Optional<Beam> partner = left.stream()
                    .filter(other -> !beam.name().isEmpty() && other.name().equals(beam.name()))
                    .findFirst();
            partner.ifPresentOrElse(
                    other -> {
                        left.remove(other);
                        differences.add(pair(first, other, second, beam));
                    },
                    () -> differences.add(new BeamDifference(beam.number(), beam.name(), Presence.ADDED, List.of())));
        }
        left.forEach(
                beam -> differences.add(new BeamDifference(beam.number(), beam.name(), Presence.REMOVED, List.of())));
        return differences;
    }

    private static BeamDifference pair(Optional<RtPlan> first, Beam before, Optional<RtPlan> second, Beam after) {
        List<Change> changes = new ArrayList<>(
                Properties.changes(properties(before, first.orElseThrow()), properties(after, second.orElseThrow())));
        long points = differing(before, after);
        if (points > 0) {
            changes.add(new Change("differingControlPoints", Optional.of("0"), Optional.of(Long.toString(points))));
        }
        return new BeamDifference(after.number(), after.name(), Presence.BOTH, changes);
    }

    private static Properties properties(Beam beam, RtPlan plan) {
        Properties properties = new Properties()
                .text("number", Integer.toString(beam.number()))
                .text("name", beam.name())
                .text("deliveryType", beam.deliveryType())
                .text("machine", beam.machine())
                .text("radiationType", beam.radiationType())
                .numbers("energiesMev", beam.nominalEnergiesMev())
                .points("isocentresMm", beam.isocentresMm());
        plan.fractionGroups().stream()
                .flatMap(group -> group.beams().stream())
                .filter(reference -> reference.beamNumber() == beam.number())
                .findFirst()
                .ifPresent(reference -> meterset(properties, reference));
        beam.delivery().ifPresent(delivery -> delivery(properties, delivery));
        return properties;
    }

    private static void meterset(Properties properties, ReferencedBeam reference) {
        properties.number("metersetMu", reference.metersetMu()).number("beamDoseGy", reference.beamDoseGy());
    }

    private static void delivery(Properties properties, BeamDelivery delivery) {
        List<ControlPoint> points = delivery.controlPoints();
        properties
                .text("beamType", delivery.beamType())
                .texts("fluenceModes", delivery.fluenceModes())
                .text("controlPoints", Integer.toString(points.size()))
                .text("modifiers", Integer.toString(delivery.modifiers()));
        if (!points.isEmpty()) {
            ControlPoint begin = points.get(0);
            ControlPoint end = points.get(points.size() - 1);
            properties
                    .number("gantryStartDeg", begin.gantryDeg())
                    .number("gantryStopDeg", end.gantryDeg())
                    .number("collimatorDeg", begin.collimatorDeg())
                    .number("couchDeg", begin.couchDeg())
                    .number("doseRateMuPerMin", begin.doseRate())
                    .number("sourceToSurfaceMm", begin.sourceToSurfaceMm());
        }
    }

    /** How many control points of two lists of the same length have another angle or weight. */
    private static long differing(Beam before, Beam after) {
        List<ControlPoint> one = points(before);
        List<ControlPoint> other = points(after);
        return one.size() != other.size()
                ? 0
                : IntStream.range(0, one.size())
                        .filter(i -> !Properties.changes(point(one.get(i)), point(other.get(i)))
                                .isEmpty())
                        .count();
    }

    private static Properties point(ControlPoint point) {
        return new Properties()
                .number("metersetWeight", point.metersetWeight())
                .number("gantryDeg", point.gantryDeg())
                .number("collimatorDeg", point.collimatorDeg())
                .number("couchDeg", point.couchDeg());
    }

    private static List<ControlPoint> points(Beam beam) {
        return beam.delivery().map(BeamDelivery::controlPoints).orElse(List.of());
    }
}
