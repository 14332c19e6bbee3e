package org.cordon.naming;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A canonical structure with what people call it.
 *
 * @param name canonical name of the whole
 * @param sideStem canonical stem of one side, for paired organs
 * @param each whether every ROI of that name is one of its kind
 * @param names of the whole
 * @param sideNames of one side, without the side
 * @param related canonical names to propose when this one is missing
 * @param hints parts of keys, without accents, that make a ROI worth proposing
 */
record DictionaryEntry(
        String name,
        Optional<String> sideStem,
        boolean each,
        List<Term> names,
        List<Term> sideNames,
        List<String> related,
        Set<String> hints) {
    DictionaryEntry {
        names = ImmutableList.copyOf(names);
        sideNames = ImmutableList.copyOf(sideNames);
        related = ImmutableList.copyOf(related);
        hints = ImmutableSet.copyOf(hints);
    }

    /**
     * A name in a language.
     *
     * @param text as in the dictionary
     * @param language two letters
     */
    record Term(String text, String language) {}

    boolean isPaired() {
        return sideStem.isPresent();
    }

    /** The canonical name of one side. */
    String sideName(Side side) {
        return sideStem.orElseThrow() + "_" + side.suffix();
    }
}
