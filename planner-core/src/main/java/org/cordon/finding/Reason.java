package org.cordon.finding;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;

/**
 * Why something could not be computed, was refused, or needs a person: a stable code with typed arguments. Words are
 * made of it elsewhere, in the one place that renders text.
 *
 * @param code stable upper-case identifier, e.g. {@code CORD_GAP_IN_SEGMENT}
 * @param args named arguments in key order; each key carries its unit ({@code upperMm}); values are {@link String},
 *     {@link Double}, {@link Long}, {@link Boolean} or an immutable list of strings. Never a patient's identity
 */
public record Reason(String code, Map<String, Object> args) {
    /** Checks the code and the argument types and takes an immutable copy in key order. */
    public Reason {
        if (!code.matches("[A-Z][A-Z0-9_]*")) {
            throw new IllegalArgumentException("code must be UPPER_SNAKE_CASE, was " + code);
        }
        ImmutableSortedMap.Builder<String, Object> copy = ImmutableSortedMap.naturalOrder();
        args.forEach((key, value) -> copy.put(key, Arguments.normalised(key, value)));
        args = copy.buildOrThrow();
    }

    /** A reason without arguments. */
    public static Reason of(String code) {
        return new Reason(code, ImmutableMap.of());
    }

    /** A reason with one argument. */
    public static Reason of(String code, String key, Object value) {
        return new Reason(code, ImmutableMap.of(key, value));
    }

    /** A reason with two arguments. */
    public static Reason of(String code, String key1, Object value1, String key2, Object value2) {
        return new Reason(code, ImmutableMap.of(key1, value1, key2, value2));
    }

    /** A reason with three arguments. */
    public static Reason of(
            String code, String key1, Object value1, String key2, Object value2, String key3, Object value3) {
        return new Reason(code, ImmutableMap.of(key1, value1, key2, value2, key3, value3));
    }
}
