package org.cordon.dvh;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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

    private final Body body;
    private final DoseGrid dose;
    private final SlabStack stack;
    private final List<Callable<BodyPart>> parts = new ArrayList<>();

    BodyWork(Body body, DoseGrid dose) {
        this.body = body;
        this.dose = dose;
        this.stack = SlabStack.of(body);
        GridGeometry g = dose.geometry();
        WorkBox box = WorkBox.around(stack, g, 1);
        if (stack.slabs().isEmpty() || box.isEmpty()) {
            return;
        }
        double cells = stack.volumeMm3() / cellMm3();
        int split = 1;
        while (split < MOST_SPLIT && cells * split * split * split * 8 <= WANTED_CELLS) {
            split *= 2;
        }
        double all = Math.max(cells, 1) * split * split * split;
        int layers = box.kTo() - box.kFrom();
        int count = (int) Math.max(1, Math.min(layers, Math.ceil(all / CELLS_A_PART)));
        for (int p = 0; p < count; p++) {
            WorkBox own = box.withSplit(split)
                    .withLayers(box.kFrom() + layers * p / count, box.kFrom() + layers * (p + 1) / count);
            parts.add(new BodyPart(stack, dose, own, dose.maxGy()));
        }
    }

    private double cellMm3() {
        GridGeometry g = dose.geometry();
        return g.spacingXMm() * g.spacingYMm() * g.spacingZMm();
    }

    List<Callable<BodyPart>> parts() {
        return parts;
    }

    Dvh finish(List<BodyPart> done) {
        Deposits deposits = new Deposits(0, dose.maxGy());
        Extreme max = new Extreme(1);
        Extreme min = new Extreme(-1);
        for (BodyPart part : done) {
            deposits.merge(part.deposits);
            max.merge(part.max);
            min.merge(part.min);
        }
        new SurfaceSearch(stack, dose, max).run();
        new SurfaceSearch(stack, dose, min).run();
        return new Dvh(
                body, dose.geometry(), stack.volumeMm3() / 1000, DvhData.of(deposits, cellMm3() / 1000, max, min));
    }
}
