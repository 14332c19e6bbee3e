package org.cordon.dicom.part10;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Any bytes are read or refused; run with {@code JAZZER_FUZZ=1} to search, else over the stored inputs. */
class Part10ReaderFuzzTest {
    @FuzzTest
    void any_bytes_are_read_or_refused(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("fuzz", ".dcm");
        try {
            Files.write(file, bytes);
            Exhaustive.read(file);
        } finally {
            Files.delete(file);
        }
    }
}
