package org.cordon.phantom;

import java.util.List;
import org.cordon.geometry.Ring;

/**
 * A disc.
 *
 * @param disc its place and size
 */
record DiscSection(PlaneRegion.Disc disc) implements Section {
    @Override
    public double areaWithinMm2(PlaneRegion region) {
        if (region instanceof PlaneRegion.HalfPlane half) {
            return segmentMm2(disc.radiusMm(), half.a() * disc.xMm() + half.b() * disc.yMm() - half.cMm());
        }
        if (region instanceof PlaneRegion.Disc other) {
            return lensMm2(disc, other);
        }
        return region instanceof PlaneRegion.Everything ? disc.areaMm2() : 0;
    }

    @Override
    public boolean contains(double xMm, double yMm) {
        double dx = xMm - disc.xMm();
        double dy = yMm - disc.yMm();
        return dx * dx + dy * dy <= disc.radiusMm() * disc.radiusMm();
    }

    /** A regular polygon of the disc's area, so that its truth holds for what is drawn. */
    @Override
    public List<Ring> rings(int vertices) {
        double step = 2 * Math.PI / vertices;
        double radius = disc.radiusMm() * Math.sqrt(step / StrictMath.sin(step));
        double[] x = new double[vertices];
        double[] y = new double[vertices];
        for (int i = 0; i < vertices; i++) {
            x[i] = disc.xMm() + radius * StrictMath.cos(i * step);
            y[i] = disc.yMm() + radius * StrictMath.sin(i * step);
        }
        return List.of(new Ring(x, y));
    }

    /** The part of a disc on one side of a line; {@code insideMm} is how far its centre lies on that side. */
    static double segmentMm2(double radiusMm, double insideMm) {
        if (insideMm >= radiusMm) {
            return Math.PI * radiusMm * radiusMm;
        }
        if (insideMm <= -radiusMm) {
            return 0;
        }
        return radiusMm * radiusMm * StrictMath.acos(-insideMm / radiusMm)
                + insideMm * Math.sqrt(radiusMm * radiusMm - insideMm * insideMm);
    }

    /** What two discs share. */
    static double lensMm2(PlaneRegion.Disc a, PlaneRegion.Disc b) {
        double dx = a.xMm() - b.xMm();
        double dy = a.yMm() - b.yMm();
        double distance = Math.sqrt(dx * dx + dy * dy);
        double ra = a.radiusMm();
        double rb = b.radiusMm();
        if (distance >= ra + rb) {
            return 0;
        }
        if (distance <= Math.abs(ra - rb)) {
            return Math.min(a.areaMm2(), b.areaMm2());
        }
        double toChord = (distance * distance + ra * ra - rb * rb) / (2 * distance);
        return segmentMm2(ra, -toChord) + segmentMm2(rb, toChord - distance);
    }
}
