package org.cordon.dose;

import org.cordon.geometry.Point3;
import org.cordon.geometry.ZRange;

/**
 * The nodes of a uniform grid aligned with the patient axes, ascending in x, y and z.
 *
 * @param originMm position of node (0, 0, 0), the one with the smallest x, y and z
 * @param spacingXMm distance of nodes along x, positive
 * @param spacingYMm distance of nodes along y, positive
 * @param spacingZMm distance of nodes along z, positive
 * @param nx number of nodes along x, at least 2
 * @param ny number of nodes along y, at least 2
 * @param nz number of nodes along z, at least 2
 */
public record GridGeometry(
        Point3 originMm, double spacingXMm, double spacingYMm, double spacingZMm, int nx, int ny, int nz) {
    /** Checks spacing, size and that the node count fits an array. */
    public GridGeometry {
        if (!(spacingXMm > 0 && spacingYMm > 0 && spacingZMm > 0)
                || !Double.isFinite(spacingXMm + spacingYMm + spacingZMm)) {
            throw new IllegalArgumentException(
                    "spacing must be finite and > 0 mm, was " + spacingXMm + ", " + spacingYMm + ", " + spacingZMm);
        }
        if (nx < 2 || ny < 2 || nz < 2 || (long) nx * ny * nz > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "size must be at least 2 per axis and fit an array, was " + nx + " x " + ny + " x " + nz);
        }
    }

    /** The number of nodes. */
    public int nodeCount() {
        return nx * ny * nz;
    }

    /** The position of a node in mm. */
    public Point3 node(int i, int j, int k) {
        return new Point3(
                originMm.xMm() + i * spacingXMm, originMm.yMm() + j * spacingYMm, originMm.zMm() + k * spacingZMm);
    }

    /** From the lowest to the highest node along z. */
    public ZRange zRange() {
        return new ZRange(originMm.zMm(), originMm.zMm() + (nz - 1) * spacingZMm);
    }

    /** Whether two grids have the same nodes within a tolerance. */
    public boolean sameNodes(GridGeometry other, double toleranceMm) {
        return nx == other.nx
                && ny == other.ny
                && nz == other.nz
                && originMm.distanceMm(other.originMm) <= toleranceMm
                && node(nx - 1, ny - 1, nz - 1).distanceMm(other.node(nx - 1, ny - 1, nz - 1)) <= toleranceMm;
    }
}
