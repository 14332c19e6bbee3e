package org.cordon.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.cordon.constraint.Metric;
import org.cordon.constraint.Rule;
import org.cordon.constraint.Status;
import org.cordon.dvh.DoseUnit;
import org.cordon.dvh.DvhMetric.DoseAtVolume;
import org.cordon.dvh.DvhMetric.VolumeAtDose;
import org.cordon.dvh.VolumeUnit;
import org.cordon.finding.Reason;

/**
 * RTOG 0631 accepted a plan that met 10 Gy to at most 10 % of the partial cord or to less than 0.35 cc. Both rows are
 * judged; where exactly one fails, it says that the trial's endpoint would have accepted the plan.
 */
final class EitherOrNote {
    private static final double DOSE_GY = 10;
    private static final double PERCENT = 10;
    private static final double VOLUME_CC = 0.35;

    private EitherOrNote() {}

    static List<ConstraintRow> added(List<ConstraintRow> rows) {
        boolean relativeFails = fails(rows, EitherOrNote::isRelative);
        boolean absoluteFails = fails(rows, EitherOrNote::isAbsolute);
        boolean bothJudged = judged(rows, EitherOrNote::isRelative) && judged(rows, EitherOrNote::isAbsolute);
        if (!bothJudged || relativeFails == absoluteFails) {
            return rows;
        }
        List<ConstraintRow> result = new ArrayList<>();
        for (ConstraintRow row : rows) {
            boolean partner = relativeFails ? isRelative(row.rule()) : isAbsolute(row.rule());
            result.add(partner && row.status() == Status.FAIL ? row.withNote(Reason.of("TRIAL_ACCEPTS_EITHER")) : row);
        }
        return result;
    }

    private static boolean isRelative(Rule rule) {
        return rule.structure().canonicalName().equals(Surrogates.CORD)
                && rule.metric().equals(Metric.of(new VolumeAtDose(DOSE_GY, DoseUnit.GY, VolumeUnit.PERCENT)))
                && rule.limit().orElse(0) == PERCENT;
    }

    private static boolean isAbsolute(Rule rule) {
        if (!rule.structure().canonicalName().equals(Surrogates.CORD)) {
            return false;
        }
        if (rule.metric().equals(Metric.of(new VolumeAtDose(DOSE_GY, DoseUnit.GY, VolumeUnit.CC)))) {
            return rule.limit().orElse(0) == VOLUME_CC;
        }
        return rule.metric().equals(Metric.of(new DoseAtVolume(VOLUME_CC, VolumeUnit.CC, DoseUnit.GY)))
                && rule.limit().orElse(0) == DOSE_GY;
    }

    private static boolean fails(List<ConstraintRow> rows, Predicate<Rule> which) {
        return rows.stream().anyMatch(row -> which.test(row.rule()) && !row.advisory() && row.status() == Status.FAIL);
    }

    private static boolean judged(List<ConstraintRow> rows, Predicate<Rule> which) {
        return rows.stream().anyMatch(row -> which.test(row.rule()) && MustJudge.isJudged(row));
    }
}
