package org.cordon.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a structure set's file says of itself beside its structures.
 *
 * @param date Structure Set Date (3006,0008), where given
 * @param properties ROI Physical Properties (3006,00B0) by ROI number: where a density was assigned by hand
 */
public record StructureSetFacts(Optional<LocalDate> date, Map<Integer, List<Property>> properties) {
    /** Takes immutable copies. */
    public StructureSetFacts {
        ImmutableMap.Builder<Integer, List<Property>> copy = ImmutableMap.builder();
        properties.forEach((roi, list) -> copy.put(roi, ImmutableList.copyOf(list)));
        properties = copy.buildOrThrow();
    }

    /**
     * A physical property of a ROI.
     *
     * @param name ROI Physical Property (3006,00B2), e.g. REL_ELEC_DENSITY
     * @param value ROI Physical Property Value (3006,00B4), where given
     */
    public record Property(String name, OptionalDouble value) {}
}
