package org.cordon.example;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.cordon.geometry.ZRange;

/**
 * What makes one example plan: the base and the few things in which a variant differs.
 *
 * @param id makes the identifiers
 * @param level as stated in the case file
 * @param targets what is treated
 * @param shape the dose around each target
 * @param cord how the cord is drawn
 * @param doseInOtherFrame whether the dose names another frame of reference
 * @param beamDoses numbers of the beams whose doses are written; empty for one dose of the plan
 * @param extent how much is written
 */
record Recipe(
        String id,
        String level,
        List<TargetSite> targets,
        DoseShape shape,
        CordDrawing cord,
        boolean doseInOtherFrame,
        List<Integer> beamDoses,
        Extent extent) {
    /** Prescribed to every target, in one fraction. */
    static final double PRESCRIPTION_GY = 16;

    private static final DoseShape BASE_SHAPE = new DoseShape(4.5, -0.4, 4.82, 2.1);
    private static final double FAILING_RETREAT_MM = 3.25;
    private static final double NARROW_RETREAT_MM = 3.6475;
    private static final double TWO_TARGETS_RETREAT_MM = 2.2;

    Recipe {
        targets = ImmutableList.copyOf(targets);
        beamDoses = ImmutableList.copyOf(beamDoses);
    }

    static Recipe of(Variant variant) {
        Recipe base = base(variant.id());
        return switch (variant) {
            case BASE -> base;
            case CORD_FAIL -> base.withRetreatMm(FAILING_RETREAT_MM);
            case PASS_WITHIN_BOUNDS -> base.withRetreatMm(NARROW_RETREAT_MM);
            case MISSING_CORD -> base.withCord(CordDrawing.NONE);
            case SHORT_CORD -> base.withCord(CordDrawing.ENDS_ABOVE_TARGET);
            case AMBIGUOUS_NAMES -> base.withCord(CordDrawing.LOOK_ALIKES);
            case WRONG_FRAME ->
                new Recipe(base.id, base.level, base.targets, base.shape, base.cord, true, base.beamDoses, base.extent);
            case MISSING_BEAM ->
                new Recipe(base.id, base.level, base.targets, base.shape, base.cord, false, List.of(1, 3), base.extent);
            case TWO_TARGETS ->
                new Recipe(
                        base.id,
                        "T5-T12",
                        List.of(new TargetSite("_T5", 3), new TargetSite("_T12", -4)),
                        base.shape.withRetreatMm(TWO_TARGETS_RETREAT_MM),
                        base.cord,
                        false,
                        base.beamDoses,
                        Extent.trunk(new ZRange(-150, 126)));
        };
    }

    /** Targets and cord of the base plan alone, on a small CT. */
    static Recipe compact() {
        Recipe base = base("compact");
        return new Recipe(
                base.id, base.level, base.targets, base.shape, base.cord, false, base.beamDoses, Extent.compact());
    }

    /** The base plan with body, couch and a few organs, on a small CT. */
    static Recipe forInjectedErrors() {
        Recipe base = base("injected");
        return new Recipe(
                base.id,
                base.level,
                base.targets,
                base.shape,
                base.cord,
                false,
                base.beamDoses,
                Extent.forInjectedErrors());
    }

    private static Recipe base(String id) {
        return new Recipe(
                id,
                "T8",
                List.of(new TargetSite("", 0)),
                BASE_SHAPE,
                CordDrawing.WHOLE,
                false,
                List.of(),
                Extent.trunk(new ZRange(-116, 116)));
    }

    private Recipe withRetreatMm(double retreatMm) {
        return new Recipe(
                id, level, targets, shape.withRetreatMm(retreatMm), cord, doseInOtherFrame, beamDoses, extent);
    }

    private Recipe withCord(CordDrawing other) {
        return new Recipe(id, level, targets, shape, other, doseInOtherFrame, beamDoses, extent);
    }

    /** The dose of the plan. */
    DoseModel dose() {
        return new DoseModel(targets.stream()
                .map(target -> new TargetDose(PRESCRIPTION_GY, target.middleMm(), shape))
                .toList());
    }
}
