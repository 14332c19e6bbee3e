package org.cordon.naming;

import com.google.common.collect.ImmutableSet;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** The forms of a name in which two names are compared. All of them hold lower-case letters and digits only. */
final class NameKey {
    private NameKey() {}

    /** Letters and digits in lower case, accents kept: two names with the same key are the same name. */
    static String of(String name) {
        StringBuilder key = new StringBuilder(name.length());
        Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(key::appendCodePoint);
        return key.toString();
    }

    /** The keys of a dictionary name: as written, without accents, and with ä, ö, ü, ß as ae, oe, ue, ss. */
    static Set<String> variants(String name) {
        String key = of(name);
        String german = key.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue");
        return ImmutableSet.of(key, withoutAccents(key), withoutAccents(german));
    }

    /** A key in plain ASCII letters, where it has such letters: for what is only proposed, never for a match. */
    static String withoutAccents(String key) {
        if (isAscii(key)) {
            return key;
        }
        String spelled = key.replace("ß", "ss")
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("ł", "l");
        return Normalizer.normalize(spelled, Normalizer.Form.NFD).replaceAll("\\p{Mn}+", "");
    }

    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** What a key looks like: letters and digits that are easily taken for one another made equal. */
    static String skeleton(String key) {
        return withoutAccents(LookAlikes.latin(key))
                .replace('1', 'l')
                .replace('i', 'l')
                .replace('0', 'o')
                .replace("rn", "m")
                .replace("vv", "w");
    }
}
