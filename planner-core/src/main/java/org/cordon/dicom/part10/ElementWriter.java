package org.cordon.dicom.part10;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.cordon.dicom.ByteSwap;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.Vr;

/** Writes the elements of data sets in one encoding. */
final class ElementWriter {
    private static final int ITEM = 0xFFFEE000;
    private static final int ITEM_END = 0xFFFEE00D;
    private static final int SEQUENCE_END = 0xFFFEE0DD;
    private static final int UNDEFINED = -1;
    private static final int LONGEST_SHORT = 0xFFFE;
    private static final int PIECE_BYTES = 1 << 16;
    private static final int FIRST_DATA_GROUP = 0x0004;

    private final OutputStream stream;
    private final Encoding encoding;

    ElementWriter(OutputStream stream, Encoding encoding) {
        this.stream = stream;
        this.encoding = encoding;
    }

    /** Writes everything but file meta information. */
    void dataset(DicomDataset dataset) throws IOException {
        for (int tag : dataset.tags()) {
            if (tag >>> 16 >= FIRST_DATA_GROUP) {
                element(dataset, tag);
            }
        }
    }

    /** Writes everything. */
    void elements(DicomDataset dataset) throws IOException {
        for (int tag : dataset.tags()) {
            element(dataset, tag);
        }
    }

    private void element(DicomDataset dataset, int tag) throws IOException {
        Vr vr = dataset.vr(tag).orElse(Vr.UN);
        if (vr == Vr.SQ) {
            head(tag, vr, UNDEFINED);
            for (DicomDataset item : dataset.items(tag)) {
                mark(ITEM, UNDEFINED);
                dataset(item);
                mark(ITEM_END, 0);
            }
            mark(SEQUENCE_END, 0);
            return;
        }
        Optional<DicomDataset.Bulk> bulk = dataset.bulk(tag);
        ByteBuffer held = dataset.bytes(tag);
        long length = bulk.isPresent() ? bulk.get().length() : held.remaining();
        long padded = length + (length & 1);
        if (padded >= 0xFFFFFFFFL) {
            throw new IllegalArgumentException("a value is too long for DICOM: " + length + " bytes");
        }
        boolean asUnknown = encoding.explicitVr() && !vr.hasLongLength() && padded > LONGEST_SHORT;
        head(tag, asUnknown ? Vr.UN : vr, (int) padded);
        // values of VR UN whose attribute is known are little endian in every encoding
        ByteOrder target = asUnknown ? ByteOrder.LITTLE_ENDIAN : encoding.order();
        int swapUnit = target.equals(dataset.byteOrder()) ? 1 : vr.unitBytes();
        byte[] piece = new byte[(int) Math.min(padded, PIECE_BYTES)];
        for (long offset = 0; offset < length; offset += piece.length) {
            int count = (int) Math.min(piece.length, length - offset);
            if (bulk.isPresent()) {
                bulk.get().read(offset, ByteBuffer.wrap(piece, 0, count));
            } else {
                held.get(piece, 0, count);
            }
            ByteSwap.inPlace(piece, 0, count, swapUnit);
            stream.write(piece, 0, count);
        }
        if (padded > length) {
            stream.write(vr.isText() && vr != Vr.UI ? ' ' : 0);
        }
    }

    private void head(int tag, Vr vr, int length) throws IOException {
        number(tag >>> 16, 2);
        number(tag, 2);
        if (!encoding.explicitVr()) {
            number(length, 4);
            return;
        }
        stream.write(vr.code() >>> 8);
        stream.write(vr.code());
        if (vr.hasLongLength()) {
            number(0, 2);
            number(length, 4);
        } else {
            number(length, 2);
        }
    }

    private void mark(int tag, int length) throws IOException {
        number(tag >>> 16, 2);
        number(tag, 2);
        number(length, 4);
    }

    private void number(int value, int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            int shift = encoding.isBig() ? 8 * (bytes - 1 - i) : 8 * i;
            stream.write(value >>> shift);
        }
    }
}
