package org.cordon.qa;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.delineation.TargetSegments;
import org.cordon.dose.DoseGrid;
import org.cordon.finding.Evidence;
import org.cordon.naming.StructureMatch;
import org.cordon.naming.StructureMatcher;
import org.cordon.naming.TargetKind;
import org.cordon.plan.Beam;
import org.cordon.plan.ImageSeries;
import org.cordon.plan.PlanSet;
import org.cordon.plan.RtPlan;
import org.cordon.plan.StructureSet;
import org.cordon.structure.Structure;

/**
 * What checks look at.
 *
 * @param set all that was read
 * @param plan the plan that is checked; empty when there is none
 * @param structures its structure set
 * @param doses the doses that rows are judged on
 * @param targets the targets
 * @param confirmed ROI number to canonical name, as given by a person
 * @param stage what is due
 * @param setting DENOVO, REIRRADIATED, POSTOP or INTRAMEDULLARY
 */
public record CheckScene(
        PlanSet set,
        Optional<RtPlan> plan,
        StructureSet structures,
        List<Dose> doses,
        List<Target> targets,
        Map<Integer, String> confirmed,
        Stage stage,
        org.cordon.constraint.Setting setting) {
    /** Takes immutable copies. */
    public CheckScene {
        doses = ImmutableList.copyOf(doses);
        targets = ImmutableList.copyOf(targets);
        confirmed = ImmutableMap.copyOf(confirmed);
    }

    /**
     * A dose that rows are judged on.
     *
     * @param label input label, or that of a sum
     * @param grid its values
     */
    public record Dose(String label, DoseGrid grid) {}

    /**
     * A target.
     *
     * @param structure as drawn
     * @param segments its runs along z
     * @param prescriptionGy total dose; empty when unknown
     * @param fractions number of fractions; 0 when unknown
     */
    public record Target(Structure structure, TargetSegments segments, OptionalDouble prescriptionGy, int fractions) {}

    /** The beams that deliver dose; none without a plan. */
    List<Beam> treatmentBeams() {
        return plan.map(own -> own.beams().stream().filter(Beam::isTreatment).toList())
                .orElse(List.of());
    }

    /** Label of the plan, empty without one. */
    String planLabel() {
        return plan.map(own -> own.input().label()).orElse("");
    }

    String structuresLabel() {
        return structures.input().label();
    }

    /** The series that the structures were drawn on. */
    List<ImageSeries> images() {
        return set.images().stream()
                .filter(series ->
                        series.sopInstanceUids().stream().anyMatch(structures.referencedImageUids()::contains))
                .toList();
    }

    /** The only measurable structure of type EXTERNAL. */
    Optional<Structure> external() {
        List<Structure> found = ofType("EXTERNAL");
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Measurable structures of an interpreted type. */
    List<Structure> ofType(String type) {
        return structures.structures().stream()
                .filter(structure ->
                        structure.interpretedType().filter(type::equals).isPresent())
                .filter(Structure::isMeasurable)
                .toList();
    }

    /** Measurable structures whose type or name says that they are a target of a kind, helpers left out. */
    List<Structure> ofKind(TargetKind kind) {
        return structures.structures().stream()
                .filter(Structure::isMeasurable)
                .filter(structure -> !StructureMatcher.isHelper(structure.name()))
                .filter(structure -> structure
                        .interpretedType()
                        .flatMap(TargetKind::ofInterpretedType)
                        .or(() -> TargetKind.ofName(structure.name()))
                        .filter(kind::equals)
                        .isPresent())
                .toList();
    }

    /** The only measurable structure of a canonical name. */
    Optional<Structure> named(String canonical) {
        return StructureMatcher.match(canonical, structures.structures(), confirmed)
                                instanceof StructureMatch.Matched matched
                        && matched.structures().size() == 1
                        && matched.structures().get(0).isMeasurable()
                ? Optional.of(matched.structures().get(0))
                : Optional.empty();
    }

    /** Evidence from the plan. */
    Evidence inPlan(String keyword, Object value) {
        return evidence(planLabel(), keyword, value);
    }

    /** Evidence from the structure set. */
    Evidence inStructures(String keyword, Object value) {
        return evidence(structuresLabel(), keyword, value);
    }

    /** Evidence from any file. */
    static Evidence evidence(String label, String keyword, Object value) {
        String shown = value instanceof Double number ? String.format(Locale.ROOT, "%.6g", number) : value.toString();
        return new Evidence(label, keyword, shown);
    }
}
