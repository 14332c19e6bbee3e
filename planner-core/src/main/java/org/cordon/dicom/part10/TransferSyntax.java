package org.cordon.dicom.part10;

import java.util.Optional;

/** The encodings of a data set that are read and written (PS3.5 annex A). */
public enum TransferSyntax {
    /** Implicit VR little endian, the default of DICOM. */
    IMPLICIT_LITTLE("1.2.840.10008.1.2", Encoding.IMPLICIT_LITTLE),
    /** Explicit VR little endian. */
    EXPLICIT_LITTLE("1.2.840.10008.1.2.1", Encoding.EXPLICIT_LITTLE),
    /** Explicit VR big endian, retired. */
    EXPLICIT_BIG("1.2.840.10008.1.2.2", Encoding.EXPLICIT_BIG),
    /** Explicit VR little endian, deflated behind the file meta information. */
    DEFLATED("1.2.840.10008.1.2.1.99", Encoding.EXPLICIT_LITTLE);

    private final String uid;
    private final Encoding encoding;

    TransferSyntax(String uid, Encoding encoding) {
        this.uid = uid;
        this.encoding = encoding;
    }

    /** Its registered UID. */
    public String uid() {
        return uid;
    }

    Encoding encoding() {
        return encoding;
    }

    static Optional<TransferSyntax> of(String uid) {
        for (TransferSyntax syntax : values()) {
            if (syntax.uid.equals(uid)) {
                return Optional.of(syntax);
            }
        }
        return Optional.empty();
    }
}
