package org.cordon.dicom.rt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cordon.dicom.ReadLimits;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Values;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.plan.InputObject;
import org.cordon.plan.StructureSet;
import org.cordon.plan.StructureSetFacts;
import org.cordon.structure.Structure;
import org.cordon.structure.StructureInfo;

/**
 * Reads an RTSTRUCT. Every ROI is kept, empty and defective ones included; the set is refused only when it cannot be told
 * which contour belongs to which ROI.
 */
final class StructureSetReader {
    private final Values values;
    private final InputObject input;
    private final ReadLimits limits;
    private final List<Finding> findings;
    private final Set<String> imageUids = new TreeSet<>();

    private StructureSetReader(Values values, InputObject input, ReadLimits limits, List<Finding> findings) {
        this.values = values;
        this.input = input;
        this.limits = limits;
        this.findings = findings;
    }

    /** Reads a data set; what was noticed is added to {@code findings}. */
    static StructureSet read(Values values, InputObject input, ReadLimits limits, List<Finding> findings) {
        return new StructureSetReader(values, input, limits, findings).read();
    }

    private StructureSet read() {
        Map<Integer, Values> rois = rois();
        Map<Integer, ContourReader> contours = contours(rois.keySet());
        Map<Integer, String> types = interpretedTypes(rois.keySet());
        Set<String> frames = new LinkedHashSet<>();
        List<Structure> structures = new ArrayList<>();
        for (Map.Entry<Integer, Values> roi : rois.entrySet()) {
            int number = roi.getKey();
            ContourReader own = contours.computeIfAbsent(number, any -> new ContourReader(limits, imageUids));
            Optional<String> frame = roi.getValue().string(Tag.REFERENCED_FRAME_OF_REFERENCE_UID);
            if (frame.isEmpty()) {
                own.defect("ROI_WITHOUT_FRAME_OF_REFERENCE", Map.of());
            }
            Structure structure = own.structure(new StructureInfo(
                    number,
                    roi.getValue().string(Tag.ROI_NAME).orElse(""),
                    Optional.ofNullable(types.get(number)),
                    own.rgb()));
            if (frame.isPresent() && !isUndrawn(structure)) {
                frames.add(frame.get());
            }
            structures.add(structure);
            report(structure);
        }
        if (frames.isEmpty()) {
            rois.values()
                    .forEach(roi ->
                            roi.string(Tag.REFERENCED_FRAME_OF_REFERENCE_UID).ifPresent(frames::add));
        }
        if (frames.size() > 1) {
            findings.add(
                    Finding.error(Reason.of("STRUCTURES_IN_SEVERAL_FRAMES", "frames", frames.size()), input.label()));
        }
        String label = values.string(Tag.STRUCTURE_SET_LABEL).orElseGet(() -> {
            findings.add(Finding.warning(
                    Reason.of("ATTRIBUTE_MISSING", "attribute", "StructureSetLabel (3006,0002)"), input.label()));
            return "";
        });
        referencedImages();
        return new StructureSet(
                input,
                label,
                frames,
                structures,
                imageUids,
                values.string(Tag.APPROVAL_STATUS),
                Optional.of(new StructureSetFacts(
                        DateReader.first(values, Tag.STRUCTURE_SET_DATE), properties(rois.keySet()))));
    }

    private Map<Integer, List<StructureSetFacts.Property>> properties(Set<Integer> known) {
        Map<Integer, List<StructureSetFacts.Property>> properties = new LinkedHashMap<>();
        for (Values item : values.items(Tag.RT_ROI_OBSERVATIONS_SEQUENCE)) {
            int number = item.requiredInteger(Tag.REFERENCED_ROI_NUMBER);
            for (Values property : item.items(Tag.ROI_PHYSICAL_PROPERTIES_SEQUENCE)) {
                if (known.contains(number)) {
                    properties
                            .computeIfAbsent(number, any -> new ArrayList<>())
                            .add(new StructureSetFacts.Property(
                                    property.string(Tag.ROI_PHYSICAL_PROPERTY).orElse(""),
                                    property.decimal(Tag.ROI_PHYSICAL_PROPERTY_VALUE)));
                }
            }
        }
        return properties;
    }

    private Map<Integer, Values> rois() {
        Map<Integer, Values> rois = new LinkedHashMap<>();
        for (Values roi : values.requiredItems(Tag.STRUCTURE_SET_ROI_SEQUENCE)) {
            int number = roi.requiredInteger(Tag.ROI_NUMBER);
            if (rois.put(number, roi) != null) {
                throw roi.failure(
                        "ROI_NUMBER_REPEATED",
                        Tag.ROI_NUMBER,
                        "number " + number + " is used for two structures, so contours cannot be told apart",
                        "export the structure set again");
            }
            if (rois.size() > limits.rois()) {
                throw roi.failure(
                        "TOO_MANY_ROIS",
                        Tag.ROI_NUMBER,
                        "the structure set has more than " + limits.rois() + " structures",
                        "export fewer structures");
            }
        }
        return rois;
    }

    private Map<Integer, ContourReader> contours(Set<Integer> known) {
        Map<Integer, ContourReader> readers = new HashMap<>();
        long vertices = 0;
        for (Values item : values.items(Tag.ROI_CONTOUR_SEQUENCE)) {
            int number = item.requiredInteger(Tag.REFERENCED_ROI_NUMBER);
            if (!known.contains(number)) {
                throw item.failure(
                        "CONTOURS_OF_UNKNOWN_ROI",
                        Tag.REFERENCED_ROI_NUMBER,
                        "contours belong to number " + number + ", which no structure has",
                        "export the structure set again");
            }
            ContourReader reader = new ContourReader(limits, imageUids);
            ContourReader earlier = readers.putIfAbsent(number, reader);
            if (earlier != null) {
                reader = earlier;
                reader.defect("ROI_CONTOURED_TWICE", Map.of());
            }
            long before = reader.vertices();
            reader.read(item, vertices - before);
            vertices += reader.vertices() - before;
        }
        return readers;
    }

    private Map<Integer, String> interpretedTypes(Set<Integer> known) {
        Map<Integer, String> types = new HashMap<>();
        for (Values item : values.items(Tag.RT_ROI_OBSERVATIONS_SEQUENCE)) {
            int number = item.requiredInteger(Tag.REFERENCED_ROI_NUMBER);
            Optional<String> type = item.string(Tag.RT_ROI_INTERPRETED_TYPE);
            if (!known.contains(number)) {
                findings.add(
                        Finding.warning(Reason.of("OBSERVATION_OF_UNKNOWN_ROI", "roiNumber", number), input.label()));
            } else if (type.isPresent()
                    && !types.computeIfAbsent(number, any -> type.get()).equals(type.get())) {
                findings.add(Finding.warning(Reason.of("ROI_TYPE_CONTRADICTORY", "roiNumber", number), input.label()));
            }
        }
        return types;
    }

    private void referencedImages() {
        for (Values frame : values.items(Tag.REFERENCED_FRAME_OF_REFERENCE_SEQUENCE)) {
            for (Values study : frame.items(Tag.RT_REFERENCED_STUDY_SEQUENCE)) {
                for (Values series : study.items(Tag.RT_REFERENCED_SERIES_SEQUENCE)) {
                    for (Values image : series.items(Tag.CONTOUR_IMAGE_SEQUENCE)) {
                        image.string(Tag.REFERENCED_SOP_INSTANCE_UID).ifPresent(imageUids::add);
                    }
                }
            }
        }
    }

    private void report(Structure structure) {
        String subject = structure.name().isEmpty() ? "#" + structure.number() : structure.name();
        for (Reason defect : structure.defects()) {
            findings.add(Finding.warning(defect, subject));
        }
        if (structure.openContours() > 0 && !structure.isEmpty()) {
            findings.add(
                    Finding.warning(Reason.of("STRUCTURE_PARTLY_OPEN", "contours", structure.openContours()), subject));
        }
        if (isUndrawn(structure)) {
            findings.add(
                    Finding.info(Reason.of("STRUCTURE_WITHOUT_CONTOURS", "roiNumber", structure.number()), subject));
        }
    }

    private static boolean isUndrawn(Structure structure) {
        return structure.isEmpty()
                && structure.defects().isEmpty()
                && structure.pointContours() == 0
                && structure.openContours() == 0;
    }
}
