package org.cordon.dicom.part10;

import java.io.IOException;
import java.util.Arrays;

/**
 * A front-to-back view of a source in chunks that are never written to again once a value was taken from them. Callers
 * check {@link #remaining()} before they ask for bytes.
 */
final class ChunkedInput {
    private static final int FIRST_CHUNK = 1 << 13;
    private static final int LARGEST_CHUNK = 1 << 18;

    private final ByteSource source;
    private final HeapBudget budget;
    private byte[] chunk = new byte[0];
    private int at;
    private int limit;
    private long fetched;
    private int nextChunk = FIRST_CHUNK;
    private byte[] taken = chunk;
    private int takenFrom;

    ChunkedInput(ByteSource source, HeapBudget budget) {
        this.source = source;
        this.budget = budget;
    }

    long position() {
        return fetched - (limit - at);
    }

    long remaining() {
        return source.length() - position();
    }

    /** Makes bytes ahead readable by {@link #peek}. */
    void ensure(int bytes) throws IOException {
        int held = limit - at;
        if (held >= bytes) {
            return;
        }
        int size = (int) Math.min(source.length() - fetched, Math.max(nextChunk, bytes) - held) + held;
        budget.charge(size);
        byte[] next = new byte[size];
        System.arraycopy(chunk, at, next, 0, held);
        fill(next, held);
        chunk = next;
        at = 0;
        limit = size;
        nextChunk = Math.min(2 * nextChunk, LARGEST_CHUNK);
    }

    /** A byte ahead, as unsigned number; {@link #ensure} first. */
    int peek(int ahead) {
        return chunk[at + ahead] & 0xFF;
    }

    int peekShort(int ahead, boolean big) {
        int first = peek(ahead);
        int second = peek(ahead + 1);
        return big ? first << 8 | second : second << 8 | first;
    }

    long peekInt(int ahead, boolean big) {
        long first = peekShort(ahead, big);
        long second = peekShort(ahead + 2, big);
        return big ? first << 16 | second : second << 16 | first;
    }

    void advance(int bytes) {
        at += bytes;
    }

    /** Takes a value; {@link #taken()} and {@link #takenFrom()} then say where it is. */
    void take(int length) throws IOException {
        int held = limit - at;
        if (length <= held || length <= LARGEST_CHUNK) {
            ensure(length);
            taken = chunk;
            takenFrom = at;
            at += length;
            return;
        }
        budget.charge(length);
        taken = Arrays.copyOf(Arrays.copyOfRange(chunk, at, limit), length);
        takenFrom = 0;
        at = limit;
        fill(taken, held);
    }

    byte[] taken() {
        return taken;
    }

    int takenFrom() {
        return takenFrom;
    }

    /** Passes over bytes. */
    void skip(long length) throws IOException {
        int held = (int) Math.min(length, limit - at);
        at += held;
        long left = length - held;
        byte[] scratch = new byte[(int) Math.min(left, LARGEST_CHUNK)];
        while (left > 0) {
            left -= some(scratch, 0, (int) Math.min(left, scratch.length));
        }
    }

    /** Copies the next bytes away, at least one unless at the end. */
    int drainTo(byte[] target) throws IOException {
        if (at < limit) {
            int count = Math.min(limit - at, target.length);
            System.arraycopy(chunk, at, target, 0, count);
            at += count;
            return count;
        }
        return fetched == source.length() ? -1 : some(target, 0, target.length);
    }

    private void fill(byte[] target, int from) throws IOException {
        for (int done = from; done < target.length; ) {
            done += some(target, done, Math.min(target.length - done, LARGEST_CHUNK));
        }
    }

    private int some(byte[] target, int offset, int length) throws IOException {
        int read = source.read(target, offset, length);
        if (read <= 0) {
            throw Refusal.of("DICOM_FILE_CHANGED", "became shorter while it was read", "read it again when it rests");
        }
        fetched += read;
        return read;
    }
}
