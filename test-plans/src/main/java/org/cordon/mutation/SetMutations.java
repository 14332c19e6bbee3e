package org.cordon.mutation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.cordon.dicom.DatasetBuilder;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Vr;

/** Objects that do not belong together. */
final class SetMutations {
    private SetMutations() {}

    static Map<String, Optional<byte[]>> wrongReference(SeedSet set, SplittableRandom random) {
        boolean dose = random.nextBoolean();
        String file = dose ? SeedSet.DOSE : SeedSet.PLAN;
        int sequence = dose ? Tag.REFERENCED_RT_PLAN_SEQUENCE : Tag.REFERENCED_STRUCTURE_SET_SEQUENCE;
        DatasetBuilder builder = DatasetBuilder.copyOf(set.dataset(file));
        if (random.nextInt(3) == 0) {
            return SeedSet.change(file, builder.remove(sequence).build());
        }
        DicomDataset item = DatasetBuilder.copyOf(
                        set.dataset(file).items(sequence).get(0))
                .strings(Tag.REFERENCED_SOP_INSTANCE_UID, Vr.UI, "2.25." + random.nextInt(1, 1_000_000))
                .build();
        return SeedSet.change(file, builder.items(sequence, List.of(item)).build());
    }

    static Map<String, Optional<byte[]>> otherPatient(SeedSet set, SplittableRandom random) {
        String file = set.anyRtFile(random);
        DatasetBuilder builder = DatasetBuilder.copyOf(set.dataset(file));
        switch (random.nextInt(3)) {
            case 0 -> builder.strings(Tag.PATIENT_ID, Vr.LO, "CDN-0009");
            case 1 -> builder.strings(Tag.PATIENT_NAME, Vr.PN, "EXAMPLE^Bert");
            default -> builder.strings(Tag.PATIENT_BIRTH_DATE, Vr.DA, "19610315");
        }
        return SeedSet.change(file, builder.build());
    }

    static Map<String, Optional<byte[]>> otherFrame(SeedSet set, SplittableRandom random) {
        String other = "2.25." + random.nextInt(1, 1_000_000);
        if (random.nextBoolean()) {
            DicomDataset dose = DatasetBuilder.copyOf(set.dataset(SeedSet.DOSE))
                    .strings(Tag.FRAME_OF_REFERENCE_UID, Vr.UI, other)
                    .build();
            return SeedSet.change(SeedSet.DOSE, dose);
        }
        DicomDataset structures = set.dataset(SeedSet.STRUCTURES);
        for (int tag : List.of(Tag.REFERENCED_FRAME_OF_REFERENCE_UID, Tag.FRAME_OF_REFERENCE_UID)) {
            for (ElementTree.Place place : ElementTree.places(structures, (t, vr) -> t == tag)) {
                structures = ElementTree.edited(structures, place, builder -> builder.strings(tag, Vr.UI, other));
            }
        }
        return SeedSet.change(SeedSet.STRUCTURES, structures);
    }

    static Map<String, Optional<byte[]>> missingFile(SeedSet set, SplittableRandom random) {
        return Map.of(set.anyFile(random), Optional.empty());
    }
}
