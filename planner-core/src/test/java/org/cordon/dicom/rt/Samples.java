package org.cordon.dicom.rt;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import org.cordon.dicom.DicomDataset;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Point3;
import org.cordon.geometry.Ring;
import org.cordon.plan.Beam;
import org.cordon.plan.BeamDelivery;
import org.cordon.plan.ControlPoint;
import org.cordon.plan.DoseReference;
import org.cordon.plan.FractionGroup;
import org.cordon.plan.ImageSlice;
import org.cordon.plan.InputObject;
import org.cordon.plan.LeafBank;
import org.cordon.plan.PatientIdentity;
import org.cordon.plan.PlanFacts;
import org.cordon.plan.ReferencedBeam;
import org.cordon.plan.RtDose;
import org.cordon.plan.RtPlan;
import org.cordon.plan.StructureSet;
import org.cordon.structure.Structure;
import org.cordon.structure.StructureInfo;

/** Small objects that belong together, for tests: a plan, its structure set, its dose and its CT. */
final class Samples {
    static final String PLAN_UID = "1.2.3.1";
    static final String STRUCTURES_UID = "1.2.3.2";
    static final String DOSE_UID = "1.2.3.3";
    static final String CT_SERIES_UID = "1.2.3.4";
    static final String FRAME_UID = "1.2.3.9";
    static final InputObject INPUT = new InputObject("RTDOSE#0000", "RTDOSE", DOSE_UID, 1, "0".repeat(64));

    /** Nodes that lie on no plane of symmetry, with a different size and spacing along each axis. */
    static final GridGeometry GRID = new GridGeometry(new Point3(-31.5, 12.25, -140), 2, 2.5, 3, 5, 4, 6);

    private Samples() {}

    static ObjectContext context(String sopInstanceUid) {
        return new ObjectContext(
                new PatientIdentity("Example^Patient", "ID-1", "19500101", "O"),
                "1.2.3.5",
                sopInstanceUid.startsWith(CT_SERIES_UID) ? CT_SERIES_UID : "1.2.3.6",
                sopInstanceUid,
                FRAME_UID,
                "20250102",
                "101112",
                "Cordon tests");
    }

    /** 10 + 0.5 x + 0.3 (y - 10) + 0.02 (z + 140): different along each axis, positive on {@link #GRID}. */
    static double linearGy(double xMm, double yMm, double zMm) {
        return 20 + 0.5 * xMm + 0.3 * (yMm - 10) + 0.02 * (zMm + 140);
    }

    static DoseGrid linearDose() {
        float[] values = new float[GRID.nodeCount()];
        for (int k = 0; k < GRID.nz(); k++) {
            for (int j = 0; j < GRID.ny(); j++) {
                for (int i = 0; i < GRID.nx(); i++) {
                    Point3 node = GRID.node(i, j, k);
                    values[(k * GRID.ny() + j) * GRID.nx() + i] = (float) linearGy(node.xMm(), node.yMm(), node.zMm());
                }
            }
        }
        return DoseGrid.owning(GRID, values);
    }

    static RtDose doseHeader() {
        return new RtDose(
                INPUT,
                FRAME_UID,
                "GY",
                "PHYSICAL",
                "PLAN",
                Set.of(PLAN_UID),
                OptionalInt.empty(),
                List.of(),
                List.of("IMAGE"),
                Optional.empty(),
                Samples::linearDose,
                List.of());
    }

    static DicomDataset dose(DosePixelFormat format) {
        return RtDoseWriter.dataset(doseHeader(), linearDose(), format, context(DOSE_UID));
    }

    static Ring square(double xMm, double yMm, double sideMm) {
        return new Ring(
                new double[] {xMm, xMm + sideMm, xMm + sideMm, xMm},
                new double[] {yMm, yMm, yMm + sideMm, yMm + sideMm});
    }

    static StructureSet structureSet() {
        List<PlanarRegion> planes = new ArrayList<>();
        for (int k = 0; k < 4; k++) {
            planes.add(new PlanarRegion(-138 + 3 * k, List.of(square(-30, 13, 6), square(-28, 15, 2))));
        }
        Structure cord =
                Structure.of(new StructureInfo(3, "SpinalCord", Optional.of("ORGAN"), Optional.of(0x10FF80)), planes);
        Structure target = Structure.of(
                new StructureInfo(7, "PTV Wirbelkörper", Optional.of("PTV"), Optional.empty()),
                List.of(new PlanarRegion(-135, List.of(square(-26, 14, 1.5)))));
        Structure empty = Structure.of(StructureInfo.of(9, "Lung_L"), List.of());
        return new StructureSet(
                new InputObject("RTSTRUCT#0000", "RTSTRUCT", STRUCTURES_UID, 1, "0".repeat(64)),
                "Plan A",
                Set.of(FRAME_UID),
                List.of(cord, target, empty),
                Set.of(),
                Optional.of("UNAPPROVED"));
    }

    static DicomDataset structures() {
        return RtStructWriter.dataset(
                structureSet(), new ImageReferences(CT_SERIES_UID, slices()), context(STRUCTURES_UID));
    }

    static SortedMap<Double, String> slices() {
        ImmutableSortedMap.Builder<Double, String> slices = ImmutableSortedMap.naturalOrder();
        for (int k = 0; k < 6; k++) {
            slices.put(-141.0 + 3 * k, CT_SERIES_UID + "." + (k + 1));
        }
        return slices.build();
    }

    static RtPlan planHeader() {
        Point3 isocentre = new Point3(-27.5, 15.25, -131.5);
        Beam arc = new Beam(
                1,
                "Arc 1",
                "TREATMENT",
                "TB1",
                "PHOTON",
                List.of(6.0),
                List.of(isocentre),
                Optional.of(new BeamDelivery(
                        "DYNAMIC",
                        "MU",
                        OptionalDouble.of(1),
                        OptionalInt.of(3),
                        List.of(point(0, 181), point(0.5, 0), point(1, 179)),
                        List.of("FFF"),
                        List.of(new LeafBank("MLCX", 4, List.of(-10.0, -5.0, 0.0, 5.0, 10.0))),
                        0)));
        Beam setup = new Beam(
                2,
                "kV",
                "SETUP",
                "TB1",
                "PHOTON",
                List.of(),
                List.of(isocentre),
                Optional.of(new BeamDelivery(
                        "STATIC",
                        "MU",
                        OptionalDouble.empty(),
                        OptionalInt.of(1),
                        List.of(point(0, 0)),
                        List.of("STANDARD"),
                        List.of(),
                        0)));
        return new RtPlan(
                new InputObject("RTPLAN#0000", "RTPLAN", PLAN_UID, 1, "0".repeat(64)),
                "T8 16Gy",
                "Plan A",
                Optional.of(FRAME_UID),
                Optional.of(STRUCTURES_UID),
                Optional.of("PALLIATIVE"),
                Optional.of("APPROVED"),
                List.of(new DoseReference(
                        1, "VOLUME", "TARGET", OptionalInt.of(7), "PTV Wirbelkörper", OptionalDouble.of(16))),
                List.of(new FractionGroup(
                        1,
                        OptionalInt.of(1),
                        List.of(new ReferencedBeam(
                                1,
                                OptionalDouble.of(4321.5),
                                OptionalDouble.of(16),
                                Optional.of(new Point3(-27.5, 15.25, -131.5)))),
                        0)),
                List.of(arc, setup),
                Optional.of(new PlanFacts(Optional.of(LocalDate.of(2025, 1, 2)), List.of("HFS"))));
    }

    private static ControlPoint point(double weight, double gantryDeg) {
        return new ControlPoint(
                OptionalDouble.of(weight),
                OptionalDouble.of(gantryDeg),
                OptionalDouble.of(10),
                OptionalDouble.of(350),
                OptionalDouble.of(1400),
                OptionalDouble.of(912.5));
    }

    static DicomDataset plan() {
        return RtPlanWriter.dataset(planHeader(), context(PLAN_UID));
    }

    /** A slice with a different value in each pixel: 100 j + i - 500 HU. */
    static ImageSlice slice() {
        int nx = 5;
        int ny = 4;
        float[] values = new float[nx * ny];
        for (int index = 0; index < values.length; index++) {
            values[index] = 100 * (index / nx) + index % nx - 500;
        }
        return new ImageSlice(new Point3(-40, 5, 0), 1.5, 1.25, nx, ny, values);
    }

    static DicomDataset ct(double zMm, String sopInstanceUid, String patientPosition) {
        return CtImageWriter.dataset(slice(), zMm, 3, patientPosition, 1, context(sopInstanceUid));
    }
}
