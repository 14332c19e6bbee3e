package org.cordon.example;

/**
 * The dose of the arcs that treat one target: an error-function fall-off from the surface of the PTV, drawn back along
 * the canal to spare the cord, on a bath that follows the coplanar arcs.
 */
final class TargetDose {
    private static final double PEAK = 0.66;
    private static final double NEAR = 0.36;
    private static final double NEAR_MM = 16;
    private static final double FAR = 0.10;
    private static final double FAR_MM = 75;
    private static final double CANAL_REACH_MM = 9;
    private static final double BESIDE_MM = 6;
    private static final double FIELD_EDGE_MM = 4;
    private static final double ARC_EDGE_SD_MM = 4;

    private final double prescriptionGy;
    private final double middleMm;
    private final DoseShape shape;
    private final FallOff edge;
    private final FallOff bath;
    private final FallOff arcEnd;

    TargetDose(double prescriptionGy, double middleMm, DoseShape shape) {
        this.prescriptionGy = prescriptionGy;
        this.middleMm = middleMm;
        this.shape = shape;
        this.edge = FallOff.errorFunction(shape.fallOffMm());
        this.bath = FallOff.bath(NEAR, NEAR_MM, FAR, FAR_MM);
        this.arcEnd = FallOff.errorFunction(ARC_EDGE_SD_MM);
    }

    /** The dose at a point of the body in Gy. */
    double atGy(double x, double y, double z) {
        double straightY = y - Spine.curveMm(z);
        double outline = Shapes.smoothMin(Spine.bodyOutline(x, straightY), Spine.pedicleOutline(x, straightY), 3)
                - Spine.PTV_MARGIN_MM;
        double canal = Spine.smoothCanalOutline(x, straightY);
        double inPlane = Shapes.smoothMax(outline, -canal, 2);
        double along = Math.abs(z - middleMm) - Spine.HALF_CTV_MM - Spine.PTV_MARGIN_MM + shape.endMm();
        double distance = inPlane > 0 && along > 0 ? Shapes.length(inPlane, along) : Math.max(inPlane, along);

        double retreat =
                shape.retreatMm() * smoothStep(1 - canal / CANAL_REACH_MM) * smoothStep(Math.abs(x) / BESIDE_MM);
        double dose = PEAK * edge.at(distance - shape.coverMm() + retreat)
                + bath.at(distance) * (0.06 + 0.94 * arcEnd.at(along - FIELD_EDGE_MM));
        double texture = 1 + 0.012 * ValueNoise.at(x * 0.12, straightY * 0.12, z * 0.12);
        return prescriptionGy * dose * texture;
    }

    private static double smoothStep(double t) {
        double clamped = Math.max(0, Math.min(1, t));
        return clamped * clamped * (3 - 2 * clamped);
    }
}
