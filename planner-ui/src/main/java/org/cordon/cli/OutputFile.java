package org.cordon.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes a file so that readers see the old one or the new one, never a mixture: a locked temporary file in the same
 * folder, forced to the disk, then moved over the target in one step. Temporary files that a killed run left behind are
 * swept; those of a run that still lives are locked and stay.
 */
final class OutputFile {
    private static final String SUFFIX = ".cordon-tmp";

    private OutputFile() {}

    /** Writes a text as UTF-8. */
    static void write(Path target, String text) throws IOException {
        write(target, text.getBytes(StandardCharsets.UTF_8));
    }

    static void write(Path target, byte[] content) throws IOException {
        Path place = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
        if (Files.exists(place) && !Files.isRegularFile(place)) {
            Files.write(place, content, StandardOpenOption.WRITE);
            return;
        }
        sweep(place);
        replace(place, content);
    }

    private static void replace(Path place, byte[] content) throws IOException {
        Path temporary = null;
        boolean moved = false;
        try {
            for (int attempt = 0; ; attempt++) {
                temporary = temporary(place, attempt);
                try (FileChannel channel =
                                FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
                        FileLock lock = channel.lock()) {
                    writeAll(channel, content);
                    moved = moveWhileLocked(temporary, place) && lock.isValid();
                    break;
                } catch (FileAlreadyExistsException e) {
                    temporary = null;
                    if (attempt > 1000) {
                        throw e;
                    }
                }
            }
            if (!moved) {
                Files.move(temporary, place, StandardCopyOption.REPLACE_EXISTING);
                moved = true;
            }
        } finally {
            if (!moved && temporary != null) {
                Files.deleteIfExists(temporary);
            }
        }
        forceFolder(place);
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    /** Moves in one step; Windows cannot move an open file, there it is moved after closing. */
    private static boolean moveWhileLocked(Path temporary, Path place) throws IOException {
        if (isWindows()) {
            return false;
        }
        try {
            Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (AtomicMoveNotSupportedException e) {
            return false;
        }
    }

    private static void writeAll(FileChannel channel, byte[] content) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(content);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        channel.force(true);
    }

    private static Path temporary(Path place, int attempt) {
        return place.resolveSibling(prefix(place) + ProcessHandle.current().pid() + "-" + attempt + SUFFIX);
    }

    private static String prefix(Path place) {
        return "." + place.getFileName() + ".";
    }

    private static void sweep(Path place) throws IOException {
        String prefix = prefix(place);
        DirectoryStream.Filter<Path> leftOver = file -> {
            String name = file.getFileName().toString();
            return name.startsWith(prefix) && name.endsWith(SUFFIX) && Files.isRegularFile(file);
        };
        try (DirectoryStream<Path> files = Files.newDirectoryStream(place.getParent(), leftOver)) {
            for (Path file : files) {
                if (isAbandoned(file)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static boolean isAbandoned(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException | NoSuchFileException e) {
            return false;
        }
    }

    /** Makes the move itself survive a power cut; Windows neither needs nor allows it. */
    private static void forceFolder(Path place) throws IOException {
        if (!isWindows()) {
            try (FileChannel folder = FileChannel.open(place.getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }
}
