package org.cordon.dvh;

import java.util.List;
import java.util.concurrent.Callable;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;
import org.cordon.structure.Slab;
import org.cordon.structure.SlabStack;

/** A few layers of one body: runs on one thread and keeps what it found. */
final class BodyPart implements Callable<BodyPart> {
    private final SlabStack stack;
    private final DoseGrid dose;
    private final WorkBox box;
    final Deposits deposits;
    final Extreme max = new Extreme(1);
    final Extreme min = new Extreme(-1);
    /** The only dose cells to visit, or null for all. */
    final HotCells only;

    /** A part of the whole body. */
    BodyPart(SlabStack stack, DoseGrid dose, WorkBox box) {
        this(stack, dose, box, null, new Deposits(0, BodyWork.highestGy(dose)));
    }

    /** The hot part of a body: only deposits at or above a dose count. */
    BodyPart(SlabStack stack, DoseGrid dose, WorkBox box, HotCells only, Deposits deposits) {
        this.stack = stack;
        this.dose = dose;
        this.box = box;
        this.only = only;
        this.deposits = deposits;
    }

    /** What a part of a whole body depends on beside the dose: parts that are equal in it find the same. */
    record Key(WorkBox box, int firstSlab, List<Slab> slabs) {}

    /** The key of a part of a whole body, with the slabs that reach into its layers. */
    Key key() {
        GridGeometry g = dose.geometry();
        double bottom = g.originMm().zMm() + box.kFrom() * g.spacingZMm();
        double top = g.originMm().zMm() + box.kTo() * g.spacingZMm();
        List<Slab> slabs = stack.slabs();
        int from = 0;
        while (from < slabs.size() && slabs.get(from).upperMm() <= bottom) {
            from++;
        }
        int to = from;
        while (to < slabs.size() && slabs.get(to).lowerMm() < top) {
            to++;
        }
        return new Key(box, from, slabs.subList(from, to));
    }

    @Override
    public BodyPart call() {
        new LayerKernel(stack, dose, box, this).run();
        return this;
    }
}
