package org.cordon.dvh;

import org.cordon.dose.DoseGrid;
import org.cordon.dose.DoseWindow;
import org.cordon.dose.GridGeometry;
import org.cordon.geometry.CellCoverage;
import org.cordon.geometry.RegionRaster;
import org.cordon.structure.SlabStack;

/**
 * Walks the layers of cells of a {@link WorkBox}, and hands every covered cell to a {@link CellSink}: one whole cell
 * where all slabs of the layer cover it, otherwise one piece a slab.
 */
final class LayerKernel {
    private static final double THIN = 1e-9;

    private final SlabStack stack;
    private final WorkBox box;
    private final double[] lower;
    private final double[] upper;
    private final RegionRaster raster;
    private final CellCoverage[] coverage;
    private final CellSink sink;

    private int[] active = new int[8];
    private double[] from = new double[8];
    private double[] to = new double[8];
    private int count;
    private int[] spans = new int[16];
    private int spanCount;
    private int[] other = new int[16];

    LayerKernel(SlabStack stack, DoseGrid dose, WorkBox box, BodyPart part) {
        this.stack = stack;
        this.box = box;
        GridGeometry g = dose.geometry();
        int slabs = stack.slabs().size();
        lower = new double[slabs];
        upper = new double[slabs];
        for (int s = 0; s < slabs; s++) {
            lower[s] = (stack.slabs().get(s).lowerMm() - g.originMm().zMm()) / g.spacingZMm();
            upper[s] = (stack.slabs().get(s).upperMm() - g.originMm().zMm()) / g.spacingZMm();
        }
        raster = new RegionRaster(box.cells(g));
        coverage = new CellCoverage[slabs];
        DoseWindow window = DoseWindow.of(
                dose, box.iFrom() - 2, box.iTo() + 3, box.jFrom() - 2, box.jTo() + 3, box.kFrom() - 2, box.kTo() + 3);
        sink = new CellSink(window, g, box, part);
    }

    void run() {
        int first = 0;
        for (int layer = box.kFrom() * box.split(); layer < box.kTo() * box.split(); layer++) {
            double bottom = (double) layer / box.split();
            double top = (double) (layer + 1) / box.split();
            count = 0;
            double covered = 0;
            while (first < lower.length && upper[first] <= bottom + THIN) {
                coverage[first++] = null;
            }
            for (int s = first; s < lower.length && lower[s] < top - THIN; s++) {
                double a = Math.max(bottom, lower[s]);
                double b = Math.min(top, upper[s]);
                if (b > a + THIN) {
                    activate(s, a, b);
                    covered += b - a;
                }
            }
            if (count > 0) {
                layer(layer, covered > top - bottom - count * THIN);
            }
        }
    }

    private void activate(int slab, double a, double b) {
        if (count == active.length) {
            active = java.util.Arrays.copyOf(active, 2 * count);
            from = java.util.Arrays.copyOf(from, 2 * count);
            to = java.util.Arrays.copyOf(to, 2 * count);
        }
        if (coverage[slab] == null) {
            boolean shared = slab > 0
                    && coverage[slab - 1] != null
                    && stack.slabs().get(slab - 1).region()
                            == stack.slabs().get(slab).region();
            coverage[slab] = shared
                    ? coverage[slab - 1]
                    : raster.rasterise(stack.slabs().get(slab).region());
        }
        active[count] = slab;
        from[count] = a;
        to[count] = b;
        count++;
    }

    private void layer(int layer, boolean complete) {
        int firstRow = Integer.MAX_VALUE;
        int endRow = 0;
        for (int a = 0; a < count; a++) {
            firstRow = Math.min(firstRow, coverage[active[a]].firstRow());
            endRow = Math.max(endRow, coverage[active[a]].endRow());
        }
        sink.layer(layer);
        for (int row = firstRow; row < endRow; row++) {
            if (!sink.row(row)) {
                continue;
            }
            spanCount = 0;
            if (complete) {
                common(row);
                for (int s = 0; s < spanCount; s++) {
                    sink.whole(spans[2 * s], spans[2 * s + 1]);
                }
            }
            for (int a = 0; a < count; a++) {
                CellCoverage cover = coverage[active[a]];
                sink.slab(active[a], from[a], to[a]);
                rest(cover, row);
                for (int p = cover.partialFrom(row); p < cover.partialFrom(row + 1); p++) {
                    sink.part(cover, p);
                }
            }
        }
    }

    /** Intersects the full runs of all active slabs in a row. */
    private void common(int row) {
        CellCoverage cover = coverage[active[0]];
        for (int s = cover.spanFrom(row); s < cover.spanFrom(row + 1); s++) {
            span(cover.spanBegin(s), cover.spanEnd(s));
        }
        for (int a = 1; a < count && spanCount > 0; a++) {
            int[] before = spans;
            int length = spanCount;
            spans = other;
            other = before;
            spanCount = 0;
            cover = coverage[active[a]];
            int s = cover.spanFrom(row);
            int end = cover.spanFrom(row + 1);
            for (int b = 0; b < length && s < end; ) {
                int low = Math.max(before[2 * b], cover.spanBegin(s));
                int high = Math.min(before[2 * b + 1], cover.spanEnd(s));
                if (low < high) {
                    span(low, high);
                }
                if (before[2 * b + 1] < cover.spanEnd(s)) {
                    b++;
                } else {
                    s++;
                }
            }
        }
    }

    private void span(int begin, int end) {
        if (2 * spanCount == spans.length) {
            spans = java.util.Arrays.copyOf(spans, 4 * spanCount);
        }
        spans[2 * spanCount] = begin;
        spans[2 * spanCount + 1] = end;
        spanCount++;
    }

    /** Hands over the full runs of a slab that are not whole in the layer. */
    private void rest(CellCoverage cover, int row) {
        int w = 0;
        for (int s = cover.spanFrom(row); s < cover.spanFrom(row + 1); s++) {
            int begin = cover.spanBegin(s);
            int end = cover.spanEnd(s);
            while (begin < end) {
                while (w < spanCount && spans[2 * w + 1] <= begin) {
                    w++;
                }
                if (w == spanCount || spans[2 * w] >= end) {
                    sink.full(begin, end);
                    begin = end;
                } else {
                    if (begin < spans[2 * w]) {
                        sink.full(begin, spans[2 * w]);
                    }
                    begin = spans[2 * w + 1];
                }
            }
        }
    }
}
