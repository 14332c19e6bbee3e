package org.cordon.conformity;

import java.util.OptionalDouble;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;
import org.cordon.geometry.CellCoverage;
import org.cordon.geometry.CellGrid;
import org.cordon.geometry.RegionRaster;
import org.cordon.structure.Body;
import org.cordon.structure.Slab;
import org.cordon.structure.SlabStack;

/**
 * The integral of the dose over a body.
 *
 * <p>How computed: over cells of the dose that the body holds wholly the trilinear dose is integrated exactly; over cells
 * that its contours cut, the covered area times the dose at its centroid, exact for a linear dose. Thread-safe.
 */
public final class IntegralDose {
    private static final double WHOLE = 1 - 1e-6;
    private static final double MM3_PER_LITRE = 1e6;

    private final DoseGrid dose;
    private final GridGeometry g;
    private double gyMm3;
    private double insideMm3;

    private IntegralDose(DoseGrid dose) {
        this.dose = dose;
        this.g = dose.geometry();
    }

    /** The integral in Gy L; empty when a part of the body lies outside the grid, where the dose is unknown. */
    public static OptionalDouble gyLitres(DoseGrid dose, Body body) {
        SlabStack stack = SlabStack.of(body);
        IntegralDose integral = new IntegralDose(dose);
        integral.add(stack);
        return stack.volumeMm3() > 0 && integral.insideMm3 >= WHOLE * stack.volumeMm3()
                ? OptionalDouble.of(integral.gyMm3 / MM3_PER_LITRE)
                : OptionalDouble.empty();
    }

    private void add(SlabStack stack) {
        RegionRaster raster = new RegionRaster(new CellGrid(
                g.originMm().xMm(), g.originMm().yMm(), g.spacingXMm(), g.spacingYMm(), g.nx() - 1, g.ny() - 1));
        for (Slab slab : stack.slabs()) {
            double from = (slab.lowerMm() - g.originMm().zMm()) / g.spacingZMm();
            double to = (slab.upperMm() - g.originMm().zMm()) / g.spacingZMm();
            int first = Math.max(0, (int) Math.floor(from));
            int last = Math.min(g.nz() - 2, (int) Math.ceil(to) - 1);
            CellCoverage coverage = raster.rasterise(slab.region());
            for (int layer = first; layer <= last; layer++) {
                double w0 = Math.max(0, from - layer);
                double w1 = Math.min(1, to - layer);
                if (w1 > w0) {
                    layer(coverage, layer, (w0 + w1) / 2, w1 - w0);
                }
            }
        }
    }

    /** One slab in one layer of cells: linear along z, so the middle of the stretch stands for it. */
    private void layer(CellCoverage coverage, int layer, double w, double thickness) {
        double cellMm3 = g.spacingXMm() * g.spacingYMm() * g.spacingZMm() * thickness;
        double[] near = new double[g.nx()];
        double[] far = new double[g.nx()];
        float[] scratch = new float[2 * g.nx()];
        double sum = 0;
        double cells = 0;
        for (int row = coverage.firstRow(); row < coverage.endRow(); row++) {
            plane(row, layer, w, scratch, near);
            plane(row + 1, layer, w, scratch, far);
            for (int p = coverage.partialFrom(row); p < coverage.partialFrom(row + 1); p++) {
                int i = coverage.partialColumn(p);
                double area = coverage.moment(p, 0);
                if (area > 0) {
                    double u = coverage.moment(p, 1) / area;
                    double v = coverage.moment(p, 2) / area;
                    sum += area
                            * ((near[i] + (near[i + 1] - near[i]) * u) * (1 - v)
                                    + (far[i] + (far[i + 1] - far[i]) * u) * v);
                    cells += area;
                }
            }
            for (int s = coverage.spanFrom(row); s < coverage.spanFrom(row + 1); s++) {
                for (int i = coverage.spanBegin(s); i < coverage.spanEnd(s); i++) {
                    sum += (near[i] + near[i + 1] + far[i] + far[i + 1]) / 4;
                }
                cells += coverage.spanEnd(s) - coverage.spanBegin(s);
            }
        }
        gyMm3 += sum * cellMm3;
        insideMm3 += cells * cellMm3;
    }

    private void plane(int row, int layer, double w, float[] scratch, double[] target) {
        dose.copyTo((layer * g.ny() + row) * g.nx(), scratch, 0, g.nx());
        dose.copyTo(((layer + 1) * g.ny() + row) * g.nx(), scratch, g.nx(), g.nx());
        for (int i = 0; i < target.length; i++) {
            target[i] = scratch[i] + (scratch[g.nx() + i] - scratch[i]) * w;
        }
    }
}
