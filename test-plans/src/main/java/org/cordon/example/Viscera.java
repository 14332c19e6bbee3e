package org.cordon.example;

/**
 * The organs around the thoracic spine of a patient in expiration: the domes of the diaphragm stand at T7, so that liver
 * and stomach reach beside T8, with the recesses of the lungs behind them.
 */
final class Viscera {
    /** Thickness of the drawn skin. */
    static final double SKIN_MM = 4;

    private Viscera() {}

    static double external(double x, double y, double z) {
        return Shapes.ellipse(x, y + 34, 164 - 0.05 * z, 105);
    }

    /** The inside of the rib cage. */
    static double chest(double x, double y) {
        return Shapes.ellipse(x, y + 42, 134, 80);
    }

    static double esophagus(double x, double y, double z) {
        return Shapes.ellipse(x + 2 - 0.02 * z, y + 25 - 0.9 * Spine.curveMm(z), 8.2, 5);
    }

    static double aorta(double x, double y, double z) {
        return Shapes.length(x - 19, y + 19 - 0.9 * Spine.curveMm(z)) - 10.5;
    }

    static double heart(double x, double y, double z) {
        double smooth = Shapes.ellipsoid(x - 20, y + 80, z - 8, 48, 37, 56);
        return isNearSurface(smooth) ? smooth + 3.5 * ValueNoise.at(x * 0.04, y * 0.04, z * 0.04) : smooth;
    }

    static double stomach(double x, double y, double z) {
        double body = Shapes.ellipsoid(x - 80, y + 52, z + 28, 36, 40, 68);
        return Math.max(body, Math.max(4 - heart(x, y, z), chest(x, y) + 7));
    }

    static double liver(double x, double y, double z) {
        double body = Shapes.ellipsoid(x + 60, y + 48, z + 45, 68, 66, 84);
        double spared = Math.min(heart(x, y, z) - 4, Math.min(mediastinum(x, y), aorta(x, y, z) - 3));
        return Math.max(body, Math.max(-spared, chest(x, y) + 7));
    }

    /** What lies between the lungs: vessels, gullet and the tissue around the spine. */
    static double mediastinum(double x, double y) {
        double front = Shapes.segment(x, y, 0, 4, 3, -110) - 21;
        double spine = Shapes.ellipse(x, y - 2, 27, 20);
        double back = Shapes.ellipse(x, y - 36, 56, 23);
        return Math.min(front, Math.min(spine, back));
    }

    static Solid leftLung() {
        return (x, y, z) -> x < 0 ? Math.max(-x, 0.01) : lung(x, y, z, -62);
    }

    static Solid rightLung() {
        return (x, y, z) -> x > 0 ? Math.max(x, 0.01) : lung(x, y, z, -58);
    }

    private static double lung(double x, double y, double z, double lowestMm) {
        double inside = Math.max(chest(x, y) + 3, lowestMm - z);
        if (inside > 25) {
            return inside;
        }
        double spared = Math.min(mediastinum(x, y), aorta(x, y, z) - 2);
        spared = Math.min(spared, heart(x, y, z) - 3);
        spared = Math.min(spared, x > 0 ? stomach(x, y, z) - 6 : liver(x, y, z) - 5);
        double wave = isNearSurface(spared) ? 3.2 * ValueNoise.at(x * 0.055 + 2, y * 0.055, z * 0.05) : 0;
        return Math.max(inside, -spared - wave);
    }

    /** Whether the unevenness of a surface, at most half of 3.5 mm, can matter; a millimetre is left for what follows it. */
    private static boolean isNearSurface(double distanceMm) {
        return Math.abs(distanceMm) < 9;
    }
}
