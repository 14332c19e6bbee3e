package org.cordon.review.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import org.cordon.dicom.DicomReadException;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.plan.FractionGroup;
import org.cordon.plan.RtDose;
import org.cordon.plan.RtPlan;

/**
 * The sum of doses of summation type BEAM: exactly one for every treatment beam of the plan's only fraction group, by
 * referenced beam number, none twice, set-up beams left out.
 *
 * <p>How computed: on identical nodes (within {@value #SAME_NODES_MM} mm), in ascending beam number, in double, then
 * once to float.
 */
final class BeamDoses {
    private static final double SAME_NODES_MM = 0.01;

    private final RtPlan plan;
    private final FractionGroup group;

    private BeamDoses(RtPlan plan, FractionGroup group) {
        this.plan = plan;
        this.group = group;
    }

    static DoseOutcome sum(RtPlan plan, List<RtDose> doses) {
        String subject = plan.input().label();
        if (plan.fractionGroups().size() != 1) {
            return DoseOutcome.refused(
                    Reason.of(
                            "BEAM_DOSES_NEED_ONE_GROUP",
                            "groups",
                            plan.fractionGroups().size()),
                    subject);
        }
        FractionGroup group = plan.fractionGroups().get(0);
        if (group.brachyApplications() > 0) {
            return DoseOutcome.refused(Reason.of("BRACHYTHERAPY_NOT_SUMMED"), subject);
        }
        return new BeamDoses(plan, group).sum(doses);
    }

    private DoseOutcome sum(List<RtDose> doses) {
        SortedSet<Integer> needed = TreatmentBeams.of(plan, List.of(group));
        TreeMap<Integer, RtDose> byBeam = new TreeMap<>();
        for (RtDose dose : doses) {
            Optional<DoseOutcome> problem = DoseSuitability.objection(dose).or(() -> unusable(dose));
            if (problem.isPresent()) {
                return problem.get();
            }
            int beam = dose.referencedBeams().get(0);
            if (!needed.contains(beam)) {
                if (isSetup(beam)) {
                    continue;
                }
                return refused("BEAM_DOSE_OF_UNKNOWN_BEAM", "beam", beam);
            }
            if (byBeam.put(beam, dose) != null) {
                return refused("BEAM_DOSE_TWICE", "beam", beam);
            }
        }
        if (needed.isEmpty() || !byBeam.keySet().equals(needed)) {
            List<String> missing = needed.stream()
                    .filter(beam -> !byBeam.containsKey(beam))
                    .map(String::valueOf)
                    .toList();
            return refused("BEAM_DOSE_MISSING", "missingBeams", missing, "neededBeams", needed.size());
        }
        return add(new ArrayList<>(byBeam.values()));
    }

    private Optional<DoseOutcome> unusable(RtDose dose) {
        if (dose.referencedBeams().size() != 1) {
            return Optional.of(DoseOutcome.refused(
                    Reason.of(
                            "BEAM_DOSE_NOT_OF_ONE_BEAM",
                            "beams",
                            dose.referencedBeams().size()),
                    dose.input().label()));
        }
        if (dose.referencedFractionGroup().isPresent()
                && dose.referencedFractionGroup().getAsInt() != group.number()) {
            return Optional.of(DoseOutcome.refused(
                    Reason.of("DOSE_OF_OTHER_FRACTION_GROUP"), dose.input().label()));
        }
        return Optional.empty();
    }

    private boolean isSetup(int number) {
        return plan.beams().stream().anyMatch(beam -> beam.number() == number && !beam.isTreatment());
    }

    private DoseOutcome add(List<RtDose> doses) {
        GridGeometry geometry = doses.get(0).geometry().orElseThrow();
        for (RtDose dose : doses) {
            if (!dose.frameOfReferenceUid().equals(doses.get(0).frameOfReferenceUid())
                    || !dose.geometry().orElseThrow().sameNodes(geometry, SAME_NODES_MM)) {
                return refused("BEAM_DOSE_GRIDS_DIFFER", "dose", dose.input().label());
            }
        }
        double[] total = new double[geometry.nodeCount()];
        try {
            for (RtDose dose : doses) {
                accumulate(total, dose.source().load());
            }
        } catch (DicomReadException unreadable) {
            return DoseOutcome.refused(unreadable.reason(), plan.input().label());
        }
        float[] sum = new float[total.length];
        for (int i = 0; i < total.length; i++) {
            sum[i] = (float) total[i];
        }
        List<String> labels = doses.stream().map(dose -> dose.input().label()).toList();
        Finding summed = Finding.info(
                Reason.of("BEAM_DOSES_SUMMED", "doses", labels), plan.input().label());
        return DoseOutcome.judged(new JudgedDose(String.join("+", labels), DoseGrid.owning(geometry, sum)), summed);
    }

    private static void accumulate(double[] total, DoseGrid grid) {
        int slice = grid.geometry().nx() * grid.geometry().ny();
        float[] buffer = new float[slice];
        for (int from = 0; from < total.length; from += slice) {
            grid.copyTo(from, buffer, 0, slice);
            for (int i = 0; i < slice; i++) {
                total[from + i] += buffer[i];
            }
        }
    }

    private DoseOutcome refused(String code, String key, Object value) {
        return DoseOutcome.refused(Reason.of(code, key, value), plan.input().label());
    }

    private DoseOutcome refused(String code, String key, Object value, String key2, Object value2) {
        return DoseOutcome.refused(
                Reason.of(code, key, value, key2, value2), plan.input().label());
    }
}
