package org.cordon.dicom;

import com.google.common.collect.ImmutableMap;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Text with code extensions (PS3.5 section 6.1.2.5): escape sequences switch the lower half (G0) or the upper half
 * (G1) of the code table; delimiters bring back the sets of the first declared term.
 */
final class Iso2022 {
    static final byte ESCAPE = 0x1B;

    /** Escape sequence without ESC, to the defined term it switches to; a leading '0' marks G0, '1' marks G1. */
    private static final ImmutableMap<String, String> SWITCHES = ImmutableMap.<String, String>builder()
            .put("(B", "0ISO_IR 6")
            .put("(J", "0ISO_IR 13")
            .put(")I", "1ISO_IR 13")
            .put("-A", "1ISO_IR 100")
            .put("-B", "1ISO_IR 101")
            .put("-C", "1ISO_IR 109")
            .put("-D", "1ISO_IR 110")
            .put("-L", "1ISO_IR 144")
            .put("-G", "1ISO_IR 127")
            .put("-F", "1ISO_IR 126")
            .put("-H", "1ISO_IR 138")
            .put("-M", "1ISO_IR 148")
            .put("-T", "1ISO_IR 166")
            .put("-b", "1ISO_IR 203")
            .put("$B", "0ISO_IR 87")
            .put("$(D", "0ISO_IR 159")
            .put("$)C", "1ISO_IR 149")
            .put("$)A", "1ISO_IR 58")
            .buildOrThrow();

    private static final int LONGEST_SWITCH = 3;

    private final byte[] array;
    private final Notes notes;
    private final int tag;
    private final Charset initialG1;
    private final StringBuilder text = new StringBuilder();
    private Charset g0 = StandardCharsets.US_ASCII;
    private Charset g1;
    private boolean doubleByteG0;

    private Iso2022(byte[] array, Charset initialG1, Notes notes, int tag) {
        this.array = array;
        this.notes = notes;
        this.tag = tag;
        this.initialG1 = initialG1;
        this.g1 = initialG1;
    }

    static String decode(Slice value, List<String> terms, Notes notes, int tag) {
        for (String term : terms) {
            if (CharacterSets.charset(term).isEmpty()) {
                notes.add(CharacterSets.UNKNOWN_SET, tag);
            }
        }
        Charset first = CharacterSets.charset(terms.get(0)).orElse(StandardCharsets.US_ASCII);
        Iso2022 decoder = new Iso2022(value.array, first, notes, tag);
        decoder.run(value.from, value.to);
        return decoder.text.toString();
    }

    private void run(int from, int to) {
        int at = from;
        while (at < to) {
            if (array[at] == ESCAPE) {
                at = afterSwitch(at, to);
            } else if (array[at] < 0) {
                at = stretch(at, to, g1, true);
            } else if (doubleByteG0 && array[at] >= 0x21 && array[at] < 0x7F) {
                at = stretch(at, to, g0, false);
            } else {
                delimitedBy(array[at]);
                text.append((char) array[at]);
                at++;
            }
        }
    }

    /** Decodes the longest run of bytes of one half. */
    private int stretch(int from, int to, Charset charset, boolean upper) {
        int end = from;
        while (end < to && (upper ? array[end] < 0 : array[end] >= 0x21 && array[end] < 0x7F)) {
            end++;
        }
        text.append(CharacterSets.decode(array, from, end, charset, notes, tag));
        return end;
    }

    private int afterSwitch(int at, int to) {
        for (int length = 2; length <= LONGEST_SWITCH && at + 1 + length <= to; length++) {
            String target = SWITCHES.get(new String(array, at + 1, length, StandardCharsets.ISO_8859_1));
            if (target != null) {
                Charset charset = CharacterSets.charset(target.substring(1)).orElse(StandardCharsets.US_ASCII);
                if (target.charAt(0) == '0') {
                    g0 = charset;
                    doubleByteG0 = target.endsWith(" 87") || target.endsWith("159");
                } else {
                    g1 = charset;
                }
                return at + 1 + length;
            }
        }
        notes.add(CharacterSets.UNDECODABLE, tag);
        text.append('\uFFFD');
        return at + 1;
    }

    private void delimitedBy(byte character) {
        if (character == '\\' || character == '\n' || character == '\r' || character == '\f' || character == '\t') {
            g0 = StandardCharsets.US_ASCII;
            doubleByteG0 = false;
            g1 = initialG1;
        }
    }
}
