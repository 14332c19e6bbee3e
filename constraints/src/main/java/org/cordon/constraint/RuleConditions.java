package org.cordon.constraint;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.Set;

/**
 * When a row applies; all that is stated must hold. A condition that cannot be decided, because the level is not stated or
 * a structure is not drawn, is taken as met: an unknown never switches a limit off.
 *
 * @param fractions numbers of fractions; empty means any
 * @param level the target's level must lie at least partly in it
 * @param settings clinical settings; empty means any
 * @param overlaps the row's structure must have volume in common with this one: a canonical name, {@code Target}, {@code
 *     GTV}, {@code CTV} or {@code PTV}
 */
public record RuleConditions(
        Set<Integer> fractions, Optional<LevelRange> level, Set<Setting> settings, Optional<String> overlaps) {
    /** Always. */
    public static final RuleConditions ALWAYS =
            new RuleConditions(Set.of(), Optional.empty(), Set.of(), Optional.empty());

    /** Takes immutable copies, numbers of fractions in ascending order. */
    public RuleConditions {
        fractions = ImmutableSet.copyOf(fractions.stream().sorted().toList());
        settings = ImmutableSet.copyOf(settings.stream().sorted().toList());
    }

    /** Only for one number of fractions. */
    public static RuleConditions forFractions(int fractions) {
        return new RuleConditions(Set.of(fractions), Optional.empty(), Set.of(), Optional.empty());
    }

    /** Whether a number of fractions is one of those that the row is for. */
    public boolean allowsFractions(int number) {
        return fractions.isEmpty() || fractions.contains(number);
    }
}
