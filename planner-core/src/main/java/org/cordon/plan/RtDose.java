package org.cordon.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.cordon.dose.GridGeometry;

/**
 * An RTDOSE; the values stay in the file until {@link #source()} is asked.
 *
 * @param input which file
 * @param frameOfReferenceUid Frame of Reference UID (0020,0052)
 * @param units Dose Units (3004,0002): GY or RELATIVE
 * @param type Dose Type (3004,0004): PHYSICAL, EFFECTIVE, ERROR
 * @param summation Dose Summation Type (3004,000A): PLAN, FRACTION, BEAM, MULTI_PLAN, ...
 * @param referencedPlanUids SOP Instance UIDs of the plans it belongs to
 * @param referencedFractionGroup number of the fraction group, for FRACTION and BEAM
 * @param referencedBeams numbers of the beams, for BEAM
 * @param tissueHeterogeneityCorrections (3004,0014), empty when not given
 * @param geometry nodes in the patient system
 * @param source reads the values
 * @param storedDvhs what the file brings in its DVH sequence
 * @param created Instance Creation Date (0008,0012), else Content Date (0008,0023); empty when neither is given
 */
public record RtDose(
        InputObject input,
        String frameOfReferenceUid,
        String units,
        String type,
        String summation,
        Set<String> referencedPlanUids,
        OptionalInt referencedFractionGroup,
        List<Integer> referencedBeams,
        List<String> tissueHeterogeneityCorrections,
        Optional<GridGeometry> geometry,
        DoseSource source,
        List<StoredDvh> storedDvhs,
        Optional<LocalDate> created) {
    /** Takes immutable copies. */
    public RtDose {
        referencedPlanUids = ImmutableSet.copyOf(referencedPlanUids);
        referencedBeams = ImmutableList.copyOf(referencedBeams);
        tissueHeterogeneityCorrections = ImmutableList.copyOf(tissueHeterogeneityCorrections);
        storedDvhs = ImmutableList.copyOf(storedDvhs);
    }

    /** A dose of whose date nothing is known. */
    public RtDose(
            InputObject input,
            String frameOfReferenceUid,
            String units,
            String type,
            String summation,
            Set<String> referencedPlanUids,
            OptionalInt referencedFractionGroup,
            List<Integer> referencedBeams,
            List<String> tissueHeterogeneityCorrections,
            Optional<GridGeometry> geometry,
            DoseSource source,
            List<StoredDvh> storedDvhs) {
        this(
                input,
                frameOfReferenceUid,
                units,
                type,
                summation,
                referencedPlanUids,
                referencedFractionGroup,
                referencedBeams,
                tissueHeterogeneityCorrections,
                geometry,
                source,
                storedDvhs,
                Optional.empty());
    }

    /** The same object under another label. */
    public RtDose withInput(InputObject renamed) {
        return new RtDose(
                renamed,
                frameOfReferenceUid,
                units,
                type,
                summation,
                referencedPlanUids,
                referencedFractionGroup,
                referencedBeams,
                tissueHeterogeneityCorrections,
                geometry,
                source,
                storedDvhs,
                created);
    }
}
