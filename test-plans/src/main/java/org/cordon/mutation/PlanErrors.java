package org.cordon.mutation;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.cordon.dicom.DatasetBuilder;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Values;
import org.cordon.dicom.Vr;
import org.cordon.qa.Stage;

/** Plans that are not what was meant: prescription, beams, isocentre, set-up, approval. */
final class PlanErrors {
    private static final int SETUP_BEAM = 4;

    static final ImmutableList<InjectedError> ALL = ImmutableList.<InjectedError>builder()
            .addAll(prescriptions())
            .addAll(beams())
            .addAll(geometry())
            .addAll(states())
            .build();

    private PlanErrors() {}

    private static List<InjectedError> prescriptions() {
        return List.of(
                error("two-fractions", "2 fractions instead of 1", "FRACTION_SCHEME_UNUSUAL", group(fractions(2))),
                error(
                        "no-fractions",
                        "number of fractions missing",
                        "PRESCRIPTION_UNKNOWN",
                        group(item -> item.bytes(Tag.NUMBER_OF_FRACTIONS_PLANNED, Vr.IS, new byte[0]))),
                error("prescription-61", "61 Gy for 16", "DOSE_PER_FRACTION_HIGH", prescribed(61)),
                error("prescription-1.6", "1.6 Gy for 16", "FRACTION_SCHEME_UNUSUAL", prescribed(1.6)),
                error("prescription-20", "20 Gy for 16", "PLAN_OUTSIDE_PROTOCOL", prescribed(20)),
                error(
                        "target-of-other-set",
                        "prescribed to a structure that is not there",
                        "TARGET_OF_PLAN_NOT_IN_STRUCTURES",
                        Edits.plan(Edits.inside(
                                Tag.DOSE_REFERENCE_SEQUENCE,
                                Edits.first(item -> item.integers(Tag.REFERENCED_ROI_NUMBER, 77))))));
    }

    private static List<InjectedError> beams() {
        return List.of(
                error(
                        "beam-dose-low",
                        "dose of a beam 1 Gy for 5.5",
                        "BEAM_DOSES_DO_NOT_ADD_UP",
                        referenced(1, item -> item.decimals(Tag.BEAM_DOSE, 1))),
                error(
                        "beam-dose-point",
                        "beam doses of another point",
                        "BEAM_DOSES_DIFFER_FROM_GRID",
                        allReferenced(item -> item.decimals(Tag.BEAM_DOSE_SPECIFICATION_POINT, 0, 30, 20))),
                error(
                        "no-meterset",
                        "a beam without monitor units",
                        "BEAM_WITHOUT_METERSET",
                        referenced(2, item -> item.remove(Tag.BEAM_METERSET))),
                error(
                        "meterset-zero",
                        "a beam of 0 monitor units",
                        "BEAM_WITHOUT_METERSET",
                        referenced(2, item -> item.decimals(Tag.BEAM_METERSET, 0))),
                error(
                        "meterset-x10",
                        "ten times the monitor units",
                        "METERSET_PER_DOSE_UNUSUAL",
                        allReferenced(item -> item.decimals(Tag.BEAM_METERSET, 16_000))),
                error(
                        "beam-count",
                        "stated number of beams differs",
                        "PLAN_BEAM_COUNT",
                        group(item -> item.integers(Tag.NUMBER_OF_BEAMS, 5))),
                error(
                        "beam-lost",
                        "a beam lost on export",
                        "PLAN_BEAM_NOT_FOUND",
                        Edits.without(SeedSet.PLAN, Tag.BEAM_SEQUENCE, beam(2))),
                error(
                        "beam-not-in-group",
                        "a beam in no fraction group",
                        "BEAM_IN_NO_FRACTION_GROUP",
                        group(item -> Edits.inside(Tag.REFERENCED_BEAM_SEQUENCE, PlanErrors::withoutSecond)
                                .apply(item)
                                .integers(Tag.NUMBER_OF_BEAMS, 3))),
                error(
                        "setup-beam-dose",
                        "a set-up beam with dose",
                        "SETUP_BEAM_WITH_DOSE",
                        referenced(
                                SETUP_BEAM,
                                item -> item.decimals(Tag.BEAM_DOSE, 0.5).decimals(Tag.BEAM_METERSET, 40))),
                error(
                        "control-point-lost",
                        "last control point lost",
                        "CONTROL_POINT_COUNT",
                        arc(1, Edits.inside(Tag.CONTROL_POINT_SEQUENCE, items -> items.subList(0, items.size() - 1)))),
                error(
                        "final-weight",
                        "final meterset weight 2",
                        "METERSET_WEIGHTS_INCONSISTENT",
                        arc(1, item -> item.decimals(Tag.FINAL_CUMULATIVE_METERSET_WEIGHT, 2))),
                error(
                        "weights-fall",
                        "meterset weights that fall",
                        "METERSET_WEIGHTS_INCONSISTENT",
                        arc(1, point(9, item -> item.decimals(Tag.CUMULATIVE_METERSET_WEIGHT, 0.1)))),
                error(
                        "no-gantry-angle",
                        "a beam without gantry angles",
                        "BEAM_WITHOUT_ANGLES",
                        arc(1, points(item -> item.remove(Tag.GANTRY_ANGLE)))),
                error(
                        "two-machines",
                        "a beam of another machine",
                        "SEVERAL_MACHINES",
                        arc(1, item -> item.strings(Tag.TREATMENT_MACHINE_NAME, Vr.SH, "OTHER_LINAC"))),
                error(
                        "no-machine",
                        "a beam without machine",
                        "MACHINE_MISSING",
                        arc(1, item -> item.strings(Tag.TREATMENT_MACHINE_NAME, Vr.SH, ""))),
                error(
                        "electrons",
                        "electrons for photons",
                        "RADIATION_NOT_PHOTON",
                        arc(1, item -> item.strings(Tag.RADIATION_TYPE, Vr.CS, "ELECTRON"))),
                error("energy-100", "energy 100 for 10", "ENERGY_UNUSUAL", arc(1, points(PlanErrors::hundredMv))),
                error(
                        "no-energy",
                        "a beam without energy",
                        "ENERGY_MISSING",
                        arc(1, points(item -> item.remove(Tag.NOMINAL_BEAM_ENERGY)))),
                error(
                        "minutes",
                        "meterset in minutes",
                        "DOSIMETER_UNIT_NOT_MU",
                        arc(1, item -> item.strings(Tag.PRIMARY_DOSIMETER_UNIT, Vr.CS, "MINUTE"))),
                error(
                        "wide-leaves",
                        "leaves of 10 mm",
                        "LEAVES_WIDE",
                        arc(1, Edits.inside(Tag.BEAM_LIMITING_DEVICE_SEQUENCE, PlanErrors::wideLeaves))));
    }

    private static List<InjectedError> geometry() {
        return List.of(
                error(
                        "one-isocentre-off",
                        "isocentre of one arc 10 mm off",
                        "ISOCENTRES_DIFFER",
                        arc(1, isocentre(10, 6, 0))),
                error(
                        "isocentre-far",
                        "isocentre 150 mm below the target",
                        "ISOCENTRE_FAR_FROM_TARGET",
                        all(isocentre(0, 6, -163))),
                error(
                        "isocentre-outside",
                        "isocentre in front of the body",
                        "ISOCENTRE_OUTSIDE_BODY",
                        all(isocentre(0, -160, 0))),
                error(
                        "no-isocentre",
                        "a beam without isocentre",
                        "ISOCENTRE_MISSING",
                        arc(1, points(item -> item.remove(Tag.ISOCENTER_POSITION)))),
                error(
                        "prone",
                        "planned prone, scanned supine",
                        "PATIENT_POSITION_DIFFERS",
                        Edits.plan(Edits.inside(
                                Tag.PATIENT_SETUP_SEQUENCE,
                                Edits.first(item -> item.strings(Tag.PATIENT_POSITION, Vr.CS, "HFP"))))),
                error(
                        "no-setup",
                        "no patient set-up",
                        "PATIENT_POSITION_MISSING",
                        Edits.plan(builder -> builder.remove(Tag.PATIENT_SETUP_SEQUENCE))),
                error(
                        "short-distance",
                        "source-to-surface distance 500 mm",
                        "SOURCE_SURFACE_DISTANCE_UNUSUAL",
                        arc(1, points(item -> item.decimals(Tag.SOURCE_TO_SURFACE_DISTANCE, 500)))),
                error(
                        "couch-kick",
                        "couch turned by 30 degrees",
                        "COUCH_ROTATED",
                        arc(1, points(item -> item.decimals(Tag.PATIENT_SUPPORT_ANGLE, 30)))));
    }

    private static List<InjectedError> states() {
        return List.of(
                error("plan-unapproved", "plan not approved", "NOT_APPROVED", status("UNAPPROVED"))
                        .at(Stage.DELIVERY),
                error("plan-rejected", "plan rejected", "ONLY_REJECTED_PLANS", status("REJECTED")),
                error("verification-plan", "verification plan", "PLAN_NOT_FOR_TREATMENT", intent("VERIFICATION")),
                error("research-plan", "research plan", "PLAN_FOR_RESEARCH", intent("RESEARCH")),
                error(
                                "no-intent",
                                "plan without intent",
                                "INTENT_UNCLEAR",
                                Edits.plan(builder -> builder.remove(Tag.PLAN_INTENT)))
                        .at(Stage.DELIVERY),
                error(
                        "plan-before-structures",
                        "plan older than its structures",
                        "DATES_OUT_OF_ORDER",
                        Edits.plan(builder -> builder.strings(Tag.RT_PLAN_DATE, Vr.DA, "20260101"))));
    }

    private static InjectedError error(
            String id, String title, String expected, Function<SeedSet, Map<String, Optional<byte[]>>> change) {
        return InjectedError.of(id, title, expected, change);
    }

    private static Function<SeedSet, Map<String, Optional<byte[]>>> group(UnaryOperator<DatasetBuilder> edit) {
        return Edits.items(SeedSet.PLAN, Tag.FRACTION_GROUP_SEQUENCE, any -> true, edit);
    }

    private static UnaryOperator<DatasetBuilder> fractions(int number) {
        return item -> item.integers(Tag.NUMBER_OF_FRACTIONS_PLANNED, number);
    }

    private static Function<SeedSet, Map<String, Optional<byte[]>>> prescribed(double doseGy) {
        return Edits.plan(Edits.inside(
                Tag.DOSE_REFERENCE_SEQUENCE, Edits.first(item -> item.decimals(Tag.TARGET_PRESCRIPTION_DOSE, doseGy))));
    }

    private static Predicate<Values> beam(int number) {
        return item -> item.requiredInteger(Tag.BEAM_NUMBER) == number;
    }

    private static Function<SeedSet, Map<String, Optional<byte[]>>> arc(
            int number, UnaryOperator<DatasetBuilder> edit) {
        return Edits.items(SeedSet.PLAN, Tag.BEAM_SEQUENCE, beam(number), edit);
    }

    private static Function<SeedSet, Map<String, Optional<byte[]>>> all(UnaryOperator<DatasetBuilder> edit) {
        return Edits.items(SeedSet.PLAN, Tag.BEAM_SEQUENCE, any -> true, edit);
    }

    private static Function<SeedSet, Map<String, Optional<byte[]>>> referenced(
            int number, UnaryOperator<DatasetBuilder> edit) {
        return group(Edits.inside(
                Tag.REFERENCED_BEAM_SEQUENCE,
                items -> items.stream()
                        .map(item -> Values.of(item).requiredInteger(Tag.REFERENCED_BEAM_NUMBER) == number
                                ? edit.apply(DatasetBuilder.copyOf(item)).build()
                                : item)
                        .toList()));
    }

    /** Every treatment beam. */
    private static Function<SeedSet, Map<String, Optional<byte[]>>> allReferenced(UnaryOperator<DatasetBuilder> edit) {
        return group(Edits.inside(
                Tag.REFERENCED_BEAM_SEQUENCE,
                items -> items.stream()
                        .map(item -> Values.of(item).requiredInteger(Tag.REFERENCED_BEAM_NUMBER) == SETUP_BEAM
                                ? item
                                : edit.apply(DatasetBuilder.copyOf(item)).build())
                        .toList()));
    }

    private static List<DicomDataset> withoutSecond(List<DicomDataset> items) {
        List<DicomDataset> left = new ArrayList<>(items);
        left.remove(1);
        return left;
    }

    private static UnaryOperator<DatasetBuilder> points(UnaryOperator<DatasetBuilder> edit) {
        return Edits.inside(Tag.CONTROL_POINT_SEQUENCE, Edits.each(edit));
    }

    private static UnaryOperator<DatasetBuilder> point(int index, UnaryOperator<DatasetBuilder> edit) {
        return Edits.inside(Tag.CONTROL_POINT_SEQUENCE, items -> {
            items.set(index, edit.apply(DatasetBuilder.copyOf(items.get(index))).build());
            return items;
        });
    }

    private static DatasetBuilder hundredMv(DatasetBuilder item) {
        return item.build().tags().contains(Tag.NOMINAL_BEAM_ENERGY)
                ? item.decimals(Tag.NOMINAL_BEAM_ENERGY, 100)
                : item;
    }

    private static UnaryOperator<DatasetBuilder> isocentre(double x, double y, double z) {
        return points(item -> item.build().tags().contains(Tag.ISOCENTER_POSITION)
                ? item.decimals(Tag.ISOCENTER_POSITION, x, y, z)
                : item);
    }

    private static List<DicomDataset> wideLeaves(List<DicomDataset> devices) {
        double[] boundaries = new double[21];
        for (int i = 0; i < boundaries.length; i++) {
            boundaries[i] = 10.0 * (i - 10);
        }
        return devices.stream()
                .map(device -> Values.of(device)
                                .requiredString(Tag.RT_BEAM_LIMITING_DEVICE_TYPE)
                                .startsWith("MLC")
                        ? DatasetBuilder.copyOf(device)
                                .integers(Tag.NUMBER_OF_LEAF_JAW_PAIRS, 20)
                                .decimals(Tag.LEAF_POSITION_BOUNDARIES, boundaries)
                                .build()
                        : device)
                .toList();
    }

    private static Function<SeedSet, Map<String, Optional<byte[]>>> status(String status) {
        return Edits.plan(builder -> builder.strings(Tag.APPROVAL_STATUS, Vr.CS, status));
    }

    private static Function<SeedSet, Map<String, Optional<byte[]>>> intent(String intent) {
        return Edits.plan(builder -> builder.strings(Tag.PLAN_INTENT, Vr.CS, intent));
    }
}
