package org.cordon.difference;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.cordon.finding.Reason;
import org.cordon.review.ReviewResult;
import org.cordon.review.Verdict;

/**
 * What changed between two versions of a plan.
 *
 * @param first review of the version before
 * @param second review of the version after
 * @param labels labels, dates, approvals, level and protocol that are not the same
 * @param prescription doses per target and fractions that are not the same
 * @param beams all beams, paired
 * @param structures all structures, paired
 * @param dose the judged doses; empty where they could not be compared
 * @param rows all rows, paired
 * @param findingsGone codes that only the first review has
 * @param findingsNew codes that only the second review has
 * @param remarks what could not be compared, and what a reader must know
 */
public record PlanDifference(
        ReviewResult first,
        ReviewResult second,
        List<Change> labels,
        List<Change> prescription,
        List<BeamDifference> beams,
        List<StructureDifference> structures,
        Optional<DoseComparison> dose,
        List<RowDifference> rows,
        List<String> findingsGone,
        List<String> findingsNew,
        List<Reason> remarks) {
    /** Takes immutable copies. */
    public PlanDifference {
        labels = ImmutableList.copyOf(labels);
        prescription = ImmutableList.copyOf(prescription);
        beams = ImmutableList.copyOf(beams);
        structures = ImmutableList.copyOf(structures);
        rows = ImmutableList.copyOf(rows);
        findingsGone = ImmutableList.copyOf(findingsGone);
        findingsNew = ImmutableList.copyOf(findingsNew);
        remarks = ImmutableList.copyOf(remarks);
    }

    /**
     * What the second version deserves: its own verdict, and at best REVIEW where it is a what-if, where a row that counts is
     * worse than it was or gone, or where shapes or doses could not be compared.
     */
    public Verdict verdict() {
        if (second.verdict() != Verdict.PASS) {
            return second.verdict();
        }
        boolean compared = dose.isPresent()
                && structures.stream().allMatch(each -> each.reason().isEmpty());
        return second.whatIf() || !compared || rows.stream().anyMatch(RowDifference::isLoss)
                ? Verdict.REVIEW
                : Verdict.PASS;
    }

    /** Whether beams, prescription, structures, dose and rows are all the same; labels may differ. */
    public boolean isSame() {
        return prescription.isEmpty()
                && beams.stream().allMatch(BeamDifference::isSame)
                && structures.stream().allMatch(StructureDifference::isSame)
                && dose.filter(DoseComparison::isSame).isPresent()
                && rows.stream().allMatch(row -> row.turn() == RowDifference.Turn.SAME);
    }
}
