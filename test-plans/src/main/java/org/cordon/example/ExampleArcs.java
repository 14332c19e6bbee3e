package org.cordon.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.cordon.geometry.Point3;
import org.cordon.plan.Beam;
import org.cordon.plan.BeamDelivery;
import org.cordon.plan.ControlPoint;
import org.cordon.plan.LeafBank;

/** The beams of an example plan: coplanar arcs of 10 MV without flattening filter, and a set-up image. */
final class ExampleArcs {
    private static final String MACHINE = "EXAMPLE_LINAC";
    private static final int POINTS = 37;
    private static final double FIRST_DEG = 181;
    private static final double TURN_DEG = 358;
    private static final double DOSE_RATE = 2400;
    private static final double SOURCE_TO_SURFACE_MM = 880;
    private static final double[] COLLIMATOR_DEG = {15, 345, 30};

    private ExampleArcs() {}

    /** An arc round the patient, odd numbers clockwise. */
    static Beam arc(int number, Point3 isocentre) {
        List<ControlPoint> points = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) {
            double share = (double) i / (POINTS - 1);
            double turned = TURN_DEG * (number % 2 == 1 ? share : 1 - share);
            points.add(point(share, (FIRST_DEG + turned) % 360, COLLIMATOR_DEG[(number - 1) % 3]));
        }
        return new Beam(
                number,
                "Arc " + number,
                "TREATMENT",
                MACHINE,
                "PHOTON",
                List.of(10.0),
                List.of(isocentre),
                Optional.of(new BeamDelivery(
                        "DYNAMIC",
                        "MU",
                        OptionalDouble.of(1),
                        OptionalInt.of(POINTS),
                        points,
                        List.of("FFF"),
                        List.of(leaves()),
                        0)));
    }

    /** A cone-beam image before treatment. */
    static Beam setup(int number, Point3 isocentre) {
        return new Beam(
                number,
                "Setup CBCT",
                "SETUP",
                MACHINE,
                "PHOTON",
                List.of(6.0),
                List.of(isocentre),
                Optional.of(new BeamDelivery(
                        "STATIC",
                        "MU",
                        OptionalDouble.of(1),
                        OptionalInt.of(2),
                        List.of(point(0, 0, 0), point(1, 0, 0)),
                        List.of("STANDARD"),
                        List.of(),
                        0)));
    }

    private static ControlPoint point(double weight, double gantryDeg, double collimatorDeg) {
        return new ControlPoint(
                OptionalDouble.of(weight),
                OptionalDouble.of(gantryDeg),
                OptionalDouble.of(collimatorDeg),
                OptionalDouble.of(0),
                OptionalDouble.of(DOSE_RATE),
                OptionalDouble.of(SOURCE_TO_SURFACE_MM));
    }

    /** 60 pairs: 32 of 2.5 mm in the middle, 14 of 5 mm at each end. */
    private static LeafBank leaves() {
        List<Double> boundaries = new ArrayList<>();
        for (double mm = -110; mm < -40; mm += 5) {
            boundaries.add(mm);
        }
        for (double mm = -40; mm < 40; mm += 2.5) {
            boundaries.add(mm);
        }
        for (double mm = 40; mm <= 110; mm += 5) {
            boundaries.add(mm);
        }
        return new LeafBank("MLCX", boundaries.size() - 1, boundaries);
    }
}
