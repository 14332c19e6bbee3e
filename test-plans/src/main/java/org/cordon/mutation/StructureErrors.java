package org.cordon.mutation;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.cordon.dicom.DatasetBuilder;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Values;
import org.cordon.dicom.Vr;
import org.cordon.qa.Stage;

/** Structures that are drawn, named or typed wrongly. */
final class StructureErrors {
    static final ImmutableList<InjectedError> ALL = ImmutableList.<InjectedError>builder()
            .addAll(drawn())
            .addAll(named())
            .build();

    private StructureErrors() {}

    private static List<InjectedError> drawn() {
        return List.of(
                error(
                        "cord-gap",
                        "cord missing on 5 slices beside the target",
                        "CORD_GAP_IN_SEGMENT",
                        contours("SpinalCord", middle(5))),
                error(
                        "cord-slice",
                        "cord missing on 1 slice",
                        "CONTOURS_MISSING_BETWEEN",
                        contours("SpinalCord", middle(1))),
                error(
                        "target-slice",
                        "target missing on 1 slice",
                        "CONTOURS_MISSING_BETWEEN",
                        contours("PTV", middle(1))),
                error("no-cord", "cord not drawn", "STRUCTURE_EMPTY", contours("SpinalCord", contours -> List.of())),
                error("no-target", "target not drawn", "TARGET_NOT_MEASURABLE", contours("PTV", contours -> List.of())),
                error(
                        "fragment",
                        "a stray click beside the target",
                        "TARGET_FRAGMENT",
                        contours("PTV", StructureErrors::withFragment)),
                error("spike", "a spike in the target", "CONTOUR_SPIKE", contours("PTV", StructureErrors::withSpike)),
                error(
                        "off-slice",
                        "a contour 0.7 mm off its slice",
                        "CONTOURS_OFF_IMAGES",
                        contours("SpinalCord", one(shifted(0, 0, 0.7)))),
                error(
                        "tilted-contour",
                        "a contour that is not planar",
                        "CONTOUR_NOT_PLANAR",
                        contours("PTV", one(StructureErrors::tilted))),
                error(
                        "open-contour",
                        "an open contour",
                        "STRUCTURE_PARTLY_OPEN",
                        contours("PTV", one(item -> item.strings(Tag.CONTOUR_GEOMETRIC_TYPE, Vr.CS, "OPEN_PLANAR")))),
                error("contour-twice", "the same contour twice", "CONTOUR_REPEATED", contours("PTV", contours -> {
                    contours.add(contours.get(contours.size() / 2));
                    return contours;
                })),
                error(
                        "target-in-cord",
                        "target shifted back by 8 mm",
                        "TARGET_OVERLAPS_CORD",
                        contours("PTV", Edits.each(shifted(0, 8, 0)))),
                error(
                        "ctv-shifted",
                        "CTV shifted by 6 mm",
                        "TARGET_NOT_NESTED",
                        contours("CTV", Edits.each(shifted(6, 0, 0)))),
                error(
                        "target-outside",
                        "target beside the body",
                        "TARGET_OUTSIDE_BODY",
                        contours("PTV", Edits.each(shifted(150, 0, 0)))),
                error("no-couch", "couch left out", "COUCH_NOT_DRAWN", contours("CouchSurface", contours -> List.of())),
                error(
                        "couch-in-body",
                        "couch in the body",
                        "COUCH_OVERLAPS_BODY",
                        contours("CouchSurface", Edits.each(shifted(0, -25, 0)))),
                error("no-body", "body not drawn", "EXTERNAL_NOT_UNIQUE", contours("External", contours -> List.of())),
                error(
                        "short-cord",
                        "cord drawn 10 mm beyond the target",
                        "ORGAN_NOT_DRAWN_OVER",
                        contours("SpinalCord", StructureErrors::shortened)));
    }

    private static List<InjectedError> named() {
        return List.of(
                error(
                        "sides-swapped",
                        "left and right swapped",
                        "SIDES_SWAPPED",
                        set -> Edits.items(
                                        SeedSet.STRUCTURES,
                                        Tag.STRUCTURE_SET_ROI_SEQUENCE,
                                        any -> true,
                                        StructureErrors::swapped)
                                .apply(set)),
                error("name-twice", "two structures of one name", "ROI_NAME_TWICE", renamed("GTV", "ptv")),
                error(
                        "look-alike",
                        "a name with a look-alike letter",
                        "ROI_NAME_LOOK_ALIKE",
                        renamed("SpinalCord", "Spinal\u0421ord")),
                error(
                        "cord-renamed",
                        "cord under an unknown name",
                        "STRUCTURE_NO_EXACT_MATCH",
                        renamed("SpinalCord", "zCord")),
                error(
                        "long-name",
                        "a name of 20 characters",
                        "ROI_NAME_TOO_LONG",
                        renamed("Esophagus", "Esophagus_middle_par")),
                error(
                        "prv-too-small",
                        "a PRV that does not hold the cord",
                        "PRV_DOES_NOT_CONTAIN_ORGAN",
                        renamed("GTV", "SpinalCord_PRV02")),
                error(
                        "target-as-organ",
                        "target of type ORGAN",
                        "ROI_TYPE_DIFFERS_FROM_NAME",
                        observed("PTV", item -> item.strings(Tag.RT_ROI_INTERPRETED_TYPE, Vr.CS, "ORGAN"))),
                error(
                        "density-on-target",
                        "water density assigned to the target",
                        "DENSITY_ASSIGNED",
                        observed("PTV", StructureErrors::water)),
                error(
                        "couch-without-density",
                        "couch without density",
                        "COUCH_WITHOUT_DENSITY",
                        observed("CouchSurface", item -> item.remove(Tag.ROI_PHYSICAL_PROPERTIES_SEQUENCE))),
                error("structures-unapproved", "structures not approved", "NOT_APPROVED", status("UNAPPROVED"))
                        .at(Stage.DELIVERY),
                error("structures-rejected", "structures rejected", "REJECTED", status("REJECTED")));
    }

    private static InjectedError error(
            String id, String title, String expected, Function<SeedSet, Map<String, Optional<byte[]>>> change) {
        return InjectedError.of(id, title, expected, change);
    }

    private static Function<SeedSet, Map<String, Optional<byte[]>>> contours(
            String roi, UnaryOperator<List<DicomDataset>> edit) {
        return set -> Edits.items(
                        SeedSet.STRUCTURES,
                        Tag.ROI_CONTOUR_SEQUENCE,
                        Edits.roi(set, roi, Tag.REFERENCED_ROI_NUMBER),
                        Edits.inside(Tag.CONTOUR_SEQUENCE, items -> edit.apply(new ArrayList<>(items))))
                .apply(set);
    }

    private static Function<SeedSet, Map<String, Optional<byte[]>>> observed(
            String roi, UnaryOperator<DatasetBuilder> edit) {
        return set -> Edits.items(
                        SeedSet.STRUCTURES,
                        Tag.RT_ROI_OBSERVATIONS_SEQUENCE,
                        Edits.roi(set, roi, Tag.REFERENCED_ROI_NUMBER),
                        edit)
                .apply(set);
    }

    private static Function<SeedSet, Map<String, Optional<byte[]>>> renamed(String roi, String name) {
        return set -> Edits.items(
                        SeedSet.STRUCTURES,
                        Tag.STRUCTURE_SET_ROI_SEQUENCE,
                        Edits.roi(set, roi, Tag.ROI_NUMBER),
                        item -> item.strings(Tag.SPECIFIC_CHARACTER_SET, Vr.CS, "ISO_IR 192")
                                .strings(Tag.ROI_NAME, Vr.LO, name))
                .apply(set);
    }

    private static DatasetBuilder swapped(DatasetBuilder item) {
        String name = Values.of(item.build()).requiredString(Tag.ROI_NAME);
        String other = name.endsWith("_L")
                ? name.substring(0, name.length() - 1) + "R"
                : name.endsWith("_R") ? name.substring(0, name.length() - 1) + "L" : name;
        return item.strings(Tag.ROI_NAME, Vr.LO, other);
    }

    private static DatasetBuilder water(DatasetBuilder item) {
        return item.items(
                Tag.ROI_PHYSICAL_PROPERTIES_SEQUENCE,
                List.of(DatasetBuilder.create("property")
                        .strings(Tag.ROI_PHYSICAL_PROPERTY, Vr.CS, "REL_MASS_DENSITY")
                        .decimals(Tag.ROI_PHYSICAL_PROPERTY_VALUE, 1)
                        .build()));
    }

    private static Function<SeedSet, Map<String, Optional<byte[]>>> status(String status) {
        return Edits.structures(builder -> builder.strings(Tag.APPROVAL_STATUS, Vr.CS, status));
    }

    private static double z(DicomDataset contour) {
        return Values.of(contour).decimals(Tag.CONTOUR_DATA)[2];
    }

    /** Without the planes nearest to the middle of the target at z = 0. */
    private static UnaryOperator<List<DicomDataset>> middle(int planes) {
        return contours -> {
            List<Double> heights = contours.stream()
                    .map(StructureErrors::z)
                    .distinct()
                    .sorted(Comparator.comparingDouble(Math::abs))
                    .limit(planes)
                    .toList();
            return contours.stream()
                    .filter(contour -> !heights.contains(z(contour)))
                    .toList();
        };
    }

    private static List<DicomDataset> shortened(List<DicomDataset> contours) {
        return contours.stream().filter(contour -> Math.abs(z(contour)) < 23).toList();
    }

    private static UnaryOperator<List<DicomDataset>> one(UnaryOperator<DatasetBuilder> edit) {
        return contours -> {
            int middle = contours.size() / 2;
            contours.set(
                    middle,
                    edit.apply(DatasetBuilder.copyOf(contours.get(middle))).build());
            return contours;
        };
    }

    private static UnaryOperator<DatasetBuilder> shifted(double x, double y, double z) {
        return item -> {
            double[] data = Values.of(item.build()).decimals(Tag.CONTOUR_DATA);
            for (int i = 0; i < data.length; i += 3) {
                data[i] += x;
                data[i + 1] += y;
                data[i + 2] += z;
            }
            return item.decimals(Tag.CONTOUR_DATA, data);
        };
    }

    private static DatasetBuilder tilted(DatasetBuilder item) {
        double[] data = Values.of(item.build()).decimals(Tag.CONTOUR_DATA);
        data[2] += 3;
        return item.decimals(Tag.CONTOUR_DATA, data);
    }

    /** A triangle of 1 mm, 40 mm beside the target. */
    private static List<DicomDataset> withFragment(List<DicomDataset> contours) {
        DicomDataset near = contours.get(contours.size() / 2);
        double z = z(near);
        contours.add(DatasetBuilder.copyOf(near)
                .integers(Tag.NUMBER_OF_CONTOUR_POINTS, 3)
                .decimals(Tag.CONTOUR_DATA, 35, -20, z, 36, -20, z, 35, -19, z)
                .build());
        return contours;
    }

    /** A vertex 25 mm outside, and back. */
    private static List<DicomDataset> withSpike(List<DicomDataset> contours) {
        int middle = contours.size() / 2;
        double[] data = Values.of(contours.get(middle)).decimals(Tag.CONTOUR_DATA);
        double[] longer = new double[data.length + 6];
        System.arraycopy(data, 0, longer, 0, data.length);
        int last = data.length;
        longer[last] = data[last - 3] - 25;
        longer[last + 1] = data[last - 2] - 25;
        longer[last + 2] = data[2];
        longer[last + 3] = data[last - 3] + 0.1;
        longer[last + 4] = data[last - 2];
        longer[last + 5] = data[2];
        contours.set(
                middle,
                DatasetBuilder.copyOf(contours.get(middle))
                        .integers(Tag.NUMBER_OF_CONTOUR_POINTS, longer.length / 3)
                        .decimals(Tag.CONTOUR_DATA, longer)
                        .build());
        return contours;
    }
}
