package org.cordon.review;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.cordon.assessment.ReirradiationResult;
import org.cordon.dvh.Bounds;
import org.cordon.finding.Reason;
import org.cordon.radiobiology.Eqd2;

/**
 * What a review says of the courses that the cord had before.
 *
 * @param result the criteria; empty when they could not be held against the case
 * @param refusal why not
 * @param sums four ways to sum the courses, side by side; empty without a dose of an earlier course
 * @param sumsMissing why there are none
 * @param searchRadiusMm of the searches
 * @param notes what a person must know beside the result's own notes
 */
public record ReirradiationSection(
        Optional<ReirradiationResult> result,
        Optional<Reason> refusal,
        List<NamedSum> sums,
        Optional<Reason> sumsMissing,
        double searchRadiusMm,
        List<Reason> notes) {
    /** Takes immutable copies and checks that there is a result or a reason. */
    public ReirradiationSection {
        sums = ImmutableList.copyOf(sums);
        notes = ImmutableList.copyOf(notes);
        if (result.isPresent() == refusal.isPresent()) {
            throw new IllegalArgumentException("there is either a result or a refusal");
        }
    }

    /** Nothing could be held against the case. */
    static ReirradiationSection refused(Reason reason, double searchRadiusMm) {
        return new ReirradiationSection(
                Optional.empty(), Optional.of(reason), List.of(), Optional.empty(), searchRadiusMm, List.of());
    }

    /** The same notes beside the criteria for another new course; sums are of the plan as it is and stay out. */
    ReirradiationSection with(ReirradiationResult other) {
        return new ReirradiationSection(
                Optional.of(other), Optional.empty(), List.of(), sumsMissing, searchRadiusMm, notes);
    }

    /**
     * One way to sum the courses.
     *
     * @param code stable: {@code POINT_BY_POINT}, {@code SEARCH}, {@code SEARCH_IN_CORD}, {@code SUM_OF_MAXIMA}
     * @param structure on which it was summed
     * @param eqd2 the highest sum
     * @param interval in which it lies
     * @param judged whether it is the one that is judged
     */
    public record NamedSum(String code, String structure, Eqd2 eqd2, Bounds interval, boolean judged) {}
}
