package org.cordon.dicom.part10;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes of handmade files, right or wrong. */
final class RawBytes {
    static final int UNDEFINED = -1;
    static final String EXPLICIT_LITTLE_UID = "1.2.840.10008.1.2.1";
    static final String IMPLICIT_LITTLE_UID = "1.2.840.10008.1.2";
    static final String EXPLICIT_BIG_UID = "1.2.840.10008.1.2.2";
    static final String DEFLATED_UID = "1.2.840.10008.1.2.1.99";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean big;

    static RawBytes empty() {
        return new RawBytes();
    }

    /** Preamble and file meta information of one element. */
    static RawBytes withMeta(String syntaxUid) {
        RawBytes raw = new RawBytes().zeros(128).text("DICM");
        String padded = syntaxUid.length() % 2 == 0 ? syntaxUid : syntaxUid + "\0";
        raw.explicit(0x00020010, "UI", padded);
        raw.big = syntaxUid.equals(EXPLICIT_BIG_UID);
        return raw;
    }

    RawBytes big() {
        big = true;
        return this;
    }

    RawBytes zeros(int count) {
        return raw(new byte[count]);
    }

    RawBytes text(String text) {
        return raw(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    RawBytes raw(byte... value) {
        bytes.writeBytes(value);
        return this;
    }

    RawBytes number(long value, int count) {
        for (int i = 0; i < count; i++) {
            bytes.write((int) (value >>> (big ? 8 * (count - 1 - i) : 8 * i)));
        }
        return this;
    }

    RawBytes tag(int tag) {
        return number(tag >>> 16, 2).number(tag & 0xFFFF, 2);
    }

    /** The head of an explicit element. */
    RawBytes head(int tag, String vr, long length) {
        tag(tag).text(vr);
        return org.cordon.dicom.Vr.valueOf(vr).hasLongLength() ? number(0, 2).number(length, 4) : number(length, 2);
    }

    RawBytes explicit(int tag, String vr, String value) {
        return head(tag, vr, value.length()).text(value);
    }

    /** The head of an implicit element, an item or a delimiter. */
    RawBytes head(int tag, long length) {
        return tag(tag).number(length, 4);
    }

    RawBytes implicit(int tag, String value) {
        return head(tag, value.length()).text(value);
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    Path file(Path folder) {
        try {
            return Files.write(folder.resolve("input"), bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
