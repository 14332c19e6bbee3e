package org.cordon.text;

import java.util.List;
import java.util.Optional;
import org.cordon.constraint.Comparison;
import org.cordon.constraint.Rule;
import org.cordon.constraint.Status;
import org.cordon.dvh.Bounds;
import org.cordon.dvh.DvhMetric.ColdVolume;
import org.cordon.geometry.ZRange;
import org.cordon.review.ConstraintRow;

/**
 * The cells of one row as people read them; every sink (terminal, HTML) shows the same digits.
 *
 * @param structure what it was applied to, with the segment where it is one
 * @param metric brief
 * @param value with unit, empty when there is none
 * @param numerical interval without unit, empty when there is none
 * @param convention interval without unit, empty when there is none
 * @param bounds interval that spans both, empty when there is none
 * @param limit with its comparison, {@code none} for report rows
 * @param margin signed, empty when there is none
 */
public record RowText(
        String structure,
        String metric,
        String value,
        String numerical,
        String convention,
        String bounds,
        String limit,
        String margin) {
    /** The cells of a row. */
    public static RowText of(ConstraintRow row, double doseToleranceGy) {
        String unit = row.rule().metric().unitSymbol();
        String metric = MetricText.brief(row.rule().metric());
        String structure = row.structure();
        if (row.value().isEmpty()) {
            return new RowText(structure, metric, "", "", "", "", limit(row.rule()), "");
        }
        Digits digits = Digits.of(row);
        String value = digits.value(row.value().getAsDouble()) + Numbers.NO_BREAK_SPACE + unit;
        String limit = limit(row.rule());
        if (!digits.agrees() && doseToleranceGy > 0) {
            limit += " (tolerance " + Numbers.shortest(doseToleranceGy) + Numbers.NO_BREAK_SPACE + "Gy)";
        }
        return new RowText(
                structure,
                metric,
                value,
                interval(digits, row.numerical()),
                interval(digits, row.convention()),
                interval(digits, span(row.numerical(), row.convention())),
                limit,
                margin(row));
    }

    /** The limit with its comparison and unit: {@code ≤ 10 %}; {@code none} for a report row. */
    public static String limit(Rule rule) {
        if (rule.comparison().isEmpty()) {
            return "none";
        }
        return symbol(rule.comparison().get())
                + Numbers.NO_BREAK_SPACE
                + Numbers.shortest(rule.limit().getAsDouble())
                + Numbers.NO_BREAK_SPACE
                + rule.metric().unitSymbol();
    }

    /** The comparison as printed: {@code ≤}. */
    public static String symbol(Comparison comparison) {
        return switch (comparison) {
            case LESS -> "<";
            case LESS_OR_EQUAL -> "\u2264";
            case GREATER -> ">";
            case GREATER_OR_EQUAL -> "\u2265";
        };
    }

    /** The z range of a row's segment with signs: {@code z −31.0 to +29.0 mm}; empty where it is none. */
    public static Optional<String> segment(ConstraintRow row) {
        return row.segment().map(RowText::range);
    }

    /** The name of the ROI in the file, where the structure is shown under another. */
    public static Optional<String> drawnAs(ConstraintRow row) {
        return row.matchedRoi().filter(name -> !row.structure().contains(name)).map(name -> "drawn as " + name);
    }

    private static String range(ZRange range) {
        return "z " + signed(range.lowerMm()) + " to " + signed(range.upperMm()) + Numbers.NO_BREAK_SPACE + "mm";
    }

    /** A position with its sign and one decimal. */
    public static String signed(double positionMm) {
        String text = Numbers.fixed(positionMm, 1);
        return positionMm > 0 ? "+" + text : text;
    }

    private static String interval(Digits digits, Optional<Bounds> bounds) {
        return bounds.map(digits::interval).orElse("");
    }

    private static Optional<Bounds> span(Optional<Bounds> numerical, Optional<Bounds> convention) {
        return numerical.isPresent() && convention.isPresent()
                ? Optional.of(numerical.get().span(convention.get()))
                : numerical.or(() -> convention);
    }

    private static String margin(ConstraintRow row) {
        if (row.marginPercent().isEmpty()) {
            return "";
        }
        double percent = row.marginPercent().getAsDouble();
        if (row.rule()
                        .metric()
                        .histogramQuery()
                        .filter(ColdVolume.class::isInstance)
                        .isPresent()
                && percent > 100) {
            return Numbers.fixed(1 + percent / 100, 1) + Numbers.NO_BREAK_SPACE + "\u00d7";
        }
        int decimals = Math.abs(percent) < 9.95 ? 1 : 0;
        while (percent != 0 && Numbers.rounded(percent, decimals).signum() == 0 && decimals < Numbers.mostDecimals()) {
            decimals++;
        }
        String sign = percent > 0 && row.status() != Status.NOT_EVALUATED ? "+" : "";
        return sign + Numbers.fixed(percent, decimals) + Numbers.NO_BREAK_SPACE + "%";
    }

    /**
     * Why a row is in doubt: by the bounds of the number shown, or by another dose, target or reading of the row, which is
     * told where it lies across the limit.
     */
    public static Optional<String> doubt(ConstraintRow row) {
        if (!row.withinBounds() || row.value().isEmpty() || row.rule().limit().isEmpty()) {
            return Optional.empty();
        }
        if (row.isLimitInShownBounds()) {
            return Optional.of("within bounds: the limit lies inside an interval of the number");
        }
        List<String> across = row.otherReadings().stream()
                .filter(reading -> (reading.status() == Status.FAIL) != (row.status() == Status.FAIL))
                .map(reading -> ReadingText.whole(reading, row))
                .toList();
        if (across.isEmpty()) {
            return Optional.of("in doubt: another dose, target or reading of this row may lie across the limit");
        }
        return Optional.of((row.status() == Status.FAIL ? "read another way it is met: " : "in doubt: ")
                + String.join("; ", across));
    }
}
