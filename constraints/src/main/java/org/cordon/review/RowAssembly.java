package org.cordon.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.constraint.Judgement;
import org.cordon.constraint.Rule;
import org.cordon.constraint.Status;
import org.cordon.constraint.StatusLogic;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;

/** Makes the row of its worst candidate: what replaces its status, what it warns of, what stands beside it. */
final class RowAssembly {
    private final PlannedRow.Measured planned;
    private final List<Candidate> candidates;
    private final Candidate worst;
    private final DvhStore store;
    private final boolean advisory;
    private final List<Reason> notes = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /**
     * Takes a row's candidates.
     *
     * @param candidates the worst first, at least one
     * @param advisoryProtocol whether the whole protocol stands outside the verdict
     */
    RowAssembly(PlannedRow.Measured planned, List<Candidate> candidates, DvhStore store, boolean advisoryProtocol) {
        this.planned = planned;
        this.candidates = candidates;
        this.worst = candidates.get(0);
        this.store = store;
        this.advisory =
                advisoryProtocol || !planned.head().rule().effectiveTier().judges();
    }

    EvaluatedRow row() {
        notes.addAll(planned.notes());
        rule().details().contradictions().forEach(other -> notes.add(Explanations.contradiction(other)));
        if (store.doses().size() > 1) {
            notes.add(Reason.of(
                    "WORSE_DOSE_JUDGED", "dose", store.doses().get(worst.dose()).label()));
        }
        if (worst.reading() instanceof Measure.Value number) {
            return withNumber(number, worst.judgement().orElseThrow());
        }
        Optional<Reason> notRequired = planned.withheld().flatMap(PlannedRow.Withheld::notRequired);
        Reason reason = notRequired.orElse(((Measure.None) worst.reading()).reason());
        Status status = notRequired.isPresent() ? Status.NOT_APPLICABLE : Status.NOT_EVALUATED;
        ConstraintRow row = shown(Optional.empty(), status, false, Optional.of(reason));
        return new EvaluatedRow(row, findings);
    }

    private EvaluatedRow withNumber(Measure.Value number, Judgement judgement) {
        notes.addAll(number.notes());
        rule().details()
                .bins()
                .ifPresent(bins -> notes.add(Reason.of(
                        "PERFORMANCE_BIN", "bin", bins.of(number.value()).label())));
        rule().details()
                .score()
                .ifPresent(score -> notes.add(
                        Reason.of("PERFORMANCE_SCORE", "score", score.of(number.value()), "highest", score.highest())));
        Status status = judgement.status();
        Optional<Reason> reason = judgement.reason();
        boolean counts = !advisory && judgement.isJudged();
        if (planned.withheld().flatMap(PlannedRow.Withheld::notRequired).isPresent()
                && judgement.wouldBe() == Status.PASS) {
            status = Status.NOT_APPLICABLE;
            reason = planned.withheld().get().notRequired();
            return new EvaluatedRow(shown(Optional.of(number), status, withinBounds(), reason), findings);
        }
        if (counts) {
            number.warning().ifPresent(findings::add);
        }
        if (planned.withheld().isPresent()) {
            if (counts && status == Status.FAIL) {
                findings.add(Finding.error(Reason.of("LIMIT_EXCEEDED_ON_DRAWN_PART", "row", id()), structure()));
            }
            status = Status.NOT_EVALUATED;
            reason = Optional.of(planned.withheld().get().drawnInPart());
        } else if ((planned.substitution() == Substitution.CONTAINS || planned.substitution() == Substitution.OVERLAPS)
                && (judgement.wouldBe() == Status.FAIL || judgement.wouldBe() == Status.VARIATION)) {
            status = Status.NOT_EVALUATED;
            reason = Optional.of(Reason.of("SURROGATE_EXCEEDS_LIMIT", "structure", matched()));
        } else {
            substitutionNote(counts);
        }
        warnAbove(number.value());
        return new EvaluatedRow(shown(Optional.of(number), status, withinBounds(), reason), findings);
    }

    /** A limit inside the interval of any candidate leaves the row in doubt, not only of the one that is shown. */
    private boolean withinBounds() {
        return candidates.stream()
                .anyMatch(candidate ->
                        candidate.judgement().filter(Judgement::withinBounds).isPresent());
    }

    private void substitutionNote(boolean counts) {
        Optional<String> code = switch (planned.substitution()) {
            case NONE -> Optional.empty();
            case CONTAINS -> Optional.of("SURROGATE_STANDS_IN");
            case CONTAINED -> Optional.of("LIMIT_DERIVED_ON_LARGER_STRUCTURE");
            case OVERLAPS -> Optional.of("LIMIT_DERIVED_ON_OTHER_STRUCTURE");
            case TAKES_THE_LIMIT -> Optional.of("CORD_LIMIT_ON_SAC_OR_CAUDA");
        };
        if (code.isPresent()) {
            Reason reason = Reason.of(code.get(), "structure", matched(), "row", id());
            notes.add(reason);
            if (counts) {
                findings.add(Finding.warning(reason, structure()));
            }
        }
    }

    private void warnAbove(double value) {
        OptionalDouble level = rule().warnAbove();
        if (level.isPresent() && value > level.getAsDouble()) {
            Reason reason = Reason.of(
                    "VALUE_ABOVE_WARNING_LEVEL", "row", id(), "value", value, "warnAbove", level.getAsDouble());
            notes.add(reason);
            findings.add(advisory ? Finding.info(reason, structure()) : Finding.warning(reason, structure()));
        }
    }

    private ConstraintRow shown(
            Optional<Measure.Value> number, Status status, boolean withinBounds, Optional<Reason> reason) {
        RowHead head = planned.head();
        OptionalDouble value =
                number.isPresent() ? OptionalDouble.of(number.get().value()) : OptionalDouble.empty();
        return new ConstraintRow(
                head.id(),
                head.rule(),
                structure(),
                head.target(),
                worst.subject().segment().or(head::segment),
                head.match().name(),
                head.match().number(),
                head.match().reason(),
                value,
                number.map(Measure.Value::numerical),
                worst.convention(),
                withinBounds,
                readings(),
                number.isPresent() && rule().metric().histogramQuery().isPresent()
                        ? store.get(worst.dose(), worst.subject().body()).maxLocation()
                        : Optional.empty(),
                status,
                advisory || rule().limit().isEmpty(),
                reason,
                notes,
                value.isPresent() ? StatusLogic.marginPercent(rule(), value.getAsDouble()) : OptionalDouble.empty());
    }

    /** The same row by other definitions, beside other targets, in other doses. */
    private List<ConstraintRow.Reading> readings() {
        List<ConstraintRow.Reading> readings = new ArrayList<>(worst.others());
        for (Candidate other : candidates.subList(1, candidates.size())) {
            boolean sameDose = other.dose() == worst.dose();
            if ((sameDose || other.subject().equals(worst.subject()))
                    && other.reading() instanceof Measure.Value number) {
                String label = sameDose
                        ? "otherTarget:" + other.subject().label()
                        : "otherDose:" + store.doses().get(other.dose()).label();
                readings.add(new ConstraintRow.Reading(
                        label, number.value(), other.judgement().orElseThrow().wouldBe()));
            }
        }
        return readings;
    }

    private String structure() {
        RowHead head = planned.head();
        OptionalDouble margin = rule().structure().targetMarginMm();
        if (margin.isEmpty() || worst.subject().label().isEmpty()) {
            return head.structure();
        }
        return SubVolumes.shown(rule(), worst.subject().label());
    }

    private String matched() {
        return planned.head().match().name().orElse("");
    }

    private String id() {
        return planned.head().id();
    }

    private Rule rule() {
        return planned.head().rule();
    }

    /** A number without needless digits, for names. */
    static String plain(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%s", value);
    }
}
