package org.cordon.naming;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The ROIs worth proposing to a person for a structure that was not found by name. Nothing here ever matches. */
final class Candidates {
    private static final int MAX = 12;
    private static final int SHORT = 5;

    private Candidates() {}

    /** The ROIs whose names nearly are, contain or look like what is wanted, or that are related to it. */
    static List<Roi> weak(Wanted wanted, List<Roi> rois, StructureDictionary dictionary) {
        Map<String, String> skeletons = skeletons(wanted, dictionary);
        List<Roi> found = new ArrayList<>();
        for (Roi roi : rois) {
            String key = NameKey.withoutAccents(
                    NameKey.of(LookAlikes.latin(roi.meaning().name())));
            boolean hinted = wanted.entry()
                    .filter(entry -> entry.hints().stream().anyMatch(key::contains))
                    .isPresent();
            if (isOtherStructure(wanted, roi) ? isRelated(wanted, roi) : hinted || isNear(key, skeletons)) {
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

    /** The keys of what is wanted without accents, each with what it looks like. */
    private static Map<String, String> skeletons(Wanted wanted, StructureDictionary dictionary) {
        String organ = wanted.prv().map(Prv::organ).orElse(wanted.name());
        Map<String, String> skeletons = new LinkedHashMap<>();
        Stream.concat(
                        Stream.of(organ),
                        dictionary.entry(organ).stream()
                                .flatMap(entry -> entry.names().stream())
                                .map(DictionaryEntry.Term::text))
                .map(name -> NameKey.withoutAccents(NameKey.of(name)))
                .forEach(key -> skeletons.put(key, NameKey.skeleton(key)));
        return skeletons;
    }

    private static boolean isNear(String key, Map<String, String> skeletons) {
        String look = NameKey.skeleton(key);
        return skeletons.entrySet().stream()
                .anyMatch(known -> look.equals(known.getValue())
                        || (known.getKey().length() > 3 && key.contains(known.getKey()))
                        || EditDistance.atMost(
                                key, known.getKey(), known.getKey().length() <= SHORT ? 1 : 2));
    }
}
