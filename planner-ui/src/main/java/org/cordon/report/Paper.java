package org.cordon.report;

import java.util.Locale;
import java.util.Optional;

/** The paper that a report is laid out for. */
public enum Paper {
    /** 210 × 297 mm. */
    A4(595.276, 841.89),
    /** 8.5 × 11 inches. */
    LETTER(612, 792);

    private final double widthPoints;
    private final double heightPoints;

    Paper(double widthPoints, double heightPoints) {
        this.widthPoints = widthPoints;
        this.heightPoints = heightPoints;
    }

    /** In points of 1/72 inch. */
    public double widthPoints() {
        return widthPoints;
    }

    /** In points of 1/72 inch. */
    public double heightPoints() {
        return heightPoints;
    }

    /** By the name that people write: {@code a4}, {@code letter}. */
    public static Optional<Paper> find(String name) {
        for (Paper each : values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
