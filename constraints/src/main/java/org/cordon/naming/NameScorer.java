package org.cordon.naming;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Scores how well the name of a drawn structure fits what is wanted, by the table of {@link NameScore}. */
final class NameScorer {
    private static final int SHORT = 5;
    private static final int SHORTEST_CONTAINED = 4;
    private static final Set<String> ORGAN_TYPES = Set.of("ORGAN", "AVOIDANCE");

    private final Wanted wanted;
    private final Map<String, String> skeletons;

    NameScorer(Wanted wanted, StructureDictionary dictionary) {
        this.wanted = wanted;
        String organ = wanted.prv().map(Prv::organ).orElse(wanted.name());
        this.skeletons = dictionary.skeletons(organ);
    }

    /** The canonical name that is wanted. */
    String canonicalName() {
        return StructureMatcher.canonical(wanted);
    }

    /** The score; empty when the name has nothing to do with what is wanted. */
    Optional<NameScore> score(Roi roi) {
        Optional<NameScore> exact = exact(roi);
        if (exact.isPresent()) {
            return roi.typeContradictsOrgan() && !isExternal()
                    ? exact.map(score -> score.atMost(NameScore.CONTRADICTED, "NAME_TYPE_CONTRADICTS"))
                    : exact;
        }
        if (isOtherStructure(roi)) {
            return isRelated(roi) ? Optional.of(NameScore.of(20, "NAME_RELATED")) : Optional.empty();
        }
        return weak(roi).map(score -> weighed(score, roi));
    }

    private Optional<NameScore> exact(Roi roi) {
        if (!roi.isExactly(wanted)) {
            return Optional.empty();
        }
        if (roi.learned().isPresent()) {
            return Optional.of(NameScore.of(NameScore.KNOWN, "NAME_SITE"));
        }
        return Optional.of(
                roi.meaning()
                                .meaning()
                                .map(StructureDictionary.Meaning::language)
                                .orElse("")
                                .isEmpty()
                        ? NameScore.of(NameScore.CANONICAL, "NAME_CANONICAL")
                        : NameScore.of(
                                NameScore.KNOWN,
                                "NAME_SYNONYM",
                                roi.meaning().meaning().orElseThrow().language()));
    }

    private static NameScore weighed(NameScore score, Roi roi) {
        if (roi.meaning().doubt().isPresent()) {
            return score.atMost(NameScore.UNTRUSTED, roi.meaning().doubt().get());
        }
        if (roi.typeContradictsOrgan()) {
            return score.atMost(NameScore.CONTRADICTED, "NAME_TYPE_CONTRADICTS");
        }
        return roi.structure().interpretedType().filter(ORGAN_TYPES::contains).isPresent()
                ? score.withTypeEvidence()
                : score;
    }

    private Optional<NameScore> weak(Roi roi) {
        if (isGrownOtherwise(roi)) {
            return Optional.of(
                    wanted.prv().isPresent()
                            ? NameScore.of(40, "NAME_OTHER_MARGIN")
                            : NameScore.of(20, "NAME_RELATED"));
        }
        String key =
                NameKey.withoutAccents(NameKey.of(LookAlikes.latin(roi.meaning().name())));
        Optional<NameScore> near = near(key);
        return near.isPresent() || !isHinted(key) ? near : Optional.of(NameScore.of(30, "NAME_HINT"));
    }

    private Optional<NameScore> near(String key) {
        String look = NameKey.skeleton(key);
        NameScore best = null;
        for (Map.Entry<String, String> known : skeletons.entrySet()) {
            NameScore score = near(key, look, known);
            if (score != null && (best == null || score.points() > best.points())) {
                best = score;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The score of a key against one known key and what that looks like, or {@code null}. */
    private static NameScore near(String key, String look, Map.Entry<String, String> known) {
        if (known.getKey().length() >= SHORTEST_CONTAINED && EditDistance.atMost(key, known.getKey(), 1)) {
            return NameScore.of(70, "NAME_NEAR", known.getKey());
        }
        if (known.getKey().length() > SHORT && EditDistance.atMost(key, known.getKey(), 2)) {
            return NameScore.of(60, "NAME_NEAR", known.getKey());
        }
        if (look.equals(known.getValue())) {
            return NameScore.of(55, "NAME_LOOKS_ALIKE", known.getKey());
        }
        return known.getKey().length() >= SHORTEST_CONTAINED && key.contains(known.getKey())
                ? NameScore.of(50, "NAME_CONTAINS", known.getKey())
                : null;
    }

    private boolean isHinted(String key) {
        return wanted.entry()
                .filter(entry -> entry.hints().stream().anyMatch(key::contains))
                .isPresent();
    }

    /** Whether a name says, beyond doubt, a grown organ that is not what is wanted, but has the same organ in it. */
    private boolean isGrownOtherwise(Roi roi) {
        String organ = wanted.prv().map(Prv::organ).orElse(wanted.name());
        return roi.meaning().trusted()
                && roi.meaning().prv().filter(prv -> prv.organ().equals(organ)).isPresent();
    }

    /** Whether a name is, beyond doubt, that of another structure, or of the other side of this one. */
    private boolean isOtherStructure(Roi roi) {
        return roi.meaning().trusted()
                && roi.meaning()
                        .meaning()
                        .filter(own ->
                                wanted.entry().filter(own.entry()::equals).isEmpty()
                                        || (wanted.side().isPresent()
                                                && own.side().isPresent()
                                                && !own.side().equals(wanted.side())))
                        .isPresent();
    }

    private boolean isRelated(Roi roi) {
        String name = roi.meaning().meaning().orElseThrow().entry().name();
        return wanted.entry().filter(entry -> entry.related().contains(name)).isPresent();
    }

    private boolean isExternal() {
        return wanted.entry().filter(entry -> entry.name().equals("External")).isPresent();
    }
}
