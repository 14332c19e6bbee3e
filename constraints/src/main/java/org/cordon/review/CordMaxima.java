package org.cordon.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.cordon.dvh.DoseUnit;
import org.cordon.dvh.Dvh;
import org.cordon.dvh.DvhMetric;
import org.cordon.dvh.Measurement;
import org.cordon.structure.Body;
import org.cordon.structure.ZConvention;

/** The highest doses of what is drawn of the sac, the cord, its PRV and the canal, in this order, in the first dose. */
final class CordMaxima {
    private static final DvhMetric MAX = new DvhMetric.DoseStatistic(DvhMetric.Statistic.MAX, DoseUnit.GY);
    private static final List<String> CORD = List.of(Surrogates.SAC, Surrogates.CORD, Surrogates.PRV, Surrogates.CANAL);

    private CordMaxima() {}

    static List<CordMaximum> of(RoiMatching matching, DvhStore store) {
        Map<RoiMatching.Found, Body> bodies = new LinkedHashMap<>();
        for (String name : CORD) {
            matching.sound(name)
                    .ifPresent(found -> bodies.put(found, Body.of(found.structure(), ZConvention.HALF_SLICE)));
        }
        store.compute(bodies.values());
        List<CordMaximum> maxima = new ArrayList<>();
        bodies.forEach((found, body) -> {
            Dvh dvh = store.get(0, body);
            if (dvh.insideDoseGridFraction() > 0
                    && dvh.measureWithOutsideAt(MAX, OptionalDouble.empty(), 0) instanceof Measurement.Value value) {
                maxima.add(
                        new CordMaximum(found.canonical(), found.structure().name(), value.value(), value.numerical()));
            }
        });
        return maxima;
    }
}
