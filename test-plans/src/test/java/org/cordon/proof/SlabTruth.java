package org.cordon.proof;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.geometry.Point3;
import org.cordon.geometry.Ring;
import org.cordon.geometry.ZRange;
import org.cordon.phantom.PlanarField;

/**
 * The histogram of a stack of polygonal slabs in a dose that falls along one direction: exact, for the part of a slab
 * nearer than a depth is an area, or an integral of areas, of {@link SectionArea}. Shares no code with the engine.
 */
final class SlabTruth implements Truth {
    private static final int STEPS_OF_THE_MEAN = 600;

    private final ImmutableList<Layer> layers;
    private final PlanarField field;
    private final double inPlane;
    private final double nz;
    private final double volumeMm3;
    private final double nearestMm;
    private final double farthestMm;

    /**
     * Outlines over a range of z.
     *
     * @param rings nested or apart
     * @param range where they hold
     */
    record Slab(List<Ring> rings, ZRange range) {}

    private record Layer(SectionArea section, double lowerMm, double upperMm) {
        double thicknessMm() {
            return upperMm - lowerMm;
        }
    }

    private SlabTruth(List<Layer> layers, PlanarField field) {
        Point3 n = field.direction();
        this.layers = ImmutableList.copyOf(layers);
        this.field = field;
        this.inPlane = inPlane(n);
        this.nz = n.zMm();
        double volume = 0;
        double nearest = Double.POSITIVE_INFINITY;
        double farthest = Double.NEGATIVE_INFINITY;
        for (Layer layer : layers) {
            volume += layer.section().totalMm2() * layer.thicknessMm();
            nearest = Math.min(
                    nearest, inPlane * layer.section().first() + Math.min(nz * layer.lowerMm(), nz * layer.upperMm()));
            farthest = Math.max(
                    farthest, inPlane * layer.section().last() + Math.max(nz * layer.lowerMm(), nz * layer.upperMm()));
        }
        this.volumeMm3 = volume;
        this.nearestMm = nearest;
        this.farthestMm = farthest;
    }

    static SlabTruth of(List<Slab> slabs, Optional<ZRange> clip, PlanarField field) {
        Point3 n = field.direction();
        double length = inPlane(n);
        List<Layer> layers = new ArrayList<>();
        for (Slab slab : slabs) {
            double lower =
                    Math.max(slab.range().lowerMm(), clip.map(ZRange::lowerMm).orElse(Double.NEGATIVE_INFINITY));
            double upper =
                    Math.min(slab.range().upperMm(), clip.map(ZRange::upperMm).orElse(Double.POSITIVE_INFINITY));
            if (lower < upper) {
                double ex = length == 0 ? 1 : n.xMm() / length;
                double ey = length == 0 ? 0 : n.yMm() / length;
                layers.add(new Layer(new SectionArea(slab.rings(), ex, ey), lower, upper));
            }
        }
        return new SlabTruth(layers, field);
    }

    private static double inPlane(Point3 n) {
        return Math.sqrt(n.xMm() * n.xMm() + n.yMm() * n.yMm());
    }

    @Override
    public double volumeCc() {
        return volumeMm3 / 1000;
    }

    @Override
    public double volumeAtLeastCc(double doseGy) {
        double depth = Math.max(nearestMm, Math.min(field.depthMm(doseGy), farthestMm));
        return withinMm3(depth) / 1000;
    }

    @Override
    public double maxGy() {
        return doseGy(nearestMm);
    }

    @Override
    public double minGy() {
        return doseGy(farthestMm);
    }

    /** The midpoint rule with steps of two lengths, extrapolated. */
    @Override
    public double meanGy() {
        return (4 * meanGy(STEPS_OF_THE_MEAN) - meanGy(STEPS_OF_THE_MEAN / 2)) / 3;
    }

    private double meanGy(int steps) {
        double step = (farthestMm - nearestMm) / steps;
        double sum = 0;
        double before = 0;
        for (int i = 1; i <= steps; i++) {
            double after = i == steps ? volumeMm3 : withinMm3(nearestMm + i * step);
            sum += (after - before) * doseGy(nearestMm + (i - 0.5) * step);
            before = after;
        }
        return sum / volumeMm3;
    }

    private double doseGy(double depthMm) {
        Point3 n = field.direction();
        return field.atGy(n.xMm() * depthMm, n.yMm() * depthMm, n.zMm() * depthMm);
    }

    /** The volume at a depth along the direction of the fall, or nearer. */
    private double withinMm3(double depthMm) {
        double sum = 0;
        for (Layer layer : layers) {
            if (inPlane == 0) {
                double reach = nz > 0 ? depthMm / nz - layer.lowerMm() : layer.upperMm() - depthMm / nz;
                sum += layer.section().totalMm2() * Math.max(0, Math.min(layer.thicknessMm(), reach));
            } else if (nz == 0) {
                sum += layer.section().withinMm2(depthMm / inPlane) * layer.thicknessMm();
            } else {
                double from = layer.section().integralMm3((depthMm - nz * layer.lowerMm()) / inPlane);
                double to = layer.section().integralMm3((depthMm - nz * layer.upperMm()) / inPlane);
                sum += (from - to) * inPlane / nz;
            }
        }
        return sum;
    }
}
