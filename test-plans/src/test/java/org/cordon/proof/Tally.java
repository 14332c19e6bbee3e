package org.cordon.proof;

import java.util.ArrayList;
import java.util.List;

/** Errors of one kind of number. */
final class Tally {
    private final List<Double> errors = new ArrayList<>();
    private final List<Double> widths = new ArrayList<>();
    private int held;

    void add(Outcome outcome) {
        errors.add(Math.abs(outcome.error()));
        widths.add(outcome.width());
        held += outcome.held() ? 1 : 0;
    }

    int count() {
        return errors.size();
    }

    double mean() {
        return errors.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    double max() {
        return errors.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    double heldPercent() {
        return 100.0 * held / errors.size();
    }

    double medianError() {
        return median(errors);
    }

    double medianWidth() {
        return median(widths);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
