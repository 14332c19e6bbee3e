package org.cordon.constraint;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.Set;

/** Where a row stands among the others, in the order in which people read them. */
public enum RuleGroup {
    /** Cord, sac and cauda equina: always first. */
    CORD("cord"),
    /** Coverage of the targets. */
    TARGET("target"),
    /** Every other organ. */
    ORGAN("organ");

    private static final Set<String> CORD_STRUCTURES =
            ImmutableSet.of("SpinalCord", "SpinalCanal", "ThecalSac", "CaudaEquina");

    private final String label;

    RuleGroup(String label) {
        this.label = label;
    }

    /** The group of a row whose file names none. */
    public static RuleGroup of(StructureExpression structure, Optional<DerivedOn> derivedOn) {
        if (structure.isTarget()) {
            return TARGET;
        }
        boolean cord = derivedOn.isPresent()
                || CORD_STRUCTURES.contains(structure.canonicalName())
                || structure.canonicalName().startsWith("SpinalCord_PRV");
        return cord ? CORD : ORGAN;
    }

    /** As in protocol files and JSON. */
    public String label() {
        return label;
    }
}
