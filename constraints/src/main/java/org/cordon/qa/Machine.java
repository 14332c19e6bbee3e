package org.cordon.qa;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.plan.Beam;
import org.cordon.plan.BeamDelivery;

/** Row 17: one named machine, photons, a known energy and flattening mode. */
final class Machine implements Check {
    private static final CheckInfo INFO = CheckInfo.of(
            "machine-and-energy",
            17,
            "Machine, energy and dose rate",
            "no machine name, several machines, no photons, no energy, energy outside 4 to 18 MV, no dose rate",
            "a plan for another machine or energy has another dose",
            "TG-275",
            "WARNING",
            "MACHINE_MISSING",
            "SEVERAL_MACHINES",
            "RADIATION_NOT_PHOTON",
            "ENERGY_MISSING",
            "ENERGY_UNUSUAL",
            "ENERGIES_DIFFER",
            "DOSE_RATE_MISSING",
            "DOSIMETER_UNIT_NOT_MU");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    private static final double LOWEST_MV = 4;
    private static final double HIGHEST_MV = 18;

    @Override
    public List<Finding> findings(CheckScene scene) {
        List<Finding> findings = new ArrayList<>();
        Set<String> machines = new TreeSet<>();
        Set<Double> energies = new TreeSet<>();
        for (Beam beam : scene.treatmentBeams()) {
            if (beam.delivery().isPresent()) {
                beam(scene, beam, beam.delivery().get(), findings);
                machines.add(beam.machine());
                energies.addAll(beam.nominalEnergiesMev());
            }
        }
        machines.remove("");
        if (machines.size() > 1) {
            findings.add(
                    Finding.warning(Reason.of("SEVERAL_MACHINES", "machines", List.copyOf(machines)), scene.planLabel())
                            .with(scene.inPlan("TreatmentMachineName", String.join(", ", machines))));
        }
        if (energies.size() > 1) {
            findings.add(Finding.info(
                            Reason.of(
                                    "ENERGIES_DIFFER",
                                    "energies",
                                    energies.stream().map(Object::toString).toList()),
                            scene.planLabel())
                    .with(scene.inPlan("NominalBeamEnergy", energies)));
        }
        return findings;
    }

    private static void beam(CheckScene scene, Beam beam, BeamDelivery delivery, List<Finding> findings) {
        String plan = scene.planLabel();
        if (beam.machine().isEmpty()) {
            findings.add(Finding.warning(Reason.of("MACHINE_MISSING", "beam", beam.number()), plan)
                    .with(scene.inPlan("TreatmentMachineName", "absent")));
        }
        if (!beam.radiationType().equals("PHOTON")) {
            findings.add(Finding.warning(
                            Reason.of("RADIATION_NOT_PHOTON", "beam", beam.number(), "type", beam.radiationType()),
                            plan)
                    .with(scene.inPlan("RadiationType", beam.radiationType())));
        }
        if (beam.nominalEnergiesMev().isEmpty()) {
            findings.add(Finding.warning(Reason.of("ENERGY_MISSING", "beam", beam.number()), plan)
                    .with(scene.inPlan("NominalBeamEnergy", "absent")));
        }
        for (double energy : beam.nominalEnergiesMev()) {
            if (energy < LOWEST_MV || energy > HIGHEST_MV) {
                findings.add(Finding.warning(Reason.of("ENERGY_UNUSUAL", "beam", beam.number(), "energy", energy), plan)
                        .with(scene.inPlan("NominalBeamEnergy", energy)));
            }
        }
        if (delivery.controlPoints().stream().allMatch(point -> point.doseRate().isEmpty())) {
            findings.add(Finding.info(Reason.of("DOSE_RATE_MISSING", "beam", beam.number()), plan)
                    .with(scene.inPlan("DoseRateSet", "absent")));
        }
        if (!delivery.dosimeterUnit().equals("MU")) {
            findings.add(Finding.warning(
                            Reason.of("DOSIMETER_UNIT_NOT_MU", "beam", beam.number(), "unit", delivery.dosimeterUnit()),
                            plan)
                    .with(scene.inPlan("PrimaryDosimeterUnit", delivery.dosimeterUnit())));
        }
    }
}
