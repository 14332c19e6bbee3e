package org.cordon.example;

/** Hounsfield numbers of vertebrae, discs, ribs' heads, canal and cord, along the straightened spine. */
final class SpineTissue {
    private SpineTissue() {}

    /** The value at a point, {@code tissue} where no part of the spine is. */
    static double at(double x, double y, double z, double tissue, double fine, double coarse) {
        double height = Spine.heightInLevel(z);
        double side = Math.abs(x);
        double value = tissue;
        double body = Spine.bodyOutline(x, y) + 1 - 1.5 * fourthPower(height / Spine.HALF_BODY_MM);
        if (body < 0) {
            value = Math.abs(height) > Spine.HALF_BODY_MM
                    ? 88 + 12 * fine
                    : cancellous(x, y, z, -body, height, fine, coarse);
        }
        value = rod(Shapes.length((side - 12.4) / 3.4, (height - 3.5) / 5.4), 0.66, y > 7 && y < 25, value, fine);
        double process = Shapes.segment(side, y, 12, 24, 33, 31);
        value = rod(Shapes.length(process / 4.6, (height - 5) / 5), 0.72, true, value, fine);
        double ribHead = Shapes.segment(side, y, 18.5, 7.5, 37, 24.5);
        double ribHeight = height - 9 + (side - 18) * 0.25;
        value = rod(Shapes.length(ribHead / 4.4, ribHeight / 5.4), 0.7, body > 0.4, value, fine);
        double ribNeck = Shapes.segment(side, y, 37, 24.5, 64, 33);
        value = rod(Shapes.length(ribNeck / 4.6, (height - 4) / 6), 0.7, true, value, fine);
        value = spinousProcess(x, y, height, value, fine);
        return canal(x, y, height, value, fine);
    }

    private static double rod(double q, double shell, boolean present, double tissue, double fine) {
        if (!present || q >= 1) {
            return tissue;
        }
        return q > shell ? 565 + 60 * fine : 225 + 110 * fine;
    }

    /** Trabecular bone within its shell; in T8 the lytic metastasis with a sclerotic rim. */
    private static double cancellous(
            double x, double y, double z, double depth, double height, double fine, double coarse) {
        double shell = Math.min(depth, Spine.HALF_BODY_MM - Math.abs(height));
        if (shell < 1.3) {
            return 540 + 70 * fine;
        }
        double tumour = Shapes.ellipsoid(x - 5.5, y + 1.5, z + 1, 8.5, 8, 8.5);
        if (tumour < 0) {
            return tumour > -1.6 ? 430 + 80 * fine : 62 + 60 * fine + 80 * coarse;
        }
        return 185 + 210 * fine + 120 * coarse;
    }

    private static double spinousProcess(double x, double y, double height, double tissue, double fine) {
        if (y <= 30.5 || y >= 55) {
            return tissue;
        }
        double value = tissue;
        double down = 19 * Math.max(0, Math.min(1, (y - 31) / 24));
        for (int level = -1; level <= 1; level++) {
            double q = Shapes.length(x / 2.9, (height - 2 + down - level * Spine.LEVEL_MM) / 5.6);
            value = q < 1 ? (q > 0.6 ? 600 + 50 * fine : 260 + 100 * fine) : value;
        }
        return value;
    }

    private static double canal(double x, double y, double height, double tissue, double fine) {
        double canal = Spine.canalOutline(x, y);
        double value = tissue;
        double slanted = height + (y - 23.2) * 0.35;
        if (y > 21 && canal > 0.6 && canal < 4.6 && slanted > -6.5 && slanted < 8.5) {
            value = canal > 3.6 || canal < 1.6 ? 600 + 60 * fine : 280 + 100 * fine;
        }
        if (canal < -0.4) {
            value = canal > -2.6 ? -20 + 30 * fine : 14 + 8 * fine;
            value = Spine.cordOutline(x, y) < 0 ? 44 + 6 * fine : value;
        }
        return value;
    }

    private static double fourthPower(double t) {
        return t * t * t * t;
    }
}
