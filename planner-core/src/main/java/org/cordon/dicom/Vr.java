package org.cordon.dicom;

/** DICOM value representations (PS3.5 section 6.2). */
public enum Vr {
    /** Application entity. */
    AE,
    /** Age string. */
    AS,
    /** Attribute tag. */
    AT,
    /** Code string. */
    CS,
    /** Date. */
    DA,
    /** Decimal string. */
    DS,
    /** Date time. */
    DT,
    /** Double. */
    FD,
    /** Float. */
    FL,
    /** Integer string. */
    IS,
    /** Long string. */
    LO,
    /** Long text. */
    LT,
    /** Other byte. */
    OB,
    /** Other double. */
    OD,
    /** Other float. */
    OF,
    /** Other long. */
    OL,
    /** Other 64-bit very long. */
    OV,
    /** Other word. */
    OW,
    /** Person name. */
    PN,
    /** Short string. */
    SH,
    /** Signed long. */
    SL,
    /** Sequence of items. */
    SQ,
    /** Signed short. */
    SS,
    /** Short text. */
    ST,
    /** Signed 64-bit very long. */
    SV,
    /** Time. */
    TM,
    /** Unlimited characters. */
    UC,
    /** Unique identifier. */
    UI,
    /** Unsigned long. */
    UL,
    /** Unknown. */
    UN,
    /** Universal resource identifier. */
    UR,
    /** Unsigned short. */
    US,
    /** Unlimited text. */
    UT,
    /** Unsigned 64-bit very long. */
    UV;

    /** Whether explicit encodings use a 32-bit length behind two reserved bytes. */
    public boolean hasLongLength() {
        return switch (this) {
            case OB, OD, OF, OL, OV, OW, SQ, SV, UC, UN, UR, UT, UV -> true;
            default -> false;
        };
    }
}
