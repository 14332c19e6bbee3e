package org.cordon.constraint.library;

import org.cordon.yaml.YamlException;

/**
 * A protocol or confirmation file that cannot be used: which file, where, what is wrong and what to do. Never quotes a
 * value of the file nor a path.
 */
public final class ProtocolException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final YamlException fault;

    /**
     * Creates it; the message reads {@code label, line 3, column 5: problem; remedy}.
     *
     * @param code stable upper-case identifier
     * @param fileLabel of the file, no path
     * @param line from 1; 0 when the problem has no place
     * @param column from 1; 0 when the problem has no place
     * @param problem what is wrong, a clause
     * @param remedy what to do, a clause
     */
    public ProtocolException(String code, String fileLabel, int line, int column, String problem, String remedy) {
        this(new YamlException(code, fileLabel, line, column, problem, remedy));
    }

    private ProtocolException(YamlException fault) {
        super(fault.getMessage());
        this.fault = fault;
    }

    static ProtocolException of(YamlException cause) {
        return new ProtocolException(cause);
    }

    /** The stable code. */
    public String code() {
        return fault.code();
    }

    /** The label of the file. */
    public String fileLabel() {
        return fault.label();
    }

    /** The line, from 1; 0 when there is none. */
    public int line() {
        return fault.line();
    }

    /** The column, from 1; 0 when there is none. */
    public int column() {
        return fault.column();
    }

    /** What is wrong. */
    public String problem() {
        return fault.problem();
    }

    /** What to do. */
    public String remedy() {
        return fault.remedy();
    }
}
