package org.cordon.difference;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A beam in both versions. Leaf and jaw positions are not compared.
 *
 * @param number Beam Number, of the second version where it is there
 * @param name Beam Name, likewise; may be empty
 * @param presence where it is
 * @param changes what is not the same; empty for a beam that is added or removed
 */
public record BeamDifference(int number, String name, Presence presence, List<Change> changes) {
    /** Takes an immutable copy. */
    public BeamDifference {
        changes = ImmutableList.copyOf(changes);
    }

    /** Whether it is there in both and the same. */
    public boolean isSame() {
        return presence == Presence.BOTH && changes.isEmpty();
    }
}
