package org.cordon.yaml;

/**
 * A YAML file that cannot be used: which file, where, what is wrong and what to do. Never quotes a value of the file
 * nor a path.
 */
public final class YamlException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String label;
    private final int line;
    private final int column;
    private final String problem;
    private final String remedy;

    /**
     * Creates it; the message reads {@code label, line 3, column 5: problem; remedy}.
     *
     * @param code stable upper-case identifier
     * @param label of the file, no path
     * @param line from 1; 0 when the problem has no place
     * @param column from 1; 0 when the problem has no place
     * @param problem what is wrong, a clause
     * @param remedy what to do, a clause
     */
    public YamlException(String code, String label, int line, int column, String problem, String remedy) {
        super(label + (line > 0 ? ", line " + line + ", column " + column : "") + ": " + problem + "; " + remedy);
        this.code = code;
        this.label = label;
        this.line = line;
        this.column = column;
        this.problem = problem;
        this.remedy = remedy;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** The label of the file. */
    public String label() {
        return label;
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
