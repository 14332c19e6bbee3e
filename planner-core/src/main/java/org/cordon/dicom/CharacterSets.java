package org.cordon.dicom;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text of DICOM values by Specific Character Set (PS3.3 C.12.1.1.2). Never fails: what the set does not know becomes
 * U+FFFD and a note; text beyond ASCII without a declared set is read as ISO 8859-1, which keeps different names
 * different, with a note. Sets that the running JDK lacks count as unknown.
 */
final class CharacterSets {
    static final String UNKNOWN_SET = "DICOM_CHARACTER_SET_UNKNOWN";
    static final String MISSING_SET = "DICOM_CHARACTER_SET_MISSING";
    static final String UNDECODABLE = "DICOM_TEXT_UNDECODABLE";

    private static final Pattern NUMBERED = Pattern.compile("ISO[ _-]?(IR|2022 IR)[ _-]?([0-9]{1,3})");
    private static final ImmutableMap<String, String> BY_REGISTRATION = ImmutableMap.<String, String>builder()
            .put("6", "US-ASCII")
            .put("100", "ISO-8859-1")
            .put("101", "ISO-8859-2")
            .put("109", "ISO-8859-3")
            .put("110", "ISO-8859-4")
            .put("144", "ISO-8859-5")
            .put("127", "ISO-8859-6")
            .put("126", "ISO-8859-7")
            .put("138", "ISO-8859-8")
            .put("148", "ISO-8859-9")
            .put("203", "ISO-8859-15")
            .put("13", "JIS_X0201")
            .put("166", "TIS-620")
            .put("192", "UTF-8")
            .put("87", "x-JIS0208")
            .put("159", "JIS_X0212-1990")
            .put("149", "EUC-KR")
            .put("58", "GB2312")
            .buildOrThrow();

    private CharacterSets() {}

    /** The defined terms of a stored Specific Character Set; empty when it is blank. */
    static List<String> terms(Slice value) {
        if (value.isBlank()) {
            return ImmutableList.of();
        }
        String text = new String(value.array, value.from, value.length(), StandardCharsets.ISO_8859_1);
        return Splitter.on('\\')
                .splitToStream(text)
                .map(CharacterSets::trimmed)
                .collect(ImmutableList.toImmutableList());
    }

    private static String trimmed(String term) {
        return term.replace('\0', ' ').strip();
    }

    /** Decodes a whole value; several values stay separated by backslashes. */
    static String decode(Slice value, List<String> terms, Notes notes, int tag) {
        if (isPlain(value)) {
            return new String(value.array, value.from, value.length(), StandardCharsets.US_ASCII);
        }
        if (terms.isEmpty() || (terms.size() == 1 && isDefaultRepertoire(terms.get(0)))) {
            notes.add(MISSING_SET, tag);
            return new String(value.array, value.from, value.length(), StandardCharsets.ISO_8859_1);
        }
        if (terms.size() > 1 || terms.get(0).contains("2022")) {
            return Iso2022.decode(value, terms, notes, tag);
        }
        Optional<Charset> charset = charset(terms.get(0));
        if (charset.isEmpty()) {
            notes.add(UNKNOWN_SET, tag);
        }
        return decode(value.array, value.from, value.to, charset.orElse(StandardCharsets.US_ASCII), notes, tag);
    }

    /** Decodes a stretch, replacing what the set does not know. */
    static String decode(byte[] array, int from, int to, Charset charset, Notes notes, int tag) {
        ByteBuffer bytes = ByteBuffer.wrap(array, from, to - from);
        try {
            return charset.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            notes.add(UNDECODABLE, tag);
            return new String(array, from, to - from, charset);
        }
    }

    /** The Java charset of a defined term, empty when unknown here. */
    static Optional<Charset> charset(String term) {
        if (term.isEmpty()) {
            return Optional.of(StandardCharsets.US_ASCII);
        }
        String name = term.equals("GB18030") || term.equals("GBK") ? term : null;
        Matcher matcher = NUMBERED.matcher(term);
        if (matcher.matches()) {
            name = BY_REGISTRATION.get(matcher.group(2));
        }
        return name == null || !Charset.isSupported(name) ? Optional.empty() : Optional.of(Charset.forName(name));
    }

    /**
     * Encodes text, in the default repertoire when it suffices, else in the single declared set.
     *
     * @throws IllegalArgumentException when the declared sets cannot hold the text
     */
    static byte[] encode(String text, List<String> terms) {
        if (StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
            return text.getBytes(StandardCharsets.US_ASCII);
        }
        Optional<Charset> charset = terms.size() == 1 ? charset(terms.get(0)) : Optional.empty();
        try {
            ByteBuffer bytes = charset.orElse(StandardCharsets.US_ASCII)
                    .newEncoder()
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(text));
            byte[] result = new byte[bytes.remaining()];
            bytes.get(result);
            return result;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("text does not fit the declared character set", e);
        }
    }

    private static boolean isPlain(Slice value) {
        for (int i = value.from; i < value.to; i++) {
            if (value.array[i] < 0 || value.array[i] == Iso2022.ESCAPE) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDefaultRepertoire(String term) {
        return term.isEmpty() || term.equals("ISO_IR 6");
    }
}
