package org.cordon.review;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.cordon.dose.DoseBand;
import org.cordon.structure.Body;
import org.cordon.structure.Structure;

/**
 * What the indices of plan quality are made of in each dose of a review and in the two doses that enclose it: the rows that
 * ask for an index and the section on quality share it. Thread-safe.
 */
final class IndexStore {
    private final DvhStore store;
    private final List<Structure> structures;
    private final MadeOnce<Integer, PlanIndices> asPlanned = new MadeOnce<>();
    private final MadeOnce<Integer, Enclosing> enclosing = new MadeOnce<>();

    IndexStore(DvhStore store, List<Structure> structures) {
        this.store = store;
        this.structures = structures;
    }

    /**
     * The same parts in the doses that enclose the smooth one.
     *
     * @param least nowhere above it
     * @param most nowhere below it
     */
    record Enclosing(PlanIndices least, PlanIndices most) {}

    /** In a dose, by its index. */
    PlanIndices asPlanned(int dose) {
        return asPlanned.get(dose, () -> new PlanIndices(store.doses().get(dose).grid(), structures));
    }

    /** In the two doses that enclose it. */
    Enclosing enclosing(int dose) {
        return enclosing.get(dose, () -> {
            PlanIndices middle = asPlanned(dose);
            DoseBand band = DoseBand.of(middle.dose());
            return new Enclosing(middle.in(band.least()), middle.in(band.most()));
        });
    }

    /**
     * Tasks that make what an index needs, so that several threads can make it ahead; none of them waits for a later one.
     *
     * @param dose index of the dose
     * @param body a target
     * @param prescriptionGy prescribed to it
     * @param withInterval also in the doses that enclose it
     */
    List<Callable<Object>> ahead(int dose, Body body, double prescriptionGy, boolean withInterval) {
        List<Callable<Object>> tasks = new ArrayList<>();
        if (withInterval) {
            tasks.add(() -> enclosing(dose));
        }
        tasks.addAll(asPlanned(dose).ahead(body, prescriptionGy));
        if (withInterval) {
            for (int task = 0; task < PlanIndices.TASKS; task++) {
                int each = task;
                tasks.add(() -> enclosing(dose)
                        .least()
                        .ahead(body, prescriptionGy)
                        .get(each)
                        .call());
                tasks.add(() -> enclosing(dose)
                        .most()
                        .ahead(body, prescriptionGy)
                        .get(each)
                        .call());
            }
        }
        return tasks;
    }
}
