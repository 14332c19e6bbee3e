package org.cordon.text;

import org.cordon.naming.NameReading.Kind;

/** How far the meaning of a name is decided, in words. */
public final class NameKindText {
    private NameKindText() {}

    /** A clause without a full stop. */
    public static String of(Kind kind) {
        return switch (kind) {
            case GIVEN -> "Given";
            case MATCHED -> "Matched";
            case UNDECIDED -> "Not decided: another structure has such a name too, or the type contradicts";
            case TARGET -> "A target";
            case NEVER -> "Never matched";
            case PROPOSED -> "Not matched; proposed";
            case UNKNOWN -> "Not known";
        };
    }
}
