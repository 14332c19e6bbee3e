package org.cordon.qa;

import java.util.ArrayList;
import java.util.List;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.geometry.ZRange;
import org.cordon.naming.TargetKind;
import org.cordon.structure.PlaneSpacing;
import org.cordon.structure.Structure;

/** Row 20: slices that a target or the cord misses. */
final class ContourGaps implements Check {
    private static final CheckInfo INFO = CheckInfo.of(
            "contour-gaps",
            20,
            "Missing contours",
            "a target, cord, sac or cauda that misses a slice between its contours",
            "a missing slice is bridged in volumes and hides dose; gaps beside a target make its cord rows NOT_EVALUATED",
            "TG-275",
            "WARNING",
            "CONTOURS_MISSING_BETWEEN");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> findings(CheckScene scene) {
        List<Finding> findings = new ArrayList<>();
        List<Structure> watched = new ArrayList<>();
        scene.targets().forEach(target -> watched.add(target.structure()));
        for (TargetKind kind : List.of(TargetKind.GTV, TargetKind.CTV)) {
            watched.addAll(scene.ofKind(kind));
        }
        for (String cord : List.of("SpinalCord", "ThecalSac", "CaudaEquina", "SpinalCanal")) {
            scene.named(cord).ifPresent(watched::add);
        }
        for (Structure structure : watched.stream().distinct().toList()) {
            List<ZRange> bridged = PlaneSpacing.of(structure.planes()).bridged();
            if (structure.isMeasurable() && !bridged.isEmpty()) {
                findings.add(Finding.warning(
                                Reason.of(
                                        "CONTOURS_MISSING_BETWEEN",
                                        "gaps",
                                        bridged.size(),
                                        "lowerMm",
                                        bridged.get(0).lowerMm(),
                                        "upperMm",
                                        bridged.get(0).upperMm()),
                                structure.name())
                        .with(scene.inStructures("ContourData", bridged.get(0).lowerMm())));
            }
        }
        return findings;
    }
}
