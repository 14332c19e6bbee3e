package org.cordon.dicom.rt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.DicomReadException;
import org.cordon.dicom.DicomReader;
import org.cordon.dicom.ReadLimits;

/**
 * Reads files one after another, a few ahead of the one that is asked for. A large file is begun only when it is asked for,
 * and none beside it, so that no more than one of them takes memory.
 */
final class ReadAhead implements AutoCloseable {
    private static final int MOST_AHEAD = 4;
    private static final long LARGE_BYTES = 32L << 20;

    private final List<Path> files;
    private final DicomReader reader;
    private final ReadLimits limits;
    private final ExecutorService executor;
    private final Deque<Future<DicomDataset>> begun = new ArrayDeque<>();
    private int next;

    ReadAhead(List<Path> files, DicomReader reader, ReadLimits limits, ExecutorService executor) {
        this.files = files;
        this.reader = reader;
        this.limits = limits;
        this.executor = executor;
    }

    /**
     * The data set of the next file.
     *
     * @throws DicomReadException when the file is refused
     * @throws CancellationException when the calling thread is interrupted
     */
    DicomDataset next() {
        begin();
        Future<DicomDataset> reading = begun.remove();
        try {
            return reading.get();
        } catch (InterruptedException e) {
            reading.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException("reading was interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException("reading a file failed", e.getCause());
        }
    }

    private void begin() {
        while (next < files.size() && begun.size() <= MOST_AHEAD) {
            Path file = files.get(next);
            boolean large = isLarge(file);
            if (large && !begun.isEmpty()) {
                return;
            }
            next++;
            begun.add(executor.submit(() -> reader.read(file, limits)));
            if (large) {
                return;
            }
        }
    }

    private static boolean isLarge(Path file) {
        try {
            return Files.size(file) > LARGE_BYTES;
        } catch (IOException e) {
            return false; // the reader will say what is wrong with it
        }
    }

    /** Gives up what was begun and not asked for. */
    @Override
    public void close() {
        begun.forEach(reading -> reading.cancel(true));
    }
}
