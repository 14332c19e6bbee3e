package org.cordon.desktop.dvh;

/**
 * Which part of the histogram is in sight, in Gy and in units of the volume axis. Immutable; zooming and panning make
 * another one inside the whole.
 *
 * @param fromGy left end
 * @param toGy right end
 * @param fromVolume lower end
 * @param toVolume upper end
 */
record PlotView(double fromGy, double toGy, double fromVolume, double toVolume) {
    private static final double MOST_ZOOM = 50;

    /** All of it. */
    static PlotView whole(double endGy, double endVolume) {
        return new PlotView(0, endGy, 0, endVolume);
    }

    /** Larger (factor below 1) or smaller around a point. */
    PlotView zoomed(double factor, double aroundGy, double aroundVolume, PlotView whole) {
        double gy = clamp((toGy - fromGy) * factor, whole.toGy / MOST_ZOOM, whole.toGy);
        double volume = clamp((toVolume - fromVolume) * factor, whole.toVolume / MOST_ZOOM, whole.toVolume);
        double left = aroundGy - gy * (aroundGy - fromGy) / (toGy - fromGy);
        double low = aroundVolume - volume * (aroundVolume - fromVolume) / (toVolume - fromVolume);
        return placed(left, gy, low, volume, whole);
    }

    /** Moved by a distance. */
    PlotView moved(double byGy, double byVolume, PlotView whole) {
        return placed(fromGy + byGy, toGy - fromGy, fromVolume + byVolume, toVolume - fromVolume, whole);
    }

    private static PlotView placed(double left, double gy, double low, double volume, PlotView whole) {
        double x = clamp(left, 0, whole.toGy - gy);
        double y = clamp(low, 0, whole.toVolume - volume);
        return new PlotView(x, x + gy, y, y + volume);
    }

    private static double clamp(double value, double low, double high) {
        return Math.max(low, Math.min(high, value));
    }

    /** Whether a dose is in sight. */
    boolean showsGy(double doseGy) {
        return fromGy <= doseGy && doseGy <= toGy;
    }
}
