package org.cordon.dose;

/**
 * A copy of a box of a grid's nodes for kernels, at index {@code ((k-k0)*nj + (j-j0))*ni + (i-i0)}.
 */
public final class DoseWindow {
    /** First node along x. */
    public final int i0;
    /** First node along y. */
    public final int j0;
    /** First node along z. */
    public final int k0;
    /** Number of nodes along x. */
    public final int ni;
    /** Number of nodes along y. */
    public final int nj;
    /** Number of nodes along z. */
    public final int nk;

    /** The doses in Gy; a copy that belongs to this window's owner. */
    public final float[] gy;

    private DoseWindow(DoseGrid dose, int i0, int i1, int j0, int j1, int k0, int k1) {
        this.i0 = i0;
        this.j0 = j0;
        this.k0 = k0;
        this.ni = i1 - i0;
        this.nj = j1 - j0;
        this.nk = k1 - k0;
        this.gy = new float[ni * nj * nk];
        GridGeometry g = dose.geometry();
        for (int k = k0; k < k1; k++) {
            for (int j = j0; j < j1; j++) {
                dose.copyTo((k * g.ny() + j) * g.nx() + i0, gy, ((k - k0) * nj + (j - j0)) * ni, ni);
            }
        }
    }

    /** The nodes {@code i0 <= i < i1} and so on, cut at the grid's ends. */
    public static DoseWindow of(DoseGrid dose, int i0, int i1, int j0, int j1, int k0, int k1) {
        GridGeometry g = dose.geometry();
        return new DoseWindow(
                dose,
                Math.max(i0, 0),
                Math.min(i1, g.nx()),
                Math.max(j0, 0),
                Math.min(j1, g.ny()),
                Math.max(k0, 0),
                Math.min(k1, g.nz()));
    }

    /** The array index of a node. */
    public int index(int i, int j, int k) {
        return ((k - k0) * nj + (j - j0)) * ni + (i - i0);
    }
}
