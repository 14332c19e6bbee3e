package org.cordon.desktop.look;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** The words of the desktop that are not data, by key. {@code {0}}, {@code {1}} stand for arguments. */
public final class Texts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.cordon.desktop.look.texts", Locale.ROOT);

    private Texts() {}

    /**
     * A text.
     *
     * @param key in the bundle
     * @param arguments put in as they are
     * @throws java.util.MissingResourceException when the bundle has no such key
     */
    public static String get(String key, Object... arguments) {
        String text = BUNDLE.getString(key);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    /** Whether there is a text. */
    public static boolean has(String key) {
        return BUNDLE.containsKey(key);
    }

    /** All keys. */
    static Set<String> keys() {
        return BUNDLE.keySet();
    }
}
