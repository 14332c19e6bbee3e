package org.cordon.naming;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What kind of target a name or an interpreted type says a structure is. */
public enum TargetKind {
    /** Gross tumour volume. */
    GTV,
    /** Clinical target volume. */
    CTV,
    /** Internal target volume. */
    ITV,
    /** Planning target volume. */
    PTV;

    private static final Pattern IN_NAME =
            Pattern.compile("(?<![a-z])(gtv|ctv|itv|ptv)[a-z]{0,2}(?![a-z])", Pattern.CASE_INSENSITIVE);

    /**
     * The kind that a name speaks of: a word {@code PTV}, {@code CTV}, {@code ITV} or {@code GTV} with at most two
     * letters after it ({@code PTV_T8}, {@code T8 PTV}, {@code CTVsb}). Empty when it speaks of none or of several.
     * Says nothing about helpers: ask {@link StructureMatcher#isHelper}.
     */
    public static Optional<TargetKind> ofName(String name) {
        Matcher matcher = IN_NAME.matcher(name);
        Optional<TargetKind> found = Optional.empty();
        while (matcher.find()) {
            TargetKind kind = valueOf(matcher.group(1).toUpperCase(Locale.ROOT));
            if (found.isPresent() && found.get() != kind) {
                return Optional.empty();
            }
            found = Optional.of(kind);
        }
        return found;
    }

    /** The kind that an RT ROI Interpreted Type (3006,00A4) says; DICOM knows GTV, CTV and PTV. */
    public static Optional<TargetKind> ofInterpretedType(String interpretedType) {
        return switch (interpretedType) {
            case "GTV" -> Optional.of(GTV);
            case "CTV" -> Optional.of(CTV);
            case "PTV" -> Optional.of(PTV);
            default -> Optional.empty();
        };
    }
}
