package org.cordon.report;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Locale;
import org.cordon.text.SafeText;

/** Escapes what could move a cursor or reorder a line when JSON is looked at in a terminal; the value stays the same. */
final class VisibleEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    private final int[] ascii;

    VisibleEscapes() {
        ascii = standardAsciiEscapesForJSON();
        ascii[0x7F] = ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return ascii.clone();
    }

    @Override
    public SerializableString getEscapeSequence(int unit) {
        boolean partOfPair = Character.isSurrogate((char) unit);
        return !partOfPair && SafeText.isHarmful(unit)
                ? new SerializedString(String.format(Locale.ROOT, "\\u%04X", unit))
                : null;
    }
}
