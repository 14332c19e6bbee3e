package org.cordon.mutation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.cordon.dicom.DatasetBuilder;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Values;
import org.cordon.dicom.Vr;

/** Contours and names that do not mean what they seem to. */
final class StructureMutations {
    private StructureMutations() {}

    static Map<String, Optional<byte[]>> brokenContour(SeedSet set, SplittableRandom random) {
        DicomDataset root = set.dataset(SeedSet.STRUCTURES);
        List<ElementTree.Place> places = ElementTree.places(root, (tag, vr) -> tag == Tag.CONTOUR_DATA);
        ElementTree.Place place = places.get(random.nextInt(places.size()));
        double[] data = Values.of(ElementTree.holder(root, place)).decimals(Tag.CONTOUR_DATA);
        int way = random.nextInt(5);
        DicomDataset changed = ElementTree.edited(root, place, builder -> switch (way) {
            case 0 -> builder.decimals(Tag.CONTOUR_DATA, Arrays.copyOf(data, data.length - 1));
            case 1 -> builder.decimals(Tag.CONTOUR_DATA, Arrays.copyOf(data, 6));
            case 2 -> builder.decimals(Tag.CONTOUR_DATA, tilted(data));
            case 3 -> builder.strings(Tag.CONTOUR_GEOMETRIC_TYPE, Vr.CS, "OPEN_PLANAR");
            default -> builder.integers(Tag.NUMBER_OF_CONTOUR_POINTS, data.length / 3 + 5);
        });
        return SeedSet.change(SeedSet.STRUCTURES, changed);
    }

    private static double[] tilted(double[] data) {
        double[] tilted = data.clone();
        tilted[2] += 3;
        return tilted;
    }

    /** Takes contours away from the middle of the cord: the gap hides the dose there. */
    static Map<String, Optional<byte[]>> lostContours(SeedSet set, SplittableRandom random) {
        DicomDataset root = set.dataset(SeedSet.STRUCTURES);
        int cord = roiIndex(root, "SpinalCord");
        List<DicomDataset> rois = new ArrayList<>(root.items(Tag.ROI_CONTOUR_SEQUENCE));
        List<DicomDataset> contours = new ArrayList<>(rois.get(cord).items(Tag.CONTOUR_SEQUENCE));
        int lost = 4 + random.nextInt(6);
        int from = contours.size() / 2 - lost / 2 + random.nextInt(5) - 2;
        contours.subList(from, from + lost).clear();
        rois.set(
                cord,
                DatasetBuilder.copyOf(rois.get(cord))
                        .items(Tag.CONTOUR_SEQUENCE, contours)
                        .build());
        return changed(set, Tag.ROI_CONTOUR_SEQUENCE, rois);
    }

    static Map<String, Optional<byte[]>> duplicateNumber(SeedSet set, SplittableRandom random) {
        DicomDataset root = set.dataset(SeedSet.STRUCTURES);
        int sequence = random.nextBoolean() ? Tag.STRUCTURE_SET_ROI_SEQUENCE : Tag.ROI_CONTOUR_SEQUENCE;
        int tag = sequence == Tag.STRUCTURE_SET_ROI_SEQUENCE ? Tag.ROI_NUMBER : Tag.REFERENCED_ROI_NUMBER;
        List<DicomDataset> items = new ArrayList<>(root.items(sequence));
        int first = random.nextInt(items.size());
        int second = (first + 1 + random.nextInt(items.size() - 1)) % items.size();
        int number = Values.of(items.get(first)).requiredInteger(tag);
        items.set(
                second,
                DatasetBuilder.copyOf(items.get(second)).integers(tag, number).build());
        return changed(set, sequence, items);
    }

    /** Names are escape sequences, right-to-left marks, letters of other scripts that look alike, or nothing. */
    static Map<String, Optional<byte[]>> hostileName(SeedSet set, SplittableRandom random) {
        String[] names = {"", " ", "\u001b[2J", "PTV\u202e", "Ѕpinal\u0421ord", "SpinalCord\u200b", "=1+1", "<b>PTV</b>"
        };
        DicomDataset root = set.dataset(SeedSet.STRUCTURES);
        List<DicomDataset> rois = new ArrayList<>(root.items(Tag.STRUCTURE_SET_ROI_SEQUENCE));
        int roi = random.nextInt(rois.size());
        DicomDataset renamed = DatasetBuilder.copyOf(rois.get(roi))
                .strings(Tag.SPECIFIC_CHARACTER_SET, Vr.CS, "ISO_IR 192")
                .strings(Tag.ROI_NAME, Vr.LO, names[random.nextInt(names.length)])
                .build();
        rois.set(roi, renamed);
        return changed(set, Tag.STRUCTURE_SET_ROI_SEQUENCE, rois);
    }

    private static Map<String, Optional<byte[]>> changed(SeedSet set, int sequence, List<DicomDataset> items) {
        DicomDataset changed = DatasetBuilder.copyOf(set.dataset(SeedSet.STRUCTURES))
                .items(sequence, items)
                .build();
        return SeedSet.change(SeedSet.STRUCTURES, changed);
    }

    private static int roiIndex(DicomDataset root, String name) {
        List<DicomDataset> rois = root.items(Tag.STRUCTURE_SET_ROI_SEQUENCE);
        for (int i = 0; i < rois.size(); i++) {
            if (Values.of(rois.get(i)).requiredString(Tag.ROI_NAME).equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("the valid set needs a structure " + name);
    }
}
