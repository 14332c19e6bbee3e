package org.cordon.naming;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;

/** A side of the patient. */
public enum Side {
    /** The patient's left. */
    LEFT("L"),
    /** The patient's right. */
    RIGHT("R");

    private static final Map<String, Map<String, Side>> WORDS = ImmutableMap.of(
            "", words("l lt left", "r rt right"),
            "de", words("li lks links linke linker linkes", "re rts rechts rechte rechter rechtes"),
            "fr", words("g gche gauche", "d dt dte droit droite"),
            "es", words("i izq izqdo izqda izquierdo izquierda", "d der dcho dcha derecho derecha"),
            "nl", words("li links linker linkse", "re rechts rechter rechtse"),
            "la", words("sin sinister sinistra sinistrum", "dex dext dexter dextra dextrum"));

    private final String suffix;

    Side(String suffix) {
        this.suffix = suffix;
    }

    /** As at the end of TG-263 names. */
    public String suffix() {
        return suffix;
    }

    /** The side that a word means in a language; the words of TG-263 count in every language. */
    static Optional<Side> of(String word, String language) {
        Side anywhere = WORDS.get("").get(word);
        return anywhere != null
                ? Optional.of(anywhere)
                : Optional.ofNullable(
                        WORDS.getOrDefault(language, ImmutableMap.of()).get(word));
    }

    private static Map<String, Side> words(String left, String right) {
        ImmutableMap.Builder<String, Side> words = ImmutableMap.builder();
        for (String word : left.split(" ", -1)) {
            words.put(word, LEFT);
        }
        for (String word : right.split(" ", -1)) {
            words.put(word, RIGHT);
        }
        return words.buildOrThrow();
    }
}
