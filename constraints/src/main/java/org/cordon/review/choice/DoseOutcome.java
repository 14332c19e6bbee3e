package org.cordon.review.choice;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;

/**
 * Which doses rows are judged on, or why none can be.
 *
 * @param doses the doses; more than one only where no plan says which one is meant: then each row is judged on the
 *     worse. The one with the highest maximum stands first
 * @param refusal why no row is judged; present exactly when {@code doses} is empty
 * @param findings what was noticed while choosing
 */
public record DoseOutcome(List<JudgedDose> doses, Optional<Reason> refusal, List<Finding> findings) {
    /** Takes immutable copies. */
    public DoseOutcome {
        doses = ImmutableList.copyOf(doses);
        findings = ImmutableList.copyOf(findings);
        if (doses.isEmpty() != refusal.isPresent()) {
            throw new IllegalArgumentException("no dose needs a refusal, and only then");
        }
    }

    static DoseOutcome judged(JudgedDose dose, Finding... findings) {
        return new DoseOutcome(List.of(dose), Optional.empty(), List.of(findings));
    }

    /** No row is judged, and that is an ERROR. */
    static DoseOutcome refused(Reason reason, String subject) {
        return new DoseOutcome(List.of(), Optional.of(reason), List.of(Finding.error(reason, subject)));
    }

    /** No row is judged, which is REVIEW. */
    static DoseOutcome notEvaluated(Reason reason, String subject) {
        return new DoseOutcome(List.of(), Optional.of(reason), List.of(Finding.warning(reason, subject)));
    }

    /** The same doses times a factor. */
    public DoseOutcome times(double factor) {
        return new DoseOutcome(doses.stream().map(dose -> dose.times(factor)).toList(), refusal, findings);
    }

    DoseOutcome with(Finding finding) {
        return new DoseOutcome(
                doses,
                refusal,
                ImmutableList.<Finding>builder().addAll(findings).add(finding).build());
    }
}
