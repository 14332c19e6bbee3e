package org.cordon.dicom.part10;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.cordon.dicom.ReadLimits;

/**
 * The inflated data set of a deflated file. It is inflated twice: first to learn its length and to refuse bombs without
 * keeping a byte, then to be read.
 */
final class InflatedSource implements ByteSource, AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final FileChannel channel;
    private final long length;
    private final Inflater inflater = new Inflater(true);
    private final byte[] deflated = new byte[BUFFER_BYTES];
    private long filePosition;

    private InflatedSource(FileChannel channel, long filePosition, long length) {
        this.channel = channel;
        this.filePosition = filePosition;
        this.length = length;
    }

    /** Measures what is left of the input and opens it for reading. */
    static InflatedSource open(ChunkedInput input, FileChannel channel, ReadLimits limits) throws IOException {
        long start = input.position();
        return new InflatedSource(channel, start, measure(input, limits));
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public int read(byte[] target, int offset, int wanted) throws IOException {
        while (true) {
            int inflated = inflate(inflater, target, offset, wanted);
            if (inflated > 0) {
                return inflated;
            }
            int read = inflater.finished() ? -1 : channel.read(ByteBuffer.wrap(deflated), filePosition);
            if (read <= 0) {
                return -1;
            }
            filePosition += read;
            inflater.setInput(deflated, 0, read);
        }
    }

    @Override
    public void close() {
        inflater.end();
    }

    private static long measure(ChunkedInput input, ReadLimits limits) throws IOException {
        Inflater inflater = new Inflater(true);
        try {
            byte[] deflated = new byte[BUFFER_BYTES];
            byte[] scratch = new byte[BUFFER_BYTES];
            int filled = 0;
            long consumed = 0;
            long total = 0;
            while (!inflater.finished()) {
                int inflated = inflate(inflater, scratch, 0, scratch.length);
                total += inflated;
                requireModest(total, consumed, limits);
                if (inflated == 0 && !inflater.finished()) {
                    filled = input.drainTo(deflated);
                    if (filled < 0) {
                        throw Refusal.of("DICOM_TRUNCATED", "ends within its deflated data set", Refusal.DAMAGED);
                    }
                    consumed += filled;
                    inflater.setInput(deflated, 0, filled);
                }
            }
            requireZeros(input, deflated, filled - inflater.getRemaining(), filled);
            return total;
        } finally {
            inflater.end();
        }
    }

    private static int inflate(Inflater inflater, byte[] target, int offset, int length) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException();
        }
        try {
            int inflated = inflater.inflate(target, offset, length);
            if (inflater.needsDictionary()) {
                throw damaged();
            }
            return inflated;
        } catch (DataFormatException e) {
            throw damaged();
        }
    }

    private static Refusal damaged() {
        return Refusal.of(
                "DICOM_DEFLATE_MALFORMED", "has a deflated data set that cannot be inflated", Refusal.DAMAGED);
    }

    private static void requireModest(long total, long consumed, ReadLimits limits) {
        if (total > limits.inflatedBytes() || total > BUFFER_BYTES + consumed * limits.inflatedRatio()) {
            throw Refusal.of(
                    "DICOM_DEFLATE_BOMB",
                    "limitBytes",
                    limits.inflatedBytes(),
                    "inflates to more than " + limits.inflatedBytes() + " bytes or " + limits.inflatedRatio()
                            + " times its size",
                    "export it without deflating");
        }
    }

    /** One zero byte is the standard's padding; more zeros do no harm. */
    private static void requireZeros(ChunkedInput input, byte[] rest, int from, int to) throws IOException {
        int start = from;
        int end = to;
        do {
            for (int i = start; i < end; i++) {
                if (rest[i] != 0) {
                    throw Refusal.of("DICOM_TRAILING_BYTES", "has bytes behind its deflated data set", Refusal.DAMAGED);
                }
            }
            start = 0;
            end = input.drainTo(rest);
        } while (end >= 0);
    }
}
