package org.cordon.dicom.part10;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads every file of a folder in a process of its own; prints how many ended well, or what did not. */
final class SmallHeapReader {
    private static final long MOST_NANOS = 2_000_000_000L;

    private SmallHeapReader() {}

    public static void main(String[] args) throws IOException {
        int read = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(args[0]))) {
            for (Path file : files) {
                long start = System.nanoTime();
                try {
                    Exhaustive.read(file);
                } catch (RuntimeException | Error e) {
                    System.out.println(file.getFileName() + " " + e);
                    continue;
                }
                long nanos = System.nanoTime() - start;
                if (nanos > MOST_NANOS) {
                    System.out.println(file.getFileName() + " took " + nanos / 1_000_000 + " ms");
                    continue;
                }
                read++;
            }
        }
        System.out.println("read " + read);
    }
}
