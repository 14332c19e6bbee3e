package org.cordon.naming;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.cordon.finding.Reason;
import org.cordon.naming.NameReading.Kind;
import org.cordon.naming.NameReading.Proposal;
import org.cordon.structure.Structure;
import org.cordon.structure.StructureInfo;

/** Reads the names of all drawn structures at once: what each is taken for, and what it may be. */
public final class NameSurvey {
    private static final int MAX_PROPOSALS = 3;

    /** A name with less is near to nothing. */
    private static final int NEAR_POINTS = 40;

    private final StructureDictionary dictionary = StructureDictionary.shipped();
    private final List<Structure> structures;
    private final GivenNames given;
    private final List<NameScorer> scorers;

    private NameSurvey(List<Structure> structures, GivenNames given) {
        this.structures = structures;
        this.given = given;
        this.scorers = Shipped.SCORERS;
    }

    /** One scorer for every structure of the dictionary, made when the first name is read. */
    private static final class Shipped {
        static final ImmutableList<NameScorer> SCORERS = scorers(StructureDictionary.shipped());

        private static ImmutableList<NameScorer> scorers(StructureDictionary dictionary) {
            return dictionary.entries().stream()
                    .map(entry -> new NameScorer(Wanted.of(entry.name(), dictionary), dictionary))
                    .collect(ImmutableList.toImmutableList());
        }
    }

    /**
     * Reads every name.
     *
     * @param structures all that are drawn
     * @param given what people said about names
     * @return one reading a structure, in the order given
     */
    public static List<NameReading> read(List<Structure> structures, GivenNames given) {
        NameSurvey survey = new NameSurvey(structures, given);
        return structures.stream().map(survey::reading).collect(ImmutableList.toImmutableList());
    }

    /**
     * The structure that an unknown name is nearest to, where that is another one than somebody says it is; empty where it
     * is near to none, or to that one (of a paired organ to either side).
     *
     * @param name that means nothing by itself
     * @param canonical what somebody says it is
     */
    public static Optional<String> nearerTo(String name, String canonical) {
        Structure drawn = Structure.of(StructureInfo.of(0, name), List.of());
        NameSurvey survey = new NameSurvey(List.of(drawn), GivenNames.ofCase(Map.of()));
        Optional<DictionaryEntry> said = Wanted.of(canonical, survey.dictionary).entry();
        return survey.proposals(Roi.of(drawn, survey.given, survey.dictionary)).stream()
                .filter(near -> near.score().points() >= NEAR_POINTS)
                .findFirst()
                .map(Proposal::canonical)
                .filter(near -> !Wanted.of(near, survey.dictionary).entry().equals(said));
    }

    /** Every canonical name that a structure can be given, of paired organs the sides as well, in alphabetical order. */
    public static List<String> canonicalNames() {
        TreeSet<String> names = new TreeSet<>();
        for (DictionaryEntry entry : StructureDictionary.shipped().entries()) {
            names.add(entry.name());
            if (entry.isPaired()) {
                for (Side side : Side.values()) {
                    names.add(entry.sideName(side));
                }
            }
        }
        return ImmutableList.copyOf(names);
    }

    private NameReading reading(Structure structure) {
        Roi roi = Roi.of(structure, given, dictionary);
        if (roi.given().isPresent()) {
            return single(structure, Kind.GIVEN, roi.given().get(), NameScore.of(100, "NAME_GIVEN"));
        }
        Optional<Wanted> said = said(roi);
        if (said.isPresent()) {
            NameScore score = new NameScorer(said.get(), dictionary).score(roi).orElseThrow();
            return single(
                    structure, isMatched(structure, said.get()) ? Kind.MATCHED : Kind.UNDECIDED, said.get(), score);
        }
        if (roi.meaning().doubt().isPresent()) {
            Reason why = Reason.of(roi.meaning().doubt().get());
            List<Proposal> near = proposals(roi);
            return new NameReading(
                    structure, Kind.NEVER, near.isEmpty() ? List.of(new Proposal("", new NameScore(0, why))) : near);
        }
        if (StructureMatcher.targetKind(structure.name()).isPresent()) {
            return new NameReading(structure, Kind.TARGET, List.of());
        }
        List<Proposal> proposals = proposals(roi);
        return new NameReading(structure, proposals.isEmpty() ? Kind.UNKNOWN : Kind.PROPOSED, proposals);
    }

    /** What a name that may be taken at its word says. */
    private Optional<Wanted> said(Roi roi) {
        if (roi.learned().isPresent()) {
            return roi.learned();
        }
        return StructureMatcher.canonicalName(roi.structure().name()).map(name -> Wanted.of(name, dictionary));
    }

    private boolean isMatched(Structure structure, Wanted said) {
        if (said.entry().filter(DictionaryEntry::each).isPresent()) {
            return true;
        }
        return StructureMatcher.match(StructureMatcher.canonical(said), structures, given)
                        instanceof StructureMatch.Matched matched
                && matched.structures().contains(structure);
    }

    private List<Proposal> proposals(Roi roi) {
        List<Proposal> found = new ArrayList<>();
        for (NameScorer scorer : scorers) {
            scorer.score(roi).ifPresent(score -> found.add(new Proposal(scorer.canonicalName(), score)));
        }
        return found.stream()
                .sorted(Comparator.comparingInt(
                        (Proposal proposal) -> -proposal.score().points()))
                .limit(MAX_PROPOSALS)
                .collect(ImmutableList.toImmutableList());
    }

    private static NameReading single(Structure structure, Kind kind, Wanted wanted, NameScore score) {
        return new NameReading(structure, kind, List.of(new Proposal(StructureMatcher.canonical(wanted), score)));
    }
}
