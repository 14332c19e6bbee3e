package org.cordon.dicom.rt;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The CT series that structures were drawn on.
 *
 * @param seriesInstanceUid of the series
 * @param sopInstanceUids of the images by their z in mm
 */
public record ImageReferences(String seriesInstanceUid, SortedMap<Double, String> sopInstanceUids) {
    /** Takes an immutable copy. */
    public ImageReferences {
        sopInstanceUids = ImmutableSortedMap.copyOfSorted(sopInstanceUids);
    }

    /** The image in whose plane a contour lies, within the tolerance that makes contours one plane. */
    Optional<String> at(double zMm) {
        NavigableMap<Double, String> near = ImmutableSortedMap.copyOfSorted(sopInstanceUids)
                .subMap(zMm - ContourStack.SAME_PLANE_MM, true, zMm + ContourStack.SAME_PLANE_MM, true);
        return near.entrySet().stream().findFirst().map(Map.Entry::getValue);
    }
}
