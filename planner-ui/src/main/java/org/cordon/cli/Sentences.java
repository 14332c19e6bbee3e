package org.cordon.cli;

/** Makes a sentence of a clause. */
final class Sentences {
    private Sentences() {}

    /** With a capital at its start and a full stop at its end. */
    static String sentence(String clause) {
        if (clause.isEmpty()) {
            return clause;
        }
        String start = clause.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + clause.substring(1);
        return start.endsWith(".") || start.endsWith("?") || start.endsWith("!") ? start : start + ".";
    }
}
