package org.cordon.structure;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.ZRange;

/**
 * How far the planes of a structure lie apart, which planes miss, and where the structure ends and begins anew.
 *
 * <p>The nominal spacing is the median distance of neighbouring planes. A distance above {@value #MISSING} nominal
 * spacings is a missing slice: the volume goes on through it. A distance above {@value #SEPARATE} nominal spacings and
 * above {@value #SEPARATE_MM} mm separates two parts, each with its own ends.
 */
public final class PlaneSpacing {
    /** A distance of more nominal spacings than this is a missing slice. */
    public static final double MISSING = 1.5;
    /** A distance of more nominal spacings than this may separate two parts. */
    public static final double SEPARATE = 3.5;
    /** A distance below this never separates two parts, in mm. */
    public static final double SEPARATE_MM = 5;

    private final double[] zMm;
    private final double nominalMm;

    private PlaneSpacing(double[] zMm, double nominalMm) {
        this.zMm = zMm;
        this.nominalMm = nominalMm;
    }

    /** The spacing of planes in ascending z. */
    public static PlaneSpacing of(List<PlanarRegion> planes) {
        double[] z = planes.stream().mapToDouble(PlanarRegion::zMm).toArray();
        double[] steps = new double[Math.max(0, z.length - 1)];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = z[i + 1] - z[i];
        }
        Arrays.sort(steps);
        double nominal = steps.length == 0 ? Double.NaN : steps[(steps.length - 1) / 2];
        return new PlaneSpacing(z, nominal);
    }

    /** The median distance of neighbouring planes in mm; empty for a single plane. */
    public OptionalDouble nominalMm() {
        return zMm.length < 2 ? OptionalDouble.empty() : OptionalDouble.of(nominalMm);
    }

    /** Whether the structure ends above a plane and begins anew at the next one. */
    boolean separatedAbove(int plane) {
        double step = zMm[plane + 1] - zMm[plane];
        return step > SEPARATE * nominalMm && step > SEPARATE_MM;
    }

    /** Half a slice at an end: half the distance to the plane's neighbour in its own part, else half the nominal one. */
    double halfSliceMm(int plane) {
        boolean below = plane > 0 && !separatedAbove(plane - 1);
        boolean above = plane + 1 < zMm.length && !separatedAbove(plane);
        double step = Double.POSITIVE_INFINITY;
        if (below) {
            step = zMm[plane] - zMm[plane - 1];
        }
        if (above) {
            step = Math.min(step, zMm[plane + 1] - zMm[plane]);
        }
        return (step == Double.POSITIVE_INFINITY ? nominalMm : step) / 2;
    }

    /** The ranges between neighbouring planes that miss a slice and that the volume bridges. */
    public ImmutableList<ZRange> bridged() {
        return ranges(false);
    }

    /** The ranges between neighbouring planes that separate two parts. */
    public ImmutableList<ZRange> separations() {
        return ranges(true);
    }

    private ImmutableList<ZRange> ranges(boolean separate) {
        ImmutableList.Builder<ZRange> ranges = ImmutableList.builder();
        for (int i = 0; i + 1 < zMm.length; i++) {
            if (zMm[i + 1] - zMm[i] > MISSING * nominalMm && separatedAbove(i) == separate) {
                ranges.add(new ZRange(zMm[i], zMm[i + 1]));
            }
        }
        return ranges.build();
    }
}
