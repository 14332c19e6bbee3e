package org.cordon.naming;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.Set;

/** A side of the patient. */
public enum Side {
    /** The patient's left. */
    LEFT("L"),
    /** The patient's right. */
    RIGHT("R");

    private static final Set<String> LEFT_ANY = ImmutableSet.of("l", "lt", "left");
    private static final Set<String> RIGHT_ANY = ImmutableSet.of("r", "rt", "right");

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
        if (LEFT_ANY.contains(word) || leftIn(language).contains(word)) {
            return Optional.of(LEFT);
        }
        if (RIGHT_ANY.contains(word) || rightIn(language).contains(word)) {
            return Optional.of(RIGHT);
        }
        return Optional.empty();
    }

    private static Set<String> leftIn(String language) {
        return switch (language) {
            case "de" -> ImmutableSet.of("li", "lks", "links", "linke", "linker", "linkes");
            case "fr" -> ImmutableSet.of("g", "gche", "gauche");
            case "es" -> ImmutableSet.of("i", "izq", "izqdo", "izqda", "izquierdo", "izquierda");
            case "nl" -> ImmutableSet.of("li", "links", "linker", "linkse");
            case "la" -> ImmutableSet.of("sin", "sinister", "sinistra", "sinistrum");
            default -> ImmutableSet.of();
        };
    }

    private static Set<String> rightIn(String language) {
        return switch (language) {
            case "de" -> ImmutableSet.of("re", "rts", "rechts", "rechte", "rechter", "rechtes");
            case "fr" -> ImmutableSet.of("d", "dt", "dte", "droit", "droite");
            case "es" -> ImmutableSet.of("d", "der", "dcho", "dcha", "derecho", "derecha");
            case "nl" -> ImmutableSet.of("re", "rechts", "rechter", "rechtse");
            case "la" -> ImmutableSet.of("dex", "dext", "dexter", "dextra", "dextrum");
            default -> ImmutableSet.of();
        };
    }
}
