package org.cordon.dicom.rt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.dicom.DatasetBuilder;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Vr;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Ring;
import org.cordon.plan.StructureSet;
import org.cordon.plan.StructureSetFacts;
import org.cordon.structure.Structure;

/**
 * Makes an RT Structure Set object (PS3.3 A.19.3): every structure with its closed contours in ascending z. Points and
 * open contours, of which a {@link Structure} keeps only the number, are not written.
 */
public final class RtStructWriter {
    /** Detached Study Management (retired), which RT Referenced Study Sequence still names. */
    private static final String STUDY_CLASS = "1.2.840.10008.3.1.2.3.1";

    private RtStructWriter() {}

    /**
     * A data set to be written, without references to images.
     *
     * @param set its input, frames of reference and referenced images are not used
     * @param context identifiers, frame of reference and patient
     */
    public static DicomDataset dataset(StructureSet set, ObjectContext context) {
        return dataset(set, Optional.empty(), context);
    }

    /**
     * A data set to be written.
     *
     * @param set its input, frames of reference and referenced images are not used
     * @param images the series it was drawn on, in the same study
     * @param context identifiers, frame of reference and patient
     */
    public static DicomDataset dataset(StructureSet set, ImageReferences images, ObjectContext context) {
        return dataset(set, Optional.of(images), context);
    }

    private static DicomDataset dataset(StructureSet set, Optional<ImageReferences> images, ObjectContext context) {
        DatasetBuilder builder = CommonModules.begin(SopClass.STRUCTURE_SET, context);
        builder.integers(Tag.INSTANCE_NUMBER, 1);
        builder.strings(Tag.STRUCTURE_SET_LABEL, Vr.SH, set.setLabel());
        builder.strings(Tag.STRUCTURE_SET_DATE, Vr.DA, context.date());
        builder.strings(Tag.STRUCTURE_SET_TIME, Vr.TM, context.time());
        builder.items(Tag.REFERENCED_FRAME_OF_REFERENCE_SEQUENCE, List.of(frame(images, context)));
        List<DicomDataset> rois = new ArrayList<>();
        List<DicomDataset> contours = new ArrayList<>();
        List<DicomDataset> observations = new ArrayList<>();
        for (Structure structure : set.structures()) {
            rois.add(roi(structure, context));
            contours.add(contours(structure, images));
            observations.add(observation(structure, observations.size() + 1, set));
        }
        builder.items(Tag.STRUCTURE_SET_ROI_SEQUENCE, rois);
        builder.items(Tag.ROI_CONTOUR_SEQUENCE, contours);
        builder.items(Tag.RT_ROI_OBSERVATIONS_SEQUENCE, observations);
        set.approvalStatus().ifPresent(status -> CommonModules.approval(builder, status, context));
        return builder.build();
    }

    private static DicomDataset frame(Optional<ImageReferences> images, ObjectContext context) {
        DatasetBuilder frame =
                CommonModules.item().strings(Tag.FRAME_OF_REFERENCE_UID, Vr.UI, context.frameOfReferenceUid());
        images.ifPresent(references -> {
            DicomDataset series = CommonModules.item()
                    .strings(Tag.SERIES_INSTANCE_UID, Vr.UI, references.seriesInstanceUid())
                    .items(
                            Tag.CONTOUR_IMAGE_SEQUENCE,
                            references.sopInstanceUids().values().stream()
                                    .map(uid -> CommonModules.reference(SopClass.CT, uid))
                                    .toList())
                    .build();
            DicomDataset study = CommonModules.item()
                    .strings(Tag.REFERENCED_SOP_CLASS_UID, Vr.UI, STUDY_CLASS)
                    .strings(Tag.REFERENCED_SOP_INSTANCE_UID, Vr.UI, context.studyInstanceUid())
                    .items(Tag.RT_REFERENCED_SERIES_SEQUENCE, List.of(series))
                    .build();
            frame.items(Tag.RT_REFERENCED_STUDY_SEQUENCE, List.of(study));
        });
        return frame.build();
    }

    private static DicomDataset roi(Structure structure, ObjectContext context) {
        return CommonModules.item()
                .integers(Tag.ROI_NUMBER, structure.number())
                .strings(Tag.REFERENCED_FRAME_OF_REFERENCE_UID, Vr.UI, context.frameOfReferenceUid())
                .strings(Tag.ROI_NAME, Vr.LO, structure.name())
                .strings(Tag.ROI_GENERATION_ALGORITHM, Vr.CS, "")
                .build();
    }

    private static DicomDataset contours(Structure structure, Optional<ImageReferences> images) {
        DatasetBuilder item = CommonModules.item();
        structure
                .info()
                .rgb()
                .ifPresent(rgb -> item.integers(Tag.ROI_DISPLAY_COLOR, rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF));
        item.integers(Tag.REFERENCED_ROI_NUMBER, structure.number());
        List<DicomDataset> contours = new ArrayList<>();
        for (PlanarRegion plane : structure.planes()) {
            Optional<String> image = images.flatMap(references -> references.at(plane.zMm()));
            for (Ring ring : plane.rings()) {
                contours.add(contour(ring, plane.zMm(), image));
            }
        }
        if (!contours.isEmpty()) {
            item.items(Tag.CONTOUR_SEQUENCE, contours);
        }
        return item.build();
    }

    private static DicomDataset contour(Ring ring, double zMm, Optional<String> image) {
        double[] data = new double[3 * ring.size()];
        for (int i = 0; i < ring.size(); i++) {
            data[3 * i] = ring.xMm(i);
            data[3 * i + 1] = ring.yMm(i);
            data[3 * i + 2] = zMm;
        }
        DatasetBuilder item = CommonModules.item();
        image.ifPresent(
                uid -> item.items(Tag.CONTOUR_IMAGE_SEQUENCE, List.of(CommonModules.reference(SopClass.CT, uid))));
        return item.strings(Tag.CONTOUR_GEOMETRIC_TYPE, Vr.CS, "CLOSED_PLANAR")
                .integers(Tag.NUMBER_OF_CONTOUR_POINTS, ring.size())
                .decimals(Tag.CONTOUR_DATA, data)
                .build();
    }

    private static DicomDataset observation(Structure structure, int number, StructureSet set) {
        DatasetBuilder item = CommonModules.item()
                .integers(Tag.OBSERVATION_NUMBER, number)
                .integers(Tag.REFERENCED_ROI_NUMBER, structure.number())
                .strings(
                        Tag.RT_ROI_INTERPRETED_TYPE,
                        Vr.CS,
                        structure.interpretedType().orElse(""))
                .strings(Tag.ROI_INTERPRETER, Vr.PN, "");
        List<DicomDataset> properties = new ArrayList<>();
        set.facts()
                .map(facts -> facts.properties().getOrDefault(structure.number(), List.of()))
                .orElse(List.of())
                .forEach(property -> properties.add(property(property)));
        return (properties.isEmpty() ? item : item.items(Tag.ROI_PHYSICAL_PROPERTIES_SEQUENCE, properties)).build();
    }

    private static DicomDataset property(StructureSetFacts.Property property) {
        DatasetBuilder item = CommonModules.item().strings(Tag.ROI_PHYSICAL_PROPERTY, Vr.CS, property.name());
        property.value().ifPresent(value -> item.decimals(Tag.ROI_PHYSICAL_PROPERTY_VALUE, value));
        return item.build();
    }
}
