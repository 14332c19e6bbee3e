package org.cordon.delineation;

/**
 * How the area of a run of planes goes on between them and beyond its ends: as a polynomial of second degree through the
 * nearest planes, which is exact for spheres, ellipsoids, cones and cylinders.
 */
final class AreaProfile {
    private static final int BISECTIONS = 40;

    private final double[] zMm;
    private final double[] areaMm2;

    AreaProfile(double[] zMm, double[] areaMm2) {
        this.zMm = zMm.clone();
        this.areaMm2 = areaMm2.clone();
    }

    /** The area between plane {@code i} and the next one: the mean of the curves through the planes below and above. */
    double between(int i, double at) {
        double sum = 0;
        int curves = 0;
        if (i > 0) {
            sum += curve(i - 1, i, i + 1, at);
            curves++;
        }
        if (i + 2 < zMm.length) {
            sum += curve(i, i + 1, i + 2, at);
            curves++;
        }
        return curves == 0
                ? areaMm2[i] + (at - zMm[i]) / (zMm[i + 1] - zMm[i]) * (areaMm2[i + 1] - areaMm2[i])
                : sum / curves;
    }

    /** The area at a distance beyond an end, never more than at the end. */
    double beyond(boolean upper, double outMm) {
        int end = upper ? zMm.length - 1 : 0;
        int inner = upper ? end - 1 : 1;
        double at = zMm[end] + (upper ? outMm : -outMm);
        double area;
        if (zMm.length > 2) {
            area = curve(end, inner, upper ? end - 2 : 2, at);
        } else {
            double slope = (areaMm2[end] - areaMm2[inner]) / (zMm[end] - zMm[inner]);
            area = areaMm2[end] + slope * (at - zMm[end]);
        }
        return Math.min(area, areaMm2[end]);
    }

    /** How far beyond an end the area falls to a fraction of that at the end; {@code most} when it does not. */
    double reachMm(boolean upper, double fraction, double most) {
        double wanted = fraction * areaMm2[upper ? areaMm2.length - 1 : 0];
        if (beyond(upper, most) > wanted) {
            return most;
        }
        double low = 0;
        double high = most;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = low + (high - low) / 2;
            if (beyond(upper, middle) > wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low + (high - low) / 2;
    }

    private double curve(int a, int b, int c, double at) {
        double la = (at - zMm[b]) * (at - zMm[c]) / ((zMm[a] - zMm[b]) * (zMm[a] - zMm[c]));
        double lb = (at - zMm[a]) * (at - zMm[c]) / ((zMm[b] - zMm[a]) * (zMm[b] - zMm[c]));
        double lc = (at - zMm[a]) * (at - zMm[b]) / ((zMm[c] - zMm[a]) * (zMm[c] - zMm[b]));
        return la * areaMm2[a] + lb * areaMm2[b] + lc * areaMm2[c];
    }
}
