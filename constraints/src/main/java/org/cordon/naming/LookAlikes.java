package org.cordon.naming;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Characters of a name that a person cannot see or takes for others. What people write in the languages of the
 * dictionary is ASCII, Latin-1 and Latin Extended-A; everything else is looked at twice.
 */
final class LookAlikes {
    /** Characters that cannot be seen: controls, zero-width, soft hyphen, odd blanks, stray marks. */
    static final String INVISIBLE = "ROI_NAME_INVISIBLE_CHARACTER";
    /** Characters that change the reading direction. */
    static final String DIRECTION = "ROI_NAME_DIRECTION_CONTROL";
    /** Characters that look like others. */
    static final String LOOK_ALIKE = "ROI_NAME_LOOK_ALIKE";

    private static final Map<Integer, String> LATIN = latinForms();
    private static final Set<Character.UnicodeScript> NEAR_LATIN = ImmutableSet.of(
            Character.UnicodeScript.LATIN,
            Character.UnicodeScript.CYRILLIC,
            Character.UnicodeScript.GREEK,
            Character.UnicodeScript.ARMENIAN,
            Character.UnicodeScript.CHEROKEE,
            Character.UnicodeScript.COPTIC);

    private LookAlikes() {}

    /** The code of the first suspicion that a name raises; empty for a name that is what it seems. */
    static Optional<String> suspicion(String name) {
        if (isPrintableAscii(name)) {
            return Optional.empty();
        }
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        for (int point : composed.codePoints().toArray()) {
            if (isDirectionControl(point)) {
                return Optional.of(DIRECTION);
            }
            if (isInvisible(point)) {
                return Optional.of(INVISIBLE);
            }
        }
        return isDeceptive(composed) ? Optional.of(LOOK_ALIKE) : Optional.empty();
    }

    private static boolean isDeceptive(String composed) {
        int[] letters = composed.codePoints().filter(Character::isLetter).toArray();
        boolean plain = Arrays.stream(letters).anyMatch(LookAlikes::isPlainLetter);
        boolean foreign = Arrays.stream(letters).anyMatch(LookAlikes::isNearLatin);
        boolean allLookLatin = letters.length > 0
                && Arrays.stream(letters).allMatch(point -> isPlainLetter(point) || LATIN.containsKey(point));
        return (foreign && (plain || allLookLatin)) || composed.codePoints().anyMatch(LookAlikes::isCompatibilityForm);
    }

    /** A text with every character that looks like an ASCII letter replaced by that letter, in lower case. */
    static String latin(String text) {
        if (isPrintableAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        StringBuilder plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(point -> !isInvisible(point) && !isDirectionControl(point))
                .forEach(point -> {
                    String letter = LATIN.get(point);
                    if (letter == null) {
                        plain.appendCodePoint(point);
                    } else {
                        plain.append(letter);
                    }
                });
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isPrintableAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlainLetter(int point) {
        return Character.isLetter(point) && point <= 0x17F && !LATIN.containsKey(point);
    }

    /** A letter that is taken for an ASCII one, or of a script whose letters are. */
    private static boolean isNearLatin(int point) {
        return !isPlainLetter(point)
                && (LATIN.containsKey(point) || NEAR_LATIN.contains(Character.UnicodeScript.of(point)));
    }

    private static boolean isDirectionControl(int point) {
        return point == 0x61C
                || point == 0x200E
                || point == 0x200F
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069);
    }

    private static boolean isInvisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> true;
            case Character.SPACE_SEPARATOR -> point != ' ';
            default -> point == 0x115F || point == 0x1160 || point == 0x3164 || point == 0xFFA0;
        };
    }

    private static boolean isCompatibilityForm(int point) {
        if (point <= 0xFF) {
            return false;
        }
        String form = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
        return !form.equals(Character.toString(point))
                && form.codePoints().anyMatch(other -> other < 0x80 && Character.isLetterOrDigit(other));
    }

    private static Map<Integer, String> latinForms() {
        ImmutableMap.Builder<Integer, String> forms = ImmutableMap.builder();
        // Cyrillic small letters that look like ASCII ones
        pairs(
                forms,
                "\u0430\u0435\u0456\u0457\u0458\u043A\u043E\u0440\u0441\u0443\u0445\u0501\u051B\u0455\u04BB\u051D",
                "aeiijkopcyxdqshw");
        // Cyrillic capital letters that look like ASCII ones
        pairs(
                forms,
                "\u0410\u0412\u0415\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0423\u0425\u0406\u0407\u0408\u0405\u04BA\u050C",
                "abekmhopctyxiijshg");
        // Greek small letters that look like ASCII ones
        pairs(forms, "\u03B1\u03B3\u03B9\u03BA\u03BD\u03BF\u03C1\u03C4\u03C5\u03C7\u03C9", "ayikvoptuxw");
        // Greek capital letters that look like ASCII ones
        pairs(
                forms,
                "\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7",
                "abezhikmnoptyx");
        // Latin and Armenian letters that look like ASCII ones
        pairs(forms, "\u0131\u0138\u017F\u0251\u0261\u0269\u029F\u026A\u0578\u057D\u0581\u0585", "iksagilinugo");
        return forms.buildKeepingLast();
    }

    private static void pairs(ImmutableMap.Builder<Integer, String> forms, String from, String to) {
        for (int i = 0; i < from.length(); i++) {
            forms.put((int) from.charAt(i), to.substring(i, i + 1));
        }
    }
}
