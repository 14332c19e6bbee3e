package org.cordon.desktop.compare;

import java.util.List;

/**
 * Colours of a number over images. Gamma: blue to near-white up to 1, orange to dark red above. Difference: blue less, orange
 * more, nothing where there is none.
 *
 * @param least lower end
 * @param most upper end
 * @param stops positions from 0 to 1, ascending, each with red, green, blue 0 to 255 and opacity 0 to 1
 */
record FieldScale(double least, double most, List<double[]> stops) {
    private static final double GAMMA_OPACITY = 0.62;

    FieldScale {
        stops = List.copyOf(stops);
    }

    /** From 0 to the end of the search; 1 divides. */
    static FieldScale gamma(double endOfSearch) {
        double one = 1 / endOfSearch;
        return new FieldScale(
                0,
                endOfSearch,
                List.of(
                        stop(0, 0x2F5FA8, GAMMA_OPACITY),
                        stop(0.6 * one, 0x6FA3DC, GAMMA_OPACITY),
                        stop(one, 0xF2F4F7, GAMMA_OPACITY),
                        stop(one + 1e-9, 0xF9C27A, 0.8),
                        stop((1 + one) / 2, 0xE06A1B, 0.85),
                        stop(1, 0x8E260B, 0.9)));
    }

    /** From minus to plus a dose in Gy. */
    static FieldScale difference(double mostGy) {
        return new FieldScale(
                -mostGy,
                mostGy,
                List.of(
                        stop(0, 0x1E90FF, 0.9),
                        stop(0.5, 0x1E90FF, 0),
                        stop(0.5 + 1e-9, 0xFF6A1A, 0),
                        stop(1, 0xFF5A14, 0.9)));
    }

    private static double[] stop(double at, int rgb, double opacity) {
        return new double[] {at, rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, opacity};
    }

    /** The colour over a pixel, as alpha (0 to 256), red, green, blue in one int: {@code alpha << 24 | rgb}, alpha at most 255. */
    int argb(double value) {
        double place = Math.max(0, Math.min(1, (value - least) / (most - least)));
        int upper = 1;
        while (upper < stops.size() - 1 && stops.get(upper)[0] < place) {
            upper++;
        }
        double[] a = stops.get(upper - 1);
        double[] b = stops.get(upper);
        double share = Math.max(0, Math.min(1, (place - a[0]) / (b[0] - a[0])));
        return channel(255 * a[4], 255 * b[4], share) << 24
                | channel(a[1], b[1], share) << 16
                | channel(a[2], b[2], share) << 8
                | channel(a[3], b[3], share);
    }

    private static int channel(double from, double to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    /** A colour mixed over an opaque pixel. */
    static int over(int pixel, int argb) {
        int alpha = argb >>> 24;
        int keep = 255 - alpha;
        int red = ((pixel >> 16 & 255) * keep + (argb >> 16 & 255) * alpha) / 255;
        int green = ((pixel >> 8 & 255) * keep + (argb >> 8 & 255) * alpha) / 255;
        int blue = ((pixel & 255) * keep + (argb & 255) * alpha) / 255;
        return 0xFF000000 | red << 16 | green << 8 | blue;
    }
}
