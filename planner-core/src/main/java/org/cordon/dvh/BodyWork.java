package org.cordon.dvh;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;
import org.cordon.structure.Body;
import org.cordon.structure.SlabStack;

/** The plan of work for one body: its slabs, how finely cells are cut, and its parts. */
final class BodyWork {
    /** Cells are cut until a body has about this many. */
    private static final double WANTED_CELLS = 40_000;

    private static final int MOST_SPLIT = 32;
    private static final double CELLS_A_PART = 60_000;
    /** The hottest volume that is gathered again from cells cut at least into {@link #HOT_SPLIT} parts. */
    private static final double HOT_CC = 0.4;

    private static final int HOT_SPLIT = 4;
    private static final double PEAKS = 1.1;

    private final Body body;
    private final DoseGrid dose;
    private final SlabStack stack;
    private final WorkBox box;
    private int split = 1;
    private final List<BodyPart> parts = new ArrayList<>();

    BodyWork(Body body, DoseGrid dose) {
        this.body = body;
        this.dose = dose;
        this.stack = SlabStack.of(body);
        GridGeometry g = dose.geometry();
        box = WorkBox.around(stack, g, 1);
        if (stack.slabs().isEmpty() || box.isEmpty()) {
            return;
        }
        double cells = stack.roughVolumeMm3() / cellMm3();
        while (split < MOST_SPLIT && cells * split * split * split * 8 <= WANTED_CELLS) {
            split *= 2;
        }
        double all = Math.max(cells, 1) * split * split * split;
        int count = (int) Math.min(Integer.MAX_VALUE, Math.ceil(all / CELLS_A_PART));
        int inner = layer(Math.ceil(layers(stack.slabs().get(0).upperMm())));
        int outer = layer(
                Math.floor(layers(stack.slabs().get(stack.slabs().size() - 1).lowerMm())));
        if (inner < outer) {
            // Where conventions differ in the ends of a body alone, the parts between the ends are the same.
            add(box.kFrom(), inner, 1);
            add(inner, outer, count);
            add(outer, box.kTo(), 1);
        } else {
            add(box.kFrom(), box.kTo(), count);
        }
    }

    private void add(int from, int to, int wanted) {
        int count = Math.max(1, Math.min(to - from, wanted));
        for (int p = 0; p < count && from < to; p++) {
            WorkBox own = box.withSplit(split)
                    .withLayers(from + (to - from) * p / count, from + (to - from) * (p + 1) / count);
            parts.add(new BodyPart(stack, dose, own));
        }
    }

    private double layers(double zMm) {
        return (zMm - dose.geometry().originMm().zMm()) / dose.geometry().spacingZMm();
    }

    private int layer(double layers) {
        return (int) Math.max(box.kFrom(), Math.min(box.kTo(), layers));
    }

    /** The end of the doses of histograms: between nodes the dose may peak somewhat higher than at them. */
    static double highestGy(DoseGrid dose) {
        return PEAKS * dose.maxGy();
    }

    private double cellMm3() {
        GridGeometry g = dose.geometry();
        return g.spacingXMm() * g.spacingYMm() * g.spacingZMm();
    }

    List<BodyPart> parts() {
        return parts;
    }

    Dvh finish(List<BodyPart> done) {
        Deposits deposits = new Deposits(0, highestGy(dose));
        Extreme max = new Extreme(1);
        Extreme min = new Extreme(-1);
        for (BodyPart part : done) {
            deposits.merge(part.deposits);
            max.merge(part.max);
            min.merge(part.min);
        }
        new SurfaceSearch(stack, dose, max).run();
        new SurfaceSearch(stack, dose, min).run();
        // Covered cells add up to the exact volume; only what lies outside needs the areas again.
        double volumeMm3 = WorkBox.holds(stack, dose.geometry()) ? deposits.volume() * cellMm3() : stack.volumeMm3();
        DvhData data = DvhData.of(deposits, cellMm3() / 1000, max, min);
        return new Dvh(
                body,
                dose.geometry(),
                volumeMm3 / 1000,
                hot(data).map(data::withHot).orElse(data));
    }

    /** Gathers the hottest part again where cells are coarse, for near-maximum doses. */
    private Optional<Deposits> hot(DvhData data) {
        if (split >= HOT_SPLIT || data.inside().isEmpty() || data.insideCc() < 2 * HOT_CC) {
            return Optional.empty();
        }
        double from = data.inside().get().curve().doseGy(HOT_CC);
        double to = data.inside().get().max().doseGy();
        if (!(to - from > 1e-6)) {
            return Optional.empty();
        }
        return HotCells.find(dose, box.withSplit(HOT_SPLIT), from).map(cells -> {
            Deposits deposits = new Deposits(from, to, true);
            new BodyPart(stack, dose, cells.box(), cells, deposits).call();
            return deposits;
        });
    }
}
