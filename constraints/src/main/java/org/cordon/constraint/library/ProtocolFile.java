package org.cordon.constraint.library;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cordon.yaml.YamlLimits;

/**
 * A file as bytes with a label for messages. The label is the file's name when that is plain, else a hash of it: a name
 * may be anything, and a path is nobody's business.
 */
final class ProtocolFile {
    private final String label;
    private final byte[] bytes;

    private ProtocolFile(String label, byte[] bytes) {
        this.label = label;
        this.bytes = bytes;
    }

    String label() {
        return label;
    }

    /** The whole file; never changed by anybody. */
    byte[] bytes() {
        return bytes;
    }

    /** Reads a regular file of at most the size that the parser takes; nothing else is ever opened. */
    static ProtocolFile read(Path file) {
        String label = label(file);
        if (!Files.isRegularFile(file)) {
            throw new ProtocolException(
                    "PROTOCOL_NOT_A_FILE", label, 0, 0, "not a regular file", "name an existing protocol file");
        }
        int limit = YamlLimits.standard().bytes();
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new ProtocolException(
                        "YAML_TOO_LARGE",
                        label,
                        0,
                        0,
                        "the file has more than " + limit + " bytes",
                        "split it or leave out what does not belong to it");
            }
            return new ProtocolFile(label, bytes);
        } catch (IOException unreadable) {
            throw new ProtocolException(
                    "PROTOCOL_UNREADABLE", label, 0, 0, "the file cannot be read", "check that it may be read");
        }
    }

    static String label(Path file) {
        Path name = file.getFileName();
        String text = name == null ? "" : name.toString();
        if (text.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            return text;
        }
        String hash = Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
        return "PROTOCOL#" + hash.substring(0, 4);
    }
}
