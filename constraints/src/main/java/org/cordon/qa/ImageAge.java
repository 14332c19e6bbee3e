package org.cordon.qa;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.plan.ImageSeries;
import org.cordon.plan.PlanFacts;
import org.cordon.plan.RtPlan;

/** Row 24: the age of the images when the plan was made. */
final class ImageAge implements Check {
    private static final CheckInfo INFO = CheckInfo.of(
            "image-age",
            24,
            "Age of the planning images",
            "more than 28 days before the plan WARNING, more than 21 INFO",
            "a spine metastasis can grow within weeks",
            "TG-275; figures: default of Cordon",
            "WARNING",
            "IMAGES_OLD");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    private static final long WARNING_ABOVE_DAYS = 28;
    private static final long INFO_ABOVE_DAYS = 21;

    @Override
    public List<Finding> findings(CheckScene scene) {
        List<Finding> findings = new ArrayList<>();
        Optional<LocalDate> planned = scene.plan().flatMap(RtPlan::facts).flatMap(PlanFacts::date);
        for (ImageSeries series : scene.images()) {
            if (planned.isEmpty() || series.acquired().isEmpty()) {
                continue;
            }
            long days = ChronoUnit.DAYS.between(series.acquired().get(), planned.get());
            if (days > INFO_ABOVE_DAYS) {
                Reason reason = Reason.of("IMAGES_OLD", "days", days);
                String label = series.input().label();
                findings.add((days > WARNING_ABOVE_DAYS ? Finding.warning(reason, label) : Finding.info(reason, label))
                        .with(CheckScene.evidence(
                                label, "AcquisitionDate", series.acquired().get())));
            }
        }
        return findings;
    }
}
