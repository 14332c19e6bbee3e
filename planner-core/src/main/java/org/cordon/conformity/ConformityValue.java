package org.cordon.conformity;

import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.finding.Reason;

/**
 * One index of one target.
 *
 * @param index which
 * @param value in the index's unit; empty when it has none
 * @param reason why there is no value; present exactly then
 * @param ray for a fall-off the ray that it was measured on, where one stands for it
 */
public record ConformityValue(
        ConformityIndex index, OptionalDouble value, Optional<Reason> reason, Optional<FallOff.Ray> ray) {
    /** Checks that there is either a value or a reason. */
    public ConformityValue {
        if (value.isPresent() == reason.isPresent()) {
            throw new IllegalArgumentException("a value or a reason is needed, and only one");
        }
    }

    /** A number. */
    public static ConformityValue of(ConformityIndex index, double value) {
        return new ConformityValue(index, OptionalDouble.of(value), Optional.empty(), Optional.empty());
    }

    /** No number, and why. */
    public static ConformityValue notEvaluated(ConformityIndex index, Reason reason) {
        return new ConformityValue(index, OptionalDouble.empty(), Optional.of(reason), Optional.empty());
    }

    /** The same number with the ray it was measured on. */
    ConformityValue on(Optional<FallOff.Ray> measured) {
        return new ConformityValue(index, value, reason, measured);
    }
}
