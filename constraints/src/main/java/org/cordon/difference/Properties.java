package org.cordon.difference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.cordon.geometry.Point3;

/**
 * Named properties of something as texts, in a fixed order. Numbers are rounded to 0.0001 of their unit, so that the
 * rounding of another writer is no change.
 */
final class Properties {
    private static final int DECIMALS = 4;

    private final Map<String, String> values = new LinkedHashMap<>();

    Properties text(String name, String value) {
        if (!value.isEmpty()) {
            values.put(name, value);
        }
        return this;
    }

    Properties text(String name, Optional<String> value) {
        return text(name, value.orElse(""));
    }

    Properties number(String name, OptionalDouble value) {
        return text(name, value.isPresent() ? written(value.getAsDouble()) : "");
    }

    Properties integer(String name, OptionalInt value) {
        return text(name, value.isPresent() ? Integer.toString(value.getAsInt()) : "");
    }

    Properties texts(String name, List<String> parts) {
        return text(name, String.join(", ", parts));
    }

    Properties numbers(String name, List<Double> parts) {
        return texts(name, parts.stream().map(Properties::written).toList());
    }

    Properties points(String name, List<Point3> points) {
        return text(
                name,
                String.join(
                        "; ",
                        points.stream()
                                .map(point -> written(point.xMm()) + ", " + written(point.yMm()) + ", "
                                        + written(point.zMm()))
                                .toList()));
    }

    /** What is not the same, in the order of the first and then of the second. */
    static List<Change> changes(Properties first, Properties second) {
        Set<String> names = new LinkedHashSet<>(first.values.keySet());
        names.addAll(second.values.keySet());
        List<Change> changes = new ArrayList<>();
        for (String name : names) {
            Optional<String> before = Optional.ofNullable(first.values.get(name));
            Optional<String> after = Optional.ofNullable(second.values.get(name));
            if (!before.equals(after)) {
                changes.add(new Change(name, before, after));
            }
        }
        return changes;
    }

    private static String written(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
