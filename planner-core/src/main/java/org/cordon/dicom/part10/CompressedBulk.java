package org.cordon.dicom.part10;

import java.nio.ByteBuffer;
import org.cordon.dicom.DicomDataset;

/** Encapsulated pixel data: there, but not to be had; neither bytes nor a length that could be taken for the pixels'. */
final class CompressedBulk implements DicomDataset.Bulk {
    private final FileIdentity identity;
    private final int tag;

    CompressedBulk(FileIdentity identity, int tag) {
        this.identity = identity;
        this.tag = tag;
    }

    @Override
    public long length() {
        throw refusal();
    }

    @Override
    public void read(long offset, ByteBuffer target) {
        throw refusal();
    }

    private RuntimeException refusal() {
        return Refusal.at(
                        tag, "DICOM_PIXELS_COMPRESSED", "is compressed", "export it in an uncompressed transfer syntax")
                .labelled(identity.label());
    }
}
