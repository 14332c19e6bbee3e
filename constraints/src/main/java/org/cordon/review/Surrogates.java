package org.cordon.review;

import java.util.List;
import java.util.Optional;
import org.cordon.constraint.DerivedOn;
import org.cordon.constraint.Rule;

/**
 * Which of the drawn structures along the cord contain which: by what they are, not by their contours. The cord lies in
 * its PRV, in the thecal sac and in the canal; sac and cauda lie in the canal, the cauda in the sac. Between a PRV and
 * the sac nothing is certain.
 */
final class Surrogates {
    static final String CORD = "SpinalCord";
    static final String PRV = "SpinalCord_PRV";
    static final String SAC = "ThecalSac";
    static final String CANAL = "SpinalCanal";
    static final String CAUDA = "CaudaEquina";

    private Surrogates() {}

    /** The structure that a row's limit was derived on. */
    static String derivedOn(Rule rule) {
        return rule.derivedOn()
                .map(Surrogates::canonical)
                .orElse(rule.structure().canonicalName());
    }

    /** Canonical names of structures that contain another, the tightest first. */
    static List<String> containing(String canonical) {
        return switch (canonical) {
            case CORD -> List.of(PRV, SAC, CANAL);
            case CAUDA -> List.of(SAC, CANAL);
            case SAC -> List.of(CANAL);
            default -> List.of();
        };
    }

    /** Canonical names of structures that lie in another, the largest first. */
    static List<String> containedIn(String canonical) {
        return switch (kind(canonical)) {
            case PRV, SAC -> List.of(CORD);
            case CANAL -> List.of(SAC, CORD);
            default -> List.of();
        };
    }

    /** How a measured structure relates to the one that the limit was derived on; empty when nothing is certain. */
    static Optional<Substitution> relation(Rule rule, String measured) {
        String wanted = kind(derivedOn(rule));
        String drawn = kind(measured);
        if (wanted.equals(drawn)) {
            return Optional.of(Substitution.NONE);
        }
        if (containing(wanted).contains(drawn)) {
            return Optional.of(Substitution.CONTAINS);
        }
        return containedIn(wanted).contains(drawn) ? Optional.of(Substitution.CONTAINED) : Optional.empty();
    }

    /** PRVs of the cord are one kind whatever their margin. */
    private static String kind(String canonical) {
        return canonical.startsWith(PRV) ? PRV : canonical;
    }

    private static String canonical(DerivedOn derivedOn) {
        return switch (derivedOn) {
            case TRUE_CORD -> CORD;
            case CORD_PRV -> PRV;
            case THECAL_SAC -> SAC;
            case CANAL -> CANAL;
        };
    }
}
