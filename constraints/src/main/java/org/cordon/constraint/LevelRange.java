package org.cordon.constraint;

/**
 * A run of vertebral levels, ends included.
 *
 * @param from the cranial end
 * @param to the caudal end
 */
public record LevelRange(Level from, Level to) {
    /** Checks the order. */
    public LevelRange {
        if (from.compareTo(to) > 0) {
            throw new IllegalArgumentException("levels must run from cranial to caudal, were " + from + "-" + to);
        }
    }

    /** One level. */
    public static LevelRange of(Level level) {
        return new LevelRange(level, level);
    }

    /** Whether any level lies in both. */
    public boolean overlaps(LevelRange other) {
        return from.compareTo(other.to) <= 0 && other.from.compareTo(to) <= 0;
    }

    @Override
    public String toString() {
        return from == to ? from.name() : from + "-" + to;
    }
}
