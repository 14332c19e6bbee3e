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

    StructureDictionary(List<DictionaryEntry> entries) {
        this.entries = ImmutableList.copyOf(entries);
        for (DictionaryEntry entry : entries) {
            addWhole(entry.name(), new Meaning(entry, Optional.empty(), "canonical name"));
            byCanonicalKey.put(NameKey.of(entry.name()), entry);
            for (Term term : entry.names()) {
                addWhole(term.text(), new Meaning(entry, Optional.empty(), synonym(term)));
            }
            entry.sideStem().ifPresent(stem -> {
                addSide(stem, "en", new Meaning(entry, Optional.empty(), "canonical name"));
                entry.sideNames()
                        .forEach(term -> addSide(
                                term.text(), term.language(), new Meaning(entry, Optional.empty(), synonym(term))));
            });
        }
        ImmutableSet.Builder<String> looks = ImmutableSet.builder();
        wholes.keySet().forEach(key -> looks.add(NameKey.skeleton(key)));
        this.skeletons = looks.build();
    }

    /**
     * What a name says.
     *
     * @param entry the structure
     * @param side of it, where the name says one
     * @param reason how the name is known
     */
    record Meaning(DictionaryEntry entry, Optional<Side> side, String reason) {}

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
                    .map(meaning -> new Meaning(meaning.entry(), Optional.of(side), meaning.reason()));
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

    private static String synonym(Term term) {
        return "synonym (" + term.language() + ")";
    }
}
