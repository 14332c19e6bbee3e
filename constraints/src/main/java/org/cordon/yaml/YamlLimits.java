package org.cordon.yaml;

/**
 * What a YAML file may not exceed.
 *
 * @param bytes length of the file
 * @param lineLength characters in one line
 * @param depth levels of mappings and sequences
 * @param nodes mappings, sequences and scalars
 */
public record YamlLimits(int bytes, int lineLength, int depth, int nodes) {
    /** For files that people write: 1 MB, 10,000 characters a line, 12 levels, 20,000 nodes. */
    public static YamlLimits standard() {
        return new YamlLimits(1_000_000, 10_000, 12, 20_000);
    }
}
