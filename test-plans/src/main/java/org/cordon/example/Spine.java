package org.cordon.example;

/**
 * The thoracic spine: vertebrae, discs, canal, cord, and the target drawn on one of them (template B of Ryu 2015: whole
 * body and both pedicles). Heights count from the middle of T8, levels from 0 for T8 upwards.
 */
final class Spine {
    /** Height of a vertebra with its disc. */
    static final double LEVEL_MM = 24.6;
    /** Half the height of a vertebral body. */
    static final double HALF_BODY_MM = 9.9;
    /** Half the height of a CTV: the body and half a slice of its end plates. */
    static final double HALF_CTV_MM = 11;
    /** From CTV to PTV. */
    static final double PTV_MARGIN_MM = 2;

    private static final double BODY_X = 15.6;
    private static final double BODY_Y = 13.6;
    private static final double CANAL_CENTRE_Y = 23.2;
    private static final double CANAL_X = 9.6;
    private static final double CANAL_Y = 8.2;
    private static final double CORD_CENTRE_Y = 21.0;
    private static final double CORD_X = 5.2;
    private static final double CORD_Y = 3.7;

    private Spine() {}

    /** How far the spine lies back or forward at a height: the kyphosis of the thorax. */
    static double curveMm(double z) {
        return -0.0011 * (z + 6) * (z + 6);
    }

    /** Height above the middle of the nearest vertebra. */
    static double heightInLevel(double z) {
        return z - LEVEL_MM * Math.floor(z / LEVEL_MM + 0.5);
    }

    /** The middle of the vertebra so many levels above T8, on the grid of the 2 mm slices. */
    static double middleOfLevelMm(int level) {
        return 2 * Math.rint(level * LEVEL_MM / 2);
    }

    /** Outline of a vertebral body, with the hollow of its back wall; {@code y} along the straightened spine. */
    static double bodyOutline(double x, double y) {
        double backY = y - 20.5;
        double hollow = Math.sqrt(x * x * 0.55 + backY * backY) - 8.4;
        return Math.max(Shapes.ellipse(x, y, BODY_X, BODY_Y), -hollow);
    }

    /** Outline of both pedicles. */
    static double pedicleOutline(double x, double y) {
        return Shapes.roundedBox(Math.abs(x) - 13.0, y - 16, 3.1, 9, 2.5);
    }

    /** Outline of the bony canal. */
    static double canalOutline(double x, double y) {
        return Shapes.ellipse(x, y - CANAL_CENTRE_Y, CANAL_X, CANAL_Y);
    }

    /** As {@link #canalOutline}, smooth at its centre. */
    static double smoothCanalOutline(double x, double y) {
        return Shapes.smoothEllipse(x, y - CANAL_CENTRE_Y, CANAL_X, CANAL_Y);
    }

    /** Outline of the cord. */
    static double cordOutline(double x, double y) {
        return Shapes.ellipse(x, y - CORD_CENTRE_Y, CORD_X, CORD_Y);
    }

    /** Outline of the CTV: body and pedicles. */
    static double ctvOutline(double x, double y) {
        return Math.min(bodyOutline(x, y), pedicleOutline(x, y));
    }

    /** Outline of the PTV: the CTV grown by its margin, cut at the canal. */
    static double ptvOutline(double x, double y) {
        return Math.max(ctvOutline(x, y) - PTV_MARGIN_MM, -canalOutline(x, y));
    }

    static Solid cord() {
        return (x, y, z) -> cordOutline(x, y - curveMm(z));
    }

    static Solid canal() {
        return (x, y, z) -> canalOutline(x, y - curveMm(z));
    }

    static Solid gtv(double middleMm) {
        return (x, y, z) -> Shapes.ellipsoid(x - 5.5, y - curveMm(z) + 1.5, z - middleMm + 1, 8.5, 8, 8.5);
    }

    static Solid ctv(double middleMm) {
        return (x, y, z) -> Math.max(ctvOutline(x, y - curveMm(z)), Math.abs(z - middleMm) - HALF_CTV_MM);
    }

    static Solid ptv(double middleMm) {
        return (x, y, z) ->
                Math.max(ptvOutline(x, y - curveMm(z)), Math.abs(z - middleMm) - HALF_CTV_MM - PTV_MARGIN_MM);
    }

    /** The two nerve roots that leave the canal below a vertebra. */
    static Solid nerveRoots(double middleMm) {
        double top = middleMm - 7;
        return (x, y, z) -> Shapes.segment(
                        new double[] {Math.abs(x), y - curveMm(z), z},
                        new double[] {8, 21.5, top},
                        new double[] {23, 19, top - 6})
                - 2.5;
    }
}
