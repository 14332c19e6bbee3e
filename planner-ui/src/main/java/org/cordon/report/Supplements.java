package org.cordon.report;

import java.util.Locale;
import java.util.Optional;
import org.cordon.scenario.FractionationTable;
import org.cordon.scenario.RobustnessResult;

/**
 * What a report holds only when somebody asks for it, because it takes time. What is empty was not computed, and the
 * report says so.
 *
 * @param fractionation the dose distribution in other schedules
 * @param robustness the rows under displacements of the patient
 */
public record Supplements(Optional<FractionationTable> fractionation, Optional<RobustnessResult> robustness) {
    /** Nothing was asked for. */
    public static final Supplements NONE = new Supplements(Optional.empty(), Optional.empty());

    /** What can be asked for. */
    public enum Kind {
        /** The fractionation table. */
        FRACTIONATION,
        /** Displacements of the patient. */
        ROBUSTNESS;

        /** By the name that people write: {@code fractionation}, {@code robustness}. */
        public static Optional<Kind> find(String name) {
            for (Kind each : values()) {
                if (each.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }
    }
}
