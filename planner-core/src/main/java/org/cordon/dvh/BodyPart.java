package org.cordon.dvh;

import java.util.concurrent.Callable;
import org.cordon.dose.DoseGrid;
import org.cordon.structure.SlabStack;

/** A few layers of one body: runs on one thread and keeps what it found. */
final class BodyPart implements Callable<BodyPart> {
    private final SlabStack stack;
    private final DoseGrid dose;
    private final WorkBox box;
    final Deposits deposits;
    final Extreme max = new Extreme(1);
    final Extreme min = new Extreme(-1);

    BodyPart(SlabStack stack, DoseGrid dose, WorkBox box, double highGy) {
        this.stack = stack;
        this.dose = dose;
        this.box = box;
        this.deposits = new Deposits(0, highGy);
    }

    @Override
    public BodyPart call() {
        new LayerKernel(stack, dose, box, deposits, max, min).run();
        return this;
    }
}
