package org.cordon.phantom;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.cordon.geometry.Point3;
import org.cordon.geometry.ZRange;

/** Bodies whose sections are discs with the axis along z, with disc-shaped holes: all of their areas are closed forms. */
final class DiscStack implements PhantomBody {
    private final String name;
    private final ZRange zRange;
    private final ImmutableList<Double> breaksMm;
    private final double volumeCc;
    private final ImmutableList<Column> parts;
    private final ImmutableList<Column> holes;

    /**
     * A disc at every height.
     *
     * @param xMm of its centre
     * @param yMm of its centre
     * @param radiusMm at a height, 0 or less where there is none
     */
    record Column(double xMm, double yMm, DoubleUnaryOperator radiusMm) {
        static Column at(Point3 centre, DoubleUnaryOperator radiusMm) {
            return new Column(centre.xMm(), centre.yMm(), radiusMm);
        }
    }

    DiscStack(
            String name,
            ZRange zRange,
            List<Double> breaksMm,
            double volumeMm3,
            List<Column> parts,
            List<Column> holes) {
        this.name = name;
        this.zRange = zRange;
        this.breaksMm = ImmutableList.copyOf(breaksMm);
        this.volumeCc = volumeMm3 / 1000;
        this.parts = ImmutableList.copyOf(parts);
        this.holes = ImmutableList.copyOf(holes);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ZRange zRange() {
        return zRange;
    }

    @Override
    public List<Double> breaksMm() {
        return breaksMm;
    }

    @Override
    public double volumeCc() {
        return volumeCc;
    }

    @Override
    public Section section(double zMm) {
        return zRange.contains(zMm)
                ? new CompositeSection(discs(parts, zMm), discs(holes, zMm))
                : CompositeSection.empty();
    }

    private static List<Section> discs(List<Column> columns, double zMm) {
        ImmutableList.Builder<Section> discs = ImmutableList.builder();
        for (Column column : columns) {
            double radius = column.radiusMm().applyAsDouble(zMm);
            if (radius > 0) {
                discs.add(new DiscSection(new PlaneRegion.Disc(column.xMm(), column.yMm(), radius)));
            }
        }
        return discs.build();
    }
}
