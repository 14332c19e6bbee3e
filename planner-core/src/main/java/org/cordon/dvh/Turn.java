package org.cordon.dvh;

/**
 * Looks for the point of a box in one dose cell at which the smooth dose turns: Newton steps along one axis after the
 * other, kept in the box. Coordinates in cell units.
 */
final class Turn {
    private static final int ROUNDS = 3;

    private final DoseCell cell;
    private final double sign;
    double x;
    double y;
    double z;

    /**
     * Starts at a point.
     *
     * @param sign 1 to look for a maximum, -1 for a minimum
     */
    Turn(DoseCell cell, double sign, double x, double y, double z) {
        this.cell = cell;
        this.sign = sign;
        this.x = x;
        this.y = y;
        this.z = z;
    }

    /** Moves within the box of half these sizes about the starting point. */
    void within(double halfX, double halfY, double halfZ) {
        double startX = x;
        double startY = y;
        double startZ = z;
        for (int round = 0; round < ROUNDS; round++) {
            x = moved(x, cell.smoothSlopeX(x, y, z), cell.bend(0, x, y, z), startX - halfX, startX + halfX);
            y = moved(y, cell.smoothSlopeY(x, y, z), cell.bend(1, y, x, z), startY - halfY, startY + halfY);
            z = moved(z, cell.smoothSlopeZ(x, y, z), cell.bend(2, z, x, y), startZ - halfZ, startZ + halfZ);
        }
    }

    private double moved(double t, double slope, double bend, double low, double high) {
        return sign * bend < 0 ? Math.min(high, Math.max(low, t - slope / bend)) : t;
    }
}
