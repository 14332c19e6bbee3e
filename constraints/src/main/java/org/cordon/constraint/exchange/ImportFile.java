package org.cordon.constraint.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cordon.constraint.library.ProtocolException;
import org.cordon.yaml.StrictUtf8;

/**
 * A file of another program as text, bounded, strictly UTF-8.
 *
 * @param label for messages, no path
 * @param text without byte order mark
 */
record ImportFile(String label, String text) {
    static final int MAX_BYTES = 4_000_000;

    /** Reads a regular file; never more of it than the limit. */
    static ImportFile read(Path file, String label) {
        if (!Files.isRegularFile(file)) {
            throw new ProtocolException(
                    "EXCHANGE_NOT_A_FILE", label, 0, 0, "not a regular file", "name an existing file");
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return of(stream.readNBytes(MAX_BYTES + 1), label);
        } catch (IOException unreadable) {
            throw new ProtocolException(
                    "EXCHANGE_UNREADABLE", label, 0, 0, "the file cannot be read", "check that it may be read");
        }
    }

    static ImportFile of(byte[] bytes, String label) {
        if (bytes.length > MAX_BYTES) {
            throw new ProtocolException(
                    "EXCHANGE_TOO_LARGE",
                    label,
                    0,
                    0,
                    "the file has more than " + MAX_BYTES + " bytes",
                    "no table of limits is that large: check that it is the right file");
        }
        return new ImportFile(
                label,
                StrictUtf8.decode(
                        bytes,
                        (line, column, problem) -> new ProtocolException(
                                "EXCHANGE_ENCODING", label, line, column, problem, "save it as UTF-8")));
    }

    /** The refusal of the whole file. */
    ProtocolException refused(String code, int line, int column, String problem, String remedy) {
        return new ProtocolException(code, label, line, column, problem, remedy);
    }
}
