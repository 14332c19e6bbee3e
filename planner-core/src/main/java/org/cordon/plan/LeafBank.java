package org.cordon.plan;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A multileaf collimator of a beam, an item of its Beam Limiting Device Sequence (300A,00B6).
 *
 * @param type RT Beam Limiting Device Type (300A,00B8): MLCX or MLCY
 * @param pairs Number of Leaf/Jaw Pairs (300A,00BC)
 * @param boundariesMm Leaf Position Boundaries (300A,00BE) in the plane of the isocentre; empty when not given
 */
public record LeafBank(String type, int pairs, List<Double> boundariesMm) {
    /** Takes an immutable copy. */
    public LeafBank {
        boundariesMm = ImmutableList.copyOf(boundariesMm);
    }

    /** The width of the narrowest leaf in the plane of the isocentre; empty when the file gives no boundaries. */
    public OptionalDouble narrowestLeafMm() {
        double narrowest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < boundariesMm.size(); i++) {
            narrowest = Math.min(narrowest, boundariesMm.get(i) - boundariesMm.get(i - 1));
        }
        return boundariesMm.size() < 2 ? OptionalDouble.empty() : OptionalDouble.of(narrowest);
    }
}
