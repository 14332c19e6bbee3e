package org.cordon.dicom.rt;

/**
 * How a dose is stored when written.
 *
 * @param bits 16 or 32
 * @param signed Pixel Representation 1; one bit less for the dose
 * @param absoluteOffsets patient z in Grid Frame Offset Vector, else offsets from the first frame
 * @param orientation of rows and columns
 * @param framesDescend whether the first frame is the one with the highest z
 */
public record DosePixelFormat(
        int bits, boolean signed, boolean absoluteOffsets, AxialOrientation orientation, boolean framesDescend) {
    /** Checks the number of bits. */
    public DosePixelFormat {
        if (bits != 16 && bits != 32) {
            throw new IllegalArgumentException("bits must be 16 or 32, was " + bits);
        }
    }

    /** 32 bits unsigned, relative offsets, head first supine, from the feet to the head: what planning systems write. */
    public static DosePixelFormat standard() {
        return new DosePixelFormat(32, false, false, AxialOrientation.HFS, false);
    }

    /** The highest stored value. */
    long highest() {
        return (1L << (signed ? bits - 1 : bits)) - 1;
    }
}
