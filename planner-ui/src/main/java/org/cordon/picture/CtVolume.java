package org.cordon.picture;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.cordon.geometry.Point3;
import org.cordon.plan.ImageSeries;
import org.cordon.plan.ImageSlice;
import org.cordon.plan.Progress;

/**
 * A series of images as one block of rescaled values, for pictures only: values are kept as whole numbers (HU), slices
 * that differ in geometry from the first are left out. Immutable.
 */
public final class CtVolume {
    /** No value. */
    public static final short NONE = Short.MIN_VALUE;

    private final Point3 originMm;
    private final double spacingXMm;
    private final double spacingYMm;
    private final int nx;
    private final int ny;
    private final double[] zMm;
    private final short[][] slices;

    private CtVolume(ImageSlice first, double[] zMm, short[][] slices) {
        this.originMm = first.originMm();
        this.spacingXMm = first.spacingXMm();
        this.spacingYMm = first.spacingYMm();
        this.nx = first.nx();
        this.ny = first.ny();
        this.zMm = zMm;
        this.slices = slices;
    }

    /**
     * Reads all slices of a series.
     *
     * @param series at least one slice
     * @param progress told of each slice as {@code images}
     * @throws CancellationException when cancelled
     */
    public static CtVolume read(ImageSeries series, Progress progress) {
        List<Double> positions = series.slicePositionsMm();
        ImageSlice first = series.pixels().load(0);
        short[][] slices = new short[positions.size()][];
        double[] zMm = new double[positions.size()];
        for (int k = 0; k < slices.length; k++) {
            if (progress.isCancelled()) {
                throw new CancellationException("reading images was cancelled");
            }
            progress.step("images", k, slices.length);
            zMm[k] = positions.get(k);
            slices[k] = values(k == 0 ? first : series.pixels().load(k), first);
        }
        return new CtVolume(first, zMm, slices);
    }

    private static short[] values(ImageSlice slice, ImageSlice first) {
        short[] values = new short[first.nx() * first.ny()];
        if (slice.nx() != first.nx() || slice.ny() != first.ny()) {
            java.util.Arrays.fill(values, NONE);
            return values;
        }
        for (int j = 0; j < slice.ny(); j++) {
            for (int i = 0; i < slice.nx(); i++) {
                int rounded = Math.round(slice.value(i, j));
                values[j * slice.nx() + i] = (short) Math.max(NONE + 1, Math.min(Short.MAX_VALUE, rounded));
            }
        }
        return values;
    }

    /** The number of slices. */
    public int size() {
        return slices.length;
    }

    /** The position of a slice. */
    public double zMm(int slice) {
        return zMm[slice];
    }

    /** The slice nearest to a position. */
    public int nearest(double positionMm) {
        int best = 0;
        for (int k = 1; k < zMm.length; k++) {
            if (Math.abs(zMm[k] - positionMm) < Math.abs(zMm[best] - positionMm)) {
                best = k;
            }
        }
        return best;
    }

    /** The value of the pixel at a point, {@link #NONE} outside. */
    public short valueAt(Point3 point) {
        int i = (int) Math.round((point.xMm() - originMm.xMm()) / spacingXMm);
        int j = (int) Math.round((point.yMm() - originMm.yMm()) / spacingYMm);
        int k = nearest(point.zMm());
        double half = size() > 1 ? Math.abs(zMm[1] - zMm[0]) : 5;
        if (i < 0 || j < 0 || i >= nx || j >= ny || Math.abs(zMm[k] - point.zMm()) > half) {
            return NONE;
        }
        return slices[k][j * nx + i];
    }

    Point3 originMm() {
        return originMm;
    }

    double spacingXMm() {
        return spacingXMm;
    }

    double spacingYMm() {
        return spacingYMm;
    }

    int nx() {
        return nx;
    }

    int ny() {
        return ny;
    }

    short[] slice(int k) {
        return slices[k];
    }

    double[] positionsMm() {
        return zMm;
    }
}
