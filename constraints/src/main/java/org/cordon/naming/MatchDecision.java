package org.cordon.naming;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.cordon.finding.Reason;
import org.cordon.naming.StructureMatch.Ambiguous;
import org.cordon.naming.StructureMatch.Matched;
import org.cordon.naming.StructureMatch.Missing;
import org.cordon.structure.Structure;

/** The decision which of the drawn structures one canonical name means, by the table of {@link StructureMatcher}. */
final class MatchDecision {
    private static final String BY_HAND = "given by hand";

    private final StructureDictionary dictionary;
    private final Wanted wanted;
    private final List<Roi> rois;
    private final List<Roi> confirmed;
    private final List<Roi> open;

    /**
     * Creates it.
     *
     * @param wanted what the canonical name asks for
     * @param rois all that are drawn, by number
     * @param dictionary of known structures
     */
    MatchDecision(Wanted wanted, List<Roi> rois, StructureDictionary dictionary) {
        this.dictionary = dictionary;
        this.wanted = wanted;
        this.rois = rois;
        this.confirmed = rois.stream()
                .filter(roi -> roi.given().filter(wanted::sameAs).isPresent())
                .toList();
        this.open = rois.stream()
                .filter(roi -> roi.given().isEmpty() && !roi.isLearnedAsOther(wanted))
                .toList();
    }

    StructureMatch decide() {
        if (!confirmed.isEmpty()) {
            return new Matched(confirmed.stream().map(Roi::structure).toList(), BY_HAND, true);
        }
        List<Roi> exact =
                drawnFirst(open.stream().filter(roi -> roi.isExactly(wanted)).toList());
        boolean paired = wanted.isWhole()
                && wanted.entry().filter(DictionaryEntry::isPaired).isPresent();
        if (paired && (exact.isEmpty() || exact.get(0).structure().isEmpty())) {
            Optional<StructureMatch> united = united();
            if (united.isPresent()) {
                return united.get();
            }
        }
        return exact.isEmpty() ? undecided() : single(exact);
    }

    private StructureMatch single(List<Roi> exact) {
        if (exact.size() > 1) {
            return tie("STRUCTURE_SEVERAL_MATCHES", exact);
        }
        Roi roi = exact.get(0);
        boolean organ =
                wanted.entry().filter(entry -> !entry.name().equals("External")).isPresent();
        if (organ && roi.typeContradictsOrgan()) {
            return tie("STRUCTURE_TYPE_CONTRADICTS_NAME", exact);
        }
        return new Matched(List.of(roi.structure()), roi.reason(), false);
    }

    /** Both sides of a paired organ; empty when neither is drawn. */
    private Optional<StructureMatch> united() {
        StructureMatch left = on(Side.LEFT).decide();
        StructureMatch right = on(Side.RIGHT).decide();
        if (left instanceof Matched l && right instanceof Matched r) {
            return Optional.of(new Matched(
                    ImmutableList.<Structure>builder()
                            .addAll(l.structures())
                            .addAll(r.structures())
                            .build(),
                    "both sides: " + l.reason(),
                    l.confirmed() && r.confirmed()));
        }
        for (StructureMatch side : List.of(left, right)) {
            if (side instanceof Ambiguous several && !several.reason().code().equals("STRUCTURE_NO_EXACT_MATCH")) {
                return Optional.of(side);
            }
        }
        if (left instanceof Matched drawn) {
            return Optional.of(new Missing(oneSideOnly(drawn, Side.RIGHT)));
        }
        if (right instanceof Matched drawn) {
            return Optional.of(new Missing(oneSideOnly(drawn, Side.LEFT)));
        }
        return Optional.empty();
    }

    private Reason oneSideOnly(Matched drawn, Side missing) {
        return Reason.of(
                "ONE_SIDE_ONLY",
                "structure",
                wanted.name(),
                "drawn",
                drawn.structures().stream().map(Structure::name).toList(),
                "missing",
                wanted.entry().orElseThrow().sideName(missing));
    }

    private StructureMatch undecided() {
        List<ScoredRoi> weak = Candidates.scored(wanted, open, rois, dictionary);
        return weak.isEmpty()
                ? new Missing(Reason.of("STRUCTURE_NOT_FOUND", "structure", wanted.name()))
                : ambiguous("STRUCTURE_NO_EXACT_MATCH", weak);
    }

    private Ambiguous tie(String code, List<Roi> exact) {
        return ambiguous(code, Candidates.scored(wanted, exact, rois, dictionary));
    }

    private Ambiguous ambiguous(String code, List<ScoredRoi> scored) {
        return new Ambiguous(
                scored,
                Reason.of(
                        code,
                        "structure",
                        wanted.name(),
                        "candidates",
                        scored.stream().map(ScoredRoi::name).toList()));
    }

    private List<SideMatch> everyRoi() {
        ImmutableList.Builder<SideMatch> all = ImmutableList.builder();
        for (Roi roi : confirmed) {
            all.add(new SideMatch(
                    roi.structure().name(), roi.side(), new Matched(List.of(roi.structure()), BY_HAND, true)));
        }
        for (Roi roi : confirmed.isEmpty() || isKind() ? open : List.<Roi>of()) {
            Optional<Side> side = roi.side();
            boolean meant = roi.isExactly(wanted)
                    || side.filter(which -> roi.isExactly(wanted.onSide(which))).isPresent();
            if (meant) {
                all.add(new SideMatch(roi.structure().name(), side, single(List.of(roi))));
            }
        }
        List<SideMatch> found = all.build();
        return found.isEmpty() ? List.of(new SideMatch(wanted.name(), Optional.empty(), undecided())) : found;
    }

    /** Whether every ROI of the name is one of its kind. */
    private boolean isKind() {
        return wanted.entry().filter(DictionaryEntry::each).isPresent();
    }

    /** Each side of a paired organ, or each ROI of a kind, by itself. */
    List<SideMatch> decideEach() {
        if (!wanted.isWhole()
                || wanted.entry().filter(DictionaryEntry::isPaired).isEmpty()) {
            return List.of(new SideMatch(wanted.name(), wanted.side(), decide()));
        }
        return isKind() ? everyRoi() : bySide();
    }

    private MatchDecision on(Side side) {
        return new MatchDecision(wanted.onSide(side), rois, dictionary);
    }

    private List<SideMatch> bySide() {
        if (!confirmed.isEmpty()) {
            return everyRoi();
        }
        SideMatch left = side(Side.LEFT);
        SideMatch right = side(Side.RIGHT);
        boolean leftFound = left.match() instanceof Matched;
        boolean rightFound = right.match() instanceof Matched;
        if (leftFound && rightFound) {
            return List.of(left, right);
        }
        StructureMatch whole = decide();
        if (whole instanceof Matched || (!leftFound && !rightFound)) {
            return List.of(new SideMatch(wanted.name(), Optional.empty(), whole));
        }
        return List.of(
                leftFound || whole instanceof Ambiguous ? left : absent(left, right),
                rightFound || whole instanceof Ambiguous ? right : absent(right, left));
    }

    private SideMatch side(Side side) {
        Wanted one = wanted.onSide(side);
        return new SideMatch(one.name(), Optional.of(side), on(side).decide());
    }

    /** A side that is not drawn while the other is. */
    private SideMatch absent(SideMatch side, SideMatch other) {
        if (side.match() instanceof Ambiguous) {
            return side;
        }
        Matched drawn = (Matched) other.match();
        return new SideMatch(
                side.label(),
                side.side(),
                new Missing(oneSideOnly(drawn, side.side().orElseThrow())));
    }

    /** Empty ROIs count only when nothing else has the name. */
    private static List<Roi> drawnFirst(List<Roi> exact) {
        List<Roi> drawn =
                exact.stream().filter(roi -> !roi.structure().isEmpty()).toList();
        return drawn.isEmpty() ? exact : drawn;
    }
}
