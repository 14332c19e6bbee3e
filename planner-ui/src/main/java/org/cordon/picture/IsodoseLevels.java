package org.cordon.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.constraint.Metric;
import org.cordon.dvh.DoseUnit;
import org.cordon.dvh.DvhMetric;
import org.cordon.review.ConstraintRow;
import org.cordon.review.Prescription;
import org.cordon.review.ReviewResult;

/**
 * The isodoses of a prescription: shares of it with fixed colours, and the dose of the selected row where it is none of
 * them. The prescribed dose is white, what is above it red.
 */
public final class IsodoseLevels {
    private static final double[] SHARES = {0.25, 0.5, 0.625, 0.75, 0.875, 1, 1.0625};
    private static final int[] COLOURS = {0x4A6FE3, 0x35A7E0, 0x2FD3C0, 0xA6D854, 0xFFE14D, 0xFFFFFF, 0xFF5D73};
    private static final int ROW_COLOUR = 0x7CFFCB;
    private static final double SAME_GY = 0.05;

    private final List<Level> levels = new ArrayList<>();
    private final double fullGy;

    /**
     * One line.
     *
     * @param doseGy its dose
     * @param rgb its colour
     * @param strong whether it is the dose of the selected row
     */
    public record Level(double doseGy, int rgb, boolean strong) {}

    /**
     * The levels.
     *
     * @param fullGy the dose that counts as 100 %, positive
     * @param rowGy the dose of the selected row
     */
    public IsodoseLevels(double fullGy, OptionalDouble rowGy) {
        this.fullGy = fullGy;
        boolean placed = rowGy.isEmpty();
        for (int i = 0; i < SHARES.length; i++) {
            double dose = SHARES[i] * fullGy;
            boolean same = rowGy.isPresent() && Math.abs(rowGy.getAsDouble() - dose) < SAME_GY;
            if (!placed && !same && rowGy.getAsDouble() < dose) {
                levels.add(new Level(rowGy.getAsDouble(), ROW_COLOUR, true));
                placed = true;
            }
            placed |= same;
            levels.add(new Level(dose, COLOURS[i], same));
        }
        if (!placed) {
            levels.add(new Level(rowGy.getAsDouble(), ROW_COLOUR, true));
        }
    }

    /** The levels of a review, with the dose of one of its rows. */
    public static IsodoseLevels of(ReviewResult result, Optional<ConstraintRow> row) {
        double full = result.prescriptions().stream()
                .mapToDouble(Prescription::doseGy)
                .max()
                .orElse(result.doseMaxGy());
        return new IsodoseLevels(
                full > 0 ? full : 1, row.map(IsodoseLevels::doseOf).orElse(OptionalDouble.empty()));
    }

    /** The dose that a row is about: of a volume at a dose that dose, of a dose its limit. */
    public static OptionalDouble doseOf(ConstraintRow row) {
        if (!(row.rule().metric() instanceof Metric.DoseVolume metric)) {
            return OptionalDouble.empty();
        }
        if (metric.query() instanceof DvhMetric.VolumeAtDose v && v.doseUnit() == DoseUnit.GY) {
            return OptionalDouble.of(v.dose());
        }
        boolean gy = row.rule().metric().unitSymbol().equals("Gy");
        return gy ? row.rule().limit() : OptionalDouble.empty();
    }

    /** Ascending. */
    public List<Level> levels() {
        return levels;
    }

    /** The dose that counts as 100 %. */
    public double fullGy() {
        return fullGy;
    }

    /** Whether one of them is the dose of the selected row. */
    public boolean hasStrong() {
        return levels.stream().anyMatch(Level::strong);
    }

    /** The bands of the dose wash: from half the full dose on. */
    public List<Level> washed() {
        return levels.stream()
                .filter(level -> level.doseGy() >= fullGy / 2 - 1e-9)
                .toList();
    }
}
