package org.cordon.dicom;

import org.cordon.finding.Reason;

/**
 * A DICOM input that cannot be used: which input, which attribute, what is wrong and what to do. Never holds a value
 * of the file that could identify a patient, nor a path.
 */
public final class DicomReadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Reason reason;
    private final String input;
    private final String attribute;
    private final String remedy;

    /**
     * Creates it from checked values.
     *
     * @param reason stable code with arguments
     * @param input label of the data set, e.g. {@code RTDOSE#3f2a}
     * @param attribute keyword and tag, e.g. {@code DoseGridScaling (3004,000E)}; empty when not about one attribute
     * @param problem what is wrong, a clause
     * @param remedy what to do, a clause
     */
    public DicomReadException(Reason reason, String input, String attribute, String problem, String remedy) {
        super(input + (attribute.isEmpty() ? "" : ": " + attribute) + ": " + problem + "; " + remedy);
        this.reason = reason;
        this.input = input;
        this.attribute = attribute;
        this.remedy = remedy;
    }

    /** The stable code with its arguments. */
    public Reason reason() {
        return reason;
    }

    /** The label of the data set. */
    public String input() {
        return input;
    }

    /** Keyword and tag, or empty. */
    public String attribute() {
        return attribute;
    }

    /** What to do. */
    public String remedy() {
        return remedy;
    }
}
