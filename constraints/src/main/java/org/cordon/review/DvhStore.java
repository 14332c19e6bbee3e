package org.cordon.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.cordon.dvh.Dvh;
import org.cordon.dvh.DvhCalculator;
import org.cordon.review.choice.JudgedDose;
import org.cordon.structure.Body;

/** The histograms of a review: each body is computed once for each dose, in a fixed order. */
final class DvhStore {
    private final List<JudgedDose> doses;
    private final ExecutorService executor;
    private final List<Map<Body, Dvh>> computed;
    private final double factor;

    DvhStore(List<JudgedDose> doses, ExecutorService executor) {
        this.doses = doses;
        this.executor = executor;
        this.computed = new ArrayList<>();
        this.factor = 1;
        doses.forEach(dose -> computed.add(new LinkedHashMap<>()));
    }

    private DvhStore(DvhStore original, double factor) {
        this.doses = original.doses;
        this.executor = original.executor;
        this.computed = original.computed;
        this.factor = factor;
    }

    /** Runs what is computed. */
    ExecutorService executor() {
        return executor;
    }

    /** The same histograms in the doses times a factor, without computing anything anew. */
    DvhStore times(double scale) {
        return scale == 1 ? this : new DvhStore(this, factor * scale);
    }

    /** The doses, times the factor. */
    List<JudgedDose> doses() {
        return doses.stream().map(dose -> dose.times(factor)).toList();
    }

    /** Computes what is not there yet, always in the doses as they are. */
    void compute(Collection<Body> bodies) {
        for (int i = 0; i < doses.size(); i++) {
            Map<Body, Dvh> known = computed.get(i);
            List<Body> missing = new LinkedHashSet<>(bodies)
                    .stream().filter(body -> !known.containsKey(body)).toList();
            if (missing.isEmpty()) {
                continue;
            }
            List<Dvh> histograms =
                    DvhCalculator.calculateAll(missing, doses.get(i).grid(), executor);
            for (int j = 0; j < missing.size(); j++) {
                known.put(missing.get(j), histograms.get(j));
            }
        }
    }

    /** The histogram of a body in one of the doses, by its index. */
    Dvh get(int dose, Body body) {
        Dvh dvh = computed.get(dose).get(body);
        if (dvh == null) {
            throw new IllegalStateException(
                    "the histogram of " + body.structure().number() + " was not asked for");
        }
        return factor == 1 ? dvh : dvh.times(factor);
    }
}
