package org.cordon.difference;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.plan.Beam;
import org.cordon.plan.FractionGroup;
import org.cordon.plan.PlanFacts;
import org.cordon.plan.RtPlan;
import org.cordon.plan.StructureSet;
import org.cordon.plan.StructureSetFacts;
import org.cordon.review.Prescription;
import org.cordon.review.ReviewResult;
import org.cordon.review.Reviewed;

/** What a version says of itself beside beams, structures and dose. */
final class PlanProperties {
    private PlanProperties() {}

    /** Labels, dates, approvals and what was stated of the case. */
    static Properties labels(Reviewed version) {
        ReviewResult result = version.result();
        StructureSet structures = version.structures();
        Optional<RtPlan> plan = version.plan();
        return new Properties()
                .texts("planLabel", result.plans())
                .text("planName", plan.map(RtPlan::name))
                .text("planUid", plan.map(RtPlan::uid))
                .text(
                        "planDate",
                        plan.flatMap(RtPlan::facts).flatMap(PlanFacts::date).map(Object::toString))
                .text("planIntent", plan.flatMap(RtPlan::intent))
                .text("planApproval", plan.flatMap(RtPlan::approvalStatus))
                .text(
                        "patientPosition",
                        plan.flatMap(RtPlan::facts).map(facts -> String.join(", ", facts.patientPositions())))
                .text("structureSetLabel", structures.setLabel())
                .text("structureSetUid", structures.input().sopInstanceUid())
                .text(
                        "structureSetDate",
                        structures.facts().flatMap(StructureSetFacts::date).map(Object::toString))
                .text("structureSetApproval", structures.approvalStatus())
                .texts("frameOfReferenceUid", List.copyOf(structures.frameOfReferenceUids()))
                .text("level", result.level().map(Object::toString))
                .text("setting", result.setting().label())
                .text(
                        "protocol",
                        result.protocol().id() + " " + result.protocol().version())
                .text("protocolSha256", result.protocol().sha256());
    }

    /** Doses per target and fractions. */
    static Properties prescription(Reviewed version) {
        Properties properties = new Properties();
        for (Prescription each : version.result().prescriptions()) {
            String target = "target " + each.target() + ": ";
            properties.number(target + "doseGy", OptionalDouble.of(each.doseGy()));
            properties.text(target + "fractions", Integer.toString(each.fractions()));
            properties.text(target + "prescribedTo", each.prescribedTo());
        }
        version.plan().ifPresent(plan -> {
            for (FractionGroup group : plan.fractionGroups()) {
                String name = "fraction group " + group.number() + ": ";
                properties.integer(name + "fractionsPlanned", group.fractionsPlanned());
                properties.text(name + "beams", Integer.toString(group.beams().size()));
            }
            properties.text(
                    "treatmentBeams",
                    Long.toString(
                            plan.beams().stream().filter(Beam::isTreatment).count()));
        });
        return properties;
    }
}
