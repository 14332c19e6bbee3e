package org.cordon.example;

/** Hounsfield numbers of the example patient on a flat couch, analytic, with noise. */
final class CtModel {
    private static final int AIR = -1000;

    private CtModel() {}

    /** The value of a voxel at a point, rounded. */
    static int hounsfield(double x, double y, double z) {
        double skin = Viscera.external(x, y, z);
        if (skin > 0) {
            return couch(x, y);
        }
        double fine = ValueNoise.at(x * 0.9, y * 0.9, z * 0.9);
        double coarse = ValueNoise.at(x * 0.25 + 9, y * 0.25, z * 0.25);
        double straightY = y - Spine.curveMm(z);
        double value = softTissue(x, y, z, skin, fine, coarse);
        if (Math.abs(x) < 75 && straightY > -20) {
            value = SpineTissue.at(x, straightY, z, value, fine, coarse);
        }
        int key = (int) Math.rint(z * 10);
        double grain = ValueNoise.hash((int) Math.rint(x * 10), (int) Math.rint(y * 10), key) - 0.5;
        return (int) Math.rint(value + 26 * grain);
    }

    private static int couch(double x, double y) {
        if (Math.abs(x) >= 200 || y <= 74) {
            return AIR;
        }
        if (y < 78) {
            return -150;
        }
        return y < 100 ? -935 : AIR;
    }

    private static double softTissue(double x, double y, double z, double skin, double fine, double coarse) {
        if (skin > -2) {
            return -10;
        }
        if (skin > -14 + 4 * coarse) {
            return -105 + 10 * fine;
        }
        double chest = Viscera.chest(x, y);
        double straightY = y - Spine.curveMm(z);
        double value = 52 + 14 * fine + 30 * coarse;
        if (straightY > 22 && Math.abs(ValueNoise.at(x * 0.09 + 3, y * 0.11, z * 0.03)) < 0.022) {
            value = -70;
        }
        if (Math.abs(chest + 2) < 9 && (straightY < 10 || Math.abs(x) > 60)) {
            value = rib(y, z, chest, value, fine);
        }
        return chest < 0 && straightY < 34 ? insideChest(x, y, z, value, fine, coarse) : value;
    }

    private static double insideChest(double x, double y, double z, double wall, double fine, double coarse) {
        double heart = Viscera.heart(x, y, z);
        if (Viscera.aorta(x, y, z) < 0.9) {
            return 58 + 9 * fine;
        }
        double esophagus = Viscera.esophagus(x, y, z);
        if (esophagus < 0) {
            return esophagus < -3.6 ? -420 : 40 + 9 * fine;
        }
        if (heart < 0) {
            return 48 + 10 * fine + 18 * coarse;
        }
        if (Viscera.leftLung().atMm(x, y, z) < 0 || Viscera.rightLung().atMm(x, y, z) < 0) {
            return lung(x, y, z, fine, coarse);
        }
        if (Viscera.stomach(x, y, z) < 0) {
            return y < -75 ? -850 : 25 + 10 * fine;
        }
        if (Viscera.liver(x, y, z) < 0) {
            return 62 + 9 * fine + 6 * coarse;
        }
        boolean fat = (Viscera.mediastinum(x, y) < 3 && y < -5) || heart < 6;
        return fat ? -80 + 40 * Math.max(0, coarse) + 10 * fine : wall;
    }

    private static double lung(double x, double y, double z, double fine, double coarse) {
        double air = -860 + 45 * coarse + 18 * fine;
        double vessels =
                ValueNoise.at(x * 0.085 + 4, y * 0.085, z * 0.06) + 0.45 * ValueNoise.at(x * 0.21, y * 0.21, z * 0.16);
        double threshold = 0.30 + 0.0016 * Shapes.length(Math.abs(x) - 34, y + 38);
        return vessels > threshold ? -860 + 880 * Math.min(1, (vessels - threshold) * 14) : air;
    }

    /** Ribs run down and forward around the chest wall. */
    private static double rib(double y, double z, double chest, double tissue, double fine) {
        double forward = (-(y + 42) / 80 + 1) / 2;
        double height = z + 60 * forward;
        double inLevel = Spine.heightInLevel(height);
        double q = Shapes.length((chest + 2) / 5, inLevel / 6.2);
        if (q >= 1) {
            return tissue;
        }
        return q > 0.62 ? 560 + 60 * fine : 190 + 90 * fine;
    }
}
