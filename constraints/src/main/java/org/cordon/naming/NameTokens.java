package org.cordon.naming;

import com.google.common.collect.ImmutableList;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * The words of a name in lower case: split at everything that is no letter or digit, between letters and digits, and
 * where a capital starts a word ({@code LungL}, {@code zPTVEval}).
 */
final class NameTokens {
    private NameTokens() {}

    static List<String> of(String name) {
        ImmutableList.Builder<String> words = ImmutableList.builder();
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                flush(word, words);
                continue;
            }
            if (word.length() > 0 && startsWord(composed, i)) {
                flush(word, words);
            }
            word.append(c);
        }
        flush(word, words);
        return words.build();
    }

    private static boolean startsWord(String text, int i) {
        char before = text.charAt(i - 1);
        char c = text.charAt(i);
        if (Character.isDigit(before) != Character.isDigit(c)) {
            return true;
        }
        if (!Character.isUpperCase(c)) {
            return false;
        }
        boolean lowerAfter = i + 1 < text.length() && Character.isLowerCase(text.charAt(i + 1));
        return Character.isLowerCase(before) || lowerAfter;
    }

    private static void flush(StringBuilder word, ImmutableList.Builder<String> words) {
        if (word.length() > 0) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
            word.setLength(0);
        }
    }
}
