package org.cordon.dicom.rt;

import java.nio.ByteOrder;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Values;

/**
 * How one grey value is stored.
 *
 * @param bitsAllocated 16 or 32
 * @param bitsStored the lowest bits that count
 * @param signed whether the stored value is two's complement
 * @param byteOrder of the stored bytes
 */
record PixelFormat(int bitsAllocated, int bitsStored, boolean signed, ByteOrder byteOrder) {
    /** Reads and checks the attributes of the Image Pixel module; all of them are required. */
    static PixelFormat read(Values values) {
        int samples = values.requiredInteger(Tag.SAMPLES_PER_PIXEL);
        if (samples != 1) {
            throw values.failure(
                    "PIXEL_FORMAT",
                    Tag.SAMPLES_PER_PIXEL,
                    "must be 1, was " + samples,
                    "export the object again as grey values");
        }
        String interpretation = values.requiredString(Tag.PHOTOMETRIC_INTERPRETATION);
        if (!interpretation.equals("MONOCHROME2") && !interpretation.equals("MONOCHROME1")) {
            throw values.failure(
                    "PIXEL_FORMAT",
                    Tag.PHOTOMETRIC_INTERPRETATION,
                    "must be MONOCHROME2",
                    "export the object again as grey values");
        }
        int allocated = values.requiredInteger(Tag.BITS_ALLOCATED);
        if (allocated != 16 && allocated != 32) {
            throw values.failure(
                    "PIXEL_FORMAT",
                    Tag.BITS_ALLOCATED,
                    "must be 16 or 32, was " + allocated,
                    "export the object again with 16 or 32 bits");
        }
        int stored = values.requiredInteger(Tag.BITS_STORED);
        if (stored < 1 || stored > allocated) {
            throw contradiction(values, Tag.BITS_STORED, "must be 1 to " + allocated + ", was " + stored);
        }
        int highBit = values.requiredInteger(Tag.HIGH_BIT);
        if (highBit != stored - 1) {
            throw contradiction(values, Tag.HIGH_BIT, "must be " + (stored - 1) + ", was " + highBit);
        }
        int representation = values.requiredInteger(Tag.PIXEL_REPRESENTATION);
        if (representation != 0 && representation != 1) {
            throw contradiction(values, Tag.PIXEL_REPRESENTATION, "must be 0 or 1, was " + representation);
        }
        DicomDataset dataset = values.dataset();
        return new PixelFormat(allocated, stored, representation == 1, dataset.byteOrder());
    }

    private static RuntimeException contradiction(Values values, int tag, String problem) {
        return values.failure("PIXEL_FORMAT", tag, problem, "the file contradicts itself; export the object again");
    }

    /** Bytes for one value. */
    int bytes() {
        return bitsAllocated / 8;
    }

    /** The value of a cell of 16 or 32 bits, of which only the stored bits count. */
    long value(int cell) {
        int unused = 32 - bitsStored;
        return signed ? (cell << unused) >> unused : Integer.toUnsignedLong(cell << unused) >>> unused;
    }
}
