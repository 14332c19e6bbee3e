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
            double bend = cell.bendX(x, y, z);
            if (turns(bend)) {
                x = moved(x - cell.slopeX(x, y, z, bend) / bend, startX - halfX, startX + halfX);
            }
            bend = cell.bendY(x, y, z);
            if (turns(bend)) {
                y = moved(y - cell.slopeY(x, y, z, bend) / bend, startY - halfY, startY + halfY);
            }
            bend = cell.bendZ(x, y, z);
            if (turns(bend)) {
                z = moved(z - cell.slopeZ(x, y, z, bend) / bend, startZ - halfZ, startZ + halfZ);
            }
        }
    }

    private boolean turns(double bend) {
        return sign * bend < 0;
    }

    private static double moved(double t, double low, double high) {
        return t < low ? low : t > high ? high : t;
    }
}
