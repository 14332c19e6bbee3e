package org.cordon.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Ticks at round numbers.
 *
 * @param step distance of ticks
 * @param end the last tick, at or above what must fit
 */
public record NiceAxis(double step, double end) {
    /** An axis from 0 that holds a value with about a wanted number of ticks. */
    public static NiceAxis upTo(double highest, int ticks) {
        double wanted = Math.max(highest, 1e-3) / ticks;
        double power = 1;
        while (power > wanted) {
            power /= 10;
        }
        while (power * 10 <= wanted) {
            power *= 10;
        }
        double ratio = wanted / power;
        double step = power * (ratio <= 1 ? 1 : ratio <= 2 ? 2 : ratio <= 4 ? 4 : ratio <= 5 ? 5 : 10);
        return new NiceAxis(step, step * Math.ceil(highest / step - 1e-9));
    }

    /** The positions of the ticks, from 0 to the end. */
    public List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i * step <= end * (1 + 1e-9); i++) {
            ticks.add(i * step);
        }
        return ticks;
    }
}
