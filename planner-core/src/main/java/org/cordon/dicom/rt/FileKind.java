package org.cordon.dicom.rt;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;

/** Whether a file that was refused says that it is DICOM, so that a damaged object is not passed over as a stray file. */
final class FileKind {
    private static final int PREFIX_OFFSET = 128;
    private static final byte[] PREFIX = "DICM".getBytes(StandardCharsets.US_ASCII);

    /** First bytes of what macOS leaves beside files on foreign disks, under the name of the file with ._ before it. */
    private static final byte[] APPLE_DOUBLE = {0, 5, 0x16, 7};

    private FileKind() {}

    /** By its name (.dcm, .dicom) or by the prefix behind the preamble. */
    static boolean claimsDicom(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        boolean named = name.endsWith(".dcm") || name.endsWith(".dicom");
        return (named && !startsWith(file, 0, APPLE_DOUBLE)) || startsWith(file, PREFIX_OFFSET, PREFIX);
    }

    private static boolean startsWith(Path file, int offset, byte[] expected) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        ByteBuffer bytes = ByteBuffer.allocate(expected.length);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.read(bytes, offset);
        } catch (IOException unreadable) {
            // The reader could open it a moment ago; what cannot be looked at any more is not called harmless.
            return true;
        }
        return Arrays.equals(bytes.array(), expected);
    }
}
