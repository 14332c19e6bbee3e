package org.cordon.desktop.look;

import java.util.Locale;

/**
 * A role that a colour plays, with its value in the light and in the dark theme. Text stands only in the roles that
 * {@link #isText()}; the contrast of every pair in use is computed in a test.
 */
public enum Token {
    /** Behind the cards. */
    BG("F3F5F8", "0E1217"),
    /** Cards, header, rail. */
    SURFACE("FFFFFF", "161B22"),
    /** Table head, hover. */
    SURFACE2("F8F9FB", "1C222B"),
    /** Pressed, tracks. */
    SUNKEN("EDF0F4", "11161C"),
    /** Decoration. */
    BORDER("DDE2E9", "2A323D"),
    /** Stronger decoration. */
    BORDER2("B4BDCA", "475261"),
    /** Edges of fields, ticks. */
    CONTROL("7C8796", "76828F"),
    /** Text. */
    TEXT("141A21", "E9EDF2"),
    /** Secondary text. */
    TEXT2("465160", "B2BCC8"),
    /** Captions. */
    TEXT3("5C6675", "95A0AE"),
    /** Selection, links, main button. */
    ACCENT("1D5BBF", "82B1FF"),
    /** Selected row. */
    ACCENT_BG("E7EFFC", "1A2A44"),
    /** On the accent. */
    ON_ACCENT("FFFFFF", "0B1626"),
    /** PASS. */
    PASS("0A6A56", "4FCBA6"),
    /** Behind PASS. */
    PASS_BG("E4F3EE", "12302A"),
    /** VARIATION, REVIEW and warnings. */
    CAUTION("8A5A00", "F2B84B"),
    /** Behind VARIATION. */
    CAUTION_BG("FDF1DB", "35280F"),
    /** NOT_EVALUATED. */
    UNKNOWN("6538B4", "BFA5F8"),
    /** Behind NOT_EVALUATED. */
    UNKNOWN_BG("F0EAFC", "2A2044"),
    /** FAIL and errors. */
    FAIL("A3123F", "FF8A9B"),
    /** Behind FAIL. */
    FAIL_BG("FCE8EC", "431824"),
    /** Behind slices, in both themes. */
    VIEWER("07090C", "07090C"),
    /** PTV, solid. */
    S_PTV("C2410C", "FF8A4C"),
    /** CTV, dashed. */
    S_CTV("6A5200", "F7DC6F"),
    /** GTV. */
    S_GTV("B4005A", "FF6FB0"),
    /** Spinal cord, solid. */
    S_CORD("0B66C3", "5CB8FF"),
    /** Canal, sac and cauda. */
    S_CANAL("3F7FA6", "9AD0EE"),
    /** Oesophagus. */
    S_ESOPHAGUS("00755C", "33D6AE"),
    /** Great vessels. */
    S_VESSELS("A8329A", "E58BFF"),
    /** Heart. */
    S_HEART("5A2E12", "C98B5E"),
    /** Lungs. */
    S_LUNGS("59636F", "A9B4C0"),
    /** Skin and outline. */
    S_SKIN("7B7F2A", "C9CC66"),
    /** Liver, stomach and others. */
    S_OTHER("5B4FB0", "A9A0FF");

    private final String light;
    private final String dark;

    Token(String light, String dark) {
        this.light = "#" + light;
        this.dark = "#" + dark;
    }

    /** The colour as {@code #RRGGBB}. */
    public String hex(Theme theme) {
        return theme == Theme.DARK ? dark : light;
    }

    /** The name of the looked-up colour in the style sheet: {@code -c-accent-bg}. */
    public String cssName() {
        return "-c-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether text may stand in it. */
    public boolean isText() {
        return switch (this) {
            case TEXT, TEXT2, TEXT3, ACCENT, ON_ACCENT, PASS, CAUTION, UNKNOWN, FAIL -> true;
            default -> false;
        };
    }
}
