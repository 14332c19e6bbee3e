package org.cordon.dicom.part10;

import java.io.IOException;

/** Bytes of known total length, front to back. */
interface ByteSource {
    /** In bytes. */
    long length();

    /**
     * Reads at least one byte.
     *
     * @return how many, -1 at the end
     */
    int read(byte[] target, int offset, int length) throws IOException;
}
