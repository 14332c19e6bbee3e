package org.cordon.review;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.cordon.finding.Reason;

/**
 * Why a row says what it says, as codes with arguments that {@code text} turns into sentences.
 *
 * @param structure what was measured, and how it was found or derived
 * @param number what the metric asks, by which convention, and how sure the number is
 * @param distance how far the number is from the limit, in dose and in volume, and where the hottest point lies
 * @param evidence where the limit comes from and what speaks against it
 * @param changes what would change the verdict
 */
public record Explanation(
        List<Reason> structure,
        List<Reason> number,
        List<Reason> distance,
        List<Reason> evidence,
        List<Reason> changes) {
    /** Takes immutable copies. */
    public Explanation {
        structure = ImmutableList.copyOf(structure);
        number = ImmutableList.copyOf(number);
        distance = ImmutableList.copyOf(distance);
        evidence = ImmutableList.copyOf(evidence);
        changes = ImmutableList.copyOf(changes);
    }

    /** All of it in order. */
    public List<Reason> all() {
        return ImmutableList.<Reason>builder()
                .addAll(structure)
                .addAll(number)
                .addAll(distance)
                .addAll(evidence)
                .addAll(changes)
                .build();
    }
}
