package org.cordon.dicom;

/** Turns binary values from one byte order into the other. */
public final class ByteSwap {
    private ByteSwap() {}

    /** A value left in its file, seen in the other byte order. */
    public static DicomDataset.Bulk view(DicomDataset.Bulk bulk, int unitBytes) {
        return new SwappedBulk(bulk, unitBytes);
    }

    /**
     * Reverses each unit of a stretch; a rest shorter than a unit stays.
     *
     * @param unitBytes from {@link Vr#unitBytes()}; 1 changes nothing
     */
    public static void inPlace(byte[] array, int from, int to, int unitBytes) {
        for (int start = from; start + unitBytes <= to; start += unitBytes) {
            for (int low = start, high = start + unitBytes - 1; low < high; low++, high--) {
                byte kept = array[low];
                array[low] = array[high];
                array[high] = kept;
            }
        }
    }
}
