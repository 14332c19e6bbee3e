package org.cordon.finding;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * Something noticed about the data, beside the constraint rows.
 *
 * @param severity its weight in the verdict
 * @param reason what was found
 * @param subject what it was found on: an input label such as {@code RTDOSE#3f2a} or a structure name; never a path and
 *     never a patient's identity
 * @param evidence where it stands; may be empty
 * @param shippedSeverity its severity as shipped, where a clinic changed it
 */
public record Finding(
        Severity severity, Reason reason, String subject, List<Evidence> evidence, Optional<Severity> shippedSeverity) {
    /** Takes an immutable copy. */
    public Finding {
        evidence = ImmutableList.copyOf(evidence);
    }

    /** A finding without evidence, at its shipped severity. */
    public Finding(Severity severity, Reason reason, String subject) {
        this(severity, reason, subject, List.of(), Optional.empty());
    }

    /** The stable code of the reason. */
    public String code() {
        return reason.code();
    }

    /** The same with evidence. */
    public Finding with(Evidence... rests) {
        return new Finding(severity, reason, subject, List.of(rests), shippedSeverity);
    }

    /** The same with evidence. */
    public Finding with(List<Evidence> rests) {
        return new Finding(severity, reason, subject, rests, shippedSeverity);
    }

    /** The same with the severity that a clinic gave it; the shipped one is kept beside it. */
    public Finding changedTo(Severity given) {
        return given == severity ? this : new Finding(given, reason, subject, evidence, Optional.of(severity));
    }

    /** A finding of severity ERROR. */
    public static Finding error(Reason reason, String subject) {
        return new Finding(Severity.ERROR, reason, subject);
    }

    /** A finding of severity WARNING. */
    public static Finding warning(Reason reason, String subject) {
        return new Finding(Severity.WARNING, reason, subject);
    }

    /** A finding of severity INFO. */
    public static Finding info(Reason reason, String subject) {
        return new Finding(Severity.INFO, reason, subject);
    }
}
