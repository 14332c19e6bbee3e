package org.cordon.naming;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The ROIs worth proposing to a person for a structure that was not found by name. Nothing here ever matches. */
final class Candidates {
    private static final int MAX = 12;

    private static final Comparator<ScoredRoi> BEST_FIRST =
            Comparator.comparingInt((ScoredRoi roi) -> -roi.score().points()).thenComparingInt(ScoredRoi::roiNumber);

    private Candidates() {}

    /**
     * The ROIs whose names fit somehow, best first, at most twelve.
     *
     * @param among those to choose from
     * @param all that are drawn, to tell names that are not unique
     */
    static List<ScoredRoi> scored(Wanted wanted, List<Roi> among, List<Roi> all, StructureDictionary dictionary) {
        NameScorer scorer = new NameScorer(wanted, dictionary);
        List<ScoredRoi> found = new ArrayList<>();
        for (Roi roi : among) {
            Optional<NameScore> score = scorer.score(roi);
            score.ifPresent(points ->
                    found.add(new ScoredRoi(shownName(roi, all), roi.structure().number(), points)));
        }
        return found.stream().sorted(BEST_FIRST).limit(MAX).collect(ImmutableList.toImmutableList());
    }

    private static String shownName(Roi roi, List<Roi> all) {
        String name = roi.structure().name();
        long same = all.stream()
                .filter(other -> other.structure().name().equals(name))
                .count();
        return same > 1 ? name + " (#" + roi.structure().number() + ")" : name;
    }
}
