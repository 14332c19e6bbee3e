package org.cordon.naming;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The ROIs worth proposing to a person for a structure that was not found by name. Nothing here ever matches. */
final class Candidates {
    private static final int MAX = 12;
    private static final int SHORT = 5;

    private Candidates() {}

    /** The ROIs whose names nearly are, contain or look like what is wanted, or that are related to it. */
    static List<Roi> weak(Wanted wanted, List<Roi> rois, StructureDictionary dictionary) {
        Set<String> keys = keys(wanted, dictionary);
        List<Roi> found = new ArrayList<>();
        for (Roi roi : rois) {
            String key = NameKey.withoutAccents(
                    NameKey.of(LookAlikes.latin(roi.meaning().name())));
            boolean hinted = wanted.entry()
                    .filter(entry -> entry.hints().stream().anyMatch(key::contains))
                    .isPresent();
            if (isOtherStructure(wanted, roi) ? isRelated(wanted, roi) : hinted || isNear(key, keys)) {
                found.add(roi);
            }
        }
        return found;
    }

    /** The names for a message: by ROI number, at most twelve; a name that is not unique has its number behind it. */
    static List<String> names(List<Roi> rois) {
        return rois.stream()
                .sorted(Comparator.comparingInt(roi -> roi.structure().number()))
                .limit(MAX)
                .map(roi -> rois.stream()
                                        .filter(other -> other.structure()
                                                .name()
                                                .equals(roi.structure().name()))
                                        .count()
                                > 1
                        ? roi.structure().name() + " (#" + roi.structure().number() + ")"
                        : roi.structure().name())
                .collect(ImmutableList.toImmutableList());
    }

    /** Whether a name is, beyond doubt, that of another structure, or of the other side of this one. */
    private static boolean isOtherStructure(Wanted wanted, Roi roi) {
        return roi.meaning().trusted()
                && roi.meaning()
                        .meaning()
                        .filter(own ->
                                wanted.entry().filter(own.entry()::equals).isEmpty()
                                        || (wanted.side().isPresent()
                                                && own.side().isPresent()
                                                && !own.side().equals(wanted.side())))
                        .isPresent();
    }

    private static boolean isRelated(Wanted wanted, Roi roi) {
        String name = roi.meaning().meaning().orElseThrow().entry().name();
        return wanted.entry().filter(entry -> entry.related().contains(name)).isPresent();
    }

    private static Set<String> keys(Wanted wanted, StructureDictionary dictionary) {
        String organ = wanted.prv().map(Prv::organ).orElse(wanted.name());
        Set<String> keys = dictionary
                .entry(organ)
                .map(entry -> entry.names().stream()
                        .map(term -> NameKey.withoutAccents(NameKey.of(term.text())))
                        .collect(Collectors.toSet()))
                .orElseGet(HashSet::new);
        keys.add(NameKey.withoutAccents(NameKey.of(organ)));
        return keys;
    }

    private static boolean isNear(String key, Set<String> keys) {
        String look = NameKey.skeleton(key);
        return keys.stream()
                .anyMatch(known -> look.equals(NameKey.skeleton(known))
                        || (known.length() > 3 && key.contains(known))
                        || EditDistance.atMost(key, known, known.length() <= SHORT ? 1 : 2));
    }
}
