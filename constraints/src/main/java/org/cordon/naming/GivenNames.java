package org.cordon.naming;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.structure.Structure;

/**
 * What people said about names: for this case by ROI number, and for all plans of the clinic by name.
 *
 * @param byNumber ROI number to canonical name, for this case; wins over everything
 * @param site the clinic's names
 */
public record GivenNames(Map<Integer, String> byNumber, SiteNames site) {
    /** Takes an immutable copy. */
    public GivenNames {
        byNumber = ImmutableMap.copyOf(byNumber);
    }

    /** For this case only. */
    public static GivenNames ofCase(Map<Integer, String> byNumber) {
        return new GivenNames(byNumber, SiteNames.none());
    }

    /** What a structure was said to be, by either; empty when nobody said anything. */
    public Optional<String> canonical(Structure structure) {
        return Optional.ofNullable(byNumber.get(structure.number()))
                .or(() -> site.find(structure.name()).map(SiteName::canonical));
    }

    /** Everything that was said about the given structures, by ROI number. */
    public Map<Integer, String> all(List<Structure> structures) {
        Map<Integer, String> all = new LinkedHashMap<>();
        structures.forEach(structure -> canonical(structure).ifPresent(name -> all.put(structure.number(), name)));
        return ImmutableMap.copyOf(all);
    }
}
