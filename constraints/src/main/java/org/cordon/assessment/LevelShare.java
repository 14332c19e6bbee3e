package org.cordon.assessment;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.OptionalDouble;
import org.cordon.constraint.Level;
import org.cordon.constraint.LevelRange;

/**
 * Levels at which an earlier course gave a uniform dose to the cord.
 *
 * @param levels from the highest to the lowest vertebra
 * @param cordShare part of the course's dose that the cord got there, 0 to 2; empty when that of the course counts
 */
public record LevelShare(LevelRange levels, OptionalDouble cordShare) {
    /** Fewer vertebrae between two ranges than this may lie in one field. */
    private static final int APART = 2;

    /** Checks the share. */
    public LevelShare {
        EarlierCourse.requireShare(cordShare);
    }

    /** Whether so few vertebrae lie between these levels and others that the dose counts there. */
    boolean isNear(LevelRange other) {
        List<Level> all = ImmutableList.copyOf(Level.values());
        int below = all.indexOf(levels.from()) - all.indexOf(other.to());
        int above = all.indexOf(other.from()) - all.indexOf(levels.to());
        return Math.max(below, above) <= APART;
    }
}
