package org.cordon.picture;

import java.util.Arrays;

/**
 * Paints a slice of images through a grey window into pixels, bilinear between the values. The tables of a frame are
 * made once a picture; the loop over pixels allocates nothing.
 */
public final class CtPainter {
    private static final int BACKGROUND = 0xFF07090C;
    private static final int SHIFT = 8;
    private static final int ONE = 1 << SHIFT;

    private CtPainter() {}

    /**
     * Paints a slice.
     *
     * @param volume the images; empty space where they do not reach
     * @param frame which part
     * @param centreHu middle of the grey window
     * @param widthHu width of the grey window, positive
     * @param argb receives {@code widthPx*heightPx} pixels
     */
    public static void paint(CtVolume volume, SliceFrame frame, double centreHu, double widthHu, int[] argb) {
        paint(volume, frame, greys(centreHu, widthHu), argb);
    }

    /**
     * Paints a slice through a window whose table was made before.
     *
     * @param volume the images; empty space where they do not reach
     * @param frame which part
     * @param grey of {@link #greys}
     * @param argb receives {@code widthPx*heightPx} pixels
     */
    public static void paint(CtVolume volume, SliceFrame frame, int[] grey, int[] argb) {
        switch (frame.plane()) {
            case AXIAL -> axial(volume, frame, grey, argb);
            case SAGITTAL, CORONAL -> upright(volume, frame, grey, argb);
        }
    }

    /** Paints the background alone. */
    public static void clear(int[] argb) {
        Arrays.fill(argb, BACKGROUND);
    }

    /**
     * The pixel of each value in a grey window, by its 16 bits.
     *
     * @param centreHu middle of the window
     * @param widthHu width of the window, positive
     */
    public static int[] greys(double centreHu, double widthHu) {
        int[] greys = new int[1 << 16];
        double low = centreHu - widthHu / 2;
        for (int i = 0; i < greys.length; i++) {
            int level = (int) Math.max(0, Math.min(255, Math.round(((short) i - low) / widthHu * 255)));
            greys[i] = 0xFF000000 | level << 16 | level << 8 | level;
        }
        return greys;
    }

    private static void axial(CtVolume volume, SliceFrame frame, int[] grey, int[] argb) {
        int nx = volume.nx();
        Table columns = Table.uniform(
                frame.widthPx(),
                x -> (frame.acrossMm(x + 0.5) - volume.originMm().xMm()) / volume.spacingXMm(),
                nx);
        Table rows = Table.uniform(
                frame.heightPx(),
                y -> (frame.alongMm(y + 0.5) - volume.originMm().yMm()) / volume.spacingYMm(),
                volume.ny());
        short[] slice = volume.slice(volume.nearest(frame.throughMm()));
        for (int y = 0; y < frame.heightPx(); y++) {
            int at = y * frame.widthPx();
            if (rows.index[y] < 0) {
                Arrays.fill(argb, at, at + frame.widthPx(), BACKGROUND);
            } else {
                int upper = rows.index[y] * nx;
                int lower = upper + (rows.weight[y] == 0 ? 0 : nx);
                line(slice, upper, slice, lower, rows.weight[y], columns, grey, argb, at);
            }
        }
    }

    private static void upright(CtVolume volume, SliceFrame frame, int[] grey, int[] argb) {
        boolean sagittal = frame.plane() == Plane.SAGITTAL;
        int nx = volume.nx();
        double from = sagittal ? volume.originMm().yMm() : volume.originMm().xMm();
        double step = sagittal ? volume.spacingYMm() : volume.spacingXMm();
        int length = sagittal ? volume.ny() : nx;
        double fixedFrom =
                sagittal ? volume.originMm().xMm() : volume.originMm().yMm();
        double fixedStep = sagittal ? volume.spacingXMm() : volume.spacingYMm();
        int fixed = (int) Math.round((frame.throughMm() - fixedFrom) / fixedStep);
        if (fixed < 0 || fixed >= (sagittal ? nx : volume.ny())) {
            clear(argb);
            return;
        }
        Table columns = Table.uniform(frame.widthPx(), x -> (frame.acrossMm(x + 0.5) - from) / step, length);
        Table rows = Table.positions(frame.heightPx(), y -> frame.alongMm(y + 0.5), volume.positionsMm());
        short[][] lines = new short[volume.size()][];
        for (int y = 0; y < frame.heightPx(); y++) {
            int at = y * frame.widthPx();
            int k = rows.index[y];
            if (k < 0) {
                Arrays.fill(argb, at, at + frame.widthPx(), BACKGROUND);
            } else {
                int next = rows.weight[y] == 0 ? k : k + 1;
                short[] upper = cut(volume, lines, k, fixed, sagittal);
                short[] lower = cut(volume, lines, next, fixed, sagittal);
                line(upper, 0, lower, 0, rows.weight[y], columns, grey, argb, at);
            }
        }
    }

    private static short[] cut(CtVolume volume, short[][] lines, int k, int fixed, boolean sagittal) {
        if (lines[k] == null) {
            int nx = volume.nx();
            short[] slice = volume.slice(k);
            if (sagittal) {
                short[] line = new short[volume.ny()];
                for (int j = 0; j < line.length; j++) {
                    line[j] = slice[j * nx + fixed];
                }
                lines[k] = line;
            } else {
                lines[k] = Arrays.copyOfRange(slice, fixed * nx, (fixed + 1) * nx);
            }
        }
        return lines[k];
    }

    private static void line(
            short[] upper, int u, short[] lower, int l, int down, Table columns, int[] grey, int[] argb, int at) {
        int[] index = columns.index;
        int[] weight = columns.weight;
        for (int x = 0; x < index.length; x++) {
            int i = index[x];
            if (i < 0) {
                argb[at + x] = BACKGROUND;
                continue;
            }
            int w = weight[x];
            int next = w == 0 ? i : i + 1;
            int top = upper[u + i] * (ONE - w) + upper[u + next] * w;
            int bottom = lower[l + i] * (ONE - w) + lower[l + next] * w;
            int value = (int) (((long) top * (ONE - down) + (long) bottom * down) >> (2 * SHIFT));
            argb[at + x] = grey[value & 0xFFFF];
        }
    }

    private interface Position {
        double at(int pixel);
    }

    /** For each pixel the sample before it, -1 outside, and the weight of the one after it in 256ths. */
    private static final class Table {
        private final int[] index;
        private final int[] weight;

        private Table(int size) {
            index = new int[size];
            weight = new int[size];
        }

        static Table uniform(int size, Position position, int samples) {
            Table table = new Table(size);
            for (int p = 0; p < size; p++) {
                table.set(p, position.at(p), samples);
            }
            return table;
        }

        static Table positions(int size, Position position, double[] ascending) {
            Table table = new Table(size);
            for (int p = 0; p < size; p++) {
                double mm = position.at(p);
                int found = Arrays.binarySearch(ascending, mm);
                int after = found >= 0 ? found : -found - 1;
                double place;
                if (after == 0) {
                    double first = ascending.length > 1 ? ascending[1] - ascending[0] : 1;
                    place = (mm - ascending[0]) / first;
                } else if (after == ascending.length) {
                    double last = ascending.length > 1 ? ascending[after - 1] - ascending[after - 2] : 1;
                    place = after - 1 + (mm - ascending[after - 1]) / last;
                } else {
                    place = after - 1 + (mm - ascending[after - 1]) / (ascending[after] - ascending[after - 1]);
                }
                table.set(p, place, ascending.length);
            }
            return table;
        }

        /** Half a sample beyond the ends still belongs to them. */
        private void set(int pixel, double place, int samples) {
            if (!(place >= -0.5 && place <= samples - 0.5)) {
                index[pixel] = -1;
                return;
            }
            double inside = Math.max(0, Math.min(samples - 1, place));
            int i = (int) inside;
            index[pixel] = i;
            weight[pixel] = i == samples - 1 ? 0 : (int) Math.round((inside - i) * ONE);
            if (weight[pixel] == ONE) {
                index[pixel] = i + 1;
                weight[pixel] = 0;
            }
        }
    }
}
