package org.cordon.naming;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cordon.naming.DictionaryEntry.Term;

/** The known structures, looked up by name. */
final class StructureDictionary {
    private static final StructureDictionary SHIPPED = new StructureDictionary(DictionaryReader.read());
    private static final Pattern LEVEL =
            Pattern.compile("(?<![A-Za-z0-9])(Th|[CTDLS])\\s?\\d{1,2}(?![0-9])", Pattern.CASE_INSENSITIVE);

    private final ImmutableList<DictionaryEntry> entries;
    private final Map<String, DictionaryEntry> byCanonicalKey = new LinkedHashMap<>();
    private final Map<String, Meaning> wholes = new LinkedHashMap<>();
    private final Map<String, Map<String, Meaning>> sidesByLanguage = new LinkedHashMap<>();
    private final Set<String> skeletons;
    private final Map<DictionaryEntry, Map<String, String>> entrySkeletons = new LinkedHashMap<>();

    StructureDictionary(List<DictionaryEntry> entries) {
        this.entries = ImmutableList.copyOf(entries);
        for (DictionaryEntry entry : entries) {
            addWhole(entry.name(), new Meaning(entry, Optional.empty(), ""));
            byCanonicalKey.put(NameKey.of(entry.name()), entry);
            for (Term term : entry.names()) {
                addWhole(term.text(), new Meaning(entry, Optional.empty(), term.language()));
            }
            entry.sideStem().ifPresent(stem -> {
                addSide(stem, "en", new Meaning(entry, Optional.empty(), ""));
                entry.sideNames()
                        .forEach(term -> addSide(
                                term.text(), term.language(), new Meaning(entry, Optional.empty(), term.language())));
            });
        }
        ImmutableSet.Builder<String> looks = ImmutableSet.builder();
        wholes.keySet().forEach(key -> looks.add(NameKey.skeleton(key)));
        this.skeletons = looks.build();
        entries.forEach(entry -> entrySkeletons.put(entry, skeletonsOf(entry)));
    }

    /**
     * What a name says.
     *
     * @param entry the structure
     * @param side of it, where the name says one
     * @param language in which the name is known; empty for the canonical name
     */
    record Meaning(DictionaryEntry entry, Optional<Side> side, String language) {
        /** How the name is known, for people. */
        String reason() {
            return language.isEmpty() ? "canonical name" : "synonym (" + language + ")";
        }
    }

    static StructureDictionary shipped() {
        return SHIPPED;
    }

    List<DictionaryEntry> entries() {
        return entries;
    }

    /** The entry of a canonical name, or of any name of a whole organ. */
    Optional<DictionaryEntry> entry(String name) {
        String key = NameKey.of(name);
        DictionaryEntry canonical = byCanonicalKey.get(key);
        return canonical != null
                ? Optional.of(canonical)
                : Optional.ofNullable(wholes.get(key)).map(Meaning::entry);
    }

    /** What a whole name means; empty when it is not exactly a known one. Suspicions and helpers are not asked here. */
    Optional<Meaning> meaning(String name) {
        Meaning whole = wholes.get(NameKey.of(name));
        if (whole != null) {
            return Optional.of(whole);
        }
        Optional<Meaning> side = sideMeaning(NameTokens.of(name));
        return side.isPresent() ? side : meaningWithoutLevels(name);
    }

    /** The keys, without accents, of a structure's canonical and other names, each with what it looks like. */
    Map<String, String> skeletons(String canonicalName) {
        Map<String, String> skeletons = new LinkedHashMap<>();
        addSkeleton(canonicalName, skeletons);
        entry(canonicalName).ifPresent(entry -> skeletons.putAll(entrySkeletons.get(entry)));
        return skeletons;
    }

    private static Map<String, String> skeletonsOf(DictionaryEntry entry) {
        Map<String, String> skeletons = new LinkedHashMap<>();
        addSkeleton(entry.name(), skeletons);
        entry.names().forEach(term -> addSkeleton(term.text(), skeletons));
        entry.sideNames().forEach(term -> addSkeleton(term.text(), skeletons));
        return skeletons;
    }

    private static void addSkeleton(String name, Map<String, String> skeletons) {
        String key = NameKey.withoutAccents(NameKey.of(name));
        skeletons.put(key, NameKey.skeleton(key));
    }

    boolean isKnownName(String name) {
        return meaning(name).isPresent();
    }

    /** Whether a name looks like a known one without being one. */
    boolean looksKnown(String name) {
        String key = NameKey.of(LookAlikes.latin(name));
        return skeletons.contains(NameKey.skeleton(key));
    }

    /** {@code NerveRoot_T8_L}: of structures that exist at every level, the level says nothing about what it is. */
    private Optional<Meaning> meaningWithoutLevels(String name) {
        String without = LEVEL.matcher(name.replace('_', ' ')).replaceAll(" ");
        if (NameKey.of(without).equals(NameKey.of(name))) {
            return Optional.empty();
        }
        Optional<Meaning> whole = Optional.ofNullable(wholes.get(NameKey.of(without)));
        return (whole.isPresent() ? whole : sideMeaning(NameTokens.of(without)))
                .filter(meaning -> meaning.entry().each());
    }

    private Optional<Meaning> sideMeaning(List<String> words) {
        if (words.size() < 2) {
            return Optional.empty();
        }
        for (Map.Entry<String, Map<String, Meaning>> language : sidesByLanguage.entrySet()) {
            Optional<Meaning> found = sided(words, words.size() - 1, language).or(() -> sided(words, 0, language));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Meaning> sided(
            List<String> words, int index, Map.Entry<String, Map<String, Meaning>> language) {
        return Side.of(words.get(index), language.getKey()).flatMap(side -> {
            StringBuilder rest = new StringBuilder();
            for (int i = 0; i < words.size(); i++) {
                rest.append(i == index ? "" : words.get(i));
            }
            return Optional.ofNullable(language.getValue().get(rest.toString()))
                    .map(meaning -> new Meaning(meaning.entry(), Optional.of(side), meaning.language()));
        });
    }

    private void addWhole(String text, Meaning meaning) {
        for (String key : NameKey.variants(text)) {
            Meaning before = wholes.putIfAbsent(key, meaning);
            if (before != null && !before.entry().equals(meaning.entry())) {
                throw new IllegalArgumentException("the name " + text + " stands for two structures");
            }
        }
    }

    private void addSide(String text, String language, Meaning meaning) {
        Map<String, Meaning> sides = sidesByLanguage.computeIfAbsent(language, unused -> new LinkedHashMap<>());
        for (String key : NameKey.variants(text)) {
            Meaning before = sides.putIfAbsent(key, meaning);
            if (before != null && !before.entry().equals(meaning.entry())) {
                throw new IllegalArgumentException("the name " + text + " stands for two structures");
            }
        }
    }
}
