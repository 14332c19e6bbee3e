package org.cordon.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A series of axial images; pixels stay in their files until {@link PixelSource} is asked.
 *
 * @param input the series
 * @param modality CT, MR, ...
 * @param frameOfReferenceUid Frame of Reference UID (0020,0052)
 * @param patientPosition Patient Position (0018,5100): HFS, HFP, HFDR, HFDL, FFS, FFP, FFDR, FFDL; empty when absent
 * @param phantom whether the images say that they show no patient
 * @param rows pixels along the image's columns
 * @param columns pixels along the image's rows
 * @param slicePositionsMm z of each slice, ascending
 * @param sopInstanceUids of the slices
 * @param pixels reads one slice
 * @param acquired Acquisition Date (0008,0022), else Content, Series or Study Date; the earliest of the slices
 */
public record ImageSeries(
        InputObject input,
        String modality,
        String frameOfReferenceUid,
        String patientPosition,
        boolean phantom,
        int rows,
        int columns,
        List<Double> slicePositionsMm,
        Set<String> sopInstanceUids,
        PixelSource pixels,
        Optional<LocalDate> acquired) {
    /** Takes immutable copies. */
    public ImageSeries {
        slicePositionsMm = ImmutableList.copyOf(slicePositionsMm);
        sopInstanceUids = ImmutableSet.copyOf(sopInstanceUids);
    }

    /** A series of whose date nothing is known. */
    public ImageSeries(
            InputObject input,
            String modality,
            String frameOfReferenceUid,
            String patientPosition,
            boolean phantom,
            int rows,
            int columns,
            List<Double> slicePositionsMm,
            Set<String> sopInstanceUids,
            PixelSource pixels) {
        this(
                input,
                modality,
                frameOfReferenceUid,
                patientPosition,
                phantom,
                rows,
                columns,
                slicePositionsMm,
                sopInstanceUids,
                pixels,
                Optional.empty());
    }
}
