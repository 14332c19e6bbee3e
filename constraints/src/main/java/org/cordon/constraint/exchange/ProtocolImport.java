package org.cordon.constraint.exchange;

import java.nio.file.Path;
import org.cordon.constraint.library.ProtocolException;

/** Reads tables of limits of other programs. */
public final class ProtocolImport {
    private ProtocolImport() {}

    /**
     * Reads a file.
     *
     * @param file a regular file of at most 4 MB
     * @param format of it
     * @param label of the file for messages and citations, no path
     * @return rules and the loss report; every row of the file is in the report
     * @throws ProtocolException with line and column when it is no file of the format at all
     * @throws IllegalArgumentException when the format cannot be read
     */
    public static Imported read(Path file, ExchangeFormat format, String label) {
        return read(ImportFile.read(file, label), format);
    }

    /**
     * Reads the bytes of a file.
     *
     * @throws ProtocolException with line and column when it is no file of the format at all
     * @throws IllegalArgumentException when the format cannot be read
     */
    public static Imported read(byte[] bytes, ExchangeFormat format, String label) {
        return read(ImportFile.of(bytes, label), format);
    }

    private static Imported read(ImportFile file, ExchangeFormat format) {
        return switch (format) {
            case CSV -> CsvImport.read(file);
            case PROKNOW -> ProKnowImport.read(file);
            case ECLIPSE -> EclipseImport.read(file);
            case PLANSCORECARD -> PlanScoreCardImport.read(file);
            case YAML -> throw new IllegalArgumentException("yaml is read by ProtocolLibrary, not imported");
        };
    }
}
