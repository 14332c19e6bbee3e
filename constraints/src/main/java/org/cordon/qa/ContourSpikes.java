package org.cordon.qa;

import java.util.ArrayList;
import java.util.List;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Ring;
import org.cordon.structure.Structure;

/** Row 20: vertices that jump out of a contour and back. */
final class ContourSpikes implements Check {
    private static final CheckInfo INFO = CheckInfo.of(
            "contour-spikes",
            20,
            "Spikes",
            "two edges of more than 15 mm that turn back within 10 degrees, on a target or cord",
            "one wrong vertex draws a needle that changes maximum and distance",
            "TG-275; figures: default of Cordon",
            "WARNING",
            "CONTOUR_SPIKE");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    private static final double LONG_MM = 15;
    private static final double BACK_COSINE = -0.984807753012208;

    @Override
    public List<Finding> findings(CheckScene scene) {
        List<Finding> findings = new ArrayList<>();
        List<Structure> watched = new ArrayList<>();
        scene.targets().forEach(target -> watched.add(target.structure()));
        scene.named("SpinalCord").ifPresent(watched::add);
        for (Structure structure : watched) {
            for (PlanarRegion plane : structure.planes()) {
                if (plane.rings().stream().anyMatch(ContourSpikes::hasSpike)) {
                    findings.add(Finding.warning(Reason.of("CONTOUR_SPIKE", "zMm", plane.zMm()), structure.name())
                            .with(scene.inStructures("ContourData", plane.zMm())));
                    break;
                }
            }
        }
        return findings;
    }

    private static boolean hasSpike(Ring ring) {
        for (int i = 0; i < ring.size(); i++) {
            int before = (i + ring.size() - 1) % ring.size();
            int after = (i + 1) % ring.size();
            double ax = ring.xMm(i) - ring.xMm(before);
            double ay = ring.yMm(i) - ring.yMm(before);
            double bx = ring.xMm(after) - ring.xMm(i);
            double by = ring.yMm(after) - ring.yMm(i);
            double a = Math.sqrt(ax * ax + ay * ay);
            double b = Math.sqrt(bx * bx + by * by);
            if (a > LONG_MM && b > LONG_MM && (ax * bx + ay * by) / (a * b) < BACK_COSINE) {
                return true;
            }
        }
        return false;
    }
}
