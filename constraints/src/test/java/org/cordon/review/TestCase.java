package org.cordon.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;
import org.cordon.finding.Finding;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Point3;
import org.cordon.geometry.Ring;
import org.cordon.plan.Beam;
import org.cordon.plan.DoseReference;
import org.cordon.plan.FractionGroup;
import org.cordon.plan.ImageSeries;
import org.cordon.plan.InputObject;
import org.cordon.plan.PatientIdentity;
import org.cordon.plan.PlanSet;
import org.cordon.plan.ReferencedBeam;
import org.cordon.plan.RtDose;
import org.cordon.plan.RtPlan;
import org.cordon.plan.StructureSet;
import org.cordon.structure.Structure;
import org.cordon.structure.StructureInfo;

/**
 * A small synthetic case: boxes along z and a dose that is a function of position. As built it is a plan that passes: a
 * cord (10 x 10 mm) from z -80 to 80, a target in front of it from -13 to 13, 17 Gy in the target, falling to {@code
 * frontGy} at the cord's front wall and by 1 Gy a mm behind it, and to nothing 12 mm beyond the target's ends.
 */
final class TestCase {
    static final String FRAME = "1.2.3";
    static final String PLAN_UID = "1.9";
    static final String SET_UID = "1.8";

    final List<Structure> structures = new ArrayList<>();
    final List<RtDose> doses = new ArrayList<>();
    final List<RtPlan> plans = new ArrayList<>();
    final List<ImageSeries> images = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    Set<String> structureFrames = new HashSet<>(Set.of(FRAME));
    Optional<String> intent = Optional.of("CURATIVE");
    List<DoseReference> references = new ArrayList<>(List.of(targetReference(1, 2, 16)));
    List<FractionGroup> groups = new ArrayList<>(List.of(group(1, 1, 1, 2, 3)));
    List<Beam> beams = new ArrayList<>(List.of(beam(1), beam(2), beam(3), setupBeam(9)));
    double frontGy = 10.8;

    private TestCase() {}

    static TestCase passing() {
        TestCase built = new TestCase();
        built.structures.add(box(1, "SpinalCord", "ORGAN", -5, 5, 0, 10, -80, 80));
        built.structures.add(box(2, "PTV_T8", "PTV", -15, 15, -30, -4, -12, 12));
        built.structures.add(box(3, "Esophagus", "ORGAN", 20, 40, -60, -40, -80, 80));
        return built;
    }

    /** A passing case without plan, structures included. */
    TestCase with(Structure structure) {
        structures.removeIf(old -> old.number() == structure.number());
        structures.add(structure);
        return this;
    }

    TestCase without(String name) {
        structures.removeIf(old -> old.name().equals(name));
        return this;
    }

    /** A structure of square planes every 2 mm, from the lowest to the highest plane. */
    static Structure box(
            int number, String name, String type, double x0, double x1, double y0, double y1, double z0, double z1) {
        List<PlanarRegion> planes = new ArrayList<>();
        for (double z = z0; z <= z1 + 1e-9; z += 2) {
            planes.add(plane(x0, x1, y0, y1, z));
        }
        return new Structure(info(number, name, type), planes, List.of(), 0, 0);
    }

    /** The structure without its planes from one z to another. */
    static Structure cut(Structure structure, double from, double to) {
        List<PlanarRegion> planes = structure.planes().stream()
                .filter(plane -> plane.zMm() < from - 1e-9 || plane.zMm() > to + 1e-9)
                .toList();
        return new Structure(structure.info(), planes, structure.defects(), 0, 0);
    }

    static Structure joined(Structure first, Structure second) {
        List<PlanarRegion> planes = new ArrayList<>(first.planes());
        planes.addAll(second.planes());
        return new Structure(first.info(), planes, List.of(), 0, 0);
    }

    static StructureInfo info(int number, String name, String type) {
        return new StructureInfo(number, name, Optional.of(type), Optional.empty());
    }

    static PlanarRegion plane(double x0, double x1, double y0, double y1, double z) {
        return new PlanarRegion(z, List.of(new Ring(new double[] {x0, x1, x1, x0}, new double[] {y0, y0, y1, y1})));
    }

    /** Dose as a function of position in mm. */
    @FunctionalInterface
    interface DoseField {
        double gy(double x, double y, double z);
    }

    /** The dose of the passing case. */
    double baseGy(double x, double y, double z) {
        double beyond = Math.abs(z) - 12;
        double along = beyond <= 0 ? 1 : Math.max(0, 1 - beyond / 12);
        double across;
        if (y <= -4) {
            across = 17;
        } else if (y <= 0) {
            across = 17 + (frontGy - 17) * (y + 4) / 4;
        } else {
            across = Math.max(0, frontGy - y);
        }
        return (Math.abs(x) > 18 ? 0.1 : 1) * across * along;
    }

    static GridGeometry grid() {
        return new GridGeometry(new Point3(-60, -80, -100), 2, 2, 2, 61, 61, 101);
    }

    static DoseGrid sample(GridGeometry grid, DoseField field) {
        float[] values = new float[grid.nodeCount()];
        int index = 0;
        for (int k = 0; k < grid.nz(); k++) {
            for (int j = 0; j < grid.ny(); j++) {
                for (int i = 0; i < grid.nx(); i++) {
                    Point3 at = grid.node(i, j, k);
                    values[index++] = (float) Math.max(0, field.gy(at.xMm(), at.yMm(), at.zMm()));
                }
            }
        }
        return DoseGrid.owning(grid, values);
    }

    RtDose dose(String uid, String summation, DoseField field) {
        return dose(uid, summation, "GY", "PHYSICAL", FRAME, Set.of(PLAN_UID), List.of(), sample(grid(), field));
    }

    RtDose beamDose(String uid, int beam, DoseField field) {
        return dose(uid, "BEAM", "GY", "PHYSICAL", FRAME, Set.of(PLAN_UID), List.of(beam), sample(grid(), field));
    }

    static RtDose dose(
            String uid,
            String summation,
            String units,
            String type,
            String frame,
            Set<String> plans,
            List<Integer> beams,
            DoseGrid grid) {
        return new RtDose(
                input("RTDOSE#" + uid, "RTDOSE", uid),
                frame,
                units,
                type,
                summation,
                plans,
                OptionalInt.empty(),
                beams,
                List.of("IMAGE"),
                Optional.of(grid.geometry()),
                () -> grid,
                List.of());
    }

    static InputObject input(String label, String modality, String uid) {
        return new InputObject(label, modality, uid, 1, "00");
    }

    static DoseReference targetReference(int number, int roi, double doseGy) {
        return new DoseReference(number, "VOLUME", "TARGET", OptionalInt.of(roi), "", OptionalDouble.of(doseGy));
    }

    static FractionGroup group(int number, int fractions, int... beams) {
        List<ReferencedBeam> referenced = new ArrayList<>();
        for (int beam : beams) {
            referenced.add(new ReferencedBeam(beam, OptionalDouble.of(100), OptionalDouble.empty()));
        }
        return new FractionGroup(number, OptionalInt.of(fractions), referenced, 0);
    }

    static Beam beam(int number) {
        return new Beam(number, "B" + number, "TREATMENT", "M", "PHOTON", List.of(6.0), List.of());
    }

    static Beam setupBeam(int number) {
        return new Beam(number, "S" + number, "SETUP", "M", "PHOTON", List.of(6.0), List.of());
    }

    RtPlan plan(String uid, String label, Optional<String> approval) {
        return new RtPlan(
                input("RTPLAN#" + uid, "RTPLAN", uid),
                label,
                "",
                Optional.of(FRAME),
                Optional.of(SET_UID),
                intent,
                approval,
                references,
                groups,
                beams);
    }

    /** The set with the plan, and the plan's dose where no other was added. */
    PlanSet set() {
        if (plans.isEmpty()) {
            plans.add(plan(PLAN_UID, "Spine", Optional.of("APPROVED")));
        }
        return setAsIs();
    }

    PlanSet setWithoutPlan() {
        return setAsIs();
    }

    private PlanSet setAsIs() {
        if (doses.isEmpty()) {
            doses.add(dose("1.7", "PLAN", this::baseGy));
        }
        StructureSet set = new StructureSet(
                input("RTSTRUCT#1", "RTSTRUCT", SET_UID),
                "set",
                structureFrames,
                structures,
                Set.of("ct1"),
                Optional.empty());
        return new PlanSet(
                List.of(new PatientIdentity("CANARY^NAME", "CANARY-ID", "", "")),
                plans,
                List.of(set),
                doses,
                images,
                List.of(set.input()),
                findings,
                List.of());
    }

    static Map<Integer, String> noMapping() {
        return new HashMap<>();
    }
}
