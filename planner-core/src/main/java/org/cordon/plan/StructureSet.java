package org.cordon.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordon.structure.Structure;

/**
 * An RTSTRUCT.
 *
 * @param input which file
 * @param setLabel Structure Set Label (3006,0002)
 * @param frameOfReferenceUids every frame its structures are drawn in; one for a usable set
 * @param structures in file order; empty and defective ones included
 * @param referencedImageUids SOP Instance UIDs of the images it was drawn on
 * @param approvalStatus Approval Status (300E,0002), where given
 * @param facts what the file says of itself; empty for a set that was not read from a file
 */
public record StructureSet(
        InputObject input,
        String setLabel,
        Set<String> frameOfReferenceUids,
        List<Structure> structures,
        Set<String> referencedImageUids,
        Optional<String> approvalStatus,
        Optional<StructureSetFacts> facts) {
    /** Takes immutable copies. */
    public StructureSet {
        frameOfReferenceUids = ImmutableSet.copyOf(frameOfReferenceUids);
        structures = ImmutableList.copyOf(structures);
        referencedImageUids = ImmutableSet.copyOf(referencedImageUids);
    }

    /** A structure set of whose file nothing is known. */
    public StructureSet(
            InputObject input,
            String setLabel,
            Set<String> frameOfReferenceUids,
            List<Structure> structures,
            Set<String> referencedImageUids,
            Optional<String> approvalStatus) {
        this(input, setLabel, frameOfReferenceUids, structures, referencedImageUids, approvalStatus, Optional.empty());
    }

    /** The same object under another label. */
    public StructureSet withInput(InputObject renamed) {
        return new StructureSet(
                renamed, setLabel, frameOfReferenceUids, structures, referencedImageUids, approvalStatus, facts);
    }
}
