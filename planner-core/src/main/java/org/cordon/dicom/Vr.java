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

    /** Whether values are characters; numbers of VR DS and IS are. */
    public boolean isText() {
        return switch (this) {
            case AE, AS, CS, DA, DS, DT, IS, LO, LT, PN, SH, ST, TM, UC, UI, UR, UT -> true;
            default -> false;
        };
    }

    /** Whether Specific Character Set governs the text; the others use the default repertoire. */
    public boolean usesCharacterSet() {
        return switch (this) {
            case LO, LT, PN, SH, ST, UC, UT -> true;
            default -> false;
        };
    }

    /** Whether a backslash in text separates values. */
    public boolean isMultiValued() {
        return isText() && this != LT && this != ST && this != UR && this != UT;
    }

    /** Bytes that byte order turns around together; 1 for text and bytes. */
    public int unitBytes() {
        return switch (this) {
            case AT, OW, SS, US -> 2;
            case FL, OF, OL, SL, UL -> 4;
            case FD, OD, OV, SV, UV -> 8;
            default -> 1;
        };
    }

    private static final Vr[] BY_LETTERS = new Vr[26 * 26];

    static {
        for (Vr vr : values()) {
            BY_LETTERS[(vr.code() >> 8) - 'A' + 26 * ((vr.code() & 0xFF) - 'A')] = vr;
        }
    }

    /** The two letters as stored in explicit encodings, the first in the higher byte. */
    public int code() {
        return name().charAt(0) << 8 | name().charAt(1);
    }

    /** The VR of two stored letters; null when there is none, no {@link java.util.Optional} because readers ask per element. */
    public static Vr of(int code) {
        int first = (code >> 8) - 'A';
        int second = (code & 0xFF) - 'A';
        return first < 0 || first > 25 || second < 0 || second > 25 ? null : BY_LETTERS[first + 26 * second];
    }
}
