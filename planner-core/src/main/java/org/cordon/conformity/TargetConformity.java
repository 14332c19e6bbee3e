package org.cordon.conformity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.cordon.delineation.StructureDistance;
import org.cordon.dvh.DoseUnit;
import org.cordon.dvh.Dvh;
import org.cordon.dvh.DvhMetric;
import org.cordon.dvh.Measurement;
import org.cordon.dvh.VolumeUnit;
import org.cordon.finding.Reason;

/**
 * All indices of one target, in the order of {@link ConformityIndex}.
 *
 * <p>An index that cannot be told is given with its reason and never left out: a target that leaves the dose grid, an
 * isodose that reaches the border of the grid, no tissue at the prescribed dose, no cord, no External.
 */
public final class TargetConformity {
    /** The distance of D2cm. */
    public static final double SHELL_MM = 20;

    private static final double SMALL_TARGET_CC = 2;
    private static final double NEAR_CC = 0.035;
    private static final double WHOLE = 1 - 1e-6;

    private final ConformityRequest request;
    private final List<ConformityValue> values = new ArrayList<>();

    private TargetConformity(ConformityRequest request) {
        this.request = request;
    }

    /** Computes all indices. */
    public static List<ConformityValue> of(ConformityRequest request) {
        TargetConformity conformity = new TargetConformity(request);
        conformity.target();
        conformity.tissue();
        conformity.shell();
        conformity.external();
        conformity.cord();
        return conformity.values.stream()
                .sorted((one, other) -> one.index().compareTo(other.index()))
                .toList();
    }

    /** One index. */
    static ConformityValue one(ConformityRequest request, ConformityIndex index) {
        TargetConformity conformity = new TargetConformity(request);
        switch (index) {
            case COVERAGE,
                    RTOG_QUALITY,
                    RTOG_HOMOGENEITY,
                    ICRU83_HOMOGENEITY,
                    MEDIAN_DOSE,
                    NEAR_MAXIMUM,
                    NEAR_MINIMUM -> conformity.target();
            case D2CM -> conformity.shell();
            case INTEGRAL_DOSE -> conformity.external();
            case CORD_DISTANCE,
                    FALL_OFF_MINIMUM,
                    FALL_OFF_P5,
                    FALL_OFF_MEDIAN,
                    FALL_OFF_MAXIMUM,
                    FALL_OFF_RAYS,
                    FALL_OFF_NOT_CROSSING,
                    FALL_OFF_BELOW,
                    FALL_OFF_NORMALISED -> conformity.cord();
            default -> conformity.tissue();
        }
        return conformity.values.stream()
                .filter(value -> value.index() == index)
                .findFirst()
                .orElseThrow();
    }

    private void target() {
        Dvh target = request.target();
        double rxGy = request.prescriptionGy();
        if (target.insideDoseGridFraction() < WHOLE) {
            Reason reason = outside(target);
            for (ConformityIndex index : List.of(
                    ConformityIndex.COVERAGE,
                    ConformityIndex.RTOG_QUALITY,
                    ConformityIndex.RTOG_HOMOGENEITY,
                    ConformityIndex.ICRU83_HOMOGENEITY,
                    ConformityIndex.MEDIAN_DOSE,
                    ConformityIndex.NEAR_MAXIMUM,
                    ConformityIndex.NEAR_MINIMUM)) {
                none(index, reason);
            }
            return;
        }
        value(ConformityIndex.COVERAGE, target.volumeAtLeastCc(rxGy) / target.volumeCc());
        value(ConformityIndex.RTOG_QUALITY, target.minGy().orElseThrow() / rxGy);
        value(ConformityIndex.RTOG_HOMOGENEITY, target.maxGy().orElseThrow() / rxGy);
        homogeneity(target);
    }

    private static Reason outside(Dvh dvh) {
        return Reason.of("OUTSIDE_DOSE_GRID", "insidePercent", 100 * dvh.insideDoseGridFraction());
    }

    private void homogeneity(Dvh target) {
        boolean small = target.volumeCc() < SMALL_TARGET_CC;
        Measurement median = percent(target, 50);
        Measurement high = percent(target, 2);
        Measurement low = percent(target, 98);
        Measurement nearMaximum = small ? measure(target, dose(NEAR_CC, VolumeUnit.CC)) : high;
        Measurement nearMinimum =
                small ? measure(target, new DvhMetric.DoseToColdVolume(NEAR_CC, VolumeUnit.CC, DoseUnit.GY)) : low;
        add(ConformityIndex.MEDIAN_DOSE, median);
        add(ConformityIndex.NEAR_MAXIMUM, nearMaximum);
        add(ConformityIndex.NEAR_MINIMUM, nearMinimum);
        if (median instanceof Measurement.Value d50
                && high instanceof Measurement.Value d2
                && low instanceof Measurement.Value d98
                && d50.value() > 0) {
            value(ConformityIndex.ICRU83_HOMOGENEITY, (d2.value() - d98.value()) / d50.value());
        } else {
            none(ConformityIndex.ICRU83_HOMOGENEITY, Reason.of("TARGET_WITHOUT_DOSE"));
        }
    }

    private static Measurement percent(Dvh dvh, double percent) {
        return measure(dvh, dose(percent, VolumeUnit.PERCENT));
    }

    private static DvhMetric dose(double volume, VolumeUnit unit) {
        return new DvhMetric.DoseAtVolume(volume, unit, DoseUnit.GY);
    }

    private static Measurement measure(Dvh dvh, DvhMetric metric) {
        return dvh.measure(metric, OptionalDouble.empty());
    }

    private void tissue() {
        Optional<Reason> prescribed = request.prescribed().unknown();
        Optional<Reason> half = request.half().unknown();
        Optional<Reason> target = request.target().insideDoseGridFraction() < WHOLE
                ? Optional.of(outside(request.target()))
                : Optional.empty();
        TargetVolumes volumes = new TargetVolumes(
                request.target().volumeCc(),
                request.prescribed().volumeCc().orElse(0),
                request.target().volumeAtLeastCc(request.prescriptionGy()),
                request.half().volumeCc().orElse(0));
        Optional<Reason> nothing = prescribed.isEmpty() && !volumes.isPrescribedDoseReached()
                ? Optional.of(Reason.of("PRESCRIBED_DOSE_NOT_REACHED", "prescribedGy", request.prescriptionGy()))
                : Optional.empty();
        Optional<Reason> ratio = target.or(() -> prescribed).or(() -> nothing);
        Optional<Reason> gradient = prescribed.or(() -> half).or(() -> nothing);
        add(ConformityIndex.PIV, prescribed, volumes, TargetVolumes::pivCc);
        add(ConformityIndex.PIV50, half, volumes, TargetVolumes::piv50Cc);
        add(ConformityIndex.RTOG_CONFORMITY, prescribed, volumes, TargetVolumes::rtogConformity);
        add(ConformityIndex.R100, prescribed, volumes, TargetVolumes::rtogConformity);
        add(ConformityIndex.SELECTIVITY, ratio, volumes, TargetVolumes::selectivity);
        add(ConformityIndex.PADDICK, ratio, volumes, TargetVolumes::paddick);
        add(ConformityIndex.REGRET, target.or(() -> prescribed), volumes, TargetVolumes::regretCc);
        add(ConformityIndex.GRADIENT_INDEX, gradient, volumes, TargetVolumes::gradientIndex);
        add(ConformityIndex.R50, half, volumes, TargetVolumes::r50);
        add(ConformityIndex.GRADIENT_MEASURE, gradient, volumes, TargetVolumes::gradientMeasureCm);
        add(ConformityIndex.EFFECTIVE_GRADIENT, gradient, volumes, all -> 50 / all.gradientMeasureCm());
    }

    private void shell() {
        OptionalDouble shell = request.shell().highestGy(request.dose());
        if (shell.isPresent()) {
            value(ConformityIndex.D2CM, 100 * shell.getAsDouble() / request.prescriptionGy());
        } else {
            none(ConformityIndex.D2CM, Reason.of("NO_DOSE_BEYOND_SHELL"));
        }
    }

    private void external() {
        if (request.external().isEmpty()) {
            none(ConformityIndex.INTEGRAL_DOSE, Reason.of("NO_EXTERNAL"));
            return;
        }
        OptionalDouble integral =
                IntegralDose.gyLitres(request.dose(), request.external().get());
        if (integral.isPresent()) {
            value(ConformityIndex.INTEGRAL_DOSE, integral.getAsDouble());
        } else {
            none(ConformityIndex.INTEGRAL_DOSE, Reason.of("EXTERNAL_OUTSIDE_DOSE_GRID"));
        }
    }

    private void cord() {
        List<ConformityIndex> all = List.of(
                ConformityIndex.CORD_DISTANCE,
                ConformityIndex.FALL_OFF_MINIMUM,
                ConformityIndex.FALL_OFF_P5,
                ConformityIndex.FALL_OFF_MEDIAN,
                ConformityIndex.FALL_OFF_MAXIMUM,
                ConformityIndex.FALL_OFF_RAYS,
                ConformityIndex.FALL_OFF_NOT_CROSSING,
                ConformityIndex.FALL_OFF_BELOW,
                ConformityIndex.FALL_OFF_NORMALISED);
        if (request.cord().isEmpty()) {
            all.forEach(index -> none(index, Reason.of("NO_CORD_DRAWN")));
            return;
        }
        OptionalDouble apart = StructureDistance.betweenMm(
                request.target().body().structure(), request.cord().get().structure());
        if (apart.isPresent()) {
            value(ConformityIndex.CORD_DISTANCE, apart.getAsDouble());
        } else {
            none(ConformityIndex.CORD_DISTANCE, Reason.of("NO_CORD_DRAWN"));
        }
        List<RayStart> starts =
                RayStart.of(request.target().body(), request.cord().get());
        FallOff fallOff = fallOff(starts, FallOffLevels.ofPrescription(request.prescriptionGy()));
        value(ConformityIndex.FALL_OFF_RAYS, fallOff.distancesMm().size());
        value(ConformityIndex.FALL_OFF_NOT_CROSSING, fallOff.notCrossing());
        value(ConformityIndex.FALL_OFF_BELOW, fallOff.startingBelow());
        ray(ConformityIndex.FALL_OFF_MINIMUM, fallOff.minimumMm(), fallOff, fallOff.steepest());
        ray(ConformityIndex.FALL_OFF_P5, fallOff.percentileMm(5), fallOff, Optional.empty());
        ray(ConformityIndex.FALL_OFF_MEDIAN, fallOff.medianMm(), fallOff, Optional.empty());
        ray(ConformityIndex.FALL_OFF_MAXIMUM, fallOff.maximumMm(), fallOff, fallOff.flattest());
        FallOff normalised = fallOff(starts, FallOffLevels.ofNormalisation(request.prescriptionGy()));
        ray(ConformityIndex.FALL_OFF_NORMALISED, normalised.medianMm(), normalised, Optional.empty());
    }

    private FallOff fallOff(List<RayStart> starts, FallOffLevels levels) {
        return FallOff.of(request.dose(), request.dose(), starts, levels);
    }

    private void ray(ConformityIndex index, OptionalDouble distanceMm, FallOff fallOff, Optional<FallOff.Ray> ray) {
        if (distanceMm.isPresent()) {
            values.add(ConformityValue.of(index, distanceMm.getAsDouble()).on(ray));
        } else if (fallOff.rays() == 0) {
            none(index, Reason.of("CORD_NOT_NEAR_TARGET", "withinMm", FallOff.NEAR_CORD_MM));
        } else {
            none(
                    index,
                    Reason.of(
                            "NO_RAY_CROSSES_BOTH_LEVELS",
                            "notCrossing",
                            fallOff.notCrossing(),
                            "startingBelow",
                            fallOff.startingBelow()));
        }
    }

    private void add(ConformityIndex index, Measurement measured) {
        if (measured instanceof Measurement.Value number) {
            value(index, number.value());
        } else {
            none(index, ((Measurement.NotEvaluable) measured).reason());
        }
    }

    private void add(
            ConformityIndex index,
            Optional<Reason> objection,
            TargetVolumes volumes,
            ToDoubleFunction<TargetVolumes> formula) {
        if (objection.isPresent()) {
            none(index, objection.get());
            return;
        }
        double value = formula.applyAsDouble(volumes);
        if (Double.isFinite(value)) {
            value(index, value);
        } else {
            none(index, Reason.of("NO_GRADIENT"));
        }
    }

    private void value(ConformityIndex index, double value) {
        values.add(ConformityValue.of(index, value));
    }

    private void none(ConformityIndex index, Reason reason) {
        values.add(ConformityValue.notEvaluated(index, reason));
    }
}
