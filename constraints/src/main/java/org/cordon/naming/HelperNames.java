package org.cordon.naming;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of structures that were made for planning, or are parts or cuts of others. They are neither organs nor targets,
 * whatever else their name says.
 */
final class HelperNames {
    private static final Pattern UNDERSCORE = Pattern.compile("^\\s*_.*", Pattern.DOTALL);
    private static final Pattern Z_PREFIX = Pattern.compile("^\\s*z+[\\p{Lu}\\d_ \\-.].*", Pattern.DOTALL);
    private static final Pattern CAPITAL_Z_PREFIX =
            Pattern.compile("^\\s*Z+([_\\-. \\d]|(?i:ptv|ctv|itv|gtv|cord|spinal|myelon)).*", Pattern.DOTALL);
    private static final Pattern CROPPED_BY_MM = Pattern.compile(".*\\p{Alnum}\\s*-\\s*0\\d\\s*$", Pattern.DOTALL);
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\d]+");
    private static final Pattern TARGET_WORD = Pattern.compile("(gtv|ctv|itv|ptv|cord|body).*");
    private static final Set<String> WORDS = words("""
            opt optim optimization optimisation optimierung eval evaluation ring rings minus sub subtract
            subtracted crop cropped cut clip clipped shell rind dummy temp tmp test help helper hilf hilfs
            hilfsstruktur avoid avoidance without wo excl excluding exclude ohne sans zonder overlap ovl
            overlapping intersect intersection in inside within outside push tuning control hotspot coldspot
            dnu nicht old alt copy kopie
            """);
    private static final Set<String> PART_WORDS =
            ImmutableSet.of("partial", "part", "parts", "subvolume", "subvol", "teil", "partiel", "parcial", "deel");
    private static final Set<String> GLUED = ImmutableSet.of("opt", "eval", "ring", "sub", "crop", "minus");

    private HelperNames() {}

    static boolean isHelper(String name, StructureDictionary dictionary) {
        return name.length() > RoiMeaning.MAX_LENGTH || isHelper(name, dictionary.isKnownName(name), dictionary);
    }

    /** The same for a name of which it is known whether the dictionary has it. */
    static boolean isHelper(String name, boolean known, StructureDictionary dictionary) {
        if (name.length() > RoiMeaning.MAX_LENGTH) {
            return true;
        }
        if (UNDERSCORE.matcher(name).matches()
                || Z_PREFIX.matcher(name).matches()
                || CAPITAL_Z_PREFIX.matcher(name).matches()
                || name.indexOf('~') >= 0) {
            return true;
        }
        if (known) {
            return false;
        }
        List<String> words = NameTokens.of(name);
        return words.stream().anyMatch(WORDS::contains)
                || SEPARATORS.splitAsStream(name.toLowerCase(Locale.ROOT)).anyMatch(HelperNames::isGlued)
                || CROPPED_BY_MM.matcher(name).matches()
                || isSubtraction(name, dictionary);
    }

    /** Whether a name says that it is a part of what it names: {@code SpinalCord~}, {@code SpinalCord^T8}, partial. */
    static boolean isPart(String name) {
        return name.indexOf('~') >= 0
                || name.indexOf('^') >= 0
                || NameTokens.of(name).stream().anyMatch(PART_WORDS::contains);
    }

    /** {@code optptv}, {@code ptveval}: helper and target words without a boundary. */
    private static boolean isGlued(String word) {
        for (String helper : GLUED) {
            if (word.startsWith(helper)
                    && TARGET_WORD.matcher(word.substring(helper.length())).matches()) {
                return true;
            }
            if (word.endsWith(helper) && TARGET_WORD.matcher(word).matches() && word.length() > helper.length() + 2) {
                return true;
            }
        }
        return false;
    }

    /** {@code Cord-PTV}, {@code Lungs - GTV}, {@code PTV-Cord}: what stands behind a minus is a target or an organ. */
    private static boolean isSubtraction(String name, StructureDictionary dictionary) {
        for (int minus = name.indexOf('-', 1); minus > 0; minus = name.indexOf('-', minus + 1)) {
            String rest = name.substring(minus + 1).strip();
            if (TargetKind.ofName(rest).isPresent() && startsWithTarget(rest)) {
                return true;
            }
            if (dictionary.isKnownName(rest)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWithTarget(String rest) {
        return NameKey.of(rest).matches("(gtv|ctv|itv|ptv).*");
    }

    private static Set<String> words(String text) {
        return ImmutableSet.copyOf(Splitter.onPattern("\\s+").omitEmptyStrings().split(text));
    }
}
