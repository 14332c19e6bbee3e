package org.cordon.dicom;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The data dictionary of PS3.6: value representation and keyword of each standard attribute. Implicit encodings carry
 * no VR and are read by it. Overlays and curves (groups 60xx and 50xx) are answered for each of their groups. Lookups
 * are binary searches over one sorted table; immutable and safe for any number of threads.
 */
public final class Dictionary {
    private static final Table TABLE = Table.load();

    private Dictionary() {}

    /**
     * The VR of a tag; where the standard leaves a choice, {@code OW} before {@code OB} and {@code US} before {@code SS}.
     * Private creators are {@code LO}, group lengths {@code UL}.
     *
     * @param tag {@code 0xggggeeee}
     * @return empty for private and unknown attributes
     */
    public static Optional<Vr> vr(int tag) {
        return Optional.ofNullable(lookup(tag, false));
    }

    /**
     * The VR of a tag where {@code US or SS} hangs on Pixel Representation (0028,0103).
     *
     * @param tag {@code 0xggggeeee}
     * @param signedPixels whether Pixel Representation is 1
     * @return null for private and unknown attributes; no {@link Optional} because readers call this per element
     */
    public static Vr lookup(int tag, boolean signedPixels) {
        int element = tag & 0xFFFF;
        if (element == 0) {
            return Vr.UL;
        }
        if (Tag.isPrivate(tag)) {
            return element >= 0x10 && element <= 0xFF ? Vr.LO : null;
        }
        int row = TABLE.find(tag);
        if (row < 0) {
            return null;
        }
        return signedPixels && TABLE.vrs[row] == Vr.US && TABLE.signable[row] ? Vr.SS : TABLE.vrs[row];
    }

    /** The keyword, e.g. {@code DoseGridScaling}; empty text for private and unknown attributes. */
    public static String keyword(int tag) {
        int row = Tag.isPrivate(tag) ? -1 : TABLE.find(tag);
        return row < 0 ? "" : TABLE.keyword(row);
    }

    /** For messages: {@code DoseGridScaling (3004,000E)}; the bare tag when there is no keyword. */
    public static String describe(int tag) {
        String keyword = keyword(tag);
        return keyword.isEmpty() ? Tag.format(tag) : keyword + " " + Tag.format(tag);
    }

    /** Rows {@code GGGGEEEE VR Keyword}, ascending unsigned. */
    private static final class Table {
        private final byte[] text;
        private final int[] keys;
        private final int[] keywordStarts;
        private final Vr[] vrs;
        private final boolean[] signable;

        private Table(byte[] text) {
            this.text = text;
            int rows = 0;
            for (byte character : text) {
                rows += character == '\n' ? 1 : 0;
            }
            keys = new int[rows];
            keywordStarts = new int[rows];
            vrs = new Vr[rows];
            signable = new boolean[rows];
            int start = 0;
            for (int row = 0; row < rows; row++) {
                keys[row] = key(Integer.parseUnsignedInt(ascii(start, start + 8), 16));
                int gap = start + 9;
                while (text[gap] != ' ') {
                    gap++;
                }
                String choice = ascii(start + 9, gap);
                vrs[row] = choice.endsWith("OW") ? Vr.OW : Vr.valueOf(choice.substring(0, 2));
                signable[row] = choice.startsWith("US/SS");
                keywordStarts[row] = gap + 1;
                start = gap + 1;
                while (text[start] != '\n') {
                    start++;
                }
                start++;
            }
        }

        private static Table load() {
            try (InputStream stream = Dictionary.class.getResourceAsStream("dictionary.txt")) {
                if (stream == null) {
                    throw new IllegalStateException("dictionary.txt is missing beside Dictionary.class");
                }
                return new Table(stream.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("dictionary.txt cannot be read", e);
            }
        }

        private String ascii(int from, int to) {
            return new String(text, from, to - from, StandardCharsets.US_ASCII);
        }

        private String keyword(int row) {
            int end = keywordStarts[row];
            while (text[end] != '\n') {
                end++;
            }
            return ascii(keywordStarts[row], end);
        }

        private int find(int tag) {
            int group = tag >>> 24;
            boolean repeating = group == 0x50 || group == 0x60;
            return Arrays.binarySearch(keys, key(repeating ? tag & 0xFF00FFFF : tag));
        }

        /** Signed order of keys is unsigned order of tags. */
        private static int key(int tag) {
            return tag ^ Integer.MIN_VALUE;
        }
    }
}
