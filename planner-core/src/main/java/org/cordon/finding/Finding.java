package org.cordon.finding;

/**
 * Something noticed about the data, beside the constraint rows.
 *
 * @param severity its weight in the verdict
 * @param reason what was found
 * @param subject what it was found on: an input label such as {@code RTDOSE#3f2a} or a structure name; never a path and
 *     never a patient's identity
 */
public record Finding(Severity severity, Reason reason, String subject) {
    /** The stable code of the reason. */
    public String code() {
        return reason.code();
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
