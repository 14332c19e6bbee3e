package org.cordon.dvh;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.cordon.dvh.DvhMetric.ColdVolume;
import org.cordon.dvh.DvhMetric.VolumeAtDose;
import org.cordon.finding.Reason;

/**
 * A metric asked of a dose times a factor, as a question to the dose itself: thresholds and prescription are divided by the
 * factor, doses that come out in Gy or cGy are multiplied by it, percentages and volumes stay.
 */
final class ScaledMetric {
    private final DvhMetric asked;
    private final OptionalDouble askedPrescriptionGy;
    private final double factor;

    ScaledMetric(DvhMetric asked, OptionalDouble askedPrescriptionGy, double factor) {
        this.asked = asked;
        this.askedPrescriptionGy = askedPrescriptionGy;
        this.factor = factor;
    }

    DvhMetric metric() {
        if (asked instanceof VolumeAtDose m && m.doseUnit() != DoseUnit.PERCENT) {
            return new VolumeAtDose(m.dose() / factor, m.doseUnit(), m.volumeUnit());
        }
        if (asked instanceof ColdVolume m && m.doseUnit() != DoseUnit.PERCENT) {
            return new ColdVolume(m.dose() / factor, m.doseUnit(), m.volumeUnit());
        }
        return asked;
    }

    OptionalDouble prescriptionGy() {
        return askedPrescriptionGy.isPresent()
                ? OptionalDouble.of(askedPrescriptionGy.getAsDouble() / factor)
                : askedPrescriptionGy;
    }

    Measurement result(Measurement original) {
        if (original instanceof Measurement.NotEvaluable none) {
            return new Measurement.NotEvaluable(scaled(none.reason()));
        }
        Measurement.Value value = (Measurement.Value) original;
        boolean dose = asked.unitSymbol().equals(DoseUnit.GY.symbol())
                || asked.unitSymbol().equals(DoseUnit.CGY.symbol());
        return dose
                ? new Measurement.Value(
                        value.value() * factor, value.numerical().times(factor))
                : value;
    }

    private Reason scaled(Reason reason) {
        Map<String, Object> args = new HashMap<>(reason.args());
        args.computeIfPresent("maxGy", (key, gy) -> (Double) gy * factor);
        return new Reason(reason.code(), args);
    }
}
