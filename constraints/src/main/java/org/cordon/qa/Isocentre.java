package org.cordon.qa;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.cordon.finding.Evidence;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.geometry.FlatRegion;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Point3;
import org.cordon.plan.Beam;
import org.cordon.plan.RtPlan;
import org.cordon.structure.PlaneSpacing;
import org.cordon.structure.Structure;

/** Row 14: isocentres of the beams. */
final class Isocentre implements Check {
    private static final CheckInfo INFO = CheckInfo.of(
            "isocentre",
            14,
            "Isocentre",
            "several isocentres, none given, outside the body, or more than 100 mm from every target",
            "a shifted isocentre moves the whole dose; several need shifts between beams",
            "TG-275; MPPG 11.a",
            "WARNING",
            "ISOCENTRES_DIFFER",
            "ISOCENTRE_MISSING",
            "ISOCENTRE_OUTSIDE_BODY",
            "ISOCENTRE_FAR_FROM_TARGET");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    private static final double SAME_MM = 0.1;
    private static final double FAR_MM = 100;

    @Override
    public List<Finding> findings(CheckScene scene) {
        List<Finding> findings = new ArrayList<>();
        List<Point3> all = new ArrayList<>();
        for (Beam beam : scene.plan().map(RtPlan::beams).orElse(ImmutableList.of())) {
            if (beam.delivery().isPresent()
                    && beam.isTreatment()
                    && beam.isocentresMm().isEmpty()) {
                findings.add(Finding.warning(Reason.of("ISOCENTRE_MISSING", "beam", beam.number()), scene.planLabel())
                        .with(scene.inPlan("IsocenterPosition", "absent")));
            }
            all.addAll(beam.isocentresMm());
        }
        if (all.isEmpty()) {
            return findings;
        }
        Point3 first = all.get(0);
        Evidence evidence = scene.inPlan("IsocenterPosition", shown(first));
        double apartMm = all.stream().mapToDouble(first::distanceMm).max().orElse(0);
        if (apartMm > SAME_MM) {
            findings.add(Finding.warning(Reason.of("ISOCENTRES_DIFFER", "apartMm", apartMm), scene.planLabel())
                    .with(evidence));
        }
        if (scene.external().isPresent() && !isInside(scene.external().get(), first)) {
            findings.add(Finding.warning(Reason.of("ISOCENTRE_OUTSIDE_BODY"), scene.planLabel())
                    .with(evidence));
        }
        OptionalDouble nearest = scene.targets().stream()
                .filter(target -> target.structure().isMeasurable())
                .mapToDouble(target -> Extent.of(target.structure()).distanceMm(first))
                .min();
        if (nearest.isPresent() && nearest.getAsDouble() > FAR_MM) {
            findings.add(Finding.warning(
                            Reason.of("ISOCENTRE_FAR_FROM_TARGET", "distanceMm", nearest.getAsDouble()),
                            scene.planLabel())
                    .with(evidence));
        }
        return findings;
    }

    private static String shown(Point3 point) {
        return String.format(Locale.ROOT, "%.2f, %.2f, %.2f", point.xMm(), point.yMm(), point.zMm());
    }

    private static boolean isInside(Structure external, Point3 point) {
        PlanarRegion nearest = external.planes().get(0);
        for (PlanarRegion plane : external.planes()) {
            if (Math.abs(plane.zMm() - point.zMm()) < Math.abs(nearest.zMm() - point.zMm())) {
                nearest = plane;
            }
        }
        double halfMm = PlaneSpacing.of(external.planes()).nominalMm().orElse(0);
        return Math.abs(nearest.zMm() - point.zMm()) <= halfMm
                && FlatRegion.of(nearest).contains(point.xMm(), point.yMm());
    }
}
