package org.cordon.dicom.rt;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cordon.dicom.DicomReader;
import org.cordon.dicom.ReadLimits;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.plan.ImageSeries;
import org.cordon.plan.InputObject;

/**
 * Makes image series of slices: one for each Series Instance UID, more with a finding when its images differ in frame,
 * orientation, size, spacing or patient position.
 */
final class SeriesAssembly {
    private final DicomReader reader;
    private final ReadLimits limits;
    private final List<Finding> findings = new ArrayList<>();
    private final List<ImageSeries> series = new ArrayList<>();

    SeriesAssembly(DicomReader reader, ReadLimits limits) {
        this.reader = reader;
        this.limits = limits;
    }

    /** Assembles all slices; the order in which they come does not matter. */
    void add(List<SliceFile> slices) {
        Map<String, List<SliceFile>> bySeries = slices.stream()
                .collect(Collectors.groupingBy(SliceFile::seriesInstanceUid, TreeMap::new, Collectors.toList()));
        bySeries.forEach((uid, all) -> {
            Duplicates<SliceFile> distinct = Duplicates.of(all, SliceFile::sopInstanceUid, SliceFile::sha256);
            Map<SliceFile.Volume, List<SliceFile>> volumes = new LinkedHashMap<>();
            distinct.kept()
                    .forEach(slice -> volumes.computeIfAbsent(slice.volume(), any -> new ArrayList<>())
                            .add(slice));
            List<InputObject> inputs = new ArrayList<>();
            volumes.values().forEach(volume -> inputs.add(volume(uid, volume)));
            String label = inputs.get(0).label();
            if (volumes.size() > 1) {
                findings.add(Finding.warning(Reason.of("IMAGE_SERIES_MIXED", "volumes", volumes.size()), label));
            }
            if (!distinct.copies().isEmpty()) {
                findings.add(Finding.info(
                        Reason.of("FILE_REPEATED", "copies", distinct.copies().size()), label));
            }
            if (!distinct.contradictions().isEmpty()) {
                findings.add(Finding.error(
                        Reason.of(
                                "UID_NOT_UNIQUE",
                                "versions",
                                distinct.contradictions().size() + 1),
                        label));
            }
        });
    }

    List<ImageSeries> series() {
        return series;
    }

    List<Finding> findings() {
        return findings;
    }

    private InputObject volume(String seriesUid, List<SliceFile> slices) {
        slices.sort(Comparator.comparingDouble(SliceFile::zMm).thenComparing(SliceFile::sopInstanceUid));
        SliceFile first = slices.get(0);
        String modality = first.kind().modality();
        String sha256 = hash(slices);
        InputObject input =
                new InputObject(modality + "#" + sha256.substring(0, 4), modality, seriesUid, slices.size(), sha256);
        SliceHeader header = first.header();
        series.add(new ImageSeries(
                input,
                modality,
                first.frameOfReferenceUid(),
                header.patientPosition(),
                slices.stream().anyMatch(slice -> slice.header().phantom()),
                header.plane().ny(),
                header.plane().nx(),
                slices.stream().map(SliceFile::zMm).toList(),
                slices.stream().map(SliceFile::sopInstanceUid).collect(Collectors.toSet()),
                new SlicePixels(reader, limits, List.copyOf(slices)),
                slices.stream()
                        .flatMap(slice -> slice.header().acquired().stream())
                        .min(Comparator.naturalOrder())));
        findings.addAll(SliceSpacing.findings(slices, input.label(), first.kind()));
        return input;
    }

    /** SHA-256 over the sorted hashes of the files, each as lower-case hex with a line feed. */
    private static String hash(List<SliceFile> slices) {
        var hasher = Hashing.sha256().newHasher();
        slices.stream()
                .map(SliceFile::sha256)
                .sorted()
                .forEach(sha256 -> hasher.putString(sha256 + "\n", StandardCharsets.US_ASCII));
        return hasher.hash().toString();
    }
}
