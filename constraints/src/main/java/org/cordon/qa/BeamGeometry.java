package org.cordon.qa;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.plan.Beam;

/** Row 15: distances and couch angles that deserve a look. */
final class BeamGeometry implements Check {
    private static final CheckInfo INFO = CheckInfo.of(
            "beam-geometry",
            15,
            "Source-to-surface distance and couch angles",
            "source to surface below 700 or above 1000 mm WARNING; couch rotated INFO",
            "a short distance means that the gantry is near the patient; a rotated couch needs the collision check",
            "TG-275; figures: default of Cordon",
            "WARNING",
            "SOURCE_SURFACE_DISTANCE_UNUSUAL",
            "COUCH_ROTATED");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    private static final double SHORTEST_MM = 700;
    private static final double LONGEST_MM = 1000;
    private static final double STRAIGHT_DEG = 0.5;

    @Override
    public List<Finding> findings(CheckScene scene) {
        List<Finding> findings = new ArrayList<>();
        for (Beam beam : scene.treatmentBeams()) {
            beam.delivery().ifPresent(delivery -> {
                double[] distances = delivery.controlPoints().stream()
                        .flatMapToDouble(point -> point.sourceToSurfaceMm().stream())
                        .filter(mm -> mm < SHORTEST_MM || mm > LONGEST_MM)
                        .toArray();
                if (distances.length > 0) {
                    findings.add(Finding.warning(
                                    Reason.of(
                                            "SOURCE_SURFACE_DISTANCE_UNUSUAL",
                                            "beam",
                                            beam.number(),
                                            "distanceMm",
                                            distances[0]),
                                    scene.planLabel())
                            .with(scene.inPlan("SourceToSurfaceDistance", distances[0])));
                }
                OptionalDouble rotated = delivery.controlPoints().stream()
                        .flatMapToDouble(point -> point.couchDeg().stream())
                        .filter(deg -> Math.min(deg, 360 - deg) > STRAIGHT_DEG)
                        .findFirst();
                if (rotated.isPresent()) {
                    findings.add(Finding.info(
                                    Reason.of(
                                            "COUCH_ROTATED", "beam", beam.number(), "angleDeg", rotated.getAsDouble()),
                                    scene.planLabel())
                            .with(scene.inPlan("PatientSupportAngle", rotated.getAsDouble())));
                }
            });
        }
        return findings;
    }
}
