package org.cordon.text;

/** Unique identifiers of objects, as reports show them. */
public final class UidText {
    private static final int LONGEST = 64;

    private UidText() {}

    /** The identifier; {@code invalid} where it is none by PS3.5 9.1, since other text could name a patient or a path. */
    public static String shown(String uid) {
        return uid.length() <= LONGEST && uid.matches("[0-9]+(\\.[0-9]+)*") ? uid : "invalid";
    }
}
