package org.cordon.naming;

import java.util.Optional;

/**
 * What a canonical name asks for. A name of a helper or of a part of a structure ({@code SpinalCord~}) asks for nothing
 * that a name could answer: only a person can.
 *
 * @param name as asked
 * @param entry the known structure, where it is one
 * @param side of it, where one is asked for
 * @param prv the grown organ, where one is asked for
 */
record Wanted(String name, Optional<DictionaryEntry> entry, Optional<Side> side, Optional<Prv> prv) {
    static Wanted of(String name, StructureDictionary dictionary) {
        RoiMeaning meaning = RoiMeaning.of(name, dictionary);
        if (!meaning.trusted()) {
            return new Wanted(name, Optional.empty(), Optional.empty(), Optional.empty());
        }
        Optional<DictionaryEntry> entry = dictionary.entry(name);
        if (entry.isPresent()) {
            return new Wanted(name, entry, Optional.empty(), Optional.empty());
        }
        if (meaning.meaning().isPresent()) {
            return new Wanted(
                    name,
                    Optional.of(meaning.meaning().get().entry()),
                    meaning.meaning().get().side(),
                    Optional.empty());
        }
        return new Wanted(name, Optional.empty(), Optional.empty(), meaning.prv());
    }

    /** One side of the same structure. */
    Wanted onSide(Side which) {
        return new Wanted(entry.orElseThrow().sideName(which), entry, Optional.of(which), Optional.empty());
    }

    /** The whole structure, both sides of a paired one. */
    boolean isWhole() {
        return side.isEmpty() && prv.isEmpty();
    }

    /** Whether another canonical name, as a person writes it in a mapping, asks for the same. */
    boolean sameAs(Wanted other) {
        if (prv.isPresent() || other.prv.isPresent()) {
            return prv.equals(other.prv);
        }
        if (entry.isPresent() || other.entry.isPresent()) {
            return entry.equals(other.entry) && side.equals(other.side);
        }
        return NameKey.of(name).equals(NameKey.of(other.name));
    }
}
