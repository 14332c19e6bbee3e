package org.cordon.plan;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.OptionalInt;

/**
 * An item of a plan's Fraction Group Sequence (300A,0070).
 *
 * @param number Fraction Group Number (300A,0071)
 * @param fractionsPlanned Number of Fractions Planned (300A,0078), where given
 * @param beams the beams it refers to, with their meterset
 * @param brachyApplications Number of Brachy Application Setups (300A,00A0)
 */
public record FractionGroup(
        int number, OptionalInt fractionsPlanned, List<ReferencedBeam> beams, int brachyApplications) {
    /** Takes an immutable copy. */
    public FractionGroup {
        beams = ImmutableList.copyOf(beams);
    }
}
