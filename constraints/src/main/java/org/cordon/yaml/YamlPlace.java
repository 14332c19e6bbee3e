package org.cordon.yaml;

/**
 * A place in a file.
 *
 * @param label of the file, no path
 * @param line from 1
 * @param column from 1, in code points
 */
public record YamlPlace(String label, int line, int column) {
    /** The refusal of what stands here. */
    public YamlException failure(String code, String problem, String remedy) {
        return new YamlException(code, label, line, column, problem, remedy);
    }
}
