package org.cordon.picture;

import java.util.List;
import org.cordon.dose.DoseGrid;

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
        DoseNodes across = DoseNodes.of(dose, across(frame.plane()), columns, i -> frame.acrossMm((double) i * stepPx));
        DoseNodes along = DoseNodes.of(dose, along(frame.plane()), rows, j -> frame.alongMm((double) j * stepPx));
        DoseNodes through = DoseNodes.of(dose, through(frame.plane()), 1, any -> frame.throughMm());
        float[][] values = new float[rows][columns];
        for (int j = 0; j < rows; j++) {
            for (int i = 0; i < columns; i++) {
                values[j][i] = switch (frame.plane()) {
                    case AXIAL -> DoseNodes.sampleGy(dose, across, i, along, j, through, 0);
                    case SAGITTAL -> DoseNodes.sampleGy(dose, through, 0, across, i, along, j);
                    case CORONAL -> DoseNodes.sampleGy(dose, across, i, through, 0, along, j);
                };
            }
        }
        return new DoseSlice(values, stepPx);
    }

    private static DoseNodes.Axis across(Plane plane) {
        return plane == Plane.SAGITTAL ? DoseNodes.Axis.Y : DoseNodes.Axis.X;
    }

    private static DoseNodes.Axis along(Plane plane) {
        return plane == Plane.AXIAL ? DoseNodes.Axis.Y : DoseNodes.Axis.Z;
    }

    private static DoseNodes.Axis through(Plane plane) {
        return switch (plane) {
            case AXIAL -> DoseNodes.Axis.Z;
            case SAGITTAL -> DoseNodes.Axis.X;
            case CORONAL -> DoseNodes.Axis.Y;
        };
    }

    /** The sample in a column and row of the raster; not a number outside the grid. */
    float doseGy(int column, int row) {
        return doseGy[row][column];
    }

    /** The lines of each of several doses, in their order. */
    public List<List<double[]>> isodoses(double... levelsGy) {
        List<List<double[]>> lines = Isolines.chains(doseGy, levelsGy);
        for (List<double[]> chains : lines) {
            for (double[] chain : chains) {
                for (int i = 0; i < chain.length; i++) {
                    chain[i] *= stepPx;
                }
            }
        }
        return lines;
    }

    /** The lines of a dose as x, y, x, y, ... in pixels. */
    public List<double[]> isodose(double levelGy) {
        return isodoses(levelGy).get(0);
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
