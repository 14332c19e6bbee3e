package org.cordon.scenario;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Which displacements are tried.
 *
 * @param shiftsMm lengths of shifts, each along 26 directions
 * @param rotationsDeg angles of rotations, each about three axes both ways
 * @param searchMm how far the shift at which a row first fails is looked for
 */
public record RobustnessOptions(List<Double> shiftsMm, List<Double> rotationsDeg, double searchMm) {
    private static final double MOST_MM = 20;
    private static final double MOST_DEG = 20;

    /** Checks the ranges and takes immutable copies. */
    public RobustnessOptions {
        shiftsMm = ImmutableList.copyOf(shiftsMm);
        rotationsDeg = ImmutableList.copyOf(rotationsDeg);
        if (shiftsMm.stream().anyMatch(each -> !(each > 0 && each <= MOST_MM))
                || rotationsDeg.stream().anyMatch(each -> !(each > 0 && each <= MOST_DEG))
                || !(searchMm > 0 && searchMm <= MOST_MM)) {
            throw new IllegalArgumentException("shifts and search must be above 0 up to " + MOST_MM
                    + " mm, rotations above 0 up to " + MOST_DEG + " degrees");
        }
    }

    /** 1 and 2 mm, 1 and 2 degrees, failures looked for up to 5 mm. */
    public static RobustnessOptions standard() {
        return new RobustnessOptions(List.of(1.0, 2.0), List.of(1.0, 2.0), 5);
    }
}
