package org.cordon.conformity;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.cordon.dvh.Bounds;
import org.cordon.dvh.DoseUnit;
import org.cordon.dvh.Dvh;
import org.cordon.dvh.DvhMetric;
import org.cordon.dvh.DvhMetric.Statistic;
import org.cordon.dvh.Measurement;
import org.cordon.dvh.VolumeUnit;
import org.cordon.finding.Reason;

/**
 * One index with its numerical interval.
 *
 * <p>How computed: the index itself as in {@link TargetConformity}. Its parts are bounded each for itself, the isodose
 * volumes, the shell and the fall-off by the two doses that enclose the smooth one ({@link org.cordon.dose.DoseBand}), what
 * the target receives by the interval of its histogram; the interval of the index goes from the least to the most that
 * parts within their bounds can give, as if they were independent.
 *
 * <p>Limits: of the fall-off only the median is measured, and rays that do not cross both levels widen its interval upwards
 * as if they were longer than all others. Indices that no rule can ask for have no interval here.
 */
public final class IndexMeasure {
    private final ConformityRequest asPlanned;
    private final ConformityRequest least;
    private final ConformityRequest most;

    /**
     * Takes one target in the dose as it is and in the two doses that enclose it.
     *
     * @param asPlanned in the dose as it is
     * @param least in the lower dose; the target's histogram is that of the dose as it is
     * @param most in the upper dose, likewise
     */
    public IndexMeasure(ConformityRequest asPlanned, ConformityRequest least, ConformityRequest most) {
        this.asPlanned = asPlanned;
        this.least = least;
        this.most = most;
    }

    /**
     * Measures an index.
     *
     * @throws IllegalArgumentException for an index that has no interval
     */
    public Measurement of(ConformityIndex index) {
        ConformityValue value = TargetConformity.one(asPlanned, index);
        if (value.value().isEmpty()) {
            return new Measurement.NotEvaluable(value.reason().orElseThrow());
        }
        return switch (index) {
            case RTOG_QUALITY -> measured(value, statistic(Statistic.MIN));
            case RTOG_HOMOGENEITY -> measured(value, statistic(Statistic.MAX));
            case ICRU83_HOMOGENEITY -> homogeneity(value);
            case RTOG_CONFORMITY, R100 -> ofPrescribed(value, this::overTarget);
            case SELECTIVITY -> ofPrescribed(value, this::selectivity);
            case PADDICK -> ofPrescribed(value, this::paddick);
            case R50 -> ofHalf(value, this::halfOverTarget);
            case GRADIENT_INDEX -> ofBoth(value, this::gradientIndex);
            case GRADIENT_MEASURE -> ofBoth(value, this::gradientMeasure);
            case D2CM -> shell(value);
            case FALL_OFF_MEDIAN -> fallOff(value);
            default -> throw new IllegalArgumentException(index + " has no interval");
        };
    }

    /** The volume at or above the prescribed dose in cc; empty where it is not known. */
    public Optional<Measurement.Value> prescribedCc() {
        return tissue(asPlanned.prescribed(), least.prescribed(), most.prescribed());
    }

    /** The volume at or above half the prescribed dose in cc; empty where it is not known. */
    public Optional<Measurement.Value> halfCc() {
        return tissue(asPlanned.half(), least.half(), most.half());
    }

    /** What of the target receives the prescribed dose, in cc; empty where that is not known. */
    public Optional<Measurement.Value> coveredCc() {
        Measurement covered = target().measure(
                        new DvhMetric.VolumeAtDose(asPlanned.prescriptionGy(), DoseUnit.GY, VolumeUnit.CC),
                        OptionalDouble.empty());
        return covered instanceof Measurement.Value value ? Optional.of(value) : Optional.empty();
    }

    private static Optional<Measurement.Value> tissue(
            ConformityRequest.Tissue value, ConformityRequest.Tissue low, ConformityRequest.Tissue high) {
        if (value.unknown().isPresent()
                || low.unknown().isPresent()
                || high.unknown().isPresent()) {
            return Optional.empty();
        }
        double cc = value.volumeCc().getAsDouble();
        // Islands may join in the upper dose and fall apart in the lower one, and what touches the target with them.
        Bounds bounds = Bounds.exactly(low.volumeCc().getAsDouble())
                .including(high.volumeCc().getAsDouble())
                .including(cc);
        return Optional.of(new Measurement.Value(cc, bounds));
    }

    private Dvh target() {
        return asPlanned.target();
    }

    private static Measurement measured(ConformityValue value, Bounds bounds) {
        double number = value.value().getAsDouble();
        return new Measurement.Value(number, bounds.including(number));
    }

    private Measurement ofPrescribed(ConformityValue value, Supplier<Bounds> interval) {
        Optional<Reason> unknown = least.prescribed().unknown().or(most.prescribed()::unknown);
        return unknown.isPresent() ? new Measurement.NotEvaluable(unknown.get()) : measured(value, interval.get());
    }

    private Measurement ofHalf(ConformityValue value, Supplier<Bounds> interval) {
        Optional<Reason> unknown = least.half().unknown().or(most.half()::unknown);
        return unknown.isPresent() ? new Measurement.NotEvaluable(unknown.get()) : measured(value, interval.get());
    }

    /** A gradient has no upper end where the prescribed dose may not be reached at all. */
    private Measurement ofBoth(ConformityValue value, Supplier<Bounds> interval) {
        return ofPrescribed(value, () -> Bounds.exactly(0)) instanceof Measurement.NotEvaluable unknown
                ? unknown
                : piv().lower() > 0
                        ? ofHalf(value, interval)
                        : new Measurement.NotEvaluable(Reason.of(
                                "PRESCRIBED_DOSE_HARDLY_REACHED", "prescribedGy", asPlanned.prescriptionGy()));
    }

    private Bounds piv() {
        return prescribedCc().orElseThrow().numerical();
    }

    private Bounds piv50() {
        return halfCc().orElseThrow().numerical();
    }

    private Bounds tvPiv() {
        return coveredCc().orElseThrow().numerical();
    }

    private Bounds overTarget() {
        return piv().times(1 / target().volumeCc());
    }

    private Bounds halfOverTarget() {
        return piv50().times(1 / target().volumeCc());
    }

    /** Bounded by 1: what the target receives is part of all that receives it. */
    private Bounds selectivity() {
        Bounds piv = piv();
        Bounds shared = tvPiv();
        return new Bounds(
                Math.min(1, Math.max(0, shared.lower()) / piv.upper()),
                piv.lower() > shared.upper() ? shared.upper() / piv.lower() : 1);
    }

    private Bounds paddick() {
        Bounds selectivity = selectivity();
        Bounds shared = tvPiv();
        double tv = target().volumeCc();
        return new Bounds(
                selectivity.lower() * Math.max(0, shared.lower()) / tv,
                selectivity.upper() * Math.min(1, shared.upper() / tv));
    }

    private Bounds gradientIndex() {
        Bounds piv = piv();
        Bounds piv50 = piv50();
        return new Bounds(piv50.lower() / piv.upper(), piv50.upper() / piv.lower());
    }

    /** In cm. */
    private Bounds gradientMeasure() {
        Bounds piv = piv();
        Bounds piv50 = piv50();
        return new Bounds(
                (TargetVolumes.radiusMm(piv50.lower()) - TargetVolumes.radiusMm(piv.upper())) / 10,
                (TargetVolumes.radiusMm(piv50.upper()) - TargetVolumes.radiusMm(piv.lower())) / 10);
    }

    private Bounds statistic(Statistic statistic) {
        return dose(new DvhMetric.DoseStatistic(statistic, DoseUnit.GY)).times(1 / asPlanned.prescriptionGy());
    }

    private Bounds dose(DvhMetric metric) {
        Measurement.Value value = (Measurement.Value) target().measure(metric, OptionalDouble.empty());
        return value.numerical();
    }

    private Bounds dosePercent(double percent) {
        return dose(new DvhMetric.DoseAtVolume(percent, VolumeUnit.PERCENT, DoseUnit.GY));
    }

    private Measurement homogeneity(ConformityValue value) {
        Bounds high = dosePercent(2);
        Bounds low = dosePercent(98);
        Bounds median = dosePercent(50);
        if (!(median.lower() > 0)) {
            return new Measurement.NotEvaluable(Reason.of("TARGET_WITHOUT_DOSE"));
        }
        double least = Math.max(0, high.lower() - low.upper());
        return measured(value, new Bounds(least / median.upper(), (high.upper() - low.lower()) / median.lower()));
    }

    private Measurement shell(ConformityValue value) {
        OptionalDouble low = asPlanned.shell().highestGy(least.dose());
        OptionalDouble high = asPlanned.shell().highestGy(most.dose());
        double percentPerGy = 100 / asPlanned.prescriptionGy();
        return measured(value, new Bounds(low.getAsDouble() * percentPerGy, high.getAsDouble() * percentPerGy));
    }

    private Measurement fallOff(ConformityValue value) {
        FallOffLevels levels = FallOffLevels.ofPrescription(asPlanned.prescriptionGy());
        List<RayStart> starts = RayStart.of(target().body(), asPlanned.cord().orElseThrow());
        OptionalDouble longest =
                FallOff.of(least.dose(), most.dose(), starts, levels).medianOfAllMm();
        OptionalDouble shortest =
                FallOff.of(most.dose(), least.dose(), starts, levels).medianMm();
        if (longest.isEmpty() || shortest.isEmpty()) {
            return new Measurement.NotEvaluable(Reason.of("FALL_OFF_OF_TOO_FEW_RAYS"));
        }
        return measured(value, Bounds.exactly(longest.getAsDouble()).including(shortest.getAsDouble()));
    }
}
