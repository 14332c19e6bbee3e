package org.cordon.dicom.part10;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cordon.dicom.Notes;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Vr;

/**
 * What comes before the data set: preamble and file meta information, or, where they are absent, a guess from the first
 * element, which always lies in group 0008.
 */
final class FileHeader {
    private static final int PREAMBLE = 128;
    private static final int META_GROUP = 0x0002;
    private static final int FIRST_GROUP = 0x0008;
    private static final int LONGEST_META_VALUE = 1 << 16;
    private static final int MOST_META_ELEMENTS = 64;
    private static final String STANDARD_SYNTAXES = "1.2.840.10008.1.2.";
    private static final String NOT_DICOM = "DICOM_NOT_DICOM";

    private final ChunkedInput input;
    private final Notes notes;
    private final Map<Integer, String> meta = new HashMap<>();
    private Encoding encoding = Encoding.IMPLICIT_LITTLE;
    private boolean deflated;
    private boolean encapsulated;

    private FileHeader(ChunkedInput input, Notes notes) {
        this.input = input;
        this.notes = notes;
    }

    static FileHeader read(ChunkedInput input, Notes notes) throws IOException {
        FileHeader header = new FileHeader(input, notes);
        if (header.prefixAt(PREAMBLE)) {
            input.advance(PREAMBLE + 4);
        } else if (header.prefixAt(0)) {
            input.advance(4);
            notes.add("DICOM_PREAMBLE_MISSING", Tag.FILE_META_INFORMATION_VERSION);
        } else if (header.nextGroup(false) == META_GROUP && Vr.of(input.peek(4) << 8 | input.peek(5)) != null) {
            notes.add("DICOM_PREAMBLE_MISSING", Tag.FILE_META_INFORMATION_VERSION);
        }
        header.readMeta();
        String syntax = header.meta.get(Tag.TRANSFER_SYNTAX_UID);
        if (syntax == null) {
            notes.add("DICOM_TRANSFER_SYNTAX_MISSING", Tag.TRANSFER_SYNTAX_UID);
            header.guess();
        } else {
            header.apply(syntax);
        }
        return header;
    }

    Encoding encoding() {
        return encoding;
    }

    boolean deflated() {
        return deflated;
    }

    boolean encapsulated() {
        return encapsulated;
    }

    /** A value of the file meta information. */
    Optional<String> meta(int tag) {
        return Optional.ofNullable(meta.get(tag));
    }

    private boolean prefixAt(int offset) throws IOException {
        if (input.remaining() < offset + 4) {
            return false;
        }
        input.ensure(offset + 4);
        return input.peek(offset) == 'D'
                && input.peek(offset + 1) == 'I'
                && input.peek(offset + 2) == 'C'
                && input.peek(offset + 3) == 'M';
    }

    /** The group of the next element; -1 when fewer than 8 bytes are left. */
    private int nextGroup(boolean big) throws IOException {
        if (input.remaining() < 8) {
            return -1;
        }
        input.ensure(8);
        return input.peekShort(0, big);
    }

    private void readMeta() throws IOException {
        long declaredEnd = -1;
        for (int elements = 0; nextGroup(false) == META_GROUP; elements++) {
            int tag = META_GROUP << 16 | input.peekShort(2, false);
            Vr vr = Vr.of(input.peek(4) << 8 | input.peek(5));
            if (vr == null || elements == MOST_META_ELEMENTS) {
                throw malformedMeta(tag);
            }
            int head = vr.hasLongLength() ? 12 : 8;
            if (input.remaining() < head) {
                throw DatasetParser.truncated();
            }
            input.ensure(head);
            long length = vr.hasLongLength() ? input.peekInt(8, false) : input.peekShort(6, false);
            input.advance(head);
            if (length > input.remaining()) {
                throw DatasetParser.beyond(tag, length, input.remaining());
            }
            if (length > LONGEST_META_VALUE) {
                throw malformedMeta(tag);
            }
            input.take((int) length);
            String value = new String(input.taken(), input.takenFrom(), (int) length, StandardCharsets.ISO_8859_1);
            if (tag == Tag.FILE_META_INFORMATION_GROUP_LENGTH && length == 4) {
                declaredEnd = input.position() + littleEndian(value);
            }
            if (meta.put(tag, value.replace('\0', ' ').strip()) != null) {
                throw DatasetParser.duplicate(tag);
            }
        }
        if (declaredEnd >= 0 && declaredEnd != input.position()) {
            notes.add("DICOM_META_LENGTH", Tag.FILE_META_INFORMATION_GROUP_LENGTH);
        }
    }

    private static long littleEndian(String value) {
        return value.charAt(0) | value.charAt(1) << 8 | value.charAt(2) << 16 | (long) value.charAt(3) << 24;
    }

    private static Refusal malformedMeta(int tag) {
        return Refusal.at(tag, "DICOM_META_MALFORMED", "is malformed file meta information", Refusal.EXPORT_AGAIN);
    }

    private void apply(String uid) {
        Optional<TransferSyntax> known = TransferSyntax.of(uid);
        if (known.isPresent()) {
            encoding = known.get().encoding();
            deflated = known.get() == TransferSyntax.DEFLATED;
        } else if (uid.startsWith(STANDARD_SYNTAXES) && !uid.endsWith(".4.95") && !uid.endsWith(".4.205")) {
            encoding = Encoding.EXPLICIT_LITTLE;
            encapsulated = true;
        } else {
            throw Refusal.at(
                    Tag.TRANSFER_SYNTAX_UID,
                    "DICOM_TRANSFER_SYNTAX_UNSUPPORTED",
                    "is not a transfer syntax that can be read",
                    "export it in implicit or explicit VR little endian");
        }
    }

    private void guess() throws IOException {
        if (input.remaining() < 8) {
            throw input.position() > 0 ? Part10Reader.empty() : notDicom();
        }
        input.ensure(8);
        boolean big = input.peekShort(0, false) != FIRST_GROUP;
        Vr vr = Vr.of(input.peek(4) << 8 | input.peek(5));
        boolean plausible = input.peekShort(0, big) == FIRST_GROUP
                && (vr != null || input.peekInt(4, big) <= input.remaining() - 8);
        if (!plausible) {
            throw notDicom();
        }
        if (vr == null && big) {
            throw Refusal.of(
                    "DICOM_TRANSFER_SYNTAX_UNSUPPORTED",
                    "looks like implicit VR big endian, which is no DICOM transfer syntax",
                    "export it in implicit or explicit VR little endian");
        }
        encoding = new Encoding(vr != null, big);
    }

    private static Refusal notDicom() {
        return Refusal.of(NOT_DICOM, "is not a DICOM file", "leave it out of the folder");
    }
}
