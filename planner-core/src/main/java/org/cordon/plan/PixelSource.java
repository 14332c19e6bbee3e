package org.cordon.plan;

/** Where the pixels of an image series come from. */
@FunctionalInterface
public interface PixelSource {
    /**
     * Reads one slice, rescaled to the modality's unit (HU for CT).
     *
     * @param slice index in ascending z
     * @return the slice with its own geometry
     */
    ImageSlice load(int slice);
}
