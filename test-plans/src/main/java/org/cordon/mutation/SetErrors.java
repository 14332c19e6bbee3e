package org.cordon.mutation;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.cordon.dicom.DatasetBuilder;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Values;
import org.cordon.dicom.Vr;

/** Objects that are missing, do not belong together or are not of one state. */
final class SetErrors {
    private static final String OTHER_UID = "2.25.987654321";
    private static final int QUALITY_CONTROL_SUBJECT = 0x00100200;

    static final ImmutableList<InjectedError> ALL = ImmutableList.of(
            error("dose-of-other-patient", "dose of another patient", "PATIENT_MISMATCH", Edits.dose(id("CDN-0009"))),
            error(
                    "structures-of-other-patient",
                    "structure set with another name",
                    "PATIENT_MISMATCH",
                    Edits.structures(builder -> builder.strings(Tag.PATIENT_NAME, Vr.PN, "EXAMPLE^Bert"))),
            error(
                    "plan-other-birth-date",
                    "plan with another birth date",
                    "PATIENT_MISMATCH",
                    Edits.plan(builder -> builder.strings(Tag.PATIENT_BIRTH_DATE, Vr.DA, "19610315"))),
            error("slice-of-other-patient", "one image of another patient", "PATIENT_MISMATCH", image(5, id("CDN-9"))),
            error("dose-without-id", "dose without patient identifier", "PATIENT_ID_MISSING", Edits.dose(id(""))),
            error(
                    "dose-in-other-frame",
                    "dose in another frame",
                    "FRAME_OF_REFERENCE_MISMATCH",
                    Edits.dose(SetErrors::frame)),
            error(
                    "plan-in-other-frame",
                    "plan in another frame",
                    "FRAME_OF_REFERENCE_MISMATCH",
                    Edits.plan(SetErrors::frame)),
            error(
                    "structures-in-other-frame",
                    "structures in another frame",
                    "FRAME_OF_REFERENCE_MISMATCH",
                    SetErrors::movedStructures),
            error(
                    "one-roi-in-other-frame",
                    "one structure in another frame",
                    "STRUCTURES_IN_SEVERAL_FRAMES",
                    Edits.items(
                            SeedSet.STRUCTURES,
                            Tag.STRUCTURE_SET_ROI_SEQUENCE,
                            roi -> roi.requiredString(Tag.ROI_NAME).equals("SpinalCord"),
                            roi -> roi.strings(Tag.REFERENCED_FRAME_OF_REFERENCE_UID, Vr.UI, OTHER_UID))),
            error(
                    "dose-of-other-plan",
                    "dose of another plan",
                    "DOSE_PLAN_NOT_FOUND",
                    Edits.dose(Edits.inside(
                            Tag.REFERENCED_RT_PLAN_SEQUENCE,
                            Edits.first(item -> item.strings(Tag.REFERENCED_SOP_INSTANCE_UID, Vr.UI, OTHER_UID))))),
            error(
                    "dose-without-plan",
                    "dose that names no plan",
                    "DOSE_WITHOUT_PLAN_REFERENCE",
                    Edits.dose(builder -> builder.remove(Tag.REFERENCED_RT_PLAN_SEQUENCE))),
            error(
                    "plan-of-other-structures",
                    "plan on another structure set",
                    "PLAN_STRUCTURE_SET_NOT_FOUND",
                    Edits.plan(Edits.inside(
                            Tag.REFERENCED_STRUCTURE_SET_SEQUENCE,
                            Edits.first(item -> item.strings(Tag.REFERENCED_SOP_INSTANCE_UID, Vr.UI, OTHER_UID))))),
            error("no-dose", "no dose", "NO_DOSE", set -> Map.of(SeedSet.DOSE, Optional.empty())),
            error(
                    "no-structures",
                    "no structure set",
                    "NO_STRUCTURES",
                    set -> Map.of(SeedSet.STRUCTURES, Optional.empty())),
            error("no-plan", "no plan", "NO_PLAN", set -> Map.of(SeedSet.PLAN, Optional.empty())),
            error("second-dose", "a second dose of the plan", "SEVERAL_PLAN_DOSES", SetErrors::secondDose),
            error("same-uid-twice", "two different doses of one UID", "UID_NOT_UNIQUE", SetErrors::sameUid),
            error(
                    "missing-slice",
                    "an image slice is missing",
                    "IMAGE_SLICES_MISSING",
                    set -> Map.of(slice(set, 9), Optional.empty())),
            error(
                    "shifted-slice",
                    "an image slice lies 0.5 mm off",
                    "IMAGE_SLICES_NOT_UNIFORM",
                    image(9, moved(2, 0.5))),
            error(
                    "slice-beside",
                    "an image slice lies 5 mm beside the others",
                    "IMAGE_SLICES_NOT_ALIGNED",
                    image(9, moved(0, 5))),
            error(
                    "tilted-gantry",
                    "images of a tilted gantry",
                    "IMAGE_GANTRY_TILT",
                    image(3, builder -> builder.decimals(Tag.GANTRY_DETECTOR_TILT, 8))),
            error(
                    "phantom-images",
                    "images of a phantom",
                    "IMAGES_OF_PHANTOM",
                    image(0, builder -> builder.strings(QUALITY_CONTROL_SUBJECT, Vr.CS, "YES"))),
            error("wide-slices", "every second image slice only", "IMAGE_SLICES_WIDE", SetErrors::everySecond),
            error("old-images", "images 60 days older than the plan", "IMAGES_OLD", images(date("20251115"))),
            error(
                    "images-after-structures",
                    "images newer than the structure set",
                    "DATES_OUT_OF_ORDER",
                    images(date("20260120"))),
            error(
                    "structures-after-plan",
                    "structure set newer than the plan",
                    "DATES_OUT_OF_ORDER",
                    Edits.structures(builder -> builder.strings(Tag.STRUCTURE_SET_DATE, Vr.DA, "20260118"))),
            error(
                    "dose-before-plan",
                    "dose older than the plan",
                    "DATES_OUT_OF_ORDER",
                    Edits.dose(builder -> builder.strings(Tag.INSTANCE_CREATION_DATE, Vr.DA, "20260110"))));

    private SetErrors() {}

    private static InjectedError error(
            String id,
            String title,
            String expected,
            java.util.function.Function<SeedSet, Map<String, Optional<byte[]>>> change) {
        return InjectedError.of(id, title, expected, change);
    }

    private static UnaryOperator<DatasetBuilder> id(String id) {
        return builder -> builder.strings(Tag.PATIENT_ID, Vr.LO, id);
    }

    private static DatasetBuilder frame(DatasetBuilder builder) {
        return builder.strings(Tag.FRAME_OF_REFERENCE_UID, Vr.UI, OTHER_UID);
    }

    private static UnaryOperator<DatasetBuilder> date(String date) {
        return builder -> builder.strings(Tag.CONTENT_DATE, Vr.DA, date);
    }

    private static UnaryOperator<DatasetBuilder> moved(int axis, double mm) {
        return builder -> {
            double[] position = Values.of(builder.build()).decimals(Tag.IMAGE_POSITION_PATIENT);
            position[axis] += mm;
            return builder.decimals(Tag.IMAGE_POSITION_PATIENT, position);
        };
    }

    private static List<String> slices(SeedSet set) {
        return set.files().keySet().stream()
                .filter(name -> name.startsWith("ct/"))
                .toList();
    }

    private static String slice(SeedSet set, int index) {
        return slices(set).get(index);
    }

    private static java.util.function.Function<SeedSet, Map<String, Optional<byte[]>>> image(
            int index, UnaryOperator<DatasetBuilder> edit) {
        return set -> Edits.file(slice(set, index), edit).apply(set);
    }

    private static java.util.function.Function<SeedSet, Map<String, Optional<byte[]>>> images(
            UnaryOperator<DatasetBuilder> edit) {
        return set -> {
            Map<String, Optional<byte[]>> changes = new HashMap<>();
            slices(set).forEach(name -> changes.putAll(Edits.file(name, edit).apply(set)));
            return changes;
        };
    }

    private static Map<String, Optional<byte[]>> everySecond(SeedSet set) {
        Map<String, Optional<byte[]>> changes = new HashMap<>();
        List<String> names = slices(set);
        for (int i = 1; i < names.size(); i += 2) {
            changes.put(names.get(i), Optional.empty());
        }
        return changes;
    }

    private static Map<String, Optional<byte[]>> movedStructures(SeedSet set) {
        DicomDataset structures = set.dataset(SeedSet.STRUCTURES);
        for (int tag : List.of(Tag.REFERENCED_FRAME_OF_REFERENCE_UID, Tag.FRAME_OF_REFERENCE_UID)) {
            for (ElementTree.Place place : ElementTree.places(structures, (t, vr) -> t == tag)) {
                structures = ElementTree.edited(structures, place, builder -> builder.strings(tag, Vr.UI, OTHER_UID));
            }
        }
        return SeedSet.change(SeedSet.STRUCTURES, structures);
    }

    private static Map<String, Optional<byte[]>> secondDose(SeedSet set) {
        return SeedSet.change(
                "rtdose-again.dcm",
                DatasetBuilder.copyOf(set.dataset(SeedSet.DOSE))
                        .strings(Tag.SOP_INSTANCE_UID, Vr.UI, OTHER_UID)
                        .build());
    }

    private static Map<String, Optional<byte[]>> sameUid(SeedSet set) {
        double scaling = Values.of(set.dataset(SeedSet.DOSE)).requiredDecimal(Tag.DOSE_GRID_SCALING);
        return SeedSet.change(
                "rtdose-again.dcm",
                DatasetBuilder.copyOf(set.dataset(SeedSet.DOSE))
                        .decimals(Tag.DOSE_GRID_SCALING, scaling * 0.97)
                        .build());
    }
}
