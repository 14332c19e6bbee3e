package org.cordon.review;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.cordon.dvh.DoseUnit;
import org.cordon.dvh.Dvh;
import org.cordon.dvh.DvhMetric;
import org.cordon.dvh.Measurement;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.structure.Body;
import org.cordon.structure.Structure;
import org.cordon.structure.ZConvention;

/**
 * The median dose of each target over its prescription: outside {@value #LOWEST} to {@value #HIGHEST} the unit, the
 * number of fractions or a missing beam is the likelier explanation than the plan, and that is an ERROR; where the median
 * cannot be told, because the target leaves the dose grid, that is a WARNING.
 */
final class DosePlausibility {
    /** Below this a beam or a fraction is missing. */
    static final double LOWEST = 0.9;

    /** Above this the unit or the number of fractions is wrong. */
    static final double HIGHEST = 1.6;

    private static final DvhMetric MEDIAN = new DvhMetric.DoseStatistic(DvhMetric.Statistic.MEDIAN, DoseUnit.GY);

    private DosePlausibility() {}

    static List<Body> bodies(Targets targets) {
        return targets.list().stream()
                .filter(target -> measured(target).isMeasurable())
                .map(target -> Body.of(measured(target), ZConvention.HALF_SLICE))
                .toList();
    }

    static List<Finding> findings(Targets targets, DvhStore store) {
        List<Finding> findings = new ArrayList<>();
        for (ReviewTarget target : targets.list()) {
            if (target.prescription().isEmpty() || !measured(target).isMeasurable()) {
                continue;
            }
            double prescribedGy = target.prescription().get().doseGy();
            for (int dose = 0; dose < store.doses().size(); dose++) {
                Dvh dvh = store.get(dose, Body.of(measured(target), ZConvention.HALF_SLICE));
                Measurement measured = dvh.measure(MEDIAN, OptionalDouble.empty());
                if (!(measured instanceof Measurement.Value)) {
                    findings.add(Finding.warning(
                            Reason.of(
                                    "DOSE_PLAUSIBILITY_NOT_EVALUATED",
                                    "dose",
                                    store.doses().get(dose).label(),
                                    "insidePercent",
                                    100 * dvh.insideDoseGridFraction()),
                            target.name()));
                }
                if (measured instanceof Measurement.Value median) {
                    double ratio = median.value() / prescribedGy;
                    if (!(ratio >= LOWEST && ratio <= HIGHEST)) {
                        findings.add(Finding.error(
                                Reason.of(
                                        "DOSE_IMPLAUSIBLE_FOR_PRESCRIPTION",
                                        "d50Gy",
                                        median.value(),
                                        "prescribedGy",
                                        prescribedGy,
                                        "dose",
                                        store.doses().get(dose).label()),
                                target.name()));
                    }
                }
            }
        }
        return findings;
    }

    /** Without its boost, whose dose is another one. */
    private static Structure measured(ReviewTarget target) {
        return target.minusBoost().filter(Structure::isMeasurable).orElse(target.structure());
    }
}
