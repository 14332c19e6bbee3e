package org.cordon.picture;

import java.util.List;
import java.util.OptionalDouble;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;
import org.cordon.geometry.Point3;

/**
 * The dose in a slice, sampled on a raster of a few pixels for isodoses and wash. Values are the trilinear dose of the
 * core; outside the grid there is none.
 */
public final class DoseSlice {
    private final float[][] doseGy;
    private final int stepPx;

    private DoseSlice(float[][] doseGy, int stepPx) {
        this.doseGy = doseGy;
        this.stepPx = stepPx;
    }

    /**
     * Samples a slice.
     *
     * @param dose the grid
     * @param frame which part
     * @param stepPx distance of samples in pixels
     */
    public static DoseSlice of(DoseGrid dose, SliceFrame frame, int stepPx) {
        int columns = frame.widthPx() / stepPx + 2;
        int rows = frame.heightPx() / stepPx + 2;
        float[][] values = new float[rows][columns];
        GridGeometry g = dose.geometry();
        Plane plane = frame.plane();
        double[] low = {g.originMm().xMm(), g.originMm().yMm(), g.originMm().zMm()};
        Point3 last = g.node(g.nx() - 1, g.ny() - 1, g.nz() - 1);
        for (int j = 0; j < rows; j++) {
            double along = frame.alongMm((double) j * stepPx);
            for (int i = 0; i < columns; i++) {
                Point3 point = plane.point(frame.acrossMm((double) i * stepPx), along, frame.throughMm());
                boolean inside = point.xMm() >= low[0]
                        && point.yMm() >= low[1]
                        && point.zMm() >= low[2]
                        && point.xMm() <= last.xMm()
                        && point.yMm() <= last.yMm()
                        && point.zMm() <= last.zMm();
                OptionalDouble sampled = inside ? dose.sampleGy(point) : OptionalDouble.empty();
                values[j][i] = sampled.isPresent() ? (float) sampled.getAsDouble() : Float.NaN;
            }
        }
        return new DoseSlice(values, stepPx);
    }

    /** The lines of a dose as x, y, x, y, ... in pixels. */
    public List<double[]> isodose(double levelGy) {
        List<double[]> chains = Isolines.chains(doseGy, levelGy);
        for (double[] chain : chains) {
            for (int i = 0; i < chain.length; i++) {
                chain[i] *= stepPx;
            }
        }
        return chains;
    }

    /**
     * Mixes a colour by dose over pixels.
     *
     * @param frame the frame of the samples
     * @param levelsGy ascending lower ends of the bands
     * @param rgb colour of each band
     * @param opacity 0 to 1
     * @param argb pixels, changed
     */
    public void wash(SliceFrame frame, double[] levelsGy, int[] rgb, double opacity, int[] argb) {
        int alpha = (int) Math.round(opacity * 256);
        for (int y = 0; y < frame.heightPx(); y++) {
            float[] row = doseGy[(y + stepPx / 2) / stepPx];
            for (int x = 0; x < frame.widthPx(); x++) {
                float dose = row[(x + stepPx / 2) / stepPx];
                if (dose >= levelsGy[0]) {
                    int band = 0;
                    while (band + 1 < levelsGy.length && dose >= levelsGy[band + 1]) {
                        band++;
                    }
                    int at = y * frame.widthPx() + x;
                    argb[at] = mixed(argb[at], rgb[band], alpha);
                }
            }
        }
    }

    private static int mixed(int argb, int rgb, int alpha) {
        int keep = 256 - alpha;
        int red = ((argb >> 16 & 255) * keep + (rgb >> 16 & 255) * alpha) >> 8;
        int green = ((argb >> 8 & 255) * keep + (rgb >> 8 & 255) * alpha) >> 8;
        int blue = ((argb & 255) * keep + (rgb & 255) * alpha) >> 8;
        return 0xFF000000 | red << 16 | green << 8 | blue;
    }
}
