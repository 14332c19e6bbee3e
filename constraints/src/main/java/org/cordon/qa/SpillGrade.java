package org.cordon.qa;

import java.util.Optional;

/**
 * An advisory grade of a plan-quality index; never part of a verdict.
 *
 * @param grade the grade
 * @param perProtocol limit of "per protocol", in the index's unit
 * @param minor limit of a minor deviation; empty where the source has one limit only
 * @param comparison how the limits are compared with the value: {@code <}, {@code <=} or {@code >=}
 * @param source what the limits are from
 */
public record SpillGrade(Grade grade, double perProtocol, Optional<Double> minor, String comparison, String source) {
    /** The grades of the RTOG protocols. */
    public enum Grade {
        /** Per protocol. */
        PER_PROTOCOL,
        /** A minor deviation. */
        MINOR,
        /** A major deviation. */
        MAJOR,
        /** The source says nothing for this volume. */
        NOT_GRADED
    }
}
