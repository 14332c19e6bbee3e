package org.cordon.constraint.library;

import org.cordon.yaml.YamlException;

/**
 * A protocol or confirmation file that cannot be used: which file, where, what is wrong and what to do. Never quotes a
 * value of the file nor a path.
 */
public final class ProtocolException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String fileLabel;
    private final int line;
    private final int column;
    private final String problem;
    private final String remedy;

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
        super(fileLabel + (line > 0 ? ", line " + line + ", column " + column : "") + ": " + problem + "; " + remedy);
        this.code = code;
        this.fileLabel = fileLabel;
        this.line = line;
        this.column = column;
        this.problem = problem;
        this.remedy = remedy;
    }

    static ProtocolException of(YamlException cause) {
        return new ProtocolException(
                cause.code(), cause.label(), cause.line(), cause.column(), cause.problem(), cause.remedy());
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** The label of the file. */
    public String fileLabel() {
        return fileLabel;
    }

    /** The line, from 1; 0 when there is none. */
    public int line() {
        return line;
    }

    /** The column, from 1; 0 when there is none. */
    public int column() {
        return column;
    }

    /** What is wrong. */
    public String problem() {
        return problem;
    }

    /** What to do. */
    public String remedy() {
        return remedy;
    }
}
