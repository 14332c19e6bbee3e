package org.cordon.naming;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the structures of one clinic are called there, as a person confirmed it once for all its plans. A name of the
 * list counts as a known other name: two drawn structures that have one are a tie, a contradicting interpreted type
 * leaves it undecided. It wins over the shipped dictionary, which is reported with every review.
 *
 * <p>Names are compared without regard to case and to blanks at the ends, and to nothing else. Immutable.
 */
public final class SiteNames {
    private static final SiteNames NONE = new SiteNames(List.of());

    private final ImmutableList<SiteName> entries;
    private final ImmutableMap<String, SiteName> byKey;

    private SiteNames(List<SiteName> entries) {
        this.entries = ImmutableList.copyOf(entries);
        Map<String, SiteName> keys = new LinkedHashMap<>();
        entries.forEach(entry -> keys.putIfAbsent(key(entry.roi()), entry));
        this.byKey = ImmutableMap.copyOf(keys);
    }

    /** No names. */
    public static SiteNames none() {
        return NONE;
    }

    /** The given names; of two entries with the same name the first counts. */
    public static SiteNames of(List<SiteName> entries) {
        return new SiteNames(entries);
    }

    /** All entries, in file order. */
    public List<SiteName> entries() {
        return entries;
    }

    /** The entry of a name, as drawn. */
    public Optional<SiteName> find(String roiName) {
        return Optional.ofNullable(byKey.get(key(roiName)));
    }

    /** The form in which two names of a clinic are compared. */
    static String key(String roiName) {
        return roiName.strip().toLowerCase(Locale.ROOT);
    }
}
