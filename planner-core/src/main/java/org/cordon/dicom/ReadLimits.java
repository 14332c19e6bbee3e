package org.cordon.dicom;

/**
 * What a reader refuses before it allocates or recurses.
 *
 * @param depth deepest nesting of sequences
 * @param items most items in one file
 * @param elements most elements in one file
 * @param valueBytes longest value that is held in memory; longer ones stay in the file as bulk, where the VR allows
 * @param inflatedBytes longest inflated data set of a deflated file
 * @param inflatedRatio highest ratio of inflated to deflated bytes
 * @param gridNodes most values in one dose or image
 * @param rois most structures in one structure set
 * @param points most contour points in one structure set
 */
public record ReadLimits(
        int depth,
        int items,
        int elements,
        long valueBytes,
        long inflatedBytes,
        int inflatedRatio,
        long gridNodes,
        int rois,
        long points) {
    /** For clinical files: far above what planning systems write, far below what harms. */
    public static ReadLimits standard() {
        return new ReadLimits(64, 1_000_000, 4_000_000, 256L << 20, 1L << 30, 1_000, 300_000_000L, 2_000, 20_000_000L);
    }
}
