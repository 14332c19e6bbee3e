package org.cordon.qa;

import java.util.Optional;
import org.cordon.qa.SpillGrade.Grade;

/**
 * The quality ladders of the RTOG radiosurgery guidelines (Shaw et al. 1993, doi 10.1016/0360-3016(93)90548-A, p. 1235).
 * Values that the source leaves undefined (exactly 0.9 and 2.5) take the worse grade; a conformity of exactly 2.0 is per
 * protocol. Brain radiosurgery: advisory.
 */
public final class ShawGrades {
    /** What is cited. */
    public static final String SOURCE = "Shaw 1993, RTOG radiosurgery quality assurance guidelines (advisory)";

    private ShawGrades() {}

    /** Grades the minimum dose of the target over the prescribed dose. */
    public static SpillGrade quality(double value) {
        return new SpillGrade(
                value >= 0.9 ? Grade.PER_PROTOCOL : value >= 0.8 ? Grade.MINOR : Grade.MAJOR,
                0.9,
                Optional.of(0.8),
                ">=",
                SOURCE);
    }

    /** Grades the maximum dose of the target over the prescribed dose. */
    public static SpillGrade homogeneity(double value) {
        return new SpillGrade(
                value <= 2 ? Grade.PER_PROTOCOL : value < 2.5 ? Grade.MINOR : Grade.MAJOR,
                2,
                Optional.of(2.5),
                "<=",
                SOURCE);
    }

    /** Grades the prescription isodose volume over that of the target; 1.0 to 2.0 is per protocol. */
    public static SpillGrade conformity(double value) {
        boolean perProtocol = value >= 1 && value <= 2;
        boolean minor = value > 0.9 && value < 2.5;
        return new SpillGrade(
                perProtocol ? Grade.PER_PROTOCOL : minor ? Grade.MINOR : Grade.MAJOR,
                2,
                Optional.of(2.5),
                "<=",
                SOURCE);
    }
}
