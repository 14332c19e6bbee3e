package org.cordon.qa;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.plan.ImageSeries;
import org.cordon.plan.PlanFacts;
import org.cordon.plan.RtDose;
import org.cordon.plan.RtPlan;
import org.cordon.plan.StructureSetFacts;

/** Row 24: images before structures before plan before dose. */
final class TimeOrder implements Check {
    private static final CheckInfo INFO = CheckInfo.of(
            "time-order",
            24,
            "Order of dates",
            "images, structure set, plan and dose dated in another order (by day)",
            "a structure set that is newer than its plan was changed after planning; a dose older than its plan belongs to an earlier state",
            "TG-275",
            "WARNING",
            "DATES_OUT_OF_ORDER");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> findings(CheckScene scene) {
        List<Finding> findings = new ArrayList<>();
        Optional<Dated> structures = scene.structures()
                .facts()
                .flatMap(StructureSetFacts::date)
                .map(date -> new Dated(scene.structuresLabel(), date));
        Optional<Dated> plan = scene.plan()
                .flatMap(RtPlan::facts)
                .flatMap(PlanFacts::date)
                .map(date -> new Dated(scene.planLabel(), date));
        for (ImageSeries series : scene.images()) {
            series.acquired()
                    .map(date -> new Dated(series.input().label(), date))
                    .ifPresent(images -> order(images, structures.or(() -> plan), findings));
        }
        structures.ifPresent(drawn -> order(drawn, plan, findings));
        Set<String> judged = scene.doses().stream().map(CheckScene.Dose::label).collect(Collectors.toSet());
        for (RtDose dose : scene.set().doses()) {
            if (judged.contains(dose.input().label()) && plan.isPresent()) {
                order(
                        plan.get(),
                        dose.created().map(date -> new Dated(dose.input().label(), date)),
                        findings);
            }
        }
        return findings;
    }

    private record Dated(String label, LocalDate date) {}

    private static void order(Dated first, Optional<Dated> then, List<Finding> findings) {
        if (then.isPresent() && then.get().date().isBefore(first.date())) {
            long days = ChronoUnit.DAYS.between(then.get().date(), first.date());
            findings.add(Finding.warning(
                            Reason.of("DATES_OUT_OF_ORDER", "before", first.label(), "days", days),
                            then.get().label())
                    .with(
                            CheckScene.evidence(first.label(), "date", first.date()),
                            CheckScene.evidence(
                                    then.get().label(), "date", then.get().date())));
        }
    }
}
