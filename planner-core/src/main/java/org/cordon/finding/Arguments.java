package org.cordon.finding;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** The value types that a {@link Reason} may carry. */
final class Arguments {
    private Arguments() {}

    static Object normalised(String key, Object value) {
        if (value instanceof String || value instanceof Boolean || value instanceof Long) {
            return value;
        }
        if (value instanceof Integer number) {
            return number.longValue();
        }
        if (value instanceof Double number) {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("argument " + key + " must be finite, was " + number);
            }
            return number;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(String.class::cast).collect(ImmutableList.toImmutableList());
        }
        throw new IllegalArgumentException("argument " + key + " has an unsupported type " + value.getClass());
    }
}
