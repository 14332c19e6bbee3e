package org.cordon.plan;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a plan's file says of itself beside its beams and prescriptions.
 *
 * @param date RT Plan Date (300A,0006), where given
 * @param patientPositions Patient Position (0018,5100) of the Patient Setup Sequence (300A,0180), distinct, in order
 */
public record PlanFacts(Optional<LocalDate> date, List<String> patientPositions) {
    /** Takes an immutable copy. */
    public PlanFacts {
        patientPositions = ImmutableList.copyOf(patientPositions);
    }
}
