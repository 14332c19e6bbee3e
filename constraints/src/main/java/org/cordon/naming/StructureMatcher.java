package org.cordon.naming;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.naming.StructureMatch.Ambiguous;
import org.cordon.naming.StructureMatch.Matched;
import org.cordon.naming.StructureMatch.Missing;
import org.cordon.structure.Structure;

/**
 * Finds the drawn structure that a canonical name means.
 *
 * <p>How decided, first that applies:
 *
 * <table border="1">
 * <caption>Decisions</caption>
 * <tr><th>drawn</th><th>answer</th></tr>
 * <tr><td>ROIs that a person mapped to the name</td><td>matched, confirmed; several are united</td></tr>
 * <tr><td>one ROI with exactly a known name of it</td><td>matched, unless its interpreted type says target, external,
 * bolus, support or fixation: then ambiguous</td></tr>
 * <tr><td>several such ROIs</td><td>ambiguous; empty ROIs count only when all are empty</td></tr>
 * <tr><td>of a paired organ, one ROI a side</td><td>matched, both united</td></tr>
 * <tr><td>of a paired organ, one side only</td><td>missing, ONE_SIDE_ONLY</td></tr>
 * <tr><td>ROIs that are nearly, contain or look like it, helpers of it, related structures</td><td>ambiguous, with these
 * as candidates</td></tr>
 * <tr><td>none of these</td><td>missing</td></tr>
 * </table>
 *
 * <p>A ROI that a person mapped to another name is not considered. Helpers, cuts, parts ({@code ~}, {@code ^}), names
 * with invisible or deceptive characters and names of more than 128 characters never match. The answer does not depend
 * on the order of the structures. A canonical name that the dictionary does not know matches the same name only.
 */
public final class StructureMatcher {
    private static final String BY_HAND = "given by hand";

    private final StructureDictionary dictionary;
    private final Wanted wanted;
    private final List<Roi> confirmed = new ArrayList<>();
    private final List<Roi> open = new ArrayList<>();

    private StructureMatcher(
            Wanted wanted, List<Structure> structures, Map<Integer, String> mapping, StructureDictionary dictionary) {
        this.dictionary = dictionary;
        this.wanted = wanted;
        for (Structure structure : structures) {
            Roi roi = new Roi(structure, RoiMeaning.of(structure.name(), dictionary));
            String given = mapping.get(structure.number());
            if (given == null) {
                open.add(roi);
            } else if (Wanted.of(given, dictionary).sameAs(wanted)) {
                confirmed.add(roi);
            }
        }
        confirmed.sort(Comparator.comparingInt(roi -> roi.structure().number()));
        open.sort(Comparator.comparingInt(roi -> roi.structure().number()));
    }

    /**
     * Finds the structure that a canonical name means; of a paired organ both sides.
     *
     * @param canonicalName e.g. {@code SpinalCord}, {@code Lungs}, {@code Lung_L}, {@code SpinalCord_PRV02}
     * @param structures all that are drawn
     * @param confirmed ROI number to canonical name, as given by a person
     */
    public static StructureMatch match(
            String canonicalName, List<Structure> structures, Map<Integer, String> confirmed) {
        StructureDictionary dictionary = StructureDictionary.shipped();
        return match(Wanted.of(canonicalName, dictionary), structures, confirmed, dictionary);
    }

    /**
     * Finds each side of a paired organ, or each ROI of a kind, by itself: what "ipsilateral" limits are applied to.
     * Both sides are in the answer, also when only one is drawn; one answer for the whole when no ROI says a side.
     *
     * @param canonicalName e.g. {@code BrachialPlex}, {@code NerveRoots}
     * @param structures all that are drawn
     * @param confirmed ROI number to canonical name, as given by a person
     */
    public static List<SideMatch> matchEach(
            String canonicalName, List<Structure> structures, Map<Integer, String> confirmed) {
        StructureDictionary dictionary = StructureDictionary.shipped();
        Wanted wanted = Wanted.of(canonicalName, dictionary);
        if (!wanted.isWhole()
                || wanted.entry().filter(DictionaryEntry::isPaired).isEmpty()) {
            return List.of(
                    new SideMatch(canonicalName, wanted.side(), match(wanted, structures, confirmed, dictionary)));
        }
        StructureMatcher whole = new StructureMatcher(wanted, structures, confirmed, dictionary);
        if (whole.isKind()) {
            return whole.everyRoi();
        }
        return whole.bySide(structures, confirmed);
    }

    /** The canonical name that a name means, e.g. {@code SpinalCord} for {@code Myelon}; empty when it is not known. */
    public static Optional<String> canonicalName(String name) {
        StructureDictionary dictionary = StructureDictionary.shipped();
        RoiMeaning meaning = RoiMeaning.of(name, dictionary);
        if (!meaning.trusted()) {
            return Optional.empty();
        }
        return meaning.meaning()
                .map(known -> known.side()
                        .map(side -> known.entry().sideName(side))
                        .orElse(known.entry().name()))
                .or(() -> meaning.prv().map(Prv::canonicalName));
    }

    /**
     * Whether a name is that of a helper or cut structure: prefix {@code z} or {@code _}, opt, eval, ring, minus, sub,
     * crop and the like, a subtraction such as {@code Cord-PTV}, {@code ~}. Such a ROI is neither organ nor target.
     */
    public static boolean isHelper(String name) {
        return HelperNames.isHelper(name, StructureDictionary.shipped());
    }

    /** The kind of target that a name speaks of; empty for helpers and everything else. */
    public static Optional<TargetKind> targetKind(String name) {
        return isHelper(name) || LookAlikes.suspicion(name).isPresent() ? Optional.empty() : TargetKind.ofName(name);
    }

    /** The grown organ that a name speaks of, {@code SpinalCord_PRV02}; empty for helpers and everything else. */
    public static Optional<Prv> prv(String name) {
        RoiMeaning meaning = RoiMeaning.of(name, StructureDictionary.shipped());
        return meaning.trusted() ? meaning.prv() : Optional.empty();
    }

    /** Warnings on names that are not what they seem: invisible characters, reading direction, look-alikes. */
    public static List<Finding> nameFindings(List<Structure> structures) {
        StructureDictionary dictionary = StructureDictionary.shipped();
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (Structure structure : structures) {
            String name = structure.name();
            LookAlikes.suspicion(name)
                    .filter(code -> !code.equals(LookAlikes.LOOK_ALIKE) || deceives(name, dictionary))
                    .or(() -> dictionary.looksKnown(name) && !dictionary.isKnownName(name)
                            ? Optional.of(LookAlikes.LOOK_ALIKE)
                            : Optional.empty())
                    .ifPresent(code ->
                            findings.add(Finding.warning(Reason.of(code, "roiNumber", structure.number()), name)));
        }
        return findings.build();
    }

    private static boolean deceives(String name, StructureDictionary dictionary) {
        return dictionary.looksKnown(name)
                || TargetKind.ofName(LookAlikes.latin(name)).isPresent();
    }

    private static StructureMatch match(
            Wanted wanted, List<Structure> structures, Map<Integer, String> confirmed, StructureDictionary dictionary) {
        return new StructureMatcher(wanted, structures, confirmed, dictionary).decide(structures, confirmed);
    }

    private StructureMatch decide(List<Structure> structures, Map<Integer, String> mapping) {
        if (!confirmed.isEmpty()) {
            return new Matched(confirmed.stream().map(Roi::structure).toList(), BY_HAND, true);
        }
        List<Roi> exact =
                drawnFirst(open.stream().filter(roi -> roi.isExactly(wanted)).toList());
        boolean paired = wanted.isWhole()
                && wanted.entry().filter(DictionaryEntry::isPaired).isPresent();
        if (paired && (exact.isEmpty() || exact.get(0).structure().isEmpty())) {
            Optional<StructureMatch> united = united(structures, mapping);
            if (united.isPresent()) {
                return united.get();
            }
        }
        return exact.isEmpty() ? undecided() : single(exact);
    }

    private StructureMatch single(List<Roi> exact) {
        if (exact.size() > 1) {
            return ambiguous("STRUCTURE_SEVERAL_MATCHES", exact);
        }
        Roi roi = exact.get(0);
        boolean organ =
                wanted.entry().filter(entry -> !entry.name().equals("External")).isPresent();
        if (organ && roi.typeContradictsOrgan()) {
            return ambiguous("STRUCTURE_TYPE_CONTRADICTS_NAME", exact);
        }
        return new Matched(List.of(roi.structure()), roi.reason(), false);
    }

    /** Both sides of a paired organ; empty when neither is drawn. */
    private Optional<StructureMatch> united(List<Structure> structures, Map<Integer, String> mapping) {
        StructureMatch left = match(wanted.onSide(Side.LEFT), structures, mapping, dictionary);
        StructureMatch right = match(wanted.onSide(Side.RIGHT), structures, mapping, dictionary);
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
        List<Roi> weak = Candidates.weak(wanted, open, dictionary);
        return weak.isEmpty()
                ? new Missing(Reason.of("STRUCTURE_NOT_FOUND", "structure", wanted.name()))
                : ambiguous("STRUCTURE_NO_EXACT_MATCH", weak);
    }

    private Ambiguous ambiguous(String code, List<Roi> rois) {
        List<String> names = Candidates.names(rois);
        return new Ambiguous(names, Reason.of(code, "structure", wanted.name(), "candidates", names));
    }

    private List<SideMatch> everyRoi() {
        ImmutableList.Builder<SideMatch> all = ImmutableList.builder();
        for (Roi roi : confirmed) {
            all.add(new SideMatch(
                    roi.structure().name(), sideOf(roi), new Matched(List.of(roi.structure()), BY_HAND, true)));
        }
        for (Roi roi : confirmed.isEmpty() || isKind() ? open : List.<Roi>of()) {
            Optional<Side> side = sideOf(roi);
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

    private static Optional<Side> sideOf(Roi roi) {
        return roi.meaning().meaning().flatMap(StructureDictionary.Meaning::side);
    }

    private List<SideMatch> bySide(List<Structure> structures, Map<Integer, String> mapping) {
        if (!confirmed.isEmpty()) {
            return everyRoi();
        }
        SideMatch left = side(Side.LEFT, structures, mapping);
        SideMatch right = side(Side.RIGHT, structures, mapping);
        boolean leftFound = left.match() instanceof Matched;
        boolean rightFound = right.match() instanceof Matched;
        if (leftFound && rightFound) {
            return List.of(left, right);
        }
        StructureMatch whole = decide(structures, mapping);
        if (whole instanceof Matched || (!leftFound && !rightFound)) {
            return List.of(new SideMatch(wanted.name(), Optional.empty(), whole));
        }
        return List.of(
                leftFound || whole instanceof Ambiguous ? left : absent(left, right),
                rightFound || whole instanceof Ambiguous ? right : absent(right, left));
    }

    private SideMatch side(Side side, List<Structure> structures, Map<Integer, String> mapping) {
        Wanted one = wanted.onSide(side);
        return new SideMatch(one.name(), Optional.of(side), match(one, structures, mapping, dictionary));
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
