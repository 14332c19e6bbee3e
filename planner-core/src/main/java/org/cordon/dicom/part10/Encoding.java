package org.cordon.dicom.part10;

import com.google.errorprone.annotations.Immutable;
import java.nio.ByteOrder;

/** How element headers and binary values are laid out. */
@Immutable
record Encoding(boolean explicitVr, boolean isBig) {
    /** Of file meta information. */
    static final Encoding EXPLICIT_LITTLE = new Encoding(true, false);

    /** Of the default transfer syntax, and inside values of VR UN. */
    static final Encoding IMPLICIT_LITTLE = new Encoding(false, false);

    /** Retired. */
    static final Encoding EXPLICIT_BIG = new Encoding(true, true);

    ByteOrder order() {
        return isBig ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }
}
