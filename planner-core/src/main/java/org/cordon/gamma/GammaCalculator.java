package org.cordon.gamma;

import com.google.common.util.concurrent.MoreExecutors;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;
import org.cordon.dose.OrderedTasks;

/**
 * Computes the gamma index of an evaluated dose around every node of a reference dose.
 *
 * <p>How computed: the cells of the evaluated grid are visited nearest first; one whose distance and whose lowest and
 * highest dose allow nothing smaller than what is known is passed over; in the others the minimum is found by
 * {@link CellSearch}. The grids need have nothing in common but the patient system. Every gamma belongs to a point that
 * exists, so it is never too low by more than rounding; it is too high by less than 0.001.
 *
 * <p>Limits: the trilinear dose itself is an interpolation of both grids' nodes; gamma does not know its error.
 *
 * <p>The planes of the reference are computed independently of each other: the bits do not depend on threads.
 */
public final class GammaCalculator {
    private GammaCalculator() {}

    /** Gamma on the calling thread. */
    public static GammaMap calculate(DoseGrid reference, DoseGrid evaluated, GammaCriteria criteria) {
        return calculate(reference, evaluated, criteria, MoreExecutors.newDirectExecutorService());
    }

    /**
     * Gamma; the bits do not depend on the executor's threads.
     *
     * @param reference its nodes are the points
     * @param evaluated is searched
     * @param criteria see there
     * @param executor runs the planes; not shut down
     * @throws IllegalArgumentException when the reference is empty of dose and no dose for normalisation is given, or
     *     the criteria reach over too many cells
     * @throws java.util.concurrent.CancellationException when the calling thread is interrupted
     */
    public static GammaMap calculate(
            DoseGrid reference, DoseGrid evaluated, GammaCriteria criteria, ExecutorService executor) {
        double normalisationGy = criteria.normalisationGy().orElse(reference.maxGy());
        if (!(normalisationGy > 0)) {
            throw new IllegalArgumentException("the reference dose is 0 Gy everywhere: nothing to normalise to");
        }
        GammaMap map = new GammaMap(reference.geometry(), criteria, normalisationGy);
        GammaSearch search = new GammaSearch(reference.geometry(), evaluated, criteria, normalisationGy);
        List<Callable<Void>> layers = new ArrayList<>();
        for (int layer = 0; layer < evaluated.geometry().nz() - 1; layer++) {
            int each = layer;
            layers.add(() -> search.prepare(each));
        }
        OrderedTasks.all(layers, executor);
        List<Callable<Void>> planes = new ArrayList<>();
        for (int k = 0; k < reference.geometry().nz(); k++) {
            int each = k;
            planes.add(() -> search.plane(each, plane(reference, each), map));
        }
        OrderedTasks.all(planes, executor);
        return map;
    }

    private static float[] plane(DoseGrid dose, int k) {
        GridGeometry geometry = dose.geometry();
        float[] values = new float[geometry.nx() * geometry.ny()];
        dose.copyTo(k * values.length, values, 0, values.length);
        return values;
    }
}
