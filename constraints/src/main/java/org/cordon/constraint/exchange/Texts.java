package org.cordon.constraint.exchange;

/** Words of a file inside a remark. */
final class Texts {
    private static final int MOST = 64;

    private Texts() {}

    /** At most 64 characters. */
    static String brief(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST) + "...";
    }
}
