package org.cordon.dicom.rt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Values;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.geometry.Point3;
import org.cordon.plan.Beam;
import org.cordon.plan.DoseReference;
import org.cordon.plan.FractionGroup;
import org.cordon.plan.InputObject;
import org.cordon.plan.PlanFacts;
import org.cordon.plan.ReferencedBeam;
import org.cordon.plan.RtPlan;

/** Reads an RTPLAN of external beams; brachytherapy is recognised and reported. */
final class PlanReader {
    private final Values values;
    private final InputObject input;
    private final List<Finding> findings;

    private PlanReader(Values values, InputObject input, List<Finding> findings) {
        this.values = values;
        this.input = input;
        this.findings = findings;
    }

    /** Reads a data set; what was noticed is added to {@code findings}. */
    static RtPlan read(Values values, InputObject input, List<Finding> findings) {
        return new PlanReader(values, input, findings).read();
    }

    private RtPlan read() {
        List<Beam> beams = beams();
        List<FractionGroup> groups = fractionGroups(beams);
        boolean brachy = groups.stream().anyMatch(group -> group.brachyApplications() > 0)
                || !values.items(Tag.APPLICATION_SETUP_SEQUENCE).isEmpty();
        if (brachy) {
            findings.add(Finding.warning(Reason.of("PLAN_IS_BRACHYTHERAPY"), input.label()));
        }
        return new RtPlan(
                input,
                label(),
                values.string(Tag.RT_PLAN_NAME).orElse(""),
                values.string(Tag.FRAME_OF_REFERENCE_UID),
                structureSet(),
                values.string(Tag.PLAN_INTENT),
                values.string(Tag.APPROVAL_STATUS),
                doseReferences(),
                groups,
                beams,
                Optional.of(facts()));
    }

    private PlanFacts facts() {
        List<String> positions = values.items(Tag.PATIENT_SETUP_SEQUENCE).stream()
                .flatMap(setup -> setup.string(Tag.PATIENT_POSITION).stream())
                .distinct()
                .toList();
        return new PlanFacts(DateReader.first(values, Tag.RT_PLAN_DATE), positions);
    }

    private String label() {
        return values.string(Tag.RT_PLAN_LABEL).orElseGet(() -> {
            warn(Reason.of("ATTRIBUTE_MISSING", "attribute", "RTPlanLabel (300A,0002)"));
            return "";
        });
    }

    private Optional<String> structureSet() {
        List<Values> items = values.items(Tag.REFERENCED_STRUCTURE_SET_SEQUENCE);
        if (items.size() > 1) {
            throw values.failure(
                    "PLAN_SEVERAL_STRUCTURE_SETS",
                    Tag.REFERENCED_STRUCTURE_SET_SEQUENCE,
                    "must name one structure set, names " + items.size(),
                    "export the plan again");
        }
        return items.stream().findFirst().map(item -> item.requiredString(Tag.REFERENCED_SOP_INSTANCE_UID));
    }

    private List<DoseReference> doseReferences() {
        List<DoseReference> references = new ArrayList<>();
        for (Values item : values.items(Tag.DOSE_REFERENCE_SEQUENCE)) {
            int number = item.requiredInteger(Tag.DOSE_REFERENCE_NUMBER);
            references.add(new DoseReference(
                    number,
                    item.requiredString(Tag.DOSE_REFERENCE_STRUCTURE_TYPE),
                    item.requiredString(Tag.DOSE_REFERENCE_TYPE),
                    item.integer(Tag.REFERENCED_ROI_NUMBER),
                    item.string(Tag.DOSE_REFERENCE_DESCRIPTION).orElse(""),
                    prescription(item, number)));
        }
        return references;
    }

    private OptionalDouble prescription(Values item, int number) {
        OptionalDouble doseGy = item.decimal(Tag.TARGET_PRESCRIPTION_DOSE);
        if (doseGy.isPresent() && doseGy.getAsDouble() < 0) {
            throw item.failure(
                    "PRESCRIPTION_NEGATIVE",
                    Tag.TARGET_PRESCRIPTION_DOSE,
                    "must not be negative, was " + doseGy.getAsDouble(),
                    "export the plan again");
        }
        if (doseGy.isPresent() && doseGy.getAsDouble() == 0) {
            warn(Reason.of("PRESCRIPTION_ZERO", "doseReference", number));
            return OptionalDouble.empty();
        }
        return doseGy;
    }

    private List<FractionGroup> fractionGroups(List<Beam> beams) {
        List<FractionGroup> groups = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        for (Values item : values.items(Tag.FRACTION_GROUP_SEQUENCE)) {
            int number = item.requiredInteger(Tag.FRACTION_GROUP_NUMBER);
            if (!numbers.add(number)) {
                throw repeated(item, Tag.FRACTION_GROUP_NUMBER, number);
            }
            List<ReferencedBeam> referenced = referencedBeams(item, number, beams);
            int stated = item.requiredInteger(Tag.NUMBER_OF_BEAMS);
            if (stated != referenced.size()) {
                error(Reason.of(
                        "PLAN_BEAM_COUNT", "fractionGroup", number, "stated", stated, "found", referenced.size()));
            }
            int brachy = item.requiredInteger(Tag.NUMBER_OF_BRACHY_APPLICATION_SETUPS);
            groups.add(new FractionGroup(number, item.integer(Tag.NUMBER_OF_FRACTIONS_PLANNED), referenced, brachy));
        }
        return groups;
    }

    private List<ReferencedBeam> referencedBeams(Values group, int groupNumber, List<Beam> beams) {
        List<ReferencedBeam> referenced = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        for (Values item : group.items(Tag.REFERENCED_BEAM_SEQUENCE)) {
            int number = item.requiredInteger(Tag.REFERENCED_BEAM_NUMBER);
            if (!numbers.add(number)) {
                throw repeated(item, Tag.REFERENCED_BEAM_NUMBER, number);
            }
            if (beams.stream().noneMatch(beam -> beam.number() == number)) {
                error(Reason.of("PLAN_BEAM_NOT_FOUND", "beam", number, "fractionGroup", groupNumber));
            }
            referenced.add(new ReferencedBeam(
                    number, item.decimal(Tag.BEAM_METERSET), item.decimal(Tag.BEAM_DOSE), dosePoint(item)));
        }
        return referenced;
    }

    private static Optional<Point3> dosePoint(Values item) {
        double[] point = item.decimals(Tag.BEAM_DOSE_SPECIFICATION_POINT);
        return point.length == 3 ? Optional.of(new Point3(point[0], point[1], point[2])) : Optional.empty();
    }

    private List<Beam> beams() {
        List<Beam> beams = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        for (Values item : values.items(Tag.BEAM_SEQUENCE)) {
            Beam beam = BeamReader.read(item);
            if (!numbers.add(beam.number())) {
                throw repeated(item, Tag.BEAM_NUMBER, beam.number());
            }
            beams.add(beam);
        }
        return beams;
    }

    private static RuntimeException repeated(Values item, int tag, int number) {
        return item.failure(
                "PLAN_NUMBER_REPEATED", tag, "number " + number + " is used twice", "export the plan again");
    }

    private void warn(Reason reason) {
        findings.add(Finding.warning(reason, input.label()));
    }

    private void error(Reason reason) {
        findings.add(Finding.error(reason, input.label()));
    }
}
