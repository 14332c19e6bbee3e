package org.cordon.review;

import java.util.List;
import java.util.Optional;
import org.cordon.constraint.DerivedOn;
import org.cordon.constraint.Rule;
import org.cordon.naming.StructureMatcher;

/**
 * Which of the drawn structures along the cord contain which: by what they are, not by their contours. The cord lies in
 * its PRV, in the thecal sac and in the canal; sac and cauda lie in the canal, the cauda in the sac.
 *
 * <p>Between a PRV and the sac nothing is certain. A PRV of at most 2 mm is taken for a part of the sac, as the criteria of
 * HyTEC are applied in practice (clinical.md section 2.3: as the true cord; SC.24 puts the same 17 Gy in 2 fractions on it):
 * it may miss the sac's limit, and meeting it is no proof. A wider one, or one of unknown margin, may reach out of the sac:
 * it can do neither.
 */
final class Surrogates {
    static final String CORD = "SpinalCord";
    static final String PRV = "SpinalCord_PRV";
    static final String SAC = "ThecalSac";
    static final String CANAL = "SpinalCanal";
    static final String CAUDA = "CaudaEquina";

    /** Up to this margin a PRV of the cord is taken for a part of the sac. */
    private static final double PRV_IN_SAC_MM = 2;

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
            case PRV -> List.of(CORD);
            case SAC -> List.of(PRV, CORD);
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
        if (!containedIn(wanted).contains(drawn)) {
            return Optional.empty();
        }
        return Optional.of(
                drawn.equals(PRV) && !isNarrowPrv(measured) ? Substitution.OVERLAPS : Substitution.CONTAINED);
    }

    private static boolean isNarrowPrv(String canonical) {
        return StructureMatcher.prv(canonical)
                .filter(prv -> prv.marginMm().orElse(Double.MAX_VALUE) <= PRV_IN_SAC_MM)
                .isPresent();
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
