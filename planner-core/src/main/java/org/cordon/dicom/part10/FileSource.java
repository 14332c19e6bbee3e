package org.cordon.dicom.part10;

import com.google.common.io.BaseEncoding;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** The bytes of a file, hashed on their way. */
final class FileSource implements ByteSource {
    /** A refused file is hashed to its end only up to here, so that refusing stays quick. */
    private static final long MOST_HASHED_AFTER_REFUSAL = 64L << 20;

    private static final int SCRATCH_BYTES = 1 << 16;

    private final FileChannel channel;
    private final long length;
    private final MessageDigest digest;
    private long hashed;
    private String sha256;

    FileSource(FileChannel channel, long length) {
        this.channel = channel;
        this.length = length;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public int read(byte[] target, int offset, int wanted) throws IOException {
        int read = channel.read(ByteBuffer.wrap(target, offset, (int) Math.min(wanted, length - hashed)));
        if (read > 0) {
            digest.update(target, offset, read);
            hashed += read;
        }
        return read;
    }

    /** The hash in lower-case hex; empty while bytes are missing. */
    Optional<String> sha256() {
        if (sha256 == null && hashed == length) {
            sha256 = BaseEncoding.base16().lowerCase().encode(digest.digest());
        }
        return Optional.ofNullable(sha256);
    }

    /** Hashes what is left, unless that is too much. */
    void drain() throws IOException {
        if (length - hashed <= MOST_HASHED_AFTER_REFUSAL) {
            byte[] scratch = new byte[SCRATCH_BYTES];
            while (hashed < length && read(scratch, 0, scratch.length) > 0) {
                // reading is hashing
            }
        }
    }
}
