package org.cordon.qa;

import java.util.Locale;
import java.util.Optional;

/** At which point of its life a plan is checked: what is not due yet is no error. */
public enum Stage {
    /** While the plan is made. */
    PLAN,
    /** Physics and physician review, the default. */
    REVIEW,
    /** Before the first fraction: approvals must be there. */
    DELIVERY;

    /** The name in options and reports. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The stage of a name. */
    public static Optional<Stage> find(String label) {
        for (Stage stage : values()) {
            if (stage.label().equals(label)) {
                return Optional.of(stage);
            }
        }
        return Optional.empty();
    }
}
