package org.cordon.example;

/** Smooth noise of unit wavelength between -0.5 and 0.5, the same on every machine: integer hashes of a lattice. */
final class ValueNoise {
    private static final double RANGE = 0x1000000;

    private ValueNoise() {}

    static double at(double x, double y, double z) {
        double floorX = Math.floor(x);
        double floorY = Math.floor(y);
        double floorZ = Math.floor(z);
        int i = (int) floorX;
        int j = (int) floorY;
        int k = (int) floorZ;
        double u = fade(x - floorX);
        double v = fade(y - floorY);
        double w = fade(z - floorZ);
        double lower =
                mix(mix(hash(i, j, k), hash(i + 1, j, k), u), mix(hash(i, j + 1, k), hash(i + 1, j + 1, k), u), v);
        double upper = mix(
                mix(hash(i, j, k + 1), hash(i + 1, j, k + 1), u),
                mix(hash(i, j + 1, k + 1), hash(i + 1, j + 1, k + 1), u),
                v);
        return mix(lower, upper, w) - 0.5;
    }

    /** Unrelated values from 0 to 1 for neighbouring integers. */
    static double hash(int i, int j, int k) {
        int h = i * 374761393 + j * 668265263 + k * 1274126177;
        h = (h ^ (h >>> 13)) * 1274126177;
        h ^= h >>> 16;
        return (h & 0xffffff) / RANGE;
    }

    private static double fade(double t) {
        return t * t * (3 - 2 * t);
    }

    private static double mix(double from, double to, double t) {
        return from + (to - from) * t;
    }
}
