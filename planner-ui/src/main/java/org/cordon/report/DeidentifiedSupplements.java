package org.cordon.report;

import org.cordon.review.ReviewResult;
import org.cordon.review.ScaledReview;
import org.cordon.scenario.FractionationRow;
import org.cordon.scenario.FractionationTable;
import org.cordon.scenario.RobustRow;
import org.cordon.scenario.RobustnessResult;

/** What was computed beside a review, without whose it is. */
final class DeidentifiedSupplements {
    private final PlainNames names;
    private final DeidentifiedParts parts;
    private final ReviewResult review;

    DeidentifiedSupplements(PlainNames names, DeidentifiedParts parts, ReviewResult review) {
        this.names = names;
        this.parts = parts;
        this.review = review;
    }

    Supplements of(Supplements supplements) {
        return new Supplements(
                supplements.fractionation().map(this::table),
                supplements.robustness().map(this::displaced));
    }

    private RobustnessResult displaced(RobustnessResult r) {
        return new RobustnessResult(
                review,
                r.options(),
                r.centreMm(),
                r.centreSource(),
                r.scenarios(),
                r.rows().stream().map(this::row).toList(),
                names.reasons(r.remarks()));
    }

    private RobustRow row(RobustRow r) {
        return new RobustRow(
                parts.row(r.row()),
                r.notMoved().map(names::reason),
                r.samplingDifference(),
                r.scenarios(),
                r.passing(),
                r.varying(),
                r.failing(),
                r.notEvaluated(),
                r.worst(),
                r.firstFails());
    }

    private FractionationTable table(FractionationTable t) {
        return new FractionationTable(
                t.prescriptions().stream().map(parts::prescription).toList(),
                t.tumour(),
                t.rows().stream().map(this::schedule).toList(),
                t.isotoxic().stream().map(this::highest).toList(),
                t.withoutProtocol(),
                t.refusal().map(names::reason),
                names.reasons(t.notes()));
    }

    private FractionationRow schedule(FractionationRow r) {
        return new FractionationRow(
                r.schedule(),
                r.use(),
                r.planned(),
                r.asked(),
                r.tumour(),
                r.tumourRange(),
                r.cord().map(this::cord),
                r.outcomes().stream().map(this::outcome).toList(),
                r.insteadOfNamed().map(names::reason),
                r.notEvaluated().map(names::reason),
                r.again().map(parts::earlier));
    }

    private FractionationRow.Cord cord(FractionationRow.Cord c) {
        return new FractionationRow.Cord(
                c.structure(),
                names.text(c.roi()),
                c.maximum(),
                c.equivalent(),
                c.range(),
                c.toleranceEqd2Gy(),
                c.derived(),
                c.flipsAtAlphaBetaGy(),
                c.publishedLimitGy());
    }

    private ScaledReview.Outcome outcome(ScaledReview.Outcome o) {
        return new ScaledReview.Outcome(
                o.protocol(),
                o.schedule(),
                o.verdict(),
                o.rows().stream().map(parts::row).toList(),
                o.findings().stream().map(parts::finding).toList());
    }

    private ScaledReview.Isotoxic highest(ScaledReview.Isotoxic i) {
        return new ScaledReview.Isotoxic(
                i.protocol(),
                i.fractions(),
                i.prescriptionGy(),
                i.bindingRow().map(names::text),
                i.byRange(),
                names.texts(i.notJudged()),
                names.texts(i.inDoubt()));
    }
}
