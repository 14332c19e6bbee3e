package org.cordon.naming;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
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
 * <tr><td>a ROI of a name that the clinic confirmed to mean it ({@link SiteNames})</td><td>like a known name</td></tr>
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
 * with a question mark, with invisible or deceptive characters and names of more than 128 characters never match. The answer does not depend
 * on the order of the structures. A canonical name that the dictionary does not know matches the same name only.
 */
public final class StructureMatcher {
    private StructureMatcher() {}

    /**
     * Finds the structure that a canonical name means; of a paired organ both sides.
     *
     * @param canonicalName e.g. {@code SpinalCord}, {@code Lungs}, {@code Lung_L}, {@code SpinalCord_PRV02}
     * @param structures all that are drawn
     * @param confirmed ROI number to canonical name, as given by a person
     */
    public static StructureMatch match(
            String canonicalName, List<Structure> structures, Map<Integer, String> confirmed) {
        return match(canonicalName, structures, GivenNames.ofCase(confirmed));
    }

    /**
     * Finds the structure that a canonical name means; of a paired organ both sides.
     *
     * @param canonicalName e.g. {@code SpinalCord}, {@code Lungs}, {@code Lung_L}, {@code SpinalCord_PRV02}
     * @param structures all that are drawn
     * @param given what people said about names
     */
    public static StructureMatch match(String canonicalName, List<Structure> structures, GivenNames given) {
        return decision(canonicalName, structures, given).decide();
    }

    /**
     * Finds each side of a paired organ, or each ROI of a kind, by itself: what "ipsilateral" limits are applied to.
     * Both sides are in the answer, also when only one is drawn; one answer for the whole when no ROI says a side.
     *
     * @param canonicalName e.g. {@code BrachialPlex}, {@code NerveRoots}
     * @param structures all that are drawn
     * @param given what people said about names
     */
    public static List<SideMatch> matchEach(String canonicalName, List<Structure> structures, GivenNames given) {
        return decision(canonicalName, structures, given).decideEach();
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

    /** The one spelling of what a person gave as a canonical name. */
    static String canonical(Wanted wanted) {
        return wanted.prv()
                .map(Prv::canonicalName)
                .or(() -> wanted.entry()
                        .map(entry -> wanted.side().map(entry::sideName).orElse(entry.name())))
                .orElse(wanted.name());
    }

    /**
     * Whether a name is that of a helper or cut structure: prefix {@code z} or {@code _}, opt, eval, ring, minus, sub,
     * crop and the like, a subtraction such as {@code Cord-PTV}, {@code ~}. Such a ROI is neither organ nor target.
     */
    public static boolean isHelper(String name) {
        return HelperNames.isHelper(name, StructureDictionary.shipped());
    }

    /**
     * Why a name may never match by itself: code NAME_HELPER, NAME_PART, NAME_DOUBTED, NAME_DECEPTIVE or NAME_TOO_LONG;
     * empty when it may.
     */
    public static Optional<String> doubt(String name) {
        return RoiMeaning.of(name, StructureDictionary.shipped()).doubt();
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

    private static MatchDecision decision(String canonicalName, List<Structure> structures, GivenNames given) {
        StructureDictionary dictionary = StructureDictionary.shipped();
        List<Roi> rois = structures.stream()
                .map(structure -> Roi.of(structure, given, dictionary))
                .sorted(Comparator.comparingInt(roi -> roi.structure().number()))
                .toList();
        return new MatchDecision(Wanted.of(canonicalName, dictionary), rois, dictionary);
    }
}
