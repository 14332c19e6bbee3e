package org.cordon.plan;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * An RTPLAN.
 *
 * @param input which file
 * @param label RT Plan Label (300A,0002)
 * @param name RT Plan Name (300A,0003), empty when not given
 * @param frameOfReferenceUid Frame of Reference UID (0020,0052), where given
 * @param structureSetUid Referenced SOP Instance UID of the structure set (300C,0060), where given
 * @param intent Plan Intent (300A,000A), where given
 * @param approvalStatus Approval Status (300E,0002), where given
 * @param doseReferences in file order
 * @param fractionGroups in file order
 * @param beams in file order
 * @param facts what the file says of itself; empty for a plan that was not read from a file
 */
public record RtPlan(
        InputObject input,
        String label,
        String name,
        Optional<String> frameOfReferenceUid,
        Optional<String> structureSetUid,
        Optional<String> intent,
        Optional<String> approvalStatus,
        List<DoseReference> doseReferences,
        List<FractionGroup> fractionGroups,
        List<Beam> beams,
        Optional<PlanFacts> facts) {
    /** Takes immutable copies. */
    public RtPlan {
        doseReferences = ImmutableList.copyOf(doseReferences);
        fractionGroups = ImmutableList.copyOf(fractionGroups);
        beams = ImmutableList.copyOf(beams);
    }

    /** A plan of whose file nothing is known. */
    public RtPlan(
            InputObject input,
            String label,
            String name,
            Optional<String> frameOfReferenceUid,
            Optional<String> structureSetUid,
            Optional<String> intent,
            Optional<String> approvalStatus,
            List<DoseReference> doseReferences,
            List<FractionGroup> fractionGroups,
            List<Beam> beams) {
        this(
                input,
                label,
                name,
                frameOfReferenceUid,
                structureSetUid,
                intent,
                approvalStatus,
                doseReferences,
                fractionGroups,
                beams,
                Optional.empty());
    }

    /** The plan's SOP Instance UID. */
    public String uid() {
        return input.sopInstanceUid();
    }

    /** The same object under another label. */
    public RtPlan withInput(InputObject renamed) {
        return new RtPlan(
                renamed,
                label,
                name,
                frameOfReferenceUid,
                structureSetUid,
                intent,
                approvalStatus,
                doseReferences,
                fractionGroups,
                beams,
                facts);
    }
}
