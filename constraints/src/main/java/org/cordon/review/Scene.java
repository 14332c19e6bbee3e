package org.cordon.review;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cordon.constraint.Level;
import org.cordon.constraint.LevelRange;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.Setting;
import org.cordon.structure.Structure;

/**
 * What the rows of a review are planned on.
 *
 * @param protocol the protocol
 * @param level as stated
 * @param setting as stated
 * @param targets the targets
 * @param matching finds structures by canonical name
 * @param drawn where structures are drawn along z
 */
record Scene(
        Protocol protocol,
        Optional<LevelRange> level,
        Setting setting,
        Targets targets,
        RoiMatching matching,
        DrawnRuns drawn) {
    private static final LevelRange CONUS_AND_BELOW = new LevelRange(Level.T11, Level.S5);
    private static final LevelRange CONUS = new LevelRange(Level.T11, Level.L2);

    LevelApplicability applicability() {
        return new LevelApplicability(level);
    }

    /** Whether sac or cauda may continue the cord: not where a person said that the cord itself is at that level. */
    boolean cordMayEnd() {
        return level.isEmpty() || level.get().overlaps(CONUS_AND_BELOW);
    }

    /** Whether all of the stated level lies from T11 to L2, where the cord's limits apply to sac or cauda. */
    boolean isAtConus() {
        return level.isPresent()
                && level.get().from().compareTo(CONUS.from()) >= 0
                && level.get().to().compareTo(CONUS.to()) <= 0;
    }

    /** The number of fractions of every target; empty when none is known or they differ. */
    OptionalInt fractions() {
        return targets.fractions();
    }

    List<Structure> targetStructures() {
        return targets.list().stream().map(ReviewTarget::structure).toList();
    }

    /** The name of a target, with its number where two have the same name. */
    String nameOf(ReviewTarget target) {
        long same = targets.list().stream()
                .filter(other -> other.name().equals(target.name()))
                .count();
        return same == 1
                ? target.name()
                : target.name() + "#" + target.structure().number();
    }
}
